#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::look_up_or(
            &[409, 500, 500, 500, 0, 0],
            <Self as ::statusful::catalog::HasCatalog>::__variant_index(self),
            || ::statusful::__private::cold(|| ::statusful::__private::final_status(
                match self {
                    E::Louder { 0: __statusful_0, .. } => {
                        ::statusful::HttpStatus::status(__statusful_0)
                    }
                    E::Same { 0: __statusful_0, .. } => {
                        ::statusful::HttpStatus::status(__statusful_0)
                    }
                    _ => ::statusful::__private::UNKNOWN,
                },
            )),
        )
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[])
    }
    fn __inner(&self) -> ::statusful::__private::Option<&dyn ::statusful::HttpStatus> {
        ::statusful::__private::Option::Some(
            match self {
                E::Louder { 0: __statusful_0, .. } => {
                    ::statusful::HttpStatus::__as_dyn(__statusful_0)
                }
                E::Same { 0: __statusful_0, .. } => {
                    ::statusful::HttpStatus::__as_dyn(__statusful_0)
                }
                _ => return ::statusful::__private::Option::None,
            },
        )
    }
    fn log_level(&self) -> ::statusful::__private::Option<::statusful::LogLevel> {
        match self {
            E::Louder { .. } => {
                ::statusful::__private::Option::Some(::statusful::LogLevel::Warn)
            }
            E::Same { 0: __statusful_0, .. } => {
                ::statusful::__private::log_level_or(
                    ::statusful::HttpStatus::log_level(__statusful_0),
                    ::statusful::LogLevel::Info,
                )
            }
            _ => {
                ::statusful::__private::inner_log_level(
                    ::statusful::HttpStatus::__inner(self),
                    ::statusful::HttpStatus::meta(self),
                )
            }
        }
    }
    fn __log_details(
        &self,
        __statusful_details: &mut ::statusful::__private::LogDetails,
    ) {
        use ::statusful::__private::AsError as _;
        match self {
            E::Other { 0: __statusful_0, .. } => {
                ::statusful::__private::log_source(
                    __statusful_details,
                    __statusful_0.__statusful_as_error(),
                );
                ::statusful::__private::log_backtrace(
                    __statusful_details,
                    || anyhow::Error::backtrace(__statusful_0),
                );
            }
            E::Stacked { report: __statusful_report, taken: __statusful_taken, .. } => {
                ::statusful::__private::log_texts(
                    __statusful_details,
                    contexts(__statusful_report),
                );
                ::statusful::__private::log_backtrace(
                    __statusful_details,
                    || __statusful_taken,
                );
            }
            E::Maybe { 0: __statusful_0, .. } => {
                if let ::statusful::__private::Option::Some(__statusful_cause) = __statusful_0 {
                    ::statusful::__private::log_source(
                        __statusful_details,
                        __statusful_cause.__statusful_as_error(),
                    );
                }
            }
            _ => {
                ::statusful::__private::inner_log_details(
                    ::statusful::HttpStatus::__inner(self),
                    __statusful_details,
                )
            }
        }
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for E {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &[
            "409o? 0048 0000 0000 0005 0005 0000 0008 0000|{\"title\":\"Conflict\",\"status\":409,\"code\":\"quiet\"}|||Quiet|quiet||Conflict||",
            "500i? 0061 0000 0000 0005 0005 0000 0021 0000|{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"other\"}|||Other|other||Internal Server Error||",
            "500i? 0063 0000 0000 0007 0007 0000 0021 0000|{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"stacked\"}|||Stacked|stacked||Internal Server Error||",
            "500i? 0061 0000 0000 0005 0005 0000 0021 0000|{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"maybe\"}|||Maybe|maybe||Internal Server Error||",
        ],
        &[],
    );
    const __TRANSPARENT: &'static [::statusful::catalog::Transparent] = {
        use ::statusful::__private::{
            transparent as __statusful_transparent, NoCatalog as _,
            Probe as __StatusfulProbe,
        };
        &[
            __statusful_transparent(
                "Louder",
                "Inner",
                "",
                &[],
                __StatusfulProbe::<Inner>::CATALOG,
            ),
            __statusful_transparent(
                "Same",
                "Inner",
                "",
                &[],
                __StatusfulProbe::<Inner>::CATALOG,
            ),
        ]
    };
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::Quiet => 0,
            E::Other(..) => 1,
            E::Stacked { .. } => 2,
            E::Maybe(..) => 3,
            E::Louder(..) => 4,
            E::Same(..) => 5,
        }
    }
    const __TYPE: (
        &'static ::statusful::__private::str,
        &'static ::statusful::__private::str,
    ) = ("E", "");
    fn __definition() -> &'static ::statusful::__private::Definition {
        static DEFINITION: ::statusful::__private::Definition = ::statusful::__private::Definition::NEW;
        &DEFINITION
    }
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
