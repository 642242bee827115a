//! `actix-web-error`: a derive for actix-web, whose body is `{"error":…}`, even for a 5xx.

use ::actix_web_error::Json;

#[derive(Debug, thiserror::Error, Json)]
pub enum StoreError {
    #[error("shard 7 is full")]
    #[status(507)]
    Full,
}

#[derive(Debug, thiserror::Error, Json)]
pub enum ApiError {
    #[error("no such user")]
    #[status(404)]
    NoSuchUser,
    #[error("sign in first")]
    #[status(401)]
    Unauthenticated,
    #[error("not yours")]
    #[status(403)]
    NotYours,
    #[error("slow down")]
    #[status(429)]
    RateLimited,
    #[error("cannot reach db-7")]
    #[status(500)]
    Database,
    #[error("account closed")]
    #[status(410)]
    AccountClosed,
    #[error("user {0} exists")]
    #[status(409)]
    UserExists(String),
    #[error("{0}")]
    #[status(400)]
    Invalid(String),
    #[error("upstream said {0}")]
    #[status(502)]
    Upstream(String),
    #[error(transparent)]
    #[status(transparent)]
    Store(#[from] StoreError),
}

pub struct Contender;

impl crate::Contender for Contender {
    type Error = ApiError;
    type Response = actix_web::HttpResponse;

    const NAME: &'static str = "actix-web-error (actix-web)";
    const PACKAGE: Option<&'static str> = Some("actix-web-error");
    const SENDS_HEADERS: bool = false;
    const SENDS_PROBLEM: bool = false;

    fn error(row: crate::Row) -> ApiError {
        crate::contender::error_of!(row, ApiError, StoreError)
    }

    fn respond(error: ApiError) -> Self::Response {
        actix_web::ResponseError::error_response(&error)
    }

    fn wire(response: Self::Response) -> http::Response<bytes::Bytes> {
        crate::contender::from_actix(response)
    }
}
