//! Problem bodies: read, recognized, and written again.

use bytes::Bytes;
use http::header::{HeaderMap, HeaderValue, CONTENT_TYPE};
use http::{Response, StatusCode};
use serde_json::value::RawValue;
use statusful::{Decoded, FromProblem, HttpStatus, Problem};
use std::collections::BTreeMap;

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
#[problem(base = "https://a.example/")]
enum Known {
    #[error("taken")]
    #[status(409)]
    Taken,
    #[error("members")]
    #[status(422)]
    Members {
        #[problem(extension)]
        number: Option<u8>,
        #[problem(extension, default)]
        text: String,
        #[problem(extension)]
        list: Vec<f64>,
    },
    #[error("limited")]
    #[status(429)]
    Limited(#[header(RETRY_AFTER)] core::time::Duration),
    #[error("stated")]
    #[status(400)]
    #[problem(type = "urn:s", code = "own")]
    Stated,
    #[error("found")]
    Found {
        #[status]
        status: StatusCode,
    },
    #[error(transparent)]
    #[status(transparent)]
    Inner(Inner),
}

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
#[error("inner")]
#[status(503)]
#[status(allow(extension_name))]
struct Inner {
    #[problem(extension)]
    r#in: Option<BTreeMap<String, bool>>,
}

/// A body from any source.
pub fn problem(data: &[u8]) {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    let decoded = Known::decode(StatusCode::CONFLICT, &headers, data);
    match (decoded, Stated::read(data)) {
        (Decoded::Known(error), Some(stated)) => {
            assert!(error.meta().is_some_and(|meta| stated.is_of(meta)), "{error:?}");
            let response: Response<Bytes> = statusful::response(&error);
            assert!(is_body(response.body()));
        }
        (Decoded::Unknown(problem), Some(stated)) => {
            assert_eq!(problem.code(), stated.code.as_deref());
            assert_eq!(problem.status(), Some(StatusCode::CONFLICT));
            settles(problem, &headers);
        }
        (Decoded::Opaque(opaque), None) => assert_eq!(&opaque.body()[..], data),
        (other, _) => panic!("{other:?}"),
    }
    as_value(data);
}

/// The name of a member, which may contain half of a surrogate pair (RFC 8259, Section 8.2).
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Name(Vec<u8>);

impl<'de> serde::Deserialize<'de> for Name {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfBytes;
        impl serde::de::Visitor<'_> for OfBytes {
            type Value = Name;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("a name")
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Name, E> {
                Ok(Name(bytes.to_vec()))
            }
        }
        deserializer.deserialize_bytes(OfBytes)
    }
}

/// The type and code in a body, read independently of the code under test.
struct Stated {
    code: Option<String>,
    uri: Option<String>,
}

impl Stated {
    fn read(body: &[u8]) -> Option<Self> {
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        std::str::from_utf8(body).ok()?;
        let members: BTreeMap<Name, Box<RawValue>> = serde_json::from_slice(body).ok()?;
        let text = |name: &str| serde_json::from_str(members.get(&Name(name.into()))?.get()).ok();
        Some(Stated { code: text("code"), uri: text("type").filter(|uri: &String| uri != "about:blank") })
    }

    /// Whether the body may decode to a variant with this metadata.
    fn is_of(&self, meta: &statusful::ErrorMeta) -> bool {
        let uri = self.uri.as_deref();
        match &self.code {
            Some(code) => {
                meta.code() == code && (uri.is_none() || meta.type_uri().is_none() || uri == meta.type_uri())
            }
            None => uri.is_some() && uri == meta.type_uri(),
        }
    }
}

/// What is written for a problem that was read reads back equal.
fn settles(problem: Problem, headers: &HeaderMap) {
    let written = Response::<Bytes>::from(problem).into_body();
    assert!(is_body(&written));
    let again = match Inner::decode(StatusCode::CONFLICT, headers, &written) {
        Decoded::Unknown(problem) => problem,
        // The code was already checked not to be a known one.
        other => panic!("{other:?}"),
    };
    assert_eq!(Response::<Bytes>::from(again).into_body(), written);
}

/// Problems as part of other JSON.
fn as_value(body: &[u8]) {
    let Ok(problem) = serde_json::from_slice::<Problem>(body) else { return };
    let written = serde_json::to_vec(&problem).expect("a problem serialises");
    let again: Problem = serde_json::from_slice(&written).expect("a problem is one");
    assert_eq!(serde_json::to_vec(&again).expect("a problem serialises"), written);
    assert_eq!(problem.to_string(), again.to_string());
}

fn is_body(body: &[u8]) -> bool {
    body.len() <= 8192 && serde_json::from_slice::<BTreeMap<Name, Box<RawValue>>>(body).is_ok()
}
