::statusful::__private::compile_error! {
    "`60W` is not a number: a status code is an integer from 100 to 999 (RFC 9110, Section 15)"
}
#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 2] = ::statusful::__private::statuses([
            500, 409,
        ]);
        ::statusful::__private::look_up(
            &STATUS,
            <Self as ::statusful::catalog::HasCatalog>::__variant_index(self),
        )
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[])
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for E {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &[
            "500 ? 0057 0000 0000 0001 0001 0000 0021 0000|{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"a\"}|||A|a||Internal Server Error||",
            "409 ? 0044 0000 0000 0001 0001 0000 0008 0000|{\"title\":\"Conflict\",\"status\":409,\"code\":\"b\"}|||B|b||Conflict||",
        ],
        &[],
    );
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::A => 0,
            E::B => 1,
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
