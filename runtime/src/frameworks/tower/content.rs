//! Which responses become problems, and the text of those that do.

use crate::problem::framework::is_made_by_framework;
use crate::problem::{has_content, says_problem};
use bytes::Buf;
use core::pin::Pin;
use core::task::{ready, Context, Poll};
use http::header::{HeaderMap, HeaderValue, CONTENT_ENCODING, CONTENT_TYPE};
use http::response::Parts;
use http::{Response, StatusCode};
use http_body::Body;
use statusful_registry::shared::{LIMITS, MAX_BODY};

/// What the header section says of the content.
enum Content {
    /// An error in a framework's own words.
    Framework,
    /// A problem that can be read.
    Problem,
    Other,
}

/// Whether this is sent as it is. Most responses are: what the generic caller inlines ends as
/// soon as it can.
#[inline]
pub(super) fn passes<B: Body>(response: &Response<B>) -> bool {
    if response.headers().is_empty() && response.status().as_u16() < 400 {
        return true;
    }
    match Content::of(response.status(), response.headers()) {
        Content::Other => true,
        Content::Framework => false,
        // Its status must be checked, if it is no longer than an error may state that ours are.
        Content::Problem => {
            !response.body().size_hint().exact().is_some_and(|length| length <= *LIMITS.end() as u64)
        }
    }
}

impl Content {
    fn of(status: StatusCode, headers: &HeaderMap) -> Self {
        let content_type = || headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes);
        if is_made_by_framework(status.as_u16(), content_type) {
            return Content::Framework;
        }
        // Most responses end here.
        if !says_problem(headers) || !has_content(status) || headers.contains_key(CONTENT_ENCODING) {
            return Content::Other;
        }
        Content::Problem
    }
}

/// Only the text of a 4xx is read. Bodies of unknown length are read until they are too long.
pub(super) fn is_readable<B: Body>(parts: &Parts, body: &B) -> bool {
    let is_short = body.size_hint().lower() <= MAX_BODY as u64;
    parts.status.is_client_error() && is_short && !parts.headers.contains_key(CONTENT_ENCODING)
}

/// Reads to the end of the body, and returns whether the text is complete: neither too long nor
/// interrupted.
pub(super) fn poll_text<B: Body>(
    mut body: Pin<&mut B>,
    text: &mut Vec<u8>,
    limit: usize,
    context: &mut Context<'_>,
) -> Poll<bool> {
    while let Some(frame) = ready!(body.as_mut().poll_frame(context)) {
        let Ok(frame) = frame else { return Poll::Ready(false) };
        let Ok(mut data) = frame.into_data() else { continue };
        if text.len() + data.remaining() > limit {
            return Poll::Ready(false);
        }
        while data.has_remaining() {
            let length = data.chunk().len();
            text.extend_from_slice(data.chunk());
            data.advance(length);
        }
    }
    Poll::Ready(true)
}
