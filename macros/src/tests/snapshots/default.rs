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
    const KINDS: &'static [::statusful::ErrorKind] = {
        use ::statusful::__private::row as __statusful_row;
        &[
            __statusful_row(
                "Disk",
                "disk",
                500,
                "",
                "Internal Server Error",
                "",
                "{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"disk\"}",
            ),
            __statusful_row(
                "Full",
                "full",
                507,
                "",
                "Insufficient Storage",
                "",
                "{\"title\":\"Insufficient Storage\",\"status\":507,\"code\":\"full\"}",
            ),
            __statusful_row(
                "Lost",
                "lost",
                500,
                "",
                "Internal Server Error",
                "",
                "{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"lost\"}",
            ),
        ]
    };
    const TRANSPARENT: &'static [::statusful::catalog::Transparent] = { &[] };
    fn place(&self) -> ::statusful::__private::usize {
        match self {
            E::Disk { .. } => 0,
            E::Full { .. } => 1,
            E::Lost { .. } => 2,
        }
    }
    const CATALOG: &'static ::statusful::catalog::Catalog = &::statusful::__private::catalog::<
        Self,
    >("E", "");
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
