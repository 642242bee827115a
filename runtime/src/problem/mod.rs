//! The response to an error, with a problem body (RFC 9457).

mod details;
#[cfg(any(
    feature = "actix",
    feature = "poem",
    feature = "rocket",
    feature = "salvo",
    feature = "tower",
    feature = "warp"
))]
pub(crate) mod framework;
mod json;
mod lenient;
mod strict;

pub use details::Problem;
pub(crate) use json::MemberWriter;

use crate::{ErrorKind, ExtensionMembers, HttpStatus};
use bytes::Bytes;
use core::fmt::Display;
use http::header::{HeaderMap, HeaderValue};
use http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING, X_CONTENT_TYPE_OPTIONS};
use http::{Response, StatusCode};
use json::Head;

/// The names that an extension member cannot have.
pub(crate) const STANDARD_MEMBERS: [&str; 6] = ["type", "title", "status", "detail", "instance", "code"];

/// The longest body, in bytes.
const BODY_LIMIT: usize = 8 * 1024;

/// The response that reports `error`: its status, its header fields, and a
/// problem body (`application/problem+json`, RFC 9457).
///
/// The body has `type` (unless it is `about:blank`), `title`, `status`, `code`,
/// `detail`, and the extension members, in this order, and at most 8 KiB:
/// `detail` is cut to fit. The error's `Display` is its `detail` with a 4xx, and
/// nowhere with a 5xx, unless `#[problem(…)]` says otherwise. 204, 205 and 304
/// carry no body; a 1xx, which cannot end an exchange (RFC 9110, Section 15.2),
/// is answered as 500.
///
/// Unless the error states its own, the response has `cache-control: no-store`
/// and `x-content-type-options: nosniff`.
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
    E: HttpStatus + Display + ?Sized,
    B: From<Bytes>,
{
    assemble(parts(&error, &error))
}

pub(crate) fn assemble<B: From<Bytes>>(
    (status, headers, body): (StatusCode, HeaderMap, Bytes),
) -> Response<B> {
    let mut response = Response::new(B::from(body));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// The status, the header fields and the body of the response to an error.
pub(crate) fn parts(error: &dyn HttpStatus, display: &dyn Display) -> (StatusCode, HeaderMap, Bytes) {
    let status = crate::__private::final_status(error.status());
    let mut headers = HeaderMap::new();
    error.append_headers(&mut headers);
    let has_content = complete_headers(status, &mut headers);
    let body = if has_content { body(status, error, display) } else { Bytes::new() };
    (status, headers, body)
}

/// Adds what every problem response carries, and tells whether it may carry
/// content (RFC 9110, Sections 15.3.5, 15.3.6 and 15.4.5).
fn complete_headers(status: StatusCode, headers: &mut HeaderMap) -> bool {
    let has_content = !matches!(status.as_u16(), 204 | 205 | 304);
    if has_content {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    } else {
        headers.remove(CONTENT_TYPE);
    }
    headers.remove(CONTENT_LENGTH);
    headers.remove(TRANSFER_ENCODING);
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.entry(X_CONTENT_TYPE_OPTIONS).or_insert(HeaderValue::from_static("nosniff"));
    has_content
}

fn body(status: StatusCode, error: &dyn HttpStatus, display: &dyn Display) -> Bytes {
    let kind = error.kind();
    let rendered = kind.filter(|kind| kind.status == Some(status));
    let mut bytes = Vec::new();
    if rendered.is_none() {
        Head::of(status, kind).write(&mut bytes);
    }
    let head = rendered.map_or(bytes.len(), |kind| kind.start.len());
    let mut members = MemberWriter::with_room(BODY_LIMIT.saturating_sub(head + 1));
    error.extend(&mut ExtensionMembers { writer: &mut members });
    let has_detail = kind.and_then(ErrorKind::detail).is_none() && error.exposure().exposes(status);
    if let Some(kind) = rendered {
        if kind.is_whole && members.is_empty() && !has_detail {
            return Bytes::from_static(kind.start.as_bytes());
        }
        bytes.reserve(256);
        let open = kind.start.strip_suffix('}').filter(|_| kind.is_whole);
        bytes.extend_from_slice(open.unwrap_or(kind.start).as_bytes());
    }
    json::finish(bytes, &members, has_detail.then_some(display))
}
