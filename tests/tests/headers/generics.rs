//! Generic and borrowed fields: the impl requires only the bounds that it needs.

use crate::{lines, response};
use http::{Method, StatusCode};
use statusful::HttpStatus;
use std::borrow::Cow;
use std::fmt::Debug;
use std::time::Duration;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("generic")]
enum Generic<T, L, U = ()> {
    #[status(429)]
    After {
        #[header(RETRY_AFTER)]
        after: T,
    },
    #[status(405)]
    Allowed(#[header(ALLOW)] Vec<L>),
    #[status(409)]
    Unmarked(U),
}

/// No `ToHeader`, and no need for it: its field is not marked.
#[derive(Debug)]
struct Opaque;

#[test]
fn generic_field_is_to_header() {
    type Error = Generic<Duration, Method, Opaque>;
    assert_eq!(lines(&Error::After { after: Duration::from_millis(1) }, "retry-after"), ["1"]);
    assert_eq!(lines(&Error::Allowed(vec![Method::GET, Method::PUT]), "allow"), ["GET, PUT"]);
    assert_eq!(response(&Error::Unmarked(Opaque)).status(), 409);
    let nested = Generic::<Option<Box<str>>, &str>::After { after: Some("60".into()) };
    assert_eq!(lines(&nested, "retry-after"), ["60"]);
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("borrowed")]
#[status(allow(dynamic_exposure))]
enum Borrowed<'a, const N: usize> {
    #[status(409)]
    Text(#[header("x-text")] &'a str),
    #[status(409)]
    Either(#[header("x-text")] Cow<'a, str>),
    #[status(405)]
    Pair {
        #[header(ALLOW)]
        methods: &'a [&'a Method; N],
    },
    Status {
        #[status]
        status: &'a StatusCode,
        #[header("x-text")]
        text: Option<&'a str>,
    },
}

type Pair<'a> = Borrowed<'a, 2>;

#[test]
fn borrowed_fields() {
    let text = String::from("text");
    assert_eq!(lines(&Pair::Text(&text), "x-text"), ["text"]);
    assert_eq!(lines(&Pair::Either(Cow::Borrowed(&text)), "x-text"), ["text"]);
    assert_eq!(lines(&Pair::Either(Cow::Owned(text.clone())), "x-text"), ["text"]);
    assert_eq!(lines(&Pair::Pair { methods: &[&Method::GET, &Method::PUT] }, "allow"), ["GET, PUT"]);
    let error = Pair::Status { status: &StatusCode::GONE, text: Some(&text) };
    assert_eq!(response(&error).status(), 410);
    assert_eq!(lines(&error, "x-text"), ["text"]);
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("remote")]
struct Remote<S, T>
where
    S: Debug,
{
    #[status]
    status: S,
    #[header("x-of")]
    of: T,
}

#[test]
fn generic_status_field() {
    let by_value = Remote { status: StatusCode::BAD_GATEWAY, of: 1_u8 };
    assert_eq!(response(&by_value).status(), 502);
    let borrowed = Remote { status: &&StatusCode::GATEWAY_TIMEOUT, of: "db" };
    assert_eq!(response(&borrowed).status(), 504);
    assert_eq!(lines(&borrowed, "x-of"), ["db"]);
    let shared = Remote { status: std::sync::Arc::new(StatusCode::CONFLICT), of: false };
    assert_eq!(response(&shared).status(), 409);
    assert_eq!(StatusCode::from(&shared), StatusCode::CONFLICT);
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("wrapper")]
#[status(transparent)]
struct Wrapper<E>(E);

#[test]
fn generic_transparent_error_keeps_headers() {
    let inner = Remote { status: StatusCode::CONFLICT, of: [1_u8, 2] };
    assert_eq!(lines(&Wrapper(&inner), "x-of"), ["1, 2"]);
    assert_eq!(lines(&Wrapper(Box::new(inner)), "x-of"), ["1, 2"]);
}
