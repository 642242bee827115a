//! No body makes a client panic, or mistake one error for another.
//!
//! `STATUSFUL_BODIES` is the number of bodies; `scripts/campaigns/decode` tries a million.

use bytes::Bytes;
use http::header::{HeaderMap, HeaderValue, CONTENT_TYPE, DATE};
use http::StatusCode;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::value::RawValue;
use statusful::{Decoded, ErrorMeta, FromProblem, HttpStatus};
use statusful_client_tests::{any_shape, Mutator, Shape};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// The number of errors that the bodies are made from.
const ERRORS: usize = 2000;

fn count() -> usize {
    std::env::var("STATUSFUL_BODIES").map_or(20_000, |count| count.parse().unwrap())
}

fn corpus() -> Vec<Vec<u8>> {
    let mut runner = TestRunner::deterministic();
    let mut error = || any_shape().new_tree(&mut runner).unwrap().current();
    let body = |error: Shape| statusful::response::<_, Bytes>(&error).into_body().to_vec();
    (0..ERRORS).map(|_| body(error())).collect()
}

/// Header fields in which each shape that needs some finds its own.
fn headers() -> HeaderMap {
    let mut headers = HeaderMap::new();
    let fields = [
        ("retry-after", "7"),
        ("allow", "GET"),
        ("x-uri", "/"),
        ("x-text", "text"),
        ("x-opaque", "opaque"),
        ("x-cow", "cow"),
        ("x-boxed", "boxed"),
        ("x-flag", "true"),
        ("x-small", "-7"),
        ("x-large", "7"),
        ("x-three", "true, true, false"),
        ("x-slice", "1, 2"),
        ("www-authenticate", "Negotiate, Bearer"),
        ("x-wait", "7"),
        ("x-array", "1, 2"),
    ];
    for (name, value) in fields {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers
}

/// The name of a member, which may contain half of a surrogate pair (RFC 8259, Section 8.2).
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Name(Vec<u8>);

impl<'de> serde::Deserialize<'de> for Name {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl serde::de::Visitor<'_> for Bytes {
            type Value = Name;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("a name")
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Name, E> {
                Ok(Name(bytes.to_vec()))
            }
        }
        deserializer.deserialize_bytes(Bytes)
    }
}

/// The type and code in a body, read independently of the code under test.
struct Stated {
    code: Option<String>,
    uri: Option<String>,
}

impl Stated {
    fn read(body: &[u8]) -> Option<Self> {
        std::str::from_utf8(body).ok()?;
        let members: BTreeMap<Name, Box<RawValue>> =
            serde_json::from_slice(body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body)).ok()?;
        let text = |name: &str| serde_json::from_str(members.get(&Name(name.into()))?.get()).ok();
        let uri = text("type").filter(|uri: &String| uri != "about:blank" && has_scheme(uri));
        Some(Stated { code: text("code"), uri })
    }

    /// Whether the body may decode to a variant with this metadata.
    fn is_of(&self, meta: Option<&ErrorMeta>) -> bool {
        let uri = self.uri.as_deref();
        match (meta, &self.code) {
            (Some(meta), Some(code)) => {
                meta.code() == code && (uri.is_none() || meta.type_uri().is_none() || uri == meta.type_uri())
            }
            (Some(meta), None) => uri.is_some() && uri == meta.type_uri(),
            (None, code) => code.is_none() && uri.is_none(),
        }
    }
}

/// RFC 3986, Section 3.1: `ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )` before the first colon.
fn has_scheme(uri: &str) -> bool {
    let is_in_scheme = |character: char| character.is_ascii_alphanumeric() || "+-.".contains(character);
    let rest = uri.trim_start_matches(is_in_scheme);
    rest.starts_with(':') && uri.starts_with(|first: char| first.is_ascii_alphabetic())
}

#[test]
fn damaged_body_decodes_correctly_or_not() {
    let count = count();
    let mut mutator = Mutator::new(9457, corpus());
    let headers = headers();
    let (mut known, mut unknown, mut opaque) = (0_usize, 0_usize, 0_usize);
    for _ in 0..count {
        let body = mutator.body();
        let stated = Stated::read(&body);
        let shown = || String::from_utf8_lossy(&body).into_owned();
        match (Shape::decode(StatusCode::CONFLICT, &headers, body.clone()), &stated) {
            (Decoded::Known(error), Some(stated)) => {
                assert!(stated.is_of(error.meta()), "{error:?} of {}", shown());
                known += 1;
            }
            (Decoded::Unknown(problem), Some(stated)) => {
                assert_eq!(problem.code(), stated.code.as_deref(), "{}", shown());
                assert_eq!(problem.status(), Some(StatusCode::CONFLICT));
                unknown += 1;
            }
            (Decoded::Opaque(page), None) => {
                assert_eq!((page.status(), &page.body()[..]), (StatusCode::CONFLICT, &body[..]));
                opaque += 1;
            }
            (other, _) => panic!("{other:?} of {}", shown()),
        }
    }
    for (what, some) in [("known", known), ("unknown", unknown), ("opaque", opaque)] {
        assert!(some > count / 50, "{some} of {count} bodies are {what}");
    }
    println!("{count} bodies decoded: {known} known, {unknown} unknown, {opaque} opaque");
}

/// A client reads its error from the body itself, and one that was given all of the problem, from
/// a copy.
#[test]
fn body_and_its_copy_decode_alike() {
    let mut mutator = Mutator::new(7807, corpus());
    let mut headers = headers();
    headers.insert(DATE, HeaderValue::from_static("Sun, 06 Nov 1994 08:49:37 GMT"));
    let mut known = 0_usize;
    for _ in 0..count() {
        let body = mutator.body();
        let shown = || String::from_utf8_lossy(&body).into_owned();
        let copied = match Infallible::decode(StatusCode::CONFLICT, &headers, &body) {
            Decoded::Unknown(problem) => Shape::from_problem(&problem),
            Decoded::Opaque(_) => None,
            Decoded::Known(never) => match never {},
        };
        let read = Shape::decode(StatusCode::CONFLICT, &headers, &body).known();
        assert_eq!(format!("{read:?}"), format!("{copied:?}"), "{}", shown());
        known += usize::from(read.is_some());
    }
    assert!(known > count() / 100, "{known} are known");
}
