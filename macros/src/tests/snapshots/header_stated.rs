#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 2] = ::statusful::__private::statuses([
            401, 409,
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
            E::Unauthenticated { .. } => {
                static FIELDS: [::statusful::__private::Header; 2] = [
                    ::statusful::__private::header(
                        "www-authenticate",
                        "Bearer realm=\"api\"",
                    ),
                    ::statusful::__private::header(
                        "www-authenticate",
                        "Basic realm=\"api\"",
                    ),
                ];
                ::statusful::__private::set_headers(__statusful_headers, &FIELDS);
            }
            _ => {}
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
            "401 ? 0062 0000 0000 0015 0015 0000 0012 0000|{\"title\":\"Unauthorized\",\"status\":401,\"code\":\"unauthenticated\"}|||Unauthenticated|unauthenticated||Unauthorized||",
            "409 ? 0048 0000 0000 0005 0005 0000 0008 0000|{\"title\":\"Conflict\",\"status\":409,\"code\":\"plain\"}|||Plain|plain||Conflict||",
        ],
        &[
            (
                0,
                ::statusful::__private::meta_lists(
                    &[
                        ::statusful::__private::HeaderMeta {
                            __name: "www-authenticate",
                            __value: ::statusful::__private::Option::Some(
                                "Bearer realm=\"api\"",
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
        ],
    );
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::Unauthenticated => 0,
            E::Plain => 1,
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
