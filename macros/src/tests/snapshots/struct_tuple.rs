#[automatically_derived]
impl ::statusful::HttpStatus for Wrapped {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::final_status(
            match self {
                Self { 0: __statusful_0, .. } => {
                    ::statusful::HttpStatus::status(__statusful_0)
                }
            },
        )
    }
    fn append_headers(
        &self,
        __statusful_headers: &mut ::statusful::__private::HeaderMap,
    ) {
        match self {
            Self { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::append_headers(
                    __statusful_0,
                    __statusful_headers,
                );
            }
        }
    }
    fn append_extensions(
        &self,
        __statusful_members: &mut ::statusful::ExtensionMembers<'_>,
    ) {
        match self {
            Self { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::append_extensions(
                    __statusful_0,
                    __statusful_members,
                )
            }
        }
    }
    fn append_standard_members(
        &self,
        __statusful_standard: &mut ::statusful::StandardMembers,
    ) {
        match self {
            Self { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::append_standard_members(
                    __statusful_0,
                    __statusful_standard,
                )
            }
        }
    }
    fn exposure(&self) -> ::statusful::Exposure {
        match self {
            Self { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::exposure(__statusful_0)
            }
        }
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        match self {
            Self { 0: __statusful_0, .. } => ::statusful::HttpStatus::meta(__statusful_0),
        }
    }
    fn __identity(
        &self,
    ) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        match self {
            Self { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::__identity(__statusful_0)
            }
        }
    }
    fn log_level(&self) -> ::statusful::__private::Option<::statusful::LogLevel> {
        match self {
            Self { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::log_level(__statusful_0)
            }
        }
    }
    fn __log_details(
        &self,
        __statusful_details: &mut ::statusful::__private::LogDetails,
    ) {
        match self {
            Self { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::__log_details(
                    __statusful_0,
                    __statusful_details,
                )
            }
        }
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for Wrapped {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &[];
    const __TRANSPARENT: &'static [::statusful::catalog::Transparent] = {
        use ::statusful::__private::{
            transparent as __statusful_transparent, NoCatalog as _,
            Probe as __StatusfulProbe,
        };
        &[
            __statusful_transparent(
                "Wrapped",
                "Arc<DbError>",
                "",
                &[],
                __StatusfulProbe::<Arc<DbError>>::CATALOG,
            ),
        ]
    };
    const __TYPE: (
        &'static ::statusful::__private::str,
        &'static ::statusful::__private::str,
    ) = ("Wrapped", "");
    fn __definition() -> &'static ::statusful::__private::Definition {
        static DEFINITION: ::statusful::__private::Definition = ::statusful::__private::Definition::NEW;
        &DEFINITION
    }
}
#[automatically_derived]
impl ::statusful::__private::From<&Wrapped> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: &Wrapped) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<Wrapped> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: Wrapped) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
