//! A framework's own errors, and the fields that are removed with a replaced body.

#[cfg(any(feature = "actix", feature = "poem", feature = "tower"))]
use super::is_media_type;
#[cfg(any(
    feature = "actix",
    feature = "poem",
    feature = "rocket",
    feature = "salvo",
    feature = "tower"
))]
use super::occurrence::Occurrence;
use super::Problem;
use http::StatusCode;

/// Whether a framework created this error response itself: in plain text or without a body. One
/// with another media type is the application's own. A status above 599 is an error, too (RFC
/// 9110, Section 15).
#[cfg(any(feature = "actix", feature = "poem", feature = "tower"))]
#[inline]
pub(crate) fn is_made_by_framework<'f>(status: u16, content_type: impl FnOnce() -> Option<&'f [u8]>) -> bool {
    status >= 400 && content_type().map_or(true, |field| is_media_type(field, "text/plain"))
}

/// The header fields that describe the representation in a message, and not the resource or the
/// exchange: another representation makes them wrong.
#[cfg(any(feature = "actix", feature = "poem", feature = "salvo", feature = "tower"))]
const REPRESENTATION_FIELDS: [&str; 9] = [
    // Representation metadata, RFC 9110, Section 8; its presentation, RFC 6266.
    "content-type",
    "content-language",
    "content-location",
    "content-disposition",
    // How long the representation stays fresh, RFC 9111, Section 5, and RFC 9213.
    "age",
    "cache-control",
    "cdn-cache-control",
    "surrogate-control",
    "expires",
];

/// The header fields that describe the bytes of the content: any change of them makes these
/// wrong.
#[cfg(any(feature = "actix", feature = "poem", feature = "rocket", feature = "salvo", feature = "tower"))]
pub(super) const CONTENT_FIELDS: [&str; 14] = [
    // RFC 9110, Section 8; RFC 9112, Section 6.1; RFC 9110, Section 6.6.2.
    "content-encoding",
    "content-length",
    "transfer-encoding",
    "trailer",
    // Validators, RFC 9110, Section 8.8.
    "etag",
    "last-modified",
    // Ranges, RFC 9110, Section 14.
    "accept-ranges",
    "content-range",
    // Digests, RFC 9530, Section 2, and the fields before it; signatures over them, RFC 9421.
    "content-digest",
    "repr-digest",
    "digest",
    "content-md5",
    "signature",
    "signature-input",
];

/// The header fields to remove from a response whose body is replaced by one with this status.
///
/// In a 416, `Content-Range` states the length of the resource (RFC 9110, Section 14.4): it is
/// kept.
#[cfg(any(feature = "actix", feature = "poem", feature = "salvo", feature = "tower"))]
pub(crate) fn representation_fields(status: u16) -> impl Iterator<Item = &'static str> {
    let fields = REPRESENTATION_FIELDS.into_iter().chain(CONTENT_FIELDS);
    fields.filter(move |name| status != 416 || *name != "content-range")
}

/// The problem for a framework's own error. The text of a 4xx is the detail; nothing is sent of
/// a 5xx, such as a panic.
pub(crate) fn of_framework(status: StatusCode, text: Option<&[u8]>) -> Problem {
    let problem = Problem::new(status);
    let says_more = |text: &&[u8]| !text.is_empty() && !says_phrase(status, text);
    let text = text.filter(|text| status.is_client_error() && says_more(text));
    match text.and_then(|text| core::str::from_utf8(text).ok()) {
        Some(text) => problem.with_detail(text),
        None => problem,
    }
}

/// Corrects the status of a problem to that of its response (RFC 9457, Section 3.1.2: MUST), with
/// its phrase, if the title is that of the former; and adds what is known of the request. Returns
/// whether there was something to change.
#[cfg(any(feature = "actix", feature = "poem", feature = "rocket", feature = "salvo", feature = "tower"))]
pub(crate) fn restate(status: StatusCode, problem: &mut Problem, occurrence: &Occurrence) -> bool {
    let differs = problem.status().is_some_and(|stated| stated != status);
    let is_changed = occurrence.add_to(problem) || differs;
    if differs {
        problem.0.title = problem.sent_title(status).map(str::to_owned);
    }
    problem.0.status = Some(status);
    is_changed
}

/// Whether a text only repeats the title.
fn says_phrase(status: StatusCode, text: &[u8]) -> bool {
    status.canonical_reason().is_some_and(|phrase| phrase.as_bytes().eq_ignore_ascii_case(text))
}
