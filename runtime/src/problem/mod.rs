//! The response to an error, with a problem body (RFC 9457).

mod body;

use crate::HttpStatus;
use bytes::Bytes;
use core::fmt::Display;
use http::header::{HeaderValue, CONTENT_TYPE};
use http::{Response, StatusCode};

/// The response that reports `error`: its status, and a problem body
/// (`application/problem+json`, RFC 9457) with `title`, `status`, `code` and,
/// for a 4xx, the error's `Display` as `detail`.
///
/// Nothing that the error says of itself is in the body of a 5xx.
///
/// # Examples
///
/// ```
/// use bytes::Bytes;
/// use statusful::HttpStatus;
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// enum ApiError {
///     #[error("user {0} exists")]
///     #[status(409)]
///     UserExists(String),
///     #[error("cannot reach db01 as root")]
///     #[status(500)]
///     Database,
/// }
///
/// let response: http::Response<Bytes> = statusful::response(&ApiError::UserExists("ann".into()));
/// assert_eq!(response.status(), 409);
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
/// assert_eq!(
///     response.body(),
///     r#"{"title":"Conflict","status":409,"code":"user_exists","detail":"user ann exists"}"#
/// );
///
/// let response: http::Response<Bytes> = statusful::response(&ApiError::Database);
/// assert_eq!(
///     response.body(),
///     r#"{"title":"Internal Server Error","status":500,"code":"database"}"#
/// );
/// ```
pub fn response<E, B>(error: &E) -> Response<B>
where
    E: HttpStatus + Display,
    B: From<Bytes>,
{
    let (status, body) = parts(error, error);
    let has_content = !body.is_empty();
    let mut response = Response::new(B::from(body));
    *response.status_mut() = status;
    if has_content {
        let media_type = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(CONTENT_TYPE, media_type);
    }
    response
}

fn parts(error: &dyn HttpStatus, detail: &dyn Display) -> (StatusCode, Bytes) {
    let status = crate::__private::final_status(error.status());
    if matches!(status.as_u16(), 204 | 205 | 304) {
        return (status, Bytes::new());
    }
    let detail = status.is_client_error().then_some(detail);
    (status, body::render(status, error.kind(), detail))
}
