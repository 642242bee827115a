//! The errors that a framework makes itself.

use super::Problem;
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

/// Whether a text only says what the title does.
fn says_phrase(status: StatusCode, text: &[u8]) -> bool {
    status.canonical_reason().is_some_and(|phrase| phrase.as_bytes().eq_ignore_ascii_case(text))
}
