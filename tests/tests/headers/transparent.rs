//! A transparent variant has the headers of the inner error. The defaults of the outer type
//! fill in missing ones; the variant's own override them.

use crate::{lines, response};
use http::{HeaderMap, HeaderValue, StatusCode};
use statusful::HttpStatus;
use std::sync::Arc;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("{self:?}")]
#[header("x-layer" = "inner")]
enum Inner {
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Bearer realm=\"api\"", WWW_AUTHENTICATE = "Basic realm=\"api\"")]
    Unauthenticated,
    #[status(429)]
    Limited(#[header(RETRY_AFTER)] Option<u8>),
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[header("x-layer" = "outer", RETRY_AFTER = "60", VARY = "origin", VARY = "accept")]
enum Outer {
    #[error(transparent)]
    #[status(transparent)]
    Plain(#[from] Inner),

    #[error("own")]
    #[status(transparent)]
    #[header(WWW_AUTHENTICATE = "Negotiate", "x-layer" = "variant", VARY = "cookie")]
    Own { source: Box<Inner> },

    #[error("by hand")]
    #[status(transparent)]
    ByHand(ByHand),
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("outermost")]
#[status(transparent)]
#[header("x-layer" = "outermost")]
struct Outermost(Arc<Outer>);

#[derive(Debug)]
struct ByHand;

impl HttpStatus for ByHand {
    fn status(&self) -> StatusCode {
        StatusCode::LOCKED
    }

    fn append_headers(&self, headers: &mut HeaderMap) {
        for value in ["a", "b"] {
            headers.append("x-layer", HeaderValue::from_static(value));
        }
    }
}

#[test]
fn inner_headers_are_sent() {
    let error = Outer::Plain(Inner::Unauthenticated);
    assert_eq!(response(&error).status(), 401);
    assert_eq!(lines(&error, "www-authenticate"), ["Bearer realm=\"api\"", "Basic realm=\"api\""]);
    assert_eq!(lines(&Outer::Plain(Inner::Limited(Some(5))), "retry-after"), ["5"]);
}

#[test]
fn inner_headers_pass_type_without_headers() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    enum Silent {
        #[error(transparent)]
        #[status(transparent)]
        Inner(Inner),
        #[error("gone")]
        #[status(410)]
        Gone,
    }
    let error = Silent::Inner(Inner::Unauthenticated);
    assert_eq!(lines(&error, "www-authenticate"), ["Bearer realm=\"api\"", "Basic realm=\"api\""]);
    assert_eq!(error.meta().map(|meta| meta.name()), Some("Unauthenticated"));
    assert!(lines(&Silent::Gone, "x-layer").is_empty());
}

#[test]
fn outer_defaults_do_not_override() {
    assert_eq!(lines(&Outer::Plain(Inner::Limited(Some(5))), "x-layer"), ["inner"]);
    assert_eq!(lines(&Outer::ByHand(ByHand), "x-layer"), ["a", "b"]);
    assert_eq!(response(&Outer::ByHand(ByHand)).status(), 423);
}

#[test]
fn outer_defaults_fill_in() {
    assert_eq!(lines(&Outer::Plain(Inner::Limited(None)), "retry-after"), ["60"]);
    assert_eq!(lines(&Outer::Plain(Inner::Unauthenticated), "vary"), ["origin", "accept"]);
    assert_eq!(lines(&Outer::ByHand(ByHand), "retry-after"), ["60"]);
}

#[test]
fn outer_variant_overrides() {
    let error = Outer::Own { source: Box::new(Inner::Unauthenticated) };
    assert_eq!(lines(&error, "www-authenticate"), ["Negotiate"]);
    assert_eq!(lines(&error, "x-layer"), ["variant"]);
    assert_eq!(lines(&error, "vary"), ["cookie"]);
    assert_eq!(lines(&error, "retry-after"), ["60"]);
}

/// A transparent struct has no defaults: its attributes are its own.
#[test]
fn nested_transparent_headers() {
    let error = Outermost(Arc::new(Outer::Plain(Inner::Unauthenticated)));
    assert_eq!(response(&error).status(), 401);
    assert_eq!(lines(&error, "x-layer"), ["outermost"]);
    assert_eq!(lines(&error, "www-authenticate"), ["Bearer realm=\"api\"", "Basic realm=\"api\""]);
    assert_eq!(lines(&error, "vary"), ["origin", "accept"]);
}
