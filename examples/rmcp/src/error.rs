//! Every error that a client can get, in one file. A client in Rust reads those of tools back with
//! `statusful::rmcp::decode`: see `tests/api.rs`.

use statusful::axum::IntoResponse;
use statusful::rmcp::{IntoCallToolResult, IntoErrorData};
use statusful::{FieldErrors, FromProblem, HttpStatus};
use users::{AvatarError, LimitError, StoreError};

/// Tools return it, and where a resource is read, `?` turns it into an error of the protocol.
#[derive(Debug, thiserror::Error, HttpStatus, IntoCallToolResult, IntoErrorData, FromProblem)]
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
    #[status(UNPROCESSABLE_CONTENT)]
    InvalidUser {
        #[problem(extension)]
        errors: FieldErrors,
    },

    #[error(transparent)]
    #[status(transparent)]
    Limit(#[from] LimitError),

    #[error(transparent)]
    #[status(transparent)]
    Avatar(#[from] AvatarError),

    #[error(transparent)]
    #[status(transparent)]
    Store(#[from] StoreError),
}

/// A response of HTTP, before a request reaches the server: from its challenge, a client learns
/// where to get a token (RFC 9728, Section 5.1).
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse, FromProblem)]
#[problem(base = "https://api.example.com/errors/")]
#[status(deny(all))]
pub enum AccessError {
    #[error("sign in first")]
    #[status(401)]
    #[challenge(Bearer, resource_metadata = metadata)]
    Unauthenticated { metadata: String },

    #[error("the token lacks a scope")]
    #[status(403)]
    #[challenge(Bearer, error = "insufficient_scope", scope = "users:write", resource_metadata = metadata)]
    Forbidden { metadata: String },
}
