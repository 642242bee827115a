//! The response to an error, with a problem body (RFC 9457).

mod as_error;
mod body;
#[cfg(any(feature = "graphql", feature = "jsonrpc", feature = "rmcp", feature = "server-fn"))]
pub(crate) mod carried;
mod details;
pub(crate) mod error_info;
mod extension_member;
pub(crate) mod field_violation;
mod format_table;
mod formatted;
#[cfg(any(
    feature = "actix",
    feature = "poem",
    feature = "rocket",
    feature = "salvo",
    feature = "tower",
    feature = "warp"
))]
pub(crate) mod framework;
mod header_fields;
// Hooks use all of it.
#[cfg_attr(not(feature = "tower"), allow(dead_code))]
pub(crate) mod language;
mod lenient;
#[cfg(any(feature = "actix", feature = "poem", feature = "rocket", feature = "salvo", feature = "tower"))]
pub(crate) mod negotiated;
#[cfg(any(feature = "actix", feature = "poem", feature = "rocket", feature = "salvo", feature = "tower"))]
pub(crate) mod occurrence;
mod raw;
#[cfg(any(feature = "actix", feature = "axum-rejections", feature = "poem", feature = "rocket"))]
// Each of the frameworks needs only some of it.
#[cfg_attr(not(all(feature = "actix", feature = "axum-rejections", feature = "poem")), allow(dead_code))]
mod rejection;
mod sent;
mod stated;

#[cfg(any(
    feature = "aide",
    feature = "aide014",
    feature = "fluent",
    feature = "tonic",
    feature = "utoipa",
    feature = "utoipa5"
))]
pub(crate) use body::phrase;
pub use details::Problem;
pub use extension_member::ExtensionMember;
#[cfg(feature = "contract")]
pub(crate) use format_table::sample;
pub(crate) use format_table::FormatTable;
pub(crate) use lenient::{says, says_problem};
pub(crate) use raw::RawProblem;
#[cfg(any(feature = "actix", feature = "axum-rejections"))]
pub(crate) use rejection::Part;
#[cfg(feature = "axum-rejections")]
pub(crate) use rejection::FORM_IN_QUERY;
#[cfg(any(feature = "actix", feature = "axum-rejections", feature = "poem", feature = "rocket"))]
pub(crate) use rejection::{into_field_errors, rejections, Rejected, Rejection, FORM};
#[cfg(any(feature = "actix", feature = "axum-rejections", feature = "poem"))]
pub(crate) use rejection::{PATH, QUERY};

use crate::capture::Capture;
use crate::extension::MemberWriter;
use crate::meta::record::Bodies;
use crate::meta::Format;
use crate::{ErrorMeta, ExtensionMembers, HttpStatus};
use bytes::Bytes;
use core::fmt::Display;
use core::mem;
#[cfg(any(
    feature = "aide",
    feature = "aide014",
    feature = "catalog",
    feature = "utoipa",
    feature = "utoipa5"
))]
pub(crate) use formatted::example;
use formatted::formatted;
pub(crate) use header_fields::has_content;
use header_fields::headers;
#[cfg(any(
    feature = "graphql",
    feature = "jsonrpc",
    feature = "rmcp",
    feature = "server-fn",
    feature = "tonic"
))]
pub(crate) use header_fields::is_default_field;
use http::{HeaderMap, Response, StatusCode};
use statusful_registry::shared::MAX_BODY;

/// The response that reports `error`: its status, its header fields, and a
/// problem body (`application/problem+json`, RFC 9457).
///
/// The body has `type` (unless it is `about:blank`), `title`, `status`, `code`, `detail`, and
/// the extension members, in this order, and at most 8 KiB: `detail` and sequences are
/// truncated to fit, and any other member is omitted. With the feature `tracing`, an event at
/// `WARN` with the target `statusful` reports which, and which header fields are omitted
/// because their values are invalid or longer than 8 KiB. The error's `Display` is its `detail`
/// with a 4xx, and not sent with a 5xx, unless `#[problem(…)]` overrides it. 204, 205 and 304
/// have no body; a 1xx, which is not a final response (RFC 9110, Section 15.2), becomes 500.
///
/// Unless the error sets its own, the response has `cache-control: no-store` and
/// `x-content-type-options: nosniff`. One with `Upgrade` also has `connection: upgrade` (RFC
/// 9110, Section 7.8); HTTP/2 has neither field, so clients there get only the status (RFC
/// 9113, Section 8.2.2).
///
/// # Bodies
///
/// `B` is any type that can be created from [`Bytes`]: `Bytes` itself, `Vec<u8>`,
/// `http_body_util::Full<Bytes>` for hyper and tower, `axum::body::Body`, `reqwest::Body`. Two
/// that cannot need one more step:
///
/// ```ignore
/// // lambda_http 1. A handler can return `Response<Full<Bytes>>` as it is; for a `Body`, which is
/// // to be text, as bytes are sent in Base64:
/// let response: http::Response<lambda_http::Body> = statusful::response::<_, Bytes>(&error)
///     .map(|json| String::from_utf8_lossy(&json).into_owned().into());
///
/// // worker 0.8, with its feature `http`:
/// let response = worker::Response::try_from(statusful::response::<_, Full<Bytes>>(&error))?;
/// ```
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
    let mut response = match error.body_format() {
        None => bare(&error, &error),
        Some(format) => assemble(formatted_parts(format, &error, &error)),
    };
    Capture::TEXT.put_ref(error, response.extensions_mut());
    response
}

