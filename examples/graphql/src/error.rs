//! Every error that a client can get, in one file. The client reads them back with
//! `statusful::graphql::decode`: see `tests/api.rs`.

use statusful::{graphql::ErrorExtensions, FieldErrors, FromProblem, HttpStatus};
use users::{LimitError, StoreError};

#[derive(Debug, thiserror::Error, HttpStatus, ErrorExtensions, FromProblem)]
#[problem(base = "https://api.example.com/errors/")]
#[status(deny(all))]
pub enum ApiError {
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
        #[problem(extension)]
        free: Vec<String>,
    },

    #[error("no user is named {name}")]
    #[status(404)]
    NoSuchUser {
        #[problem(extension)]
        name: String,
    },

    #[error("the user is not valid")]
    #[status(422)]
    InvalidUser {
        #[problem(extension)]
        errors: FieldErrors,
    },

    /// The extensions have `"headers": { "retry-after": "60" }`.
    #[error(transparent)]
    #[status(transparent)]
    Limit(#[from] LimitError),

    #[error(transparent)]
    #[status(transparent)]
    Store(#[from] StoreError),
}
