//! Header fields that are constants, under conditions, or the entries of a field, read back.

use bytes::Bytes;
use http::header::{HeaderMap, HeaderName, HeaderValue, LINK, LOCATION};
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
    headers.append(LINK, HeaderValue::from_static("</a>; rel=help"));
    headers.append(LINK, HeaderValue::from_static("</b>; rel=help"));
    let error = Sent::Map { headers: headers.clone(), after: Duration::from_secs(7) };
    let Some(Sent::Map { headers: read, after }) = read(&error) else { panic!() };
    assert_eq!(after, Duration::from_secs(7));
    for (name, value) in &headers {
        assert!(read.get_all(name).iter().any(|other| other == value), "{name}");
    }
    assert!(!read.contains_key("retry-after") && !read.contains_key("content-type"));
    assert!(read.contains_key("cache-control"), "the response has it");
}

/// From the program that reads them, they would set cookies and challenge its own clients.
#[test]
fn entries_about_sender_are_not_read() {
    let mut headers = HeaderMap::new();
    for name in [
        "set-cookie",
        "www-authenticate",
        "proxy-authenticate",
        "authentication-info",
        "proxy-authentication-info",
        "server",
        "via",
        "alt-svc",
        "strict-transport-security",
        "access-control-allow-origin",
        "access-control-allow-credentials",
        "age",
        "upgrade",
    ] {
        headers.append(HeaderName::from_static(name), HeaderValue::from_static("x"));
    }
    headers.append("x-kept", HeaderValue::from_static("x"));
    let error = Sent::Map { headers, after: Duration::from_secs(7) };
    let Some(Sent::Map { headers: read, .. }) = read(&error) else { panic!() };
    let mut names: Vec<_> = read.keys().map(HeaderName::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["cache-control", "x-content-type-options", "x-kept"]);
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
