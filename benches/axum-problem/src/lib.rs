//! `axum-problem`: a derive for axum 0.7, whose body is a problem. It reveals nothing about the
//! error in a transparent variant, and logs the errors that it masks.

use axum::response::IntoResponse;
pub use axum::response::Response;
use axum_problem::AxumProblem;
use bytes::Bytes;

#[derive(Debug, thiserror::Error, AxumProblem)]
pub enum StoreError {
    #[error("shard 7 is full")]
    #[problem(status = 507, mask)]
    Full,
}

#[derive(Debug, thiserror::Error, AxumProblem)]
pub enum ApiError {
    #[error("no such user")]
    #[problem(status = 404)]
    NoSuchUser,
    #[error("sign in first")]
    #[problem(status = 401)]
    Unauthenticated,
    #[error("not yours")]
    #[problem(status = 403)]
    NotYours,
    #[error("slow down")]
    #[problem(status = 429)]
    RateLimited,
    #[error("cannot reach db-7")]
    #[problem(status = 500, mask)]
    Database,
    #[error("account closed")]
    #[problem(status = 410)]
    AccountClosed,
    #[error("user {0} exists")]
    #[problem(status = 409)]
    UserExists(String),
    #[error("{0}")]
    #[problem(status = 400)]
    Invalid(String),
    #[error("upstream said {0}")]
    #[problem(status = 502, mask)]
    Upstream(String),
    #[error(transparent)]
    #[problem(status = 507, mask)]
    Store(#[from] StoreError),
}

#[must_use]
pub fn respond(error: ApiError) -> Response {
    error.into_response()
}

/// The response as the client receives it.
///
/// # Panics
///
/// If the body is not in memory.
#[must_use]
pub fn wire(response: Response) -> http::Response<Bytes> {
    let (parts, body) = response.into_parts();
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let collected = runtime.block_on(http_body_util::BodyExt::collect(body));
    http::Response::from_parts(parts, collected.expect("a body in memory").to_bytes())
}
