//! Every error that a client can get, in one file.

use statusful::{actix::ResponseError, FieldErrors, HttpStatus};
use users::{AvatarError, LimitError, StoreError};

#[derive(Debug, thiserror::Error, HttpStatus, ResponseError)]
#[problem(base = "https://api.example.com/errors/")]
#[status(deny(all))]
pub enum ApiError {
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        name: String,
        #[problem(extension)]
        free: Vec<String>,
    },

    #[error("no user is named {name}")]
    #[status(404)]
    NoSuchUser { name: String },

    #[error("{name:?} is not a valid name: use only letters and digits")]
    #[status(UNPROCESSABLE_CONTENT)]
    #[problem(title = "The name cannot be used")]
    InvalidName { name: String },

    #[error("the form is not valid")]
    #[status(UNPROCESSABLE_CONTENT)]
    InvalidForm(
        #[from]
        #[problem(extension = "errors")]
        FieldErrors,
    ),

    #[error("sign in first")]
    #[status(401)]
    #[challenge(Bearer, realm = "api")]
    Unauthenticated,

    #[error("this method is not allowed")]
    #[status(405)]
    MethodNotAllowed {
        #[header(ALLOW)]
        allowed: &'static str,
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
