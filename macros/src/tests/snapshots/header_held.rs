#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 2] = ::statusful::__private::statuses([
            429, 405,
        ]);
        ::statusful::__private::look_up(
            &STATUS,
            <Self as ::statusful::catalog::HasCatalog>::__variant_index(self),
        )
    }
    fn append_headers(
        &self,
        __statusful_headers: &mut ::statusful::__private::HeaderMap,
    ) {
        match self {
            E::RateLimited { after: __statusful_after, .. } => {
                {
                    static FIELDS: [::statusful::__private::Header; 1] = [
                        ::statusful::__private::header("x-request-cost", "3"),
                    ];
                    ::statusful::__private::set_headers(__statusful_headers, &FIELDS);
                }
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
            }
            E::WrongMethod { 0: __statusful_0, .. } => {
                {
                    static FIELDS: [::statusful::__private::Header; 1] = [
                        ::statusful::__private::header("allow", "GET"),
                    ];
                    ::statusful::__private::set_headers(__statusful_headers, &FIELDS);
                }
                {
                    static NAME: ::statusful::__private::Name = ::statusful::__private::header_name(
                        "allow",
                    );
                    ::statusful::__private::add_header(
                        __statusful_headers,
                        &NAME,
                        __statusful_0,
                    );
                }
                {
                    static NAME: ::statusful::__private::Name = ::statusful::__private::header_name(
                        "x-also",
                    );
                    ::statusful::__private::set_header(
                        __statusful_headers,
                        &NAME,
                        __statusful_0,
                    );
                }
            }
        }
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[])
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for E {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &[
            "429 ? 0064 0000 0000 0011 0012 0000 0017 0000|{\"title\":\"Too Many Requests\",\"status\":429,\"code\":\"rate_limited\"}|||RateLimited|rate_limited||Too Many Requests||",
            "405 ? 0065 0000 0000 0011 0012 0000 0018 0000|{\"title\":\"Method Not Allowed\",\"status\":405,\"code\":\"wrong_method\"}|||WrongMethod|wrong_method||Method Not Allowed||",
        ],
        &[
            (
                0,
                ::statusful::__private::meta_lists(
                    &[
                        ::statusful::__private::HeaderMeta {
                            __name: "x-request-cost",
                            __value: ::statusful::__private::Option::Some("3"),
                            __template: ::statusful::__private::Option::None,
                        },
                        ::statusful::__private::HeaderMeta {
                            __name: "retry-after",
                            __value: ::statusful::__private::Option::None,
                            __template: ::statusful::__private::Option::None,
                        },
                    ],
                    &[],
                ),
            ),
            (
                1,
                ::statusful::__private::meta_lists(
                    &[
                        ::statusful::__private::HeaderMeta {
                            __name: "allow",
                            __value: ::statusful::__private::Option::Some("GET"),
                            __template: ::statusful::__private::Option::None,
                        },
                        ::statusful::__private::HeaderMeta {
                            __name: "allow",
                            __value: ::statusful::__private::Option::None,
                            __template: ::statusful::__private::Option::None,
                        },
                        ::statusful::__private::HeaderMeta {
                            __name: "x-also",
                            __value: ::statusful::__private::Option::None,
                            __template: ::statusful::__private::Option::None,
                        },
                    ],
                    &[],
                ),
            ),
        ],
    );
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::RateLimited { .. } => 0,
            E::WrongMethod(..) => 1,
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
