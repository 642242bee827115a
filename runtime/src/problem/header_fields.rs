//! The header fields of the response to an error.

use crate::HttpStatus;
use core::mem;
use http::header::{HeaderMap, HeaderName, HeaderValue};
use http::header::{CACHE_CONTROL, CONNECTION, CONTENT_TYPE, UPGRADE, X_CONTENT_TYPE_OPTIONS};
use http::StatusCode;
use std::sync::OnceLock;

/// The header fields of the response to an error.
#[allow(clippy::inline_always)]
#[inline(always)]
pub(super) fn headers(status: StatusCode, error: &dyn HttpStatus) -> HeaderMap {
    let mut headers = HeaderMap::new();
    crate::incomplete::in_error(|| error.__identity(), || error.append_headers(&mut headers));
    if headers.capacity() == 0 && has_content(status) {
        // There is nothing to drop.
        mem::forget(headers);
        return usual().clone();
    }
    complete_headers(status, &mut headers);
    headers
}

/// Those of most errors, which set none themselves. Copied, none has to be hashed, and none to be
/// looked up.
fn usual() -> &'static HeaderMap {
    static USUAL: OnceLock<HeaderMap> = OnceLock::new();
    USUAL.get_or_init(|| {
        let mut headers = HeaderMap::new();
        append_usual(StatusCode::OK, &mut headers);
        headers
    })
}

/// Whether a response may have content (RFC 9110, Sections 15.3.5, 15.3.6 and 15.4.5).
pub(crate) fn has_content(status: StatusCode) -> bool {
    !matches!(status.as_u16(), 204 | 205 | 304)
}

/// Adds the header fields of every problem response.
pub(super) fn complete_headers(status: StatusCode, headers: &mut HeaderMap) {
    remove_reserved(headers);
    // RFC 9110, Section 7.8: a sender of `Upgrade` MUST send it, too. Over HTTP/2, servers
    // remove both.
    if is_stated(headers, &UPGRADE) {
        headers.append(CONNECTION, HeaderValue::from_static("upgrade"));
    }
    append_usual(status, headers);
}

fn append_usual(status: StatusCode, headers: &mut HeaderMap) {
    if has_content(status) {
        headers.append(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    }
    if !is_stated(headers, &CACHE_CONTROL) {
        headers.append(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if !is_stated(headers, &X_CONTENT_TYPE_OPTIONS) {
        headers.append(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    }
}

/// Among a few, comparing names is faster than hashing.
fn is_stated(headers: &HeaderMap, name: &HeaderName) -> bool {
    headers.keys().any(|stated| stated == name)
}

/// What every problem has on HTTP, where a cache or a browser could come across it.
#[cfg(any(
    feature = "graphql",
    feature = "jsonrpc",
    feature = "rmcp",
    feature = "server-fn",
    feature = "tonic"
))]
pub(crate) fn is_default_field(name: &HeaderName, value: &HeaderValue) -> bool {
    (*name == CACHE_CONTROL && value == "no-store") || (*name == X_CONTENT_TYPE_OPTIONS && value == "nosniff")
}

/// Removes what the server or the body sets. The derive rejects all of it; a hand-written
/// `append_headers` or `Problem::with_header` may set it.
pub(super) fn remove_reserved(headers: &mut HeaderMap) {
    let is_reserved = |name: &&HeaderName| statusful_registry::reserved_field(name.as_str()).is_some();
    while let Some(name) = headers.keys().find(is_reserved).cloned() {
        headers.remove(name);
    }
}
