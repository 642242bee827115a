//! `axum-problem`, in its own package, because its derive names axum 0.7.

use statusful_benches_axum_problem::{respond, wire, ApiError, Response, StoreError};

pub struct Contender;

impl crate::Contender for Contender {
    type Error = ApiError;
    type Response = Response;

    const NAME: &'static str = "axum-problem (axum 0.7)";
    const PACKAGE: Option<&'static str> = Some("axum-problem");
    const SENDS_HEADERS: bool = false;
    const SENDS_PROBLEM: bool = true;

    fn error(row: crate::Row) -> ApiError {
        crate::contender::error_of!(row, ApiError, StoreError)
    }

    fn respond(error: ApiError) -> Self::Response {
        respond(error)
    }

    fn wire(response: Self::Response) -> http::Response<bytes::Bytes> {
        wire(response)
    }
}
