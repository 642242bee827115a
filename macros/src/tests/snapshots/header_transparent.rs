#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::final_status(
            match self {
                E::Db { 0: __statusful_0, .. } => {
                    ::statusful::HttpStatus::status(__statusful_0)
                }
                E::Cache { source: __statusful_source, .. } => {
                    ::statusful::HttpStatus::status(__statusful_source)
                }
            },
        )
    }
    fn append_headers(
        &self,
        __statusful_headers: &mut ::statusful::__private::HeaderMap,
    ) {
        match self {
            E::Db { 0: __statusful_0, .. } => {
                ::statusful::HttpStatus::append_headers(
                    __statusful_0,
                    __statusful_headers,
                );
                {
                    static FIELDS: [::statusful::__private::Header; 1] = [
                        ::statusful::__private::header("vary", "origin"),
                    ];
                    ::statusful::__private::default_headers(
                        __statusful_headers,
                        &FIELDS,
                    );
                }
            }
            E::Cache { source: __statusful_source, .. } => {
                ::statusful::HttpStatus::append_headers(
                    __statusful_source,
                    __statusful_headers,
                );
                {
                    static FIELDS: [::statusful::__private::Header; 1] = [
                        ::statusful::__private::header("retry-after", "60"),
                    ];
                    ::statusful::__private::set_headers(__statusful_headers, &FIELDS);
                }
                {
                    static FIELDS: [::statusful::__private::Header; 1] = [
                        ::statusful::__private::header("vary", "origin"),
                    ];
                    ::statusful::__private::default_headers(
                        __statusful_headers,
                        &FIELDS,
                    );
                }
            }
        }
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[])
    }
    fn __inner(&self) -> ::statusful::__private::Option<&dyn ::statusful::HttpStatus> {
        ::statusful::__private::Option::Some(
            match self {
                E::Db { 0: __statusful_0, .. } => {
                    ::statusful::HttpStatus::__as_dyn(__statusful_0)
                }
                E::Cache { source: __statusful_source, .. } => {
                    ::statusful::HttpStatus::__as_dyn(__statusful_source)
                }
            },
        )
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for E {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &[];
    const __TRANSPARENT: &'static [::statusful::catalog::Transparent] = {
        use ::statusful::__private::{
            transparent as __statusful_transparent, NoCatalog as _,
            Probe as __StatusfulProbe,
        };
        &[
            __statusful_transparent(
                "Db",
                "DbError",
                "",
                &[
                    ::statusful::__private::HeaderMeta {
                        __name: "vary",
                        __value: ::statusful::__private::Option::Some("origin"),
                        __template: ::statusful::__private::Option::None,
                    },
                ],
                __StatusfulProbe::<DbError>::CATALOG,
            ),
            __statusful_transparent(
                "Cache",
                "CacheError",
                "",
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
                __StatusfulProbe::<CacheError>::CATALOG,
            ),
        ]
    };
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::Db(..) => 0,
            E::Cache { .. } => 1,
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
