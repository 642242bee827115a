//! Every error that a client can get, in one place.

use crate::StoreError;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use statusful::{axum::IntoResponse, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
pub enum ApiError {
    #[error("user {0} exists")]
    #[status(409)]
    UserExists(String),

    #[error("no user is named {0}")]
    #[status(404)]
    NoSuchUser(String),

    #[error("a name has letters and digits only, and {0:?} has not")]
    #[status(UNPROCESSABLE_CONTENT)]
    InvalidName(String),

    #[error("{}", .0.body_text())]
    #[status(with = ApiError::of_rejection)]
    Json(#[from] JsonRejection),

    #[error(transparent)]
    #[status(transparent)]
    Store(#[from] StoreError),
}

impl ApiError {
    /// axum says why it could not read the body: 400, 413, 415 or 422.
    fn of_rejection(&self) -> StatusCode {
        match self {
            ApiError::Json(rejection) => rejection.status(),
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}
