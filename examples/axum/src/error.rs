//! Every error that a client can get, in one file. `examples/client` reads them back.

use axum::extract::rejection::JsonRejection;
use axum::http::Method;
use statusful::{axum::IntoResponse, FieldErrors, FromProblem, HttpStatus};
use users::{AvatarError, LimitError, StoreError};

/// What the users API responds with when it cannot do what was requested.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse, FromProblem)]
#[problem(base = "https://api.example.com/errors/")]
#[status(deny(all))]
pub enum ApiError {
    /// Names are unique. `free` suggests some that are available.
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        #[problem(default)]
        name: String,
        #[problem(extension)]
        free: Vec<String>,
    },

    /// There is no user with this name, or not any more.
    #[error("no user is named {name}")]
    #[status(404)]
    NoSuchUser {
        #[problem(default)]
        name: String,
    },

    /// The API has no route for this path.
    #[error("there is nothing at this path")]
    #[status(404)]
    NoSuchResource,

    /// A name consists of letters and digits only.
    #[error("{name:?} is not a valid name: use only letters and digits")]
    #[status(UNPROCESSABLE_CONTENT)]
    #[problem(title = "The name cannot be used")]
    InvalidName {
        #[problem(default)]
        name: String,
    },

    /// Fields of the form are not valid. `errors` says which, and why.
    #[error("the form is not valid")]
    #[status(UNPROCESSABLE_CONTENT)]
    InvalidForm(
        #[from]
        #[problem(extension = "errors")]
        FieldErrors,
    ),

    /// Creating a user requires a token.
    #[error("sign in first")]
    #[status(401)]
    #[challenge(Bearer, realm = "api")]
    Unauthenticated,

    /// The path exists, and `Allow` lists the methods that it supports.
    #[error("this method is not allowed")]
    #[status(405)]
    MethodNotAllowed {
        #[header(ALLOW)]
        allowed: Vec<Method>,
    },

    /// The body could not be read as a user: it is not JSON, has another content type, or lacks
    /// a member. The detail says where.
    #[error("{}", .0.body_text())]
    #[status(with = JsonRejection::status, one_of(400, 413, 415, 422))]
    #[problem(unread)]
    Json(#[from] JsonRejection),

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
