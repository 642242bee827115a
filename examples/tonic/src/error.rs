//! Every error that a client can get, in one file.

use statusful::{tonic::IntoStatus, HttpStatus};
use users::{AvatarError, LimitError, StoreError};

/// The gRPC code follows from the HTTP status; if a status has several possible codes, or none,
/// `grpc` selects one.
#[derive(Debug, thiserror::Error, HttpStatus, IntoStatus)]
#[problem(base = "https://api.example.com/errors/")]
#[status(deny(all))]
pub enum ApiError {
    #[error("user {name} exists")]
    #[status(409)]
    #[problem(grpc = "ALREADY_EXISTS")]
    UserExists { name: String },

    #[error("no user is named {name}")]
    #[status(404)]
    NoSuchUser { name: String },

    #[error("{name:?} is not a valid name: use only letters and digits")]
    #[status(UNPROCESSABLE_CONTENT)]
    #[problem(grpc = "INVALID_ARGUMENT")]
    InvalidName { name: String },

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
