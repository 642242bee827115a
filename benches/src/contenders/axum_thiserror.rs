//! `axum_thiserror` without its features: a derive, whose body is the `Display`, even for a
//! 5xx.

use ::axum_thiserror::ErrorStatus;

#[derive(Debug, thiserror::Error, ErrorStatus)]
pub enum StoreError {
    #[error("shard 7 is full")]
    #[status(507)]
    Full,
}

#[derive(Debug, thiserror::Error, ErrorStatus)]
pub enum ApiError {
    #[error("no such user")]
    #[status(404)]
    NoSuchUser,
    #[error("sign in first")]
    #[status(401)]
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
    #[status(507)]
    Store(#[from] StoreError),
}

crate::contender::axum_contender!("axum_thiserror", Some("axum_thiserror"), SENDS_PROBLEM = false);
