#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::look_up_or(
            &[409, 0, 0, 0],
            <Self as ::statusful::catalog::HasCatalog>::__variant_index(self),
            || ::statusful::__private::cold(|| ::statusful::__private::final_status(
                match self {
                    E::Db { 0: __statusful_0, .. } => {
                        ::statusful::HttpStatus::status(__statusful_0)
                    }
                    E::Quota { 0: __statusful_0, .. } => {
                        ::statusful::__private::known_or(
                            500,
                            ::statusful::__private::OfError::new(
                                    self,
                                    __statusful_0,
                                    Self::quota,
                                )
                                .find(),
                        )
                    }
                    E::Remote { status: __statusful_status, .. } => {
                        ::statusful::__private::known_or(
                            500,
                            ::statusful::__private::field_status(__statusful_status),
                        )
                    }
                    _ => ::statusful::__private::UNKNOWN,
                },
            )),
        )
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[0, 4294967295, 1, 2])
    }
    fn __inner(&self) -> ::statusful::__private::Option<&dyn ::statusful::HttpStatus> {
        ::statusful::__private::Option::Some(
            match self {
                E::Db { 0: __statusful_0, .. } => {
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
        &[
            "409 ? 0054 0000 0000 0010 0011 0000 0008 0000|{\"title\":\"Conflict\",\"status\":409,\"code\":\"user_exists\"}|||UserExists|user_exists||Conflict||",
            "000 ? 0000 0000 0000 0005 0005 0000 0000 0000||||Quota|quota||||",
            "000 ? 0000 0000 0000 0006 0006 0000 0000 0000||||Remote|remote||||",
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
                "Db",
                "DbError",
                "",
                &[],
                __StatusfulProbe::<DbError>::CATALOG,
            ),
        ]
    };
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::UserExists { .. } => 0,
            E::Db(..) => 1,
            E::Quota(..) => 2,
            E::Remote { .. } => 3,
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
