//! `http-derive`: a derive for the status; the body is the `Display`, as its users write it.

use ::http_derive::HttpStatus;
use axum::response::{IntoResponse, Response};
use http::StatusCode;

#[derive(Debug, thiserror::Error, HttpStatus)]
pub enum StoreError {
    #[error("shard 7 is full")]
    #[http(status = "INSUFFICIENT_STORAGE")]
    Full,
}

#[derive(Debug, thiserror::Error, HttpStatus)]
pub enum ApiError {
    #[error("no such user")]
    #[http(status = "NOT_FOUND")]
    NoSuchUser,
    #[error("sign in first")]
    #[http(status = "UNAUTHORIZED")]
    Unauthenticated,
    #[error("not yours")]
    #[http(status = "FORBIDDEN")]
    NotYours,
    #[error("slow down")]
    #[http(status = "TOO_MANY_REQUESTS")]
    RateLimited,
    #[error("cannot reach db-7")]
    #[http(status = "INTERNAL_SERVER_ERROR")]
    Database,
    #[error("account closed")]
    #[http(status = "GONE")]
    AccountClosed,
    #[error("user {0} exists")]
    #[http(status = "CONFLICT")]
    UserExists(String),
    #[error("{0}")]
    #[http(status = "BAD_REQUEST")]
    Invalid(String),
    #[error("upstream said {0}")]
    #[http(status = "BAD_GATEWAY")]
    Upstream(String),
    #[error(transparent)]
    #[http(transparent)]
    Store(#[from] StoreError),
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        (StatusCode::from(&self), self.to_string()).into_response()
    }
}

crate::contender::axum_contender!("http-derive", Some("http-derive"), SENDS_PROBLEM = false);
