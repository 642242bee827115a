#[automatically_derived]
impl<'a, T, U> ::statusful::HttpStatus for RateLimited<'a, T, U>
where
    T: ::statusful::ToHeader,
    &'a [U]: ::statusful::__private::Extension,
{
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::status(429)
    }
    fn append_headers(
        &self,
        __statusful_headers: &mut ::statusful::__private::HeaderMap,
    ) {
        match self {
            Self { after: __statusful_after, fixed: __statusful_fixed, .. } => {
                {
                    static NAME: ::statusful::__private::Name = ::statusful::__private::header_name(
                        "retry-after",
                    );
                    ::statusful::__private::set_header(
                        __statusful_headers,
                        &NAME,
                        __statusful_after,
                    );
                }
                {
                    static NAME: ::statusful::__private::Name = ::statusful::__private::header_name(
                        "x-fixed",
                    );
                    ::statusful::__private::set_header(
                        __statusful_headers,
                        &NAME,
                        __statusful_fixed,
                    );
                }
            }
        }
    }
    fn append_extensions(
        &self,
        __statusful_members: &mut ::statusful::ExtensionMembers<'_>,
    ) {
        match self {
            Self { limits: __statusful_limits, .. } => {
                ::statusful::__private::extension(
                    __statusful_members,
                    "limits",
                    __statusful_limits,
                );
            }
        }
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[])
    }
}
#[automatically_derived]
impl<'a, T, U> ::statusful::catalog::HasCatalog for RateLimited<'a, T, U>
where
    T: ::statusful::ToHeader,
    &'a [U]: ::statusful::__private::Extension,
{
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &[
            "429 ? 0064 0000 0000 0011 0012 0000 0017 0000|{\"title\":\"Too Many Requests\",\"status\":429,\"code\":\"rate_limited\"}|||RateLimited|rate_limited||Too Many Requests||",
        ],
        &[
            (
                0,
                ::statusful::__private::meta_lists(
                    &[
                        ::statusful::__private::HeaderMeta {
                            __name: "retry-after",
                            __value: ::statusful::__private::Option::None,
                            __template: ::statusful::__private::Option::None,
                        },
                        ::statusful::__private::HeaderMeta {
                            __name: "x-fixed",
                            __value: ::statusful::__private::Option::None,
                            __template: ::statusful::__private::Option::None,
                        },
                    ],
                    &[
                        ::statusful::__private::ExtensionMeta {
                            __name: "limits",
                            __type_name: "&'a [U]",
                            __form: ::statusful::__private::MemberForm::Value,
                        },
                    ],
                ),
            ),
        ],
    );
    const __TYPE: (
        &'static ::statusful::__private::str,
        &'static ::statusful::__private::str,
    ) = ("RateLimited", "");
    fn __definition() -> &'static ::statusful::__private::Definition {
        static DEFINITION: ::statusful::__private::Definition = ::statusful::__private::Definition::NEW;
        &DEFINITION
    }
}
#[automatically_derived]
impl<'a, T, U> ::statusful::__private::From<&RateLimited<'a, T, U>>
for ::statusful::__private::StatusCode
where
    T: ::statusful::ToHeader,
    &'a [U]: ::statusful::__private::Extension,
{
    fn from(__statusful_error: &RateLimited<'a, T, U>) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl<'a, T, U> ::statusful::__private::From<RateLimited<'a, T, U>>
for ::statusful::__private::StatusCode
where
    RateLimited<'a, T, U>: ::statusful::__private::Sized,
    T: ::statusful::ToHeader,
    &'a [U]: ::statusful::__private::Extension,
{
    fn from(__statusful_error: RateLimited<'a, T, U>) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
