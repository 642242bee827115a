#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        const STATUS: ::statusful::__private::StatusCode = ::statusful::__private::status(
            503,
        );
        STATUS
    }
    fn append_headers(
        &self,
        __statusful_headers: &mut ::statusful::__private::HeaderMap,
    ) {
        match self {
            Self::Busy { .. } => {
                static FIELDS: [::statusful::__private::Header; 2] = [
                    ::statusful::__private::header("retry-after", "5"),
                    ::statusful::__private::header("vary", "origin"),
                ];
                ::statusful::__private::set_headers(__statusful_headers, &FIELDS);
            }
            Self::Full { 0: __statusful_0, .. } => {
                {
                    static FIELDS: [::statusful::__private::Header; 1] = [
                        ::statusful::__private::header("vary", "origin"),
                    ];
                    ::statusful::__private::set_headers(__statusful_headers, &FIELDS);
                }
                {
                    static NAME: ::statusful::__private::HeaderName = ::statusful::__private::header_name(
                        "retry-after",
                    );
                    ::statusful::__private::set_header(
                        __statusful_headers,
                        &NAME,
                        __statusful_0,
                    );
                }
            }
            _ => {
                static FIELDS: [::statusful::__private::Header; 2] = [
                    ::statusful::__private::header("retry-after", "60"),
                    ::statusful::__private::header("vary", "origin"),
                ];
                ::statusful::__private::set_headers(__statusful_headers, &FIELDS);
            }
        }
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        <Self as ::statusful::catalog::Catalogued>::KINDS
            .get(
                match self {
                    Self::Down { .. } => 0,
                    Self::Busy { .. } => 1,
                    Self::Full { .. } => 2,
                },
            )
    }
}
#[automatically_derived]
impl ::statusful::catalog::Catalogued for E {
    const KINDS: &'static [::statusful::ErrorKind] = &[
        ::statusful::__private::row("Down", "down", 503)
            .title("Service Unavailable")
            .headers(
                &[
                    ("retry-after", ::statusful::__private::Option::Some("60")),
                    ("vary", ::statusful::__private::Option::Some("origin")),
                ],
            )
            .body("{\"title\":\"Service Unavailable\",\"status\":503,\"code\":\"down\"}")
            .done(),
        ::statusful::__private::row("Busy", "busy", 503)
            .title("Service Unavailable")
            .headers(
                &[
                    ("retry-after", ::statusful::__private::Option::Some("5")),
                    ("vary", ::statusful::__private::Option::Some("origin")),
                ],
            )
            .body("{\"title\":\"Service Unavailable\",\"status\":503,\"code\":\"busy\"}")
            .done(),
        ::statusful::__private::row("Full", "full", 503)
            .title("Service Unavailable")
            .headers(
                &[
                    ("vary", ::statusful::__private::Option::Some("origin")),
                    ("retry-after", ::statusful::__private::Option::None),
                ],
            )
            .body("{\"title\":\"Service Unavailable\",\"status\":503,\"code\":\"full\"}")
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
