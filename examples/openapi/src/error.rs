//! Every error that a client can get: the responses in the document are these.

use statusful::axum::IntoResponse;
use statusful::utoipa::IntoResponses;
use statusful::HttpStatus;
use users::{LimitError, StoreError};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse, IntoResponses)]
#[problem(base = "https://api.example.com/errors/")]
#[header(ACCESS_CONTROL_ALLOW_ORIGIN = "https://app.example.com", "x-rate-limit-limit" = "10")]
#[status(deny(all))]
pub enum ApiError {
    /// Names are unique. The names in `free` are available.
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        name: String,
        #[problem(extension)]
        free: Vec<String>,
    },

    /// There is no user with this name.
    #[error("no user is named {name}")]
    #[status(404)]
    NoSuchUser { name: String },

    /// A name consists of letters and digits only.
    #[error("{name:?} is not a valid name: use only letters and digits")]
    #[status(UNPROCESSABLE_CONTENT)]
    #[problem(title = "The name cannot be used")]
    InvalidName { name: String },

    /// The body is not a user in JSON.
    #[error("the body is no user: {reason}")]
    #[status(UNPROCESSABLE_CONTENT)]
    InvalidBody { reason: String },

    /// Send the token in `Authorization`.
    #[error("sign in first")]
    #[status(401)]
    #[challenge(Bearer, realm = "api")]
    Unauthenticated,

    #[error(transparent)]
    #[status(transparent)]
    Limit(#[from] LimitError),

    #[error(transparent)]
    #[status(transparent)]
    Store(#[from] StoreError),
}
