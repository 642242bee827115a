#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::Option<
            ::statusful::__private::StatusCode,
        >; 4] = ::statusful::__private::some_statuses([409, 0, 0, 0]);
        ::statusful::__private::look_up_or(
            &STATUS,
            match self {
                Self::UserExists { .. } => 0,
                Self::Db { .. } => 1,
                Self::Quota { .. } => 2,
                Self::Remote { .. } => 3,
            },
            || match self {
                Self::Db { 0: __statusful_0, .. } => {
                    ::statusful::__private::final_status(
                        ::statusful::HttpStatus::status(__statusful_0),
                    )
                }
                Self::Quota { .. } => {
                    ::statusful::__private::final_status(
                        ::statusful::__private::found_with(self, Self::quota),
                    )
                }
                Self::Remote { status: __statusful_status, .. } => {
                    ::statusful::__private::field_status(__statusful_status)
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
            Self::Db { 0: __statusful_0, .. } => {
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
            Self::Db { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::extend(__statusful_0, __statusful_members)
            }
            _ => {}
        }
    }
    fn exposure(&self) -> ::statusful::Exposure {
        match self {
            Self::Db { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::exposure(__statusful_0)
            }
            _ => ::statusful::__private::exposure(::statusful::HttpStatus::kind(self)),
        }
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        <Self as ::statusful::catalog::Catalogued>::KINDS
            .get(
                match self {
                    Self::UserExists { .. } => 0,
                    Self::Db { 0: __statusful_0, .. } => {
                        return ::statusful::HttpStatus::kind(__statusful_0);
                    }
                    Self::Quota { .. } => 1,
                    Self::Remote { .. } => 2,
                },
            )
    }
}
#[automatically_derived]
impl ::statusful::catalog::Catalogued for E {
    const KINDS: &'static [::statusful::ErrorKind] = &[
        ::statusful::__private::row("UserExists", "user_exists", 409)
            .title("Conflict")
            .body("{\"title\":\"Conflict\",\"status\":409,\"code\":\"user_exists\"}")
            .done(),
        ::statusful::__private::row("Quota", "quota", 0).done(),
        ::statusful::__private::row("Remote", "remote", 0).done(),
    ];
    const TRANSPARENT: &'static [::statusful::catalog::Transparent] = &[
        ::statusful::__private::transparent(
            "Db",
            "DbError",
            "",
            &[],
            || { ::statusful::__private::Probe::<DbError>::NEW.catalog() },
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
