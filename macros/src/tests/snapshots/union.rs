::statusful::__private::compile_error! {
    "a union has no status: it is not known which of its fields is set\nhelp: make it an enum"
}
#[automatically_derived]
impl ::statusful::HttpStatus for U {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::UNKNOWN
    }
}
#[automatically_derived]
impl ::statusful::catalog::HasCatalog for U {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &[];
    const __TYPE: (
        &'static ::statusful::__private::str,
        &'static ::statusful::__private::str,
    ) = ("U", "");
    fn __definition() -> &'static ::statusful::__private::Definition {
        static DEFINITION: ::statusful::__private::Definition = ::statusful::__private::Definition::NEW;
        &DEFINITION
    }
}
#[automatically_derived]
impl ::statusful::__private::From<&U> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: &U) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl ::statusful::__private::From<U> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: U) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
