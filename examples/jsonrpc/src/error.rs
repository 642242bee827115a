//! Every error that a client can get, in one file. The client reads them back with
//! `statusful::jsonrpc::decode`: see `tests/api.rs`.

use statusful::{jsonrpc::IntoErrorObject, FieldErrors, FromProblem, HttpStatus};
use std::time::Duration;
use users::{LimitError, StoreError};

/// Each error has its own code. The lock, `errors.lock.json`, holds them: a code that clients know does
/// not change.
#[derive(Debug, thiserror::Error, HttpStatus, IntoErrorObject, FromProblem)]
#[problem(base = "https://api.example.com/errors/", jsonrpc = 1000..=1099)]
#[status(deny(all))]
pub enum ApiError {
    #[error("user {name} exists")]
    #[status(409)]
    #[problem(jsonrpc = 1000)]
    UserExists {
        #[problem(extension)]
        name: String,
        #[problem(extension)]
        free: Vec<String>,
    },

    #[error("no user is named {name}")]
    #[status(404)]
    #[problem(jsonrpc = 1001)]
    NoSuchUser {
        #[problem(extension)]
        name: String,
    },

    /// The protocol's own code says that parameters are not valid.
    #[error("the user is not valid")]
    #[status(422)]
    #[problem(jsonrpc = -32602)]
    InvalidUser {
        #[problem(extension)]
        errors: FieldErrors,
    },

    /// The data has `"headers": { "retry-after": "60" }`.
    #[error("slow down")]
    #[status(429)]
    #[problem(jsonrpc = 1002)]
    RateLimited {
        #[header(RETRY_AFTER)]
        retry_after: Duration,
    },

    /// The client learns nothing about it.
    #[error("cannot use the store")]
    #[status(500)]
    #[problem(jsonrpc = -32603, unread)]
    Store(#[from] StoreError),
}

impl From<LimitError> for ApiError {
    fn from(LimitError { retry_after }: LimitError) -> Self {
        ApiError::RateLimited { retry_after }
    }
}
