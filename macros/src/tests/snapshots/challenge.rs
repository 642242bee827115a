#[automatically_derived]
impl<T> ::statusful::HttpStatus for E<T>
where
    T: ::statusful::__private::AuthValue,
{
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 3] = ::statusful::__private::statuses([
            401, 403, 407,
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
            E::Forbidden { needed: __statusful_needed, .. } => {
                static NAME: ::statusful::__private::Name = ::statusful::__private::header_name(
                    "www-authenticate",
                );
                ::statusful::__private::set_header(
                    __statusful_headers,
                    &NAME,
                    &::statusful::__private::challenge(
                        "Bearer",
                        &[
                            ::statusful::__private::auth_param(
                                "error",
                                &"insufficient_scope",
                            ),
                            ::statusful::__private::auth_param(
                                "scope",
                                __statusful_needed,
                            ),
                        ],
                    ),
                );
            }
            E::Proxy { 0: __statusful_0, 1: __statusful_1, .. } => {
                {
                    static FIELDS: [::statusful::__private::Header; 1] = [
                        ::statusful::__private::header(
                            "proxy-authenticate",
                            "Bearer realm=\"api\"",
                        ),
                    ];
                    ::statusful::__private::set_headers(__statusful_headers, &FIELDS);
                }
                {
                    static NAME: ::statusful::__private::Name = ::statusful::__private::header_name(
                        "proxy-authenticate",
                    );
                    ::statusful::__private::add_challenge(
                        __statusful_headers,
                        &NAME,
                        &::statusful::__private::challenge(
                            "Digest",
                            &[
                                ::statusful::__private::auth_param("realm", __statusful_1),
                                ::statusful::__private::auth_param("nonce", __statusful_0),
                            ],
                        ),
                    );
                }
            }
            E::Literal { .. } => {
                static FIELDS: [::statusful::__private::Header; 2] = [
                    ::statusful::__private::header(
                        "www-authenticate",
                        "Bearer realm=\"the \\\"api\\\"\"",
                    ),
                    ::statusful::__private::header(
                        "www-authenticate",
                        "Basic realm=\"api\"",
                    ),
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
impl<T> ::statusful::catalog::HasCatalog for E<T>
where
    T: ::statusful::__private::AuthValue,
{
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &[
            "401 ? 0054 0000 0000 0007 0007 0000 0012 0000|{\"title\":\"Unauthorized\",\"status\":401,\"code\":\"literal\"}|||Literal|literal||Unauthorized||",
            "403 ? 0053 0000 0000 0009 0009 0000 0009 0000|{\"title\":\"Forbidden\",\"status\":403,\"code\":\"forbidden\"}|||Forbidden|forbidden||Forbidden||",
            "407 ? 0069 0000 0000 0005 0005 0000 0029 0000|{\"title\":\"Proxy Authentication Required\",\"status\":407,\"code\":\"proxy\"}|||Proxy|proxy||Proxy Authentication Required||",
        ],
        &[
            (
                0,
                ::statusful::__private::meta_lists(
                    &[
                        ::statusful::__private::HeaderMeta {
                            __name: "www-authenticate",
                            __value: ::statusful::__private::Option::Some(
                                "Bearer realm=\"the \\\"api\\\"\"",
                            ),
                            __template: ::statusful::__private::Option::None,
                        },
                        ::statusful::__private::HeaderMeta {
                            __name: "www-authenticate",
                            __value: ::statusful::__private::Option::Some(
                                "Basic realm=\"api\"",
                            ),
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
                            __name: "www-authenticate",
                            __value: ::statusful::__private::Option::None,
                            __template: ::statusful::__private::Option::Some(
                                "Bearer error=\"insufficient_scope\", scope=\"{needed}\"",
                            ),
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
                            __name: "proxy-authenticate",
                            __value: ::statusful::__private::Option::Some(
                                "Bearer realm=\"api\"",
                            ),
                            __template: ::statusful::__private::Option::None,
                        },
                        ::statusful::__private::HeaderMeta {
                            __name: "proxy-authenticate",
                            __value: ::statusful::__private::Option::None,
                            __template: ::statusful::__private::Option::Some(
                                "Digest realm=\"{1}\", nonce=\"{0}\"",
                            ),
                        },
                    ],
                    &[],
                ),
            ),
        ],
    );
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::Literal => 0,
            E::Forbidden { .. } => 1,
            E::Proxy(..) => 2,
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
impl<T> ::statusful::__private::From<&E<T>> for ::statusful::__private::StatusCode
where
    T: ::statusful::__private::AuthValue,
{
    fn from(__statusful_error: &E<T>) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl<T> ::statusful::__private::From<E<T>> for ::statusful::__private::StatusCode
where
    E<T>: ::statusful::__private::Sized,
    T: ::statusful::__private::AuthValue,
{
    fn from(__statusful_error: E<T>) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
