#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        const STATUS: ::statusful::__private::StatusCode = ::statusful::__private::status(
            404,
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
            "404 ? 0051 0000 0000 0006 0007 0000 0009 0000|{\"title\":\"Not Found\",\"status\":404,\"code\":\"no_user\"}|||NoUser|no_user||Not Found||",
            "404 ? 0051 0000 0000 0006 0007 0000 0009 0000|{\"title\":\"Not Found\",\"status\":404,\"code\":\"no_team\"}|||NoTeam|no_team||Not Found||",
        ],
        &[],
    );
    const TRANSPARENT: &'static [::statusful::catalog::Transparent] = { &[] };
    fn place(&self) -> ::statusful::__private::usize {
        match self {
            E::NoUser { .. } => 0,
            E::NoTeam(..) => 1,
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
