#[automatically_derived]
impl ::statusful::HttpStatus for Never {
    fn status(&self) -> ::statusful::__private::StatusCode {
        match *self {}
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        match *self {}
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for Never {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &[];
    const __TYPE: (
        &'static ::statusful::__private::str,
        &'static ::statusful::__private::str,
    ) = ("Never", "");
    fn __definition() -> &'static ::statusful::__private::Definition {
        static DEFINITION: ::statusful::__private::Definition = ::statusful::__private::Definition::NEW;
        &DEFINITION
    }
}
#[automatically_derived]
impl ::statusful::__private::From<&Never> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: &Never) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<Never> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: Never) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
