//! Every error that a client can get, in one file.

use salvo::http::{Method, ParseError, StatusCode};
use statusful::{salvo::Scribe, HttpStatus};
use users::{AvatarError, LimitError, StoreError};

#[derive(Debug, thiserror::Error, HttpStatus, Scribe)]
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

    #[error("sign in first")]
    #[status(401)]
    #[challenge(Bearer, realm = "api")]
    Unauthenticated,

    #[error("this method is not allowed")]
    #[status(405)]
    MethodNotAllowed {
        #[header(ALLOW)]
        allowed: Vec<Method>,
    },

    #[error("{0}")]
    #[status(with = ApiError::of_parse_error)]
    // Clients need the text of a 4xx, and never see that of a 5xx.
    #[status(allow(dynamic_exposure))]
    Json(#[from] ParseError),

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
    /// salvo says why it could not read the body: 400 or 415.
    fn of_parse_error(&self) -> StatusCode {
        match self {
            ApiError::Json(ParseError::InvalidContentType) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            _ => StatusCode::BAD_REQUEST,
        }
    }
}
