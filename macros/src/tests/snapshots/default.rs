#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 3] = ::statusful::__private::statuses([
            500, 507, 500,
        ]);
        ::statusful::__private::look_up(
            &STATUS,
            <Self as ::statusful::catalog::Catalogued>::place(self),
        )
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
            "500 ? 0060 0000 0000 0004 0004 0000 0021 0000|{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"disk\"}|||Disk|disk||Internal Server Error||",
            "507 ? 0059 0000 0000 0004 0004 0000 0020 0000|{\"title\":\"Insufficient Storage\",\"status\":507,\"code\":\"full\"}|||Full|full||Insufficient Storage||",
            "500 ? 0060 0000 0000 0004 0004 0000 0021 0000|{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"lost\"}|||Lost|lost||Internal Server Error||",
        ],
        &[],
    );
    const TRANSPARENT: &'static [::statusful::catalog::Transparent] = { &[] };
    fn place(&self) -> ::statusful::__private::usize {
        match self {
            E::Disk => 0,
            E::Full => 1,
            E::Lost => 2,
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
