#[automatically_derived]
impl<T> api::__private::axum::IntoResponse for E<T>
where
    T: Copy,
    E<T>: api::HttpStatus + api::__private::Display,
{
    fn into_response(self) -> api::__private::axum::Response {
        api::__private::axum::respond(self, api::__private::Capture::TEXT)
    }
}
#[automatically_derived]
impl<T> api::__private::axum::IntoResponse for api::__private::Box<E<T>>
where
    T: Copy,
    E<T>: api::HttpStatus + api::__private::Display,
{
    fn into_response(self) -> api::__private::axum::Response {
        api::__private::axum::respond(*self, api::__private::Capture::TEXT)
    }
}
