//! What is due of an error that a framework makes itself.

use crate::Answer;
use serde_json::Value;

/// The response is a problem of this status; gives its body.
///
/// # Panics
///
/// Where it is not.
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

/// The response to a HEAD is that of the GET, without the content.
///
/// # Panics
///
/// Where it is not.
#[track_caller]
pub fn assert_problem_without_content(answer: &Answer, status: u16) {
    assert_eq!(answer.status, status);
    assert_eq!(answer.values("content-type"), [b"application/problem+json"]);
    assert!(answer.body.is_empty());
}
