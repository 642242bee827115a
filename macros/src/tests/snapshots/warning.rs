const _: () = {
    #[deprecated(
        note = "a client may send the request again by itself after 408 (Request Timeout) (RFC 9110, Section 15.5.9)\nhelp: if the server was too slow, not the client: `#[status(503)]`, and behind a gateway `#[status(504)]`\nhelp: if it is meant: `#[status(408, allow(resent))]`"
    )]
    const resent: () = ();
    resent
};
#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        const STATUS: ::statusful::__private::StatusCode = ::statusful::__private::status(
            408,
        );
        STATUS
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        <Self as ::statusful::catalog::Catalogued>::KINDS
            .get(<Self as ::statusful::catalog::Catalogued>::place(self))
    }
}
#[automatically_derived]
impl ::statusful::catalog::Catalogued for E {
    const KINDS: &'static [::statusful::ErrorKind] = &::statusful::__private::rows(
        &[
            "408 ? 0054 0000 0000 0004 0004 0000 0015 0000|{\"title\":\"Request Timeout\",\"status\":408,\"code\":\"slow\"}|||Slow|slow||Request Timeout||",
        ],
        &[],
    );
    const TRANSPARENT: &'static [::statusful::catalog::Transparent] = { &[] };
    fn place(&self) -> ::statusful::__private::usize {
        match self {
            E::Slow => 0,
        }
    }
    const CATALOG: &'static ::statusful::catalog::Catalog = &::statusful::__private::catalog::<
        Self,
    >(
        "E",
        "",
        || {
            static DEFINITION: ::statusful::__private::Definition = ::statusful::__private::Definition::NEW;
            &DEFINITION
        },
    );
}
#[automatically_derived]
impl E {
    /// Every error that this type can be.
    pub const CATALOG: &'static ::statusful::catalog::Catalog = <Self as ::statusful::catalog::Catalogued>::CATALOG;
}
#[automatically_derived]
impl ::statusful::__private::From<&E> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: &E) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<E> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: E) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
