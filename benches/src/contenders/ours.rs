//! statusful.

use statusful::axum::IntoResponse;
use statusful::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[problem(base = "https://api.example.com/errors/")]
pub enum StoreError {
    #[error("shard 7 is full")]
    #[status(507)]
    Full,
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[problem(base = "https://api.example.com/errors/")]
pub enum ApiError {
    #[error("no such user")]
    #[status(404)]
    NoSuchUser,
    #[error("sign in first")]
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Bearer realm=\"api\"")]
    Unauthenticated,
    #[error("not yours")]
    #[status(403)]
    NotYours,
    #[error("slow down")]
    #[status(429)]
    RateLimited,
    #[error("cannot reach db-7")]
    #[status(500)]
    Database,
    #[error("account closed")]
    #[status(410)]
    #[problem(detail = "The account was closed by its owner.")]
    AccountClosed,
    #[error("user {0} exists")]
    #[status(409)]
    UserExists(String),
    #[error("{0}")]
    #[status(400)]
    Invalid(String),
    #[error("upstream said {0}")]
    #[status(502)]
    Upstream(String),
    #[error(transparent)]
    #[status(transparent)]
    Store(#[from] StoreError),
}

crate::contender::axum_contender!("statusful", Some("statusful"));
