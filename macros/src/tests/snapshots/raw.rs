#[automatically_derived]
impl ::statusful::HttpStatus for r#match {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::look_up_or(
            &[409, 0],
            <Self as ::statusful::catalog::HasCatalog>::__variant_index(self),
            || ::statusful::__private::cold(|| ::statusful::__private::final_status(
                match self {
                    r#match::r#Loop { r#in: __statusful_in, .. } => {
                        ::statusful::HttpStatus::status(__statusful_in)
                    }
                    _ => ::statusful::__private::UNKNOWN,
                },
            )),
        )
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[])
    }
    fn __inner(&self) -> ::statusful::__private::Option<&dyn ::statusful::HttpStatus> {
        ::statusful::__private::Option::Some(
            match self {
                r#match::r#Loop { r#in: __statusful_in, .. } => {
                    ::statusful::HttpStatus::__as_dyn(__statusful_in)
                }
                _ => return ::statusful::__private::Option::None,
            },
        )
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for r#match {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &[
            "409 ? 0047 0000 0000 0004 0004 0000 0008 0000|{\"title\":\"Conflict\",\"status\":409,\"code\":\"type\"}|||type|type||Conflict||",
        ],
        &[],
    );
    const __TRANSPARENT: &'static [::statusful::catalog::Transparent] = {
        use ::statusful::__private::{
            transparent as __statusful_transparent, NoCatalog as _,
            Probe as __StatusfulProbe,
        };
        &[__statusful_transparent("Loop", "X", "", &[], __StatusfulProbe::<X>::CATALOG)]
    };
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            r#match::r#type { .. } => 0,
            r#match::r#Loop { .. } => 1,
        }
    }
    const __TYPE: (
        &'static ::statusful::__private::str,
        &'static ::statusful::__private::str,
    ) = ("match", "");
    fn __definition() -> &'static ::statusful::__private::Definition {
        static DEFINITION: ::statusful::__private::Definition = ::statusful::__private::Definition::NEW;
        &DEFINITION
    }
}
#[automatically_derived]
impl ::statusful::__private::From<&r#match> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: &r#match) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<r#match> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: r#match) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
