//! Header fields that are constants, under conditions, or the entries of a field, read back.

use bytes::Bytes;
use http::header::{HeaderMap, HeaderValue, LOCATION, SET_COOKIE, VIA};
use statusful::{FromProblem, HttpStatus};
use std::time::Duration;

const SECONDS: u32 = 5;

#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[error("x")]
#[status(503)]
enum Sent {
    #[header(RETRY_AFTER = SECONDS)]
    #[header(SET_COOKIE = "a=b")]
    #[header("x-retry" = "yes", if_some = region)]
    Stated {
        #[problem(extension)]
        region: Option<String>,
        #[header(SET_COOKIE)]
        cookies: Vec<String>,
    },
    Map {
        #[header(flatten)]
        headers: HeaderMap,
        #[header(RETRY_AFTER)]
        after: Duration,
    },
}

#[track_caller]
fn read(error: &Sent) -> Option<Sent> {
    let (parts, body) = statusful::response::<_, Bytes>(error).into_parts();
    Sent::decode(parts.status, &parts.headers, body).known()
}

#[test]
fn stated_fields_are_read_back() {
    for region in [None, Some("eu".to_owned())] {
        let error = Sent::Stated { region, cookies: vec!["c=d".into(), "e=f".into()] };
        assert_eq!(read(&error), Some(error));
    }
}

#[test]
fn entries_are_read_back() {
    let mut headers = HeaderMap::new();
    headers.append(LOCATION, HeaderValue::from_static("/elsewhere"));
    headers.append(VIA, HeaderValue::from_static("1.1 a"));
    headers.append(SET_COOKIE, HeaderValue::from_static("a=b"));
    headers.append(SET_COOKIE, HeaderValue::from_static("c=d"));
    let error = Sent::Map { headers: headers.clone(), after: Duration::from_secs(7) };
    let Some(Sent::Map { headers: read, after }) = read(&error) else { panic!() };
    assert_eq!(after, Duration::from_secs(7));
    for (name, value) in &headers {
        assert!(read.get_all(name).iter().any(|other| other == value), "{name}");
    }
    assert!(!read.contains_key("retry-after") && !read.contains_key("content-type"));
    assert!(read.contains_key("cache-control"), "the response has it");
}

#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[error("x")]
#[status(403)]
#[challenge(Bearer, realm = "api", error = "insufficient_scope", scope = needed)]
struct Forbidden<T: std::fmt::Display + std::str::FromStr> {
    needed: Option<T>,
}

#[test]
fn optional_parameter_is_read_back() {
    for needed in [None, Some("read".to_owned())] {
        let error = Forbidden { needed };
        let (parts, body) = statusful::response::<_, Bytes>(&error).into_parts();
        assert_eq!(Forbidden::decode(parts.status, &parts.headers, body).known(), Some(error));
    }
}
