#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::look_up_or(
            &[409, 500, 0, 0],
            <Self as ::statusful::catalog::HasCatalog>::__variant_index(self),
            || ::statusful::__private::cold(|| ::statusful::__private::final_status(
                match self {
                    E::C { 0: __statusful_0, .. } => {
                        ::statusful::HttpStatus::status(__statusful_0)
                    }
                    E::D { .. } => {
                        ::statusful::__private::known_or(
                            500,
                            ::statusful::__private::found_with(self, found),
                        )
                    }
                    _ => ::statusful::__private::UNKNOWN,
                },
            )),
        )
    }
    fn append_standard_members(
        &self,
        __statusful_standard: &mut ::statusful::StandardMembers,
    ) {
        match self {
            E::C { 0: __statusful_0, .. } => {
                ::statusful::__private::redacted_standard_members(
                    ::statusful::__private::Option::Some(
                        ::statusful::HttpStatus::__as_dyn(__statusful_0),
                    ),
                    __statusful_standard,
                )
            }
            _ => {
                ::statusful::__private::inner_standard_members(
                    ::statusful::HttpStatus::__inner(self),
                    __statusful_standard,
                )
            }
        }
    }
    fn exposure(&self) -> ::statusful::Exposure {
        match self {
            E::C { .. } => ::statusful::Exposure::Redact,
            _ => {
                ::statusful::__private::inner_exposure(
                    ::statusful::HttpStatus::__inner(self),
                    ::statusful::HttpStatus::meta(self),
                )
            }
        }
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[0, 1, 4294967295, 2])
    }
    fn __inner(&self) -> ::statusful::__private::Option<&dyn ::statusful::HttpStatus> {
        ::statusful::__private::Option::Some(
            match self {
                E::C { 0: __statusful_0, .. } => {
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
            "409 - 0044 0000 0000 0001 0001 0000 0008 0000|{\"title\":\"Conflict\",\"status\":409,\"code\":\"a\"}|||A|a||Conflict||",
            "500 + 0057 0000 0000 0001 0001 0000 0021 0000|{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"b\"}|||B|b||Internal Server Error||",
            "000 - 0000 0000 0000 0001 0001 0000 0010 0000||||D|d||As it runs||",
        ],
        &[],
    );
    const __TRANSPARENT: &'static [::statusful::catalog::Transparent] = {
        use ::statusful::__private::{
            transparent as __statusful_transparent, NoCatalog as _,
            Probe as __StatusfulProbe,
        };
        &[
            ::statusful::__private::without_detail(
                __statusful_transparent(
                    "C",
                    "X",
                    "",
                    &[],
                    __StatusfulProbe::<X>::CATALOG,
                ),
            ),
        ]
    };
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::A => 0,
            E::B => 1,
            E::C(..) => 2,
            E::D => 3,
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
