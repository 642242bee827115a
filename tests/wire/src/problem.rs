//! What is expected for a framework's own errors.

use crate::{send, Answer, LongError};
use serde_json::Value;
use std::net::SocketAddr;

/// Asserts that the response is a problem with this status; returns its body.
///
/// # Panics
///
/// If it is not.
#[track_caller]
pub fn assert_problem(answer: &Answer, status: u16) -> Value {
    let text = String::from_utf8_lossy(&answer.body);
    assert_eq!(answer.status, status, "{text}");
    assert_eq!(answer.values("content-type"), [b"application/problem+json"], "{text}");
    assert_eq!(answer.values("cache-control"), [b"no-store"], "{text}");
    assert_eq!(answer.values("x-content-type-options"), [b"nosniff"], "{text}");
    assert_eq!(answer.values("content-length"), [answer.body.len().to_string().as_bytes()], "{text}");
    let body: Value = serde_json::from_slice(&answer.body).unwrap_or_else(|_| panic!("no JSON: {text}"));
    assert_eq!(body["status"], status, "{text}");
    assert!(body["title"].is_string(), "{text}");
    body
}

/// What a file server sends with the page of a 404: fields that describe the page, which are
/// not sent with another body (RFC 9110, Section 8; RFC 9530, Section 2). A test adds them to a
/// plain text response, in mixed case.
pub const PAGE_FIELDS: [(&str, &str); 14] = [
    ("content-type", "Text/Plain; charset=utf-8"),
    ("content-language", "de"),
    ("content-location", "/404.txt"),
    ("content-disposition", "inline; filename=\"404.txt\""),
    ("content-digest", "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:"),
    ("repr-digest", "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:"),
    ("content-md5", "Q2hlY2sgSW50ZWdyaXR5IQ=="),
    ("etag", "\"page\""),
    ("last-modified", "Fri, 31 Dec 1999 23:59:59 GMT"),
    ("accept-ranges", "bytes"),
    ("content-range", "bytes 0-3/4"),
    ("cache-control", "public, max-age=3600"),
    ("expires", "Fri, 31 Dec 1999 23:59:59 GMT"),
    ("age", "7"),
];

/// Asserts that the response is a problem with this status, and has none of [`PAGE_FIELDS`];
/// returns its body.
///
/// # Panics
///
/// If it is not.
#[track_caller]
pub fn assert_problem_without_page_fields(answer: &Answer, status: u16) -> Value {
    let ours = ["content-type", "cache-control"];
    for (name, _) in PAGE_FIELDS.iter().filter(|(name, _)| !ours.contains(name)) {
        assert_eq!(answer.values(name), [b""; 0], "{name}");
    }
    assert_problem(answer, status)
}

/// Asserts that the response to a HEAD is that of the GET, without the content.
///
/// # Panics
///
/// If it is not.
#[track_caller]
pub fn assert_problem_without_content(answer: &Answer, status: u16) {
    assert_eq!(answer.status, status);
    assert_eq!(answer.values("content-type"), [b"application/problem+json"]);
    assert!(answer.body.is_empty());
}

/// The problems of an error of ours, at `/e/0`, and of the framework's own at `/nowhere` state
/// the path as their instance, and the trace of the request.
///
/// # Panics
///
/// If one of them does not.
pub fn assert_states_request(address: SocketAddr) {
    const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
    let traceparent = format!("00-{TRACE}-00f067aa0ba902b7-01");
    let answer = send(address, "GET", "/long", &[("traceparent", &traceparent)], b"");
    let body: Value = serde_json::from_slice(&answer.body).expect("a problem");
    assert_eq!((body["instance"].as_str(), body["trace_id"].as_str()), (Some("/long"), Some(TRACE)));
    let rows = body["rows"].as_array().map(Vec::len);
    assert_eq!((rows, body.get("truncated")), (Some(LongError::new().rows.len()), None));
    for path in ["/e/0?of=this", "/nowhere"] {
        let answer = send(address, "GET", path, &[("traceparent", &traceparent)], b"");
        assert!(answer.status >= 400, "{path}");
        let body: Value = serde_json::from_slice(&answer.body).expect("a problem");
        let instance = path.split('?').next().unwrap_or_default();
        assert_eq!((body["instance"].as_str(), body["trace_id"].as_str()), (Some(instance), Some(TRACE)));
        let length = answer.values("content-length").first().map(|length| length.to_vec());
        assert_eq!(length, Some(answer.body.len().to_string().into_bytes()), "{path}");

        let answer = send(address, "GET", path, &[("traceparent", "00-0-0-01")], b"");
        let body: Value = serde_json::from_slice(&answer.body).expect("a problem");
        assert_eq!((body["instance"].as_str(), body.get("trace_id")), (Some(instance), None), "{path}");
    }
}