/// What the frameworks' derives require of an error in addition to its status.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no text for the body of its response: it does not implement `Display`",
    label = "`Display` is not implemented for `{Self}`",
    note = "let thiserror derive it: `#[derive(Debug, thiserror::Error)]`, with `#[error(\"…\")]` on each variant",
    note = "or write it by hand: `impl std::fmt::Display for {Self}`"
)]
#[cfg(any(
    feature = "actix",
    feature = "axum",
    feature = "graphql",
    feature = "jsonrpc",
    feature = "poem",
    feature = "rmcp",
    feature = "rocket",
    feature = "salvo",
    feature = "server-fn",
    feature = "tonic",
    feature = "warp"
))]
pub trait ErrorText: Display {}

#[cfg(any(
    feature = "actix",
    feature = "axum",
    feature = "graphql",
    feature = "jsonrpc",
    feature = "poem",
    feature = "rmcp",
    feature = "rocket",
    feature = "salvo",
    feature = "server-fn",
    feature = "tonic",
    feature = "warp"
))]
impl<E: Display + ?Sized> ErrorText for E {}

/// The response to an error, without anything that is not sent.
pub(crate) fn bare<B: From<Bytes>>(error: &dyn HttpStatus, display: &dyn Display) -> Response<B> {
    assemble(default_parts(error, display))
}

/// The same for a function that is compiled once: in it, no part is copied. For the compiler, it
/// is too long to inline it by itself.
#[cfg(any(feature = "axum", feature = "warp"))]
#[allow(clippy::inline_always)]
#[inline(always)]
pub(crate) fn inlined<B: From<Bytes>>(error: &dyn HttpStatus, display: &dyn Display) -> Response<B> {
    let status = crate::status::final_status(error.status());
    let body = B::from(body(status, error, display));
    of_parts(status, headers(status, error), body)
}

/// The status, the header fields and the body of a response.
pub(crate) type Parts = (StatusCode, HeaderMap, Bytes);

pub(crate) fn assemble<B: From<Bytes>>((status, headers, body): Parts) -> Response<B> {
    of_parts(status, headers, B::from(body))
}

fn of_parts<B>(status: StatusCode, headers: HeaderMap, body: B) -> Response<B> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    // The new response has no header fields, and no memory for any.
    mem::forget(mem::replace(response.headers_mut(), headers));
    response
}

/// The status, the header fields and the body of the response to an error. Whether it has a
/// format of its own is known at compile time for nearly every type.
#[cfg(any(feature = "poem", feature = "rocket", feature = "salvo", feature = "warp"))]
pub(crate) fn parts<E: HttpStatus + Display + ?Sized>(error: &E) -> Parts {
    match error.body_format() {
        None => default_parts(&error, &error),
        Some(format) => formatted_parts(format, &error, &error),
    }
}

/// The same in a format.
#[cold]
pub(crate) fn formatted_parts(format: Format, error: &dyn HttpStatus, display: &dyn Display) -> Parts {
    formatted(format, error.__identity(), None, default_parts(error, display))
}

/// The same in the default format.
pub(crate) fn default_parts(error: &dyn HttpStatus, display: &dyn Display) -> Parts {
    let status = crate::status::final_status(error.status());
    let body = body(status, error, display);
    (status, headers(status, error), body)
}

/// Whether a `Content-Type` is of this media type, which is case-insensitive, whatever its
/// parameters (RFC 9110, Section 8.3.1).
pub(crate) fn is_media_type(field: &[u8], media_type: &str) -> bool {
    // Most are written like this, or are shorter.
    if field.len() <= media_type.len() {
        return field == media_type.as_bytes() || field.eq_ignore_ascii_case(media_type.as_bytes());
    }
    let essence = field.split(|byte| *byte == b';').next().unwrap_or_default();
    core::str::from_utf8(essence).is_ok_and(|essence| essence.trim().eq_ignore_ascii_case(media_type))
}

#[allow(clippy::inline_always)]
#[inline(always)]
fn body(status: StatusCode, error: &dyn HttpStatus, display: &dyn Display) -> Bytes {
    if !has_content(status) {
        stated::report_unlisted(status, error.meta());
        return Bytes::new();
    }
    let meta = error.meta();
    let Some(Bodies { plain, quoted, has_detail }) = meta.and_then(|meta| meta.record.bodies(status)) else {
        let has_detail = meta.is_some_and(ErrorMeta::has_detail);
        let detail = !has_detail && error.exposure().exposes(status);
        return stated::body(status, error, meta, detail.then_some(display));
    };
    let is_exposed = !has_detail && error.exposure().exposes(status);
    let mut members = MemberWriter::within(MAX_BODY, plain.len());
    error.append_extensions(&mut ExtensionMembers { writer: &mut members });
    if members.is_whole_and_empty() {
        if !is_exposed {
            return Bytes::from_static(plain);
        }
        // No derive can know which derive `#[error("…")]` belongs to: comparing with `Display`
        // shows whether it writes the literal.
        if body::detail_of(plain, quoted).is_some_and(|text| body::writes(display, text)) {
            return Bytes::from_static(quoted);
        }
    }
    complete(plain, &members, is_exposed.then_some(display), error)
}

fn complete(
    body: &[u8],
    members: &MemberWriter,
    detail: Option<&dyn Display>,
    error: &dyn HttpStatus,
) -> Bytes {
    let (body, loss) = body::complete(body, members, detail);
    members.report(loss, || error.__identity().map(ErrorMeta::code));
    body
}
