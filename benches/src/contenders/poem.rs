//! poem's own `ResponseError`, unchanged: the body is the `Display`, even for a 5xx.

use ::poem::error::ResponseError;

super::hand::plain_enum!();

impl ResponseError for ApiError {
    fn status(&self) -> http::StatusCode {
        ApiError::status(self)
    }
}

pub struct Contender;

impl crate::Contender for Contender {
    type Error = ApiError;
    type Response = ::poem::Response;

    const NAME: &'static str = "poem's own";
    const PACKAGE: Option<&'static str> = Some("poem");
    const SENDS_HEADERS: bool = false;
    const SENDS_PROBLEM: bool = false;

    fn error(row: crate::Row) -> ApiError {
        crate::contender::error_of!(row, ApiError, StoreError)
    }

    fn respond(error: ApiError) -> Self::Response {
        error.as_response()
    }

    fn wire(response: Self::Response) -> http::Response<bytes::Bytes> {
        let (parts, body) = response.into_parts();
        let mut wire =
            http::Response::new(crate::contender::wait(body.into_bytes()).expect("a body in memory"));
        *wire.status_mut() = parts.status;
        *wire.headers_mut() = parts.headers;
        wire
    }
}
