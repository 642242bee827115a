#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::status(503)
    }
    fn append_headers(
        &self,
        __statusful_headers: &mut ::statusful::__private::HeaderMap,
    ) {
        match self {
            E::Full { 0: __statusful_0, .. } => {
                {
                    static FIELDS: [::statusful::__private::Header; 1] = [
                        ::statusful::__private::header("vary", "origin"),
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
                        __statusful_0,
                    );
                }
            }
            E::Busy { .. } => {
                static FIELDS: [::statusful::__private::Header; 2] = [
                    ::statusful::__private::header("retry-after", "5"),
                    ::statusful::__private::header("vary", "origin"),
                ];
                ::statusful::__private::set_headers(__statusful_headers, &FIELDS);
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
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[])
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for E {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &[
            "503 ? 0058 0000 0000 0004 0004 0000 0019 0000|{\"title\":\"Service Unavailable\",\"status\":503,\"code\":\"down\"}|||Down|down||Service Unavailable||",
            "503 ? 0058 0000 0000 0004 0004 0000 0019 0000|{\"title\":\"Service Unavailable\",\"status\":503,\"code\":\"busy\"}|||Busy|busy||Service Unavailable||",
            "503 ? 0058 0000 0000 0004 0004 0000 0019 0000|{\"title\":\"Service Unavailable\",\"status\":503,\"code\":\"full\"}|||Full|full||Service Unavailable||",
        ],
        &[
            (
                0,
                ::statusful::__private::meta_lists(
                    &[
                        ::statusful::__private::HeaderMeta {
                            __name: "retry-after",
                            __value: ::statusful::__private::Option::Some("60"),
                            __template: ::statusful::__private::Option::None,
                        },
                        ::statusful::__private::HeaderMeta {
                            __name: "vary",
                            __value: ::statusful::__private::Option::Some("origin"),
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
                            __name: "retry-after",
                            __value: ::statusful::__private::Option::Some("5"),
                            __template: ::statusful::__private::Option::None,
                        },
                        ::statusful::__private::HeaderMeta {
                            __name: "vary",
                            __value: ::statusful::__private::Option::Some("origin"),
                            __template: ::statusful::__private::Option::None,
                        },
                    ],
                    &[],
                ),
            ),
            (
                2,
                ::statusful::__private::meta_lists(
                    &[
                        ::statusful::__private::HeaderMeta {
                            __name: "vary",
                            __value: ::statusful::__private::Option::Some("origin"),
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
        ],
    );
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::Down => 0,
            E::Busy => 1,
            E::Full(..) => 2,
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
