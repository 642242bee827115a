#[automatically_derived]
impl ::statusful::HttpStatus for E {
    fn status(&self) -> ::statusful::__private::StatusCode {
        static STATUS: [::statusful::__private::StatusCode; 3] = ::statusful::__private::statuses([
            404, 409, 500,
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
            "404 ? 0053 0000 0000 0008 0009 0000 0009 0000|{\"title\":\"Not Found\",\"status\":404,\"code\":\"not_found\"}|||NotFound|not_found||Not Found||",
            "409 ? 0051 0000 0000 0008 0008 0000 0008 0000|{\"title\":\"Conflict\",\"status\":409,\"code\":\"conflict\"}|||Conflict|conflict||Conflict||",
            "500 ? 0064 0000 0000 0008 0008 0000 0021 0000|{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"internal\"}|||Internal|internal||Internal Server Error||",
        ],
        &[],
    );
    fn __variant_index(&self) -> ::statusful::__private::usize {
        match self {
            E::NotFound => 0,
            E::Conflict => 1,
            E::Internal => 2,
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
