//! Sets of errors: what converts to them, and all that reads them.

mod conversions;
mod readers;

use statusful::axum::IntoResponse;
use statusful::utoipa::IntoResponses;
use statusful::{FromProblem, HttpStatus};

/// A name is given once.
#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, FromProblem, IntoResponses)]
#[error("user {name} exists")]
#[status(409)]
#[problem(base = "https://api.example.com/errors/")]
pub struct UserExists {
    #[problem(extension)]
    pub name: String,
}

#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, FromProblem, IntoResponses)]
#[error("there is no such user")]
#[status(404)]
pub struct NoSuchUser;

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem, IntoResponses)]
pub enum StoreError {
    #[error("the disk of db-7 is full")]
    #[status(507)]
    Full,
    #[error("cannot read db-7")]
    #[status(503)]
    #[problem(unread)]
    Disk(#[from] std::io::Error),
}

statusful::error_sets! {
    #![derive(IntoResponse, IntoResponses, FromProblem)]

    /// The errors of `POST /users`.
    pub CreateUserError = UserExists | StoreError;
    pub ReadUserError = NoSuchUser | StoreError;
    #[header("x-team" = "users")]
    pub ApiError = CreateUserError | ReadUserError;
    pub Twin = ApiError;
}

fn disk() -> StoreError {
    std::io::Error::other("permission denied").into()
}
