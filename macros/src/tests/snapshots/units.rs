#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 3] = ::statusful::__private::statuses([
            404, 409, 500,
        ]);
        ::statusful::__private::look_up(
            &STATUS,
            match self {
                Self::NotFound { .. } => 0,
                Self::Conflict { .. } => 1,
                Self::Internal { .. } => 2,
            },
        )
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        <Self as ::statusful::catalog::Catalogued>::KINDS
            .get(
                match self {
                    Self::NotFound { .. } => 0,
                    Self::Conflict { .. } => 1,
                    Self::Internal { .. } => 2,
                },
            )
    }
}
#[automatically_derived]
impl ::statusful::catalog::Catalogued for E {
    const KINDS: &'static [::statusful::ErrorKind] = &[
        ::statusful::__private::row("NotFound", "not_found", 404)
            .title("Not Found")
            .body("{\"title\":\"Not Found\",\"status\":404,\"code\":\"not_found\"}")
            .done(),
        ::statusful::__private::row("Conflict", "conflict", 409)
            .title("Conflict")
            .body("{\"title\":\"Conflict\",\"status\":409,\"code\":\"conflict\"}")
            .done(),
        ::statusful::__private::row("Internal", "internal", 500)
            .title("Internal Server Error")
            .body(
                "{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"internal\"}",
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
