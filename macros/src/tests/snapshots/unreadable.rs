::statusful::__private::compile_error! {
    "unexpected end of input, expected an expression"
}
#[automatically_derived]
impl<T: Clone> ::statusful::HttpStatus for E<T>
where
    T: Copy,
{
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::UNKNOWN
    }
}
#[automatically_derived]
impl<T: Clone> ::statusful::catalog::HasCatalog for E<T>
where
    T: Copy,
{
    const __ERRORS: &'static [::statusful::ErrorMeta] = &[];
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
impl<T: Clone> ::statusful::__private::From<&E<T>> for ::statusful::__private::StatusCode
where
    T: Copy,
{
    fn from(__statusful_error: &E<T>) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl<T: Clone> ::statusful::__private::From<E<T>> for ::statusful::__private::StatusCode
where
    E<T>: ::statusful::__private::Sized,
    T: Copy,
{
    fn from(__statusful_error: E<T>) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
