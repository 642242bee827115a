//! The errors that a framework makes itself.

use super::Problem;
#[cfg(any(feature = "poem", feature = "tower"))]
use bytes::Bytes;
#[cfg(any(feature = "poem", feature = "tower"))]
use http::header::{HeaderMap, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING};
use http::StatusCode;

/// Whether a framework made this error response itself, and in plain text or
/// without a body: one that states another type is somebody's own.
#[cfg(any(feature = "actix", feature = "poem", feature = "tower"))]
pub(crate) fn is_made_by_framework(status: u16, content_type: Option<&[u8]>) -> bool {
    let is_plain = content_type.map_or(true, |media_type| media_type.starts_with(b"text/plain"));
    (400..600).contains(&status) && is_plain
}

/// The problem for an error that a framework made itself. What it says of a 4xx
/// is the detail; of a 5xx, such as a panic, nothing is sent.
pub(crate) fn of_framework(status: StatusCode, text: Option<&[u8]>) -> Problem {
    let problem = Problem::new(status);
    let says_more = |text: &&[u8]| !text.is_empty() && !says_phrase(status, text);
    let text = text.filter(|text| status.is_client_error() && says_more(text));
    match text.and_then(|text| core::str::from_utf8(text).ok()) {
        Some(text) => problem.with_detail(text),
        None => problem,
    }
}

/// Makes the header section of a framework's own error that of the problem in its
/// place, whose body comes back: what it said of the content goes, the rest stays.
#[cfg(any(feature = "poem", feature = "tower"))]
pub(crate) fn replace(headers: &mut HeaderMap, status: StatusCode, text: Option<&[u8]>) -> Bytes {
    let (_, ours, body) = of_framework(status, text).into_parts();
    for name in [CONTENT_TYPE, CONTENT_LENGTH, CONTENT_ENCODING, TRANSFER_ENCODING] {
        headers.remove(name);
    }
    for (name, value) in &ours {
        headers.entry(name).or_insert_with(|| value.clone());
    }
    body
}

/// Whether a text only says what the title does.
fn says_phrase(status: StatusCode, text: &[u8]) -> bool {
    status.canonical_reason().is_some_and(|phrase| phrase.as_bytes().eq_ignore_ascii_case(text))
}
