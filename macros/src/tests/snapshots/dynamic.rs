#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::final_status(
            match self {
                E::Db { source: __statusful_source, .. } => {
                    ::statusful::HttpStatus::status(__statusful_source)
                }
                E::Io { 0: __statusful_0, .. } => {
                    ::statusful::HttpStatus::status(__statusful_0)
                }
                E::Quota { .. } => {
                    ::statusful::__private::known_or(
                        500,
                        ::statusful::__private::found_with(self, quota),
                    )
                }
            },
        )
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[4294967295, 4294967295, 0])
    }
    fn __inner(&self) -> ::statusful::__private::Option<&dyn ::statusful::HttpStatus> {
        ::statusful::__private::Option::Some(
            match self {
                E::Db { source: __statusful_source, .. } => {
                    ::statusful::HttpStatus::__as_dyn(__statusful_source)
                }
                E::Io { 0: __statusful_0, .. } => {
                    ::statusful::HttpStatus::__as_dyn(__statusful_0)
                }
                _ => return ::statusful::__private::Option::None,
            },
        )
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for E {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &["000 ? 0000 0000 0000 0005 0005 0000 0000 0000||||Quota|quota||||"],
        &[],
    );
    const __TRANSPARENT: &'static [::statusful::catalog::Transparent] = {
        use ::statusful::__private::{
            transparent as __statusful_transparent, NoCatalog as _,
            Probe as __StatusfulProbe,
        };
        &[
            __statusful_transparent(
                "Db",
                "Box<DbError>",
                "",
                &[],
                __StatusfulProbe::<Box<DbError>>::CATALOG,
            ),
            __statusful_transparent(
                "Io",
                "io::Error",
                "",
                &[],
                __StatusfulProbe::<io::Error>::CATALOG,
            ),
        ]
    };
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::Db { .. } => 0,
            E::Io(..) => 1,
            E::Quota => 2,
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
