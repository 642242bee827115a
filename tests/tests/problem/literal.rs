//! A `Display` that is known at compile time is in the metadata, and is sent only for the type
//! whose `Display` it is.

use crate::{body, response};
use core::fmt;
use http::StatusCode;
use statusful::{ErrorMeta, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus)]
enum Inner {
    #[error("{{gone}} <for> good")]
    #[status(410)]
    Gone,
    #[error("secret")]
    #[status(500)]
    Secret,
    #[error("secret, and shown")]
    #[status(500)]
    #[problem(expose)]
    Shown,
    #[error("hidden")]
    #[status(404)]
    #[problem(redact)]
    Hidden,
    #[error("{0} and {{more}}")]
    #[status(409)]
    Filled(u8),
    #[error(r"raw \n")]
    #[status(409)]
    Raw,
    #[error("beside a member")]
    #[status(409)]
    Member {
        #[problem(extension)]
        left: u8,
    },
}

#[test]
fn literal_matches_display() {
    for (error, detail) in [
        (Inner::Gone, Some("{gone} \\u003cfor\\u003e good")),
        (Inner::Secret, None),
        (Inner::Shown, Some("secret, and shown")),
        (Inner::Hidden, None),
        (Inner::Filled(7), Some("7 and {more}")),
        (Inner::Raw, Some("raw \\\\n")),
        (Inner::Member { left: 3 }, Some("beside a member\",\"left\":3")),
    ] {
        let sent = body(&error);
        match detail {
            Some(detail) if detail.ends_with('3') => {
                assert!(sent.ends_with(&format!("\"detail\":\"{detail}}}")), "{sent}")
            }
            Some(detail) => assert!(sent.ends_with(&format!(",\"detail\":\"{detail}\"}}")), "{sent}"),
            None => assert!(!sent.contains("detail"), "{sent}"),
        }
    }
}

#[derive(Debug, thiserror::Error, HttpStatus)]
enum Outer {
    #[error("the outer text")]
    #[status(transparent)]
    Worded(Inner),
    #[error("filled in: {0}")]
    #[status(transparent)]
    Filled(Inner),
    #[error(transparent)]
    #[status(transparent)]
    Passed(Box<Inner>),
    #[error("own")]
    #[status(404)]
    Own,
}

#[test]
fn literal_is_not_used_for_other_display() {
    for (error, detail) in [
        (Outer::Worded(Inner::Gone), "the outer text"),
        (Outer::Filled(Inner::Raw), "filled in: raw \\\\n"),
        (Outer::Passed(Box::new(Inner::Gone)), "{gone} \\u003cfor\\u003e good"),
        (Outer::Own, "own"),
    ] {
        let sent = body(&error);
        assert!(sent.ends_with(&format!("\"detail\":\"{detail}\"}}")), "{sent}");
    }
}

/// Has the metadata of another error, and its own text.
#[derive(Debug)]
struct Wrapper(Inner);

impl fmt::Display for Wrapper {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("wrapped")
    }
}

impl HttpStatus for Wrapper {
    fn status(&self) -> StatusCode {
        self.0.status()
    }

    fn meta(&self) -> Option<&'static ErrorMeta> {
        self.0.meta()
    }
}

#[test]
fn manual_wrapper_keeps_text() {
    let sent = body(&Wrapper(Inner::Gone));
    assert!(sent.ends_with(r#""code":"gone","detail":"wrapped"}"#), "{sent}");
    let sent = body(&Wrapper(Inner::Secret));
    assert!(!sent.contains("wrapped"), "{sent}");
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("text of a struct")]
#[status(409)]
struct Plain;

#[test]
fn literal_body_is_borrowed() {
    let (one, other) = (response(&Plain).into_body(), response(&Plain).into_body());
    assert!(one.ends_with(br#","detail":"text of a struct"}"#));
    assert_eq!(one.as_ptr(), other.as_ptr(), "both are the row's");
}
