//! Every error that a client can get, in one place. `examples/client` reads them back.

use axum::extract::rejection::JsonRejection;
use axum::http::{Method, StatusCode};
use statusful::{axum::IntoResponse, FromProblem, HttpStatus};
use users::{AvatarError, LimitError, StoreError};

/// What the users API answers when it does not do what was asked.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse, FromProblem)]
#[problem(base = "https://api.example.com/errors/")]
#[status(deny(all))]
pub enum ApiError {
    /// Names are unique. `free` proposes some that nobody has yet.
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        #[problem(default)]
        name: String,
        #[problem(extension)]
        free: Vec<String>,
    },

    /// Nobody has this name, or not any more.
    #[error("no user is named {name}")]
    #[status(404)]
    NoSuchUser {
        #[problem(default)]
        name: String,
    },

    /// No route of the API has this path.
    #[error("there is nothing at this path")]
    #[status(404)]
    NoSuchResource,

    /// A name has letters and digits only.
    #[error("a name has letters and digits only, and {name:?} has not")]
    #[status(UNPROCESSABLE_CONTENT)]
    #[problem(title = "The name cannot be used")]
    InvalidName {
        #[problem(default)]
        name: String,
    },

    /// Creating a user takes a token.
    #[error("sign in first")]
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Bearer realm=\"api\"")]
    Unauthenticated,

    /// The path exists, and `Allow` lists what can be done there.
    #[error("the method does not work here")]
    #[status(405)]
    MethodNotAllowed {
        #[header(ALLOW)]
        allowed: Vec<Method>,
    },

    /// The body could not be read as a user: it is no JSON, has another content type,
    /// or lacks a member. The detail says where.
    #[error("{}", .0.body_text())]
    #[status(with = ApiError::of_rejection)]
    // Of a 4xx the client needs the text, of a 5xx it sees nothing.
    #[status(allow(dynamic_exposure))]
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

impl ApiError {
    /// axum says why it could not read the body: 400, 413, 415 or 422.
    fn of_rejection(&self) -> StatusCode {
        match self {
            ApiError::Json(rejection) => rejection.status(),
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}
