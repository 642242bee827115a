#[automatically_derived]
impl ::statusful::HttpStatus for r#match {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::Option<
            ::statusful::__private::StatusCode,
        >; 2] = ::statusful::__private::some_statuses([409, 0]);
        ::statusful::__private::look_up_or(
            &STATUS,
            match self {
                Self::r#type { .. } => 0,
                Self::r#Loop { .. } => 1,
            },
            || match self {
                Self::r#Loop { r#in: __statusful_in, .. } => {
                    ::statusful::__private::final_status(
                        ::statusful::HttpStatus::status(__statusful_in),
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
            Self::r#Loop { r#in: __statusful_in, .. } => {
                ::statusful::HttpStatus::append_headers(
                    __statusful_in,
                    __statusful_headers,
                );
            }
            _ => {}
        }
    }
    fn extend(&self, __statusful_members: &mut ::statusful::ExtensionMembers<'_>) {
        match self {
            Self::r#Loop { r#in: __statusful_in, .. } => {
                ::statusful::HttpStatus::extend(__statusful_in, __statusful_members)
            }
            _ => {}
        }
    }
    fn exposure(&self) -> ::statusful::Exposure {
        match self {
            Self::r#Loop { r#in: __statusful_in, .. } => {
                ::statusful::HttpStatus::exposure(__statusful_in)
            }
            _ => ::statusful::__private::exposure(::statusful::HttpStatus::kind(self)),
        }
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        <Self as ::statusful::catalog::Catalogued>::KINDS
            .get(
                match self {
                    Self::r#type { .. } => 0,
                    Self::r#Loop { r#in: __statusful_in, .. } => {
                        return ::statusful::HttpStatus::kind(__statusful_in);
                    }
                },
            )
    }
}
#[automatically_derived]
impl ::statusful::catalog::Catalogued for r#match {
    const KINDS: &'static [::statusful::ErrorKind] = &[
        ::statusful::__private::row("type", "type", 409)
            .title("Conflict")
            .body("{\"title\":\"Conflict\",\"status\":409,\"code\":\"type\"}")
            .done(),
    ];
    const TRANSPARENT: &'static [::statusful::catalog::Transparent] = &[
        ::statusful::__private::transparent(
            "Loop",
            "X",
            "",
            &[],
            || { ::statusful::__private::Probe::<X>::NEW.catalog() },
        ),
    ];
    const CATALOG: &'static ::statusful::catalog::Catalog = &::statusful::__private::catalog::<
        Self,
    >("match", "");
}
#[automatically_derived]
impl r#match {
    /// Every error that this type can be.
    pub const CATALOG: &'static ::statusful::catalog::Catalog = <Self as ::statusful::catalog::Catalogued>::CATALOG;
}
#[automatically_derived]
impl ::statusful::__private::From<&r#match> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: &r#match) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<r#match> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: r#match) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
