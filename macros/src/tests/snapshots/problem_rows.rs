#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 4] = ::statusful::__private::statuses([
            409, 500, 410, 409,
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
                    "UserExists",
                    "taken",
                    409,
                    "https://example.com/errors/taken",
                    "Taken",
                    "The name is taken.\n\nEach name is given once.",
                    "{\"type\":\"https://example.com/errors/taken\",\"title\":\"Taken\",\"status\":409,\"code\":\"taken\",\"detail\":\"Choose another.\"}",
                )
                .with_detail("Choose another."),
            __statusful_row(
                "Internal",
                "internal",
                500,
                "https://example.com/errors/internal",
                "Internal Server Error",
                "",
                "{\"type\":\"https://example.com/errors/internal\",\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"internal\"}",
            ),
            __statusful_row(
                "Gone",
                "gone",
                410,
                "https://example.com/errors/gone",
                "Gone",
                "",
                "{\"type\":\"https://example.com/errors/gone\",\"title\":\"Gone\",\"status\":410,\"code\":\"gone\"}",
            ),
            __statusful_row(
                "Blank",
                "blank",
                409,
                "",
                "</script> & \u{2028}",
                "",
                "{\"title\":\"\\u003c/script\\u003e \\u0026 \\u2028\",\"status\":409,\"code\":\"blank\"}",
            ),
        ]
    };
    const TRANSPARENT: &'static [::statusful::catalog::Transparent] = { &[] };
    fn place(&self) -> ::statusful::__private::usize {
        match self {
            E::UserExists { .. } => 0,
            E::Internal { .. } => 1,
            E::Gone { .. } => 2,
            E::Blank { .. } => 3,
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
