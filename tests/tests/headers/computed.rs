//! Constants, conditions, and the entries of a `HeaderMap`.

use http::header::{HeaderMap, HeaderName, HeaderValue};
use http::Method;
use statusful::HttpStatus;
use std::fmt::Display;
use std::sync::Arc;
use std::time::Duration;

const SECONDS: Duration = Duration::from_millis(1500);
const ALLOWED: [Method; 2] = [Method::GET, Method::HEAD];

struct Limits;

impl Limits {
    const COST: u32 = 3;
    const NONE: Option<u32> = None;
}

mod names {
    pub const REGION: &str = "eu";
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[status(503)]
#[header(RETRY_AFTER = SECONDS, "x-region" = names::REGION)]
enum Constants {
    OfType,
    #[header("x-region" = "us", "x-cost" = Limits::COST, "x-none" = Limits::NONE)]
    Own,
    #[status(405)]
    #[header(ALLOW = ALLOWED, RETRY_AFTER = "60")]
    NotAllowed {
        #[header("x-region")]
        region: &'static str,
    },
    #[status(transparent)]
    Inner(Inner),
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[status(429)]
#[header(RETRY_AFTER = "9")]
struct Inner;

#[track_caller]
fn has<E: HttpStatus + Display>(error: &E, expected: &[(&str, &str)]) {
    let response: http::Response<bytes::Bytes> = statusful::response(error);
    let usual = ["content-type", "cache-control", "x-content-type-options"];
    let sent = response.headers().iter().filter(|(name, _)| !usual.contains(&name.as_str()));
    let mut sent: Vec<_> = sent.map(|(name, value)| (name.as_str(), value.to_str().unwrap())).collect();
    sent.sort_unstable();
    assert_eq!(sent, expected);
}

#[test]
fn constant_is_sent() {
    has(&Constants::OfType, &[("retry-after", "2"), ("x-region", "eu")]);
    has(&Constants::Own, &[("retry-after", "2"), ("x-cost", "3"), ("x-region", "us")]);
    let not_allowed = Constants::NotAllowed { region: "as" };
    has(&not_allowed, &[("allow", "GET, HEAD"), ("retry-after", "60"), ("x-region", "as")]);
    has(&Constants::Inner(Inner), &[("retry-after", "9"), ("x-region", "eu")]);
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[status(503)]
#[header("x-always" = "yes")]
#[header(RETRY_AFTER = SECONDS, "x-retry" = "yes", if_some = region)]
#[header("x-id" = "known", if_some = id)]
struct Condition<T> {
    region: Option<T>,
    #[header("x-value")]
    id: Option<u32>,
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[status(503)]
#[header("x-retry" = "yes", if_some = .1)]
struct Unnamed(u8, Option<String>);

#[test]
fn condition_decides() {
    has(&Condition { region: None::<u8>, id: None }, &[("x-always", "yes")]);
    let all =
        [("retry-after", "2"), ("x-always", "yes"), ("x-id", "known"), ("x-retry", "yes"), ("x-value", "7")];
    has(&Condition { region: Some(1), id: Some(7) }, &all);
    has(&Unnamed(0, None), &[]);
    has(&Unnamed(0, Some(String::new())), &[("x-retry", "yes")]);
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[status(502)]
#[header("x-default" = "type", "x-region" = "eu")]
enum Maps {
    Map {
        #[header(flatten)]
        headers: HeaderMap,
        #[header("x-own")]
        own: u8,
    },
    #[header("x-own" = "8")]
    Shared(#[header(flatten)] Option<Arc<HeaderMap>>),
}

fn map() -> HeaderMap {
    let entries = [
        ("x-own", "entry"),
        ("x-region", "us"),
        ("set-cookie", "a=b"),
        ("set-cookie", "c=d"),
        ("content-type", "text/html"),
        ("content-length", "7"),
        ("transfer-encoding", "chunked"),
        ("retry-after", "soon"),
        ("cache-control", "max-age=60"),
    ];
    entries
        .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
        .into_iter()
        .collect()
}

#[test]
fn entries_are_header_fields() {
    let cookies = [("set-cookie", "a=b"), ("set-cookie", "c=d"), ("x-default", "type")];
    has(
        &Maps::Map { headers: map(), own: 7 },
        &[&cookies[..], &[("x-own", "7"), ("x-region", "us")]].concat(),
    );
    has(
        &Maps::Shared(Some(Arc::new(map()))),
        &[&cookies[..], &[("x-own", "8"), ("x-region", "us")]].concat(),
    );
    has(&Maps::Shared(None), &[("x-default", "type"), ("x-own", "8"), ("x-region", "eu")]);
}

#[test]
fn entries_replace_safety_headers() {
    let response: http::Response<bytes::Bytes> = statusful::response(&Maps::Map { headers: map(), own: 7 });
    assert_eq!(response.headers()["cache-control"], "max-age=60");
    assert_eq!(response.headers()["content-type"], "application/problem+json");
}

#[test]
fn metadata_has_computed_fields() {
    let metas = statusful::catalog::Catalog::of::<Constants>().errors();
    let names = |at: usize| metas[at].headers().iter().map(|it| it.name()).collect::<Vec<_>>();
    assert_eq!(names(0), ["retry-after", "x-region"]);
    assert_eq!(names(1), ["x-region", "x-cost", "x-none", "retry-after"]);
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[status(503)]
struct Names {
    #[header("x-headers")]
    headers: u8,
    #[header("x-field")]
    field_headers: u8,
    #[problem(extension)]
    members: u8,
    #[problem(extension(skip_if = is_zero))]
    skips: u8,
}

fn is_zero(number: &u8) -> bool {
    *number == 0
}

#[test]
fn field_has_any_name() {
    let error = Names { headers: 1, field_headers: 2, members: 3, skips: 4 };
    has(&error, &[("x-field", "2"), ("x-headers", "1")]);
    let response: http::Response<bytes::Bytes> = statusful::response(&error);
    assert!(response.body().ends_with(br#""members":3,"skips":4}"#));
}
