#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 4] = ::statusful::__private::statuses([
            409, 500, 410, 409,
        ]);
        ::statusful::__private::look_up(
            &STATUS,
            match self {
                Self::UserExists { .. } => 0,
                Self::Internal { .. } => 1,
                Self::Gone { .. } => 2,
                Self::Blank { .. } => 3,
            },
        )
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        <Self as ::statusful::catalog::Catalogued>::KINDS
            .get(
                match self {
                    Self::UserExists { .. } => 0,
                    Self::Internal { .. } => 1,
                    Self::Gone { .. } => 2,
                    Self::Blank { .. } => 3,
                },
            )
    }
}
#[automatically_derived]
impl ::statusful::catalog::Catalogued for E {
    const KINDS: &'static [::statusful::ErrorKind] = &[
        ::statusful::__private::row("UserExists", "taken", 409)
            .type_uri("https://example.com/errors/taken")
            .title("Taken")
            .detail("Choose another.")
            .doc("The name is taken.\n\nEach name is given once.")
            .body(
                "{\"type\":\"https://example.com/errors/taken\",\"title\":\"Taken\",\"status\":409,\"code\":\"taken\",\"detail\":\"Choose another.\"}",
            )
            .done(),
        ::statusful::__private::row("Internal", "internal", 500)
            .type_uri("https://example.com/errors/internal")
            .title("Internal Server Error")
            .body(
                "{\"type\":\"https://example.com/errors/internal\",\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"internal\"}",
            )
            .done(),
        ::statusful::__private::row("Gone", "gone", 410)
            .type_uri("https://example.com/errors/gone")
            .title("Gone")
            .body(
                "{\"type\":\"https://example.com/errors/gone\",\"title\":\"Gone\",\"status\":410,\"code\":\"gone\"}",
            )
            .done(),
        ::statusful::__private::row("Blank", "blank", 409)
            .title("</script> & \u{2028}")
            .body(
                "{\"title\":\"\\u003c/script\\u003e \\u0026 \\u2028\",\"status\":409,\"code\":\"blank\"}",
            )
            .done(),
    ];
    const TRANSPARENT: &'static [::statusful::catalog::Transparent] = &[];
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
