//! Every error that a client can get, in one file. The client reads them back with
//! `statusful::tonic::decode`: see `tests/api.rs`.

use statusful::{tonic::IntoStatus, FieldErrors, FromProblem, HttpStatus};
use users::{AvatarError, LimitError, StoreError};

/// The gRPC code follows from the HTTP status; if a status has several possible codes, or none,
/// `grpc` selects one.
#[derive(Debug, thiserror::Error, HttpStatus, IntoStatus, FromProblem)]
#[problem(base = "https://api.example.com/errors/")]
#[status(deny(all))]
pub enum ApiError {
    #[error("user {name} exists")]
    #[status(409)]
    #[problem(grpc = "ALREADY_EXISTS")]
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

    /// Each field that is not valid is in `google.rpc.BadRequest`.
    #[error("the user is not valid")]
    #[status(UNPROCESSABLE_CONTENT)]
    InvalidUser {
        #[problem(extension)]
        errors: FieldErrors,
    },

    #[error("sign in first")]
    #[status(401)]
    #[challenge(Bearer, realm = "api")]
    Unauthenticated,

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
