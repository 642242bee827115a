#[automatically_derived]
impl<T> ::statusful::HttpStatus for S<T> {
    fn status(&self) -> ::statusful::__private::StatusCode {
        ::statusful::__private::status(409)
    }
    fn meta(&self) -> ::statusful::__private::Option<&'static ::statusful::ErrorMeta> {
        ::statusful::__private::meta_of(self, &[])
    }
    fn body_format(
        &self,
    ) -> ::statusful::__private::Option<::statusful::__private::Format> {
        <Self as ::statusful::catalog::HasCatalog>::__FORMAT
    }
}
#[automatically_derived]
impl<T> ::statusful::catalog::HasCatalog for S<T> {
    const __ERRORS: &'static [::statusful::ErrorMeta] = &::statusful::__private::metas(
        &[
            "409 ? 0044 0000 0000 0001 0001 0000 0008 0000|{\"title\":\"Conflict\",\"status\":409,\"code\":\"s\"}|||S|s||Conflict||",
        ],
        &[],
    );
    const __FORMAT: ::statusful::__private::Option<::statusful::__private::Format> = ::statusful::__private::Option::Some(
        ::statusful::__private::format::<json::Envelope<T>>(),
    );
    const __TYPE: (
        &'static ::statusful::__private::str,
        &'static ::statusful::__private::str,
    ) = ("S", "");
    fn __definition() -> &'static ::statusful::__private::Definition {
        static DEFINITION: ::statusful::__private::Definition = ::statusful::__private::Definition::NEW;
        &DEFINITION
    }
}
#[automatically_derived]
impl<T> ::statusful::__private::From<&S<T>> for ::statusful::__private::StatusCode {
    fn from(__statusful_error: &S<T>) -> Self {
        ::statusful::HttpStatus::status(__statusful_error)
    }
}
#[automatically_derived]
impl<T> ::statusful::__private::From<S<T>> for ::statusful::__private::StatusCode
where
    S<T>: ::statusful::__private::Sized,
{
    fn from(__statusful_error: S<T>) -> Self {
        ::statusful::HttpStatus::status(&__statusful_error)
    }
}
