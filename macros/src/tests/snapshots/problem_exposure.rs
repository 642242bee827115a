#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::Option<
            ::statusful::__private::StatusCode,
        >; 4] = ::statusful::__private::some_statuses([409, 500, 0, 0]);
        ::statusful::__private::look_up_or(
            &STATUS,
            match self {
                Self::A { .. } => 0,
                Self::B { .. } => 1,
                Self::C { .. } => 2,
                Self::D { .. } => 3,
            },
            || match self {
                Self::C { 0: __statusful_0, .. } => {
                    ::statusful::__private::final_status(
                        ::statusful::HttpStatus::status(__statusful_0),
                    )
                }
                Self::D { .. } => {
                    ::statusful::__private::final_status(
                        ::statusful::__private::found_with(self, found),
                    )
                }
                _ => ::statusful::__private::UNKNOWN,
            },
        )
    }
    fn append_headers(
        &self,
        __statusful_headers: &mut ::statusful::__private::HeaderMap,
    ) {
        match self {
            Self::C { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::append_headers(
                    __statusful_0,
                    __statusful_headers,
                );
            }
            _ => {}
        }
    }
    fn extend(&self, __statusful_members: &mut ::statusful::ExtensionMembers<'_>) {
        match self {
            Self::C { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::extend(__statusful_0, __statusful_members)
            }
            _ => {}
        }
    }
    fn exposure(&self) -> ::statusful::Exposure {
        match self {
            Self::C { .. } => ::statusful::Exposure::Redact,
            _ => ::statusful::__private::exposure(::statusful::HttpStatus::kind(self)),
        }
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        <Self as ::statusful::catalog::Catalogued>::KINDS
            .get(
                match self {
                    Self::A { .. } => 0,
                    Self::B { .. } => 1,
                    Self::C { 0: __statusful_0, .. } => {
                        return ::statusful::HttpStatus::kind(__statusful_0);
                    }
                    Self::D { .. } => 2,
                },
            )
    }
}
#[automatically_derived]
impl ::statusful::catalog::Catalogued for E {
    const KINDS: &'static [::statusful::ErrorKind] = &[
        ::statusful::__private::row("A", "a", 409)
            .title("Conflict")
            .redact()
            .body("{\"title\":\"Conflict\",\"status\":409,\"code\":\"a\"}")
            .done(),
        ::statusful::__private::row("B", "b", 500)
            .title("Internal Server Error")
            .expose()
            .body("{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"b\"}")
            .done(),
        ::statusful::__private::row("D", "d", 0).title("As it runs").redact().done(),
    ];
    const TRANSPARENT: &'static [::statusful::catalog::Transparent] = &[
        ::statusful::__private::transparent(
            "C",
            "X",
            "",
            &[],
            || { ::statusful::__private::Probe::<X>::NEW.catalog() },
        ),
    ];
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
