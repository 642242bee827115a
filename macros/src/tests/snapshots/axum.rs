#[automatically_derived]
impl ::statusful::__private::axum::IntoResponse for E {
    fn into_response(self) -> ::statusful::__private::axum::Response {
        ::statusful::__private::axum::respond(
            self,
            ::statusful::__private::axum::CaptureProbe::<E>::NEW.statusful_capture(),
        )
    }
}
#[automatically_derived]
impl ::statusful::__private::axum::IntoResponse for ::statusful::__private::Box<E> {
    fn into_response(self) -> ::statusful::__private::axum::Response {
        ::statusful::__private::axum::respond(
            *self,
            ::statusful::__private::axum::CaptureProbe::<E>::NEW.statusful_capture(),
        )
    }
}
