#[automatically_derived]
impl ::statusful::HttpStatus for NotFound {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::status(404)
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[])
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for NotFound {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &[
            "404 ? 0053 0000 0000 0008 0009 0000 0009 0000|{\"title\":\"Not Found\",\"status\":404,\"code\":\"not_found\"}|||NotFound|not_found||Not Found||",
        ],
        &[],
    );
    const __TYPE: (
        &'static ::statusful::__private::str,
        &'static ::statusful::__private::str,
    ) = ("NotFound", "");
    fn __definition() -> &'static ::statusful::__private::Definition {
        static DEFINITION: ::statusful::__private::Definition = ::statusful::__private::Definition::NEW;
        &DEFINITION
    }
}
#[automatically_derived]
impl ::statusful::__private::From<&NotFound> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: &NotFound) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<NotFound> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: NotFound) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
