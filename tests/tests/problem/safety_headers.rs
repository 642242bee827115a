//! The header fields of every response unless the error sets its own.

use crate::response;
use http::{HeaderMap, HeaderValue, StatusCode};
use statusful::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
enum Plain {
    #[status(409)]
    Conflict,
    #[status(204, allow(non_error))]
    NoContent,
    #[status(205, allow(non_error))]
    ResetContent,
    #[status(304, allow(non_error))]
    NotModified,
}

fn all(error: &(impl HttpStatus + std::fmt::Display)) -> Vec<(String, String)> {
    let response = response(error);
    let pair = |(name, value): (&http::HeaderName, &HeaderValue)| {
        (name.to_string(), value.to_str().unwrap().to_owned())
    };
    let mut all: Vec<_> = response.headers().iter().map(pair).collect();
    all.sort();
    all
}

fn pairs<const N: usize>(pairs: [(&str, &str); N]) -> Vec<(String, String)> {
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec()
}

#[test]
fn no_store_and_nosniff_by_default() {
    let wanted = pairs([
        ("cache-control", "no-store"),
        ("content-type", "application/problem+json"),
        ("x-content-type-options", "nosniff"),
    ]);
    assert_eq!(all(&Plain::Conflict), wanted);
}

#[test]
fn no_content_type_without_content() {
    let wanted = pairs([("cache-control", "no-store"), ("x-content-type-options", "nosniff")]);
    for error in [Plain::NoContent, Plain::ResetContent, Plain::NotModified] {
        assert_eq!(all(&error), wanted);
        assert!(response(&error).body().is_empty());
    }
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[header(CACHE_CONTROL = "max-age=60", X_CONTENT_TYPE_OPTIONS = "NoSniff")]
enum Own {
    #[status(410)]
    OfTheType,
    #[status(410)]
    #[header(CACHE_CONTROL = "private", CACHE_CONTROL = "max-age=1")]
    OfTheVariant,
    #[status(410)]
    OfAField(#[header(CACHE_CONTROL)] Option<&'static str>),
    #[status(transparent)]
    Inside(Plain),
    #[status(304, allow(non_error))]
    NotModified,
}

#[test]
fn error_overrides_safety_headers() {
    let with = |lines: &[&str]| {
        let mut wanted =
            pairs([("content-type", "application/problem+json"), ("x-content-type-options", "NoSniff")]);
        wanted.extend(lines.iter().map(|line| ("cache-control".to_owned(), (*line).to_owned())));
        wanted.sort();
        wanted
    };
    assert_eq!(all(&Own::OfTheType), with(&["max-age=60"]));
    assert_eq!(all(&Own::OfTheVariant), with(&["max-age=1", "private"]));
    assert_eq!(all(&Own::OfAField(Some("no-cache"))), with(&["no-cache"]));
    assert_eq!(all(&Own::OfAField(None)), with(&["no-store"]));
    assert_eq!(all(&Own::OfAField(Some("a\nb"))), with(&["no-store"]));
    assert_eq!(all(&Own::Inside(Plain::Conflict)), with(&["max-age=60"]));
    let bare = pairs([("cache-control", "max-age=60"), ("x-content-type-options", "NoSniff")]);
    assert_eq!(all(&Own::NotModified), bare);
}

#[derive(Debug, thiserror::Error)]
#[error("x")]
struct Framing(StatusCode);

impl HttpStatus for Framing {
    fn status(&self) -> StatusCode {
        self.0
    }

    fn append_headers(&self, headers: &mut HeaderMap) {
        headers.insert("content-length", HeaderValue::from_static("1"));
        headers.append("content-type", HeaderValue::from_static("text/html"));
        headers.append("content-type", HeaderValue::from_static("text/plain"));
    }
}

/// Another type or length of the body would be wrong.
#[test]
fn content_type_and_length_are_not_overridden() {
    let types = |code| {
        let response = response(&Framing(StatusCode::from_u16(code).unwrap()));
        assert!(!response.headers().contains_key("content-length"));
        response.headers().get_all("content-type").iter().cloned().collect::<Vec<_>>()
    };
    assert_eq!(types(409), ["application/problem+json"]);
    assert_eq!(types(503), ["application/problem+json"]);
    assert!(types(204).is_empty());
    assert!(types(304).is_empty());
}
