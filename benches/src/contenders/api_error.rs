//! `api-error`: a derive, whose body is `{"message":…}`.

use derived::{Error as ApiError, StoreError};

/// The derive requires its trait under this name.
mod derived {
    use ::api_error::ApiError;

    #[derive(Debug, thiserror::Error, ApiError)]
    pub enum StoreError {
        #[error("shard 7 is full")]
        #[api_error(status_code = 507, message = "the server failed")]
        Full,
    }

    #[derive(Debug, thiserror::Error, ApiError)]
    pub enum Error {
        #[error("no such user")]
        #[api_error(status_code = 404, message(inherit))]
        NoSuchUser,
        #[error("sign in first")]
        #[api_error(status_code = 401, message(inherit))]
        Unauthenticated,
        #[error("not yours")]
        #[api_error(status_code = 403, message(inherit))]
        NotYours,
        #[error("slow down")]
        #[api_error(status_code = 429, message(inherit))]
        RateLimited,
        #[error("cannot reach db-7")]
        #[api_error(status_code = 500, message = "the server failed")]
        Database,
        #[error("account closed")]
        #[api_error(status_code = 410, message = "The account was closed by its owner.")]
        AccountClosed,
        #[error("user {0} exists")]
        #[api_error(status_code = 409, message(inherit))]
        UserExists(String),
        #[error("{0}")]
        #[api_error(status_code = 400, message(inherit))]
        Invalid(String),
        #[error("upstream said {0}")]
        #[api_error(status_code = 502, message = "the server failed")]
        Upstream(String),
        #[error(transparent)]
        #[api_error(transparent)]
        Store(#[from] StoreError),
    }
}

crate::contender::axum_contender!("api-error", Some("api-error"), SENDS_PROBLEM = false);
