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
                E::Quota { .. } => ::statusful::__private::found_with(self, quota),
            },
        )
    }
    fn kind(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorKind> {
        static ROWS: [::statusful::__private::usize; 3] = [1, 1, 0];
        match ::statusful::__private::row_at(
            <Self as ::statusful::catalog::Catalogued>::KINDS,
            &ROWS,
            <Self as ::statusful::catalog::Catalogued>::place(self),
        ) {
            ::statusful::__private::Option::None => {
                ::statusful::__private::inside_kind(
                    ::statusful::HttpStatus::__inside(self),
                )
            }
            __statusful_row => __statusful_row,
        }
    }
    fn __inside(&self) -> ::statusful::__private::Option<&dyn ::statusful::HttpStatus> {
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
impl ::statusful::catalog::Catalogued for E {
    const KINDS: &'static [::statusful::ErrorKind] = &::statusful::__private::rows(
        &["000 ? 0000 0000 0000 0005 0005 0000 0000 0000||||Quota|quota||||"],
        &[],
    );
    const TRANSPARENT: &'static [::statusful::catalog::Transparent] = {
        use ::statusful::__private::{
            transparent as __statusful_transparent, Open as _, Probe as __StatusfulProbe,
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
    fn place(&self) -> ::statusful::__private::usize {
        match self {
            E::Db { .. } => 0,
            E::Io(..) => 1,
            E::Quota => 2,
        }
    }
    const CATALOG: &'static ::statusful::catalog::Catalog = &::statusful::__private::catalog::<
        Self,
    >(
        "E",
        "",
        || {
            static DEFINITION: ::statusful::__private::Definition = ::statusful::__private::Definition::NEW;
            &DEFINITION
        },
    );
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
