//! A problem is an error like others.

use crate::{body, response};
use bytes::Bytes;
use http::header::{HeaderMap, HeaderName, HeaderValue, CONTENT_TYPE, RETRY_AFTER, SET_COOKIE};
use http::{Response, StatusCode};
use statusful::{Decoded, FromProblem, HttpStatus, Problem};
use std::error::Error;

#[derive(Debug, thiserror::Error, HttpStatus)]
enum Outer {
    #[error(transparent)]
    #[status(transparent)]
    Problem(#[from] Problem),
    #[error("{source} in {place}")]
    #[header("x-place" = "outer")]
    Placed {
        #[status(transparent)]
        source: Problem,
        #[problem(extension)]
        place: &'static str,
    },
}

fn problem() -> Problem {
    Problem::new(StatusCode::TOO_MANY_REQUESTS)
        .with_type_uri("urn:probs:busy")
        .with_title("Busy")
        .with_code("busy")
        .with_detail("Five at once.")
        .with_instance("urn:uuid:1")
        .with_extension("limit", &5)
        .with_extension("place", "inner")
        .with_header(RETRY_AFTER, HeaderValue::from_static("7"))
        .with_header(HeaderName::from_static("link"), HeaderValue::from_static("</a>"))
        .with_header(HeaderName::from_static("link"), HeaderValue::from_static("</b>"))
}

fn all() -> Vec<Problem> {
    let read = |json| serde_json::from_str(json).unwrap();
    vec![
        problem(),
        Problem::new(StatusCode::NOT_FOUND),
        Problem::new(StatusCode::BAD_GATEWAY).with_detail("shown"),
        Problem::new(StatusCode::CONTINUE),
        Problem::new(StatusCode::NO_CONTENT),
        Problem::new(StatusCode::CONFLICT).with_title("").with_code("two words"),
        Problem::default(),
        read(r#"{"type":"not a uri","status":409,"detail":"d","x":[1,2],"instance":"%"}"#),
        Problem::new(StatusCode::CONFLICT).with_detail("d".repeat(9000)).with_extension("l", &vec![1; 5000]),
    ]
}

#[test]
fn response_is_that_of_problem() {
    for problem in all() {
        let wanted: Response<Bytes> = problem.clone().into();
        for sent in [statusful::response(&problem), statusful::response(&Outer::from(problem.clone()))] {
            let sent: Response<Bytes> = sent;
            assert_eq!(sent.status(), wanted.status());
            assert_eq!(sent.headers(), wanted.headers(), "{problem}");
            assert_eq!(sent.body(), wanted.body());
        }
    }
}

#[test]
fn variant_adds_to_problem() {
    let sent = response(&Outer::Placed { source: problem(), place: "outer" });
    assert_eq!(sent.headers()["x-place"], "outer");
    assert_eq!(sent.headers()[RETRY_AFTER], "7");
    assert_eq!(
        sent.body(),
        r#"{"type":"urn:probs:busy","title":"Busy","status":429,"code":"busy","detail":"Five at once.","instance":"urn:uuid:1","place":"outer","limit":5}"#
    );
}

#[test]
fn problem_without_detail_publishes_no_text() {
    assert_eq!(
        body(&Outer::Placed { source: Problem::new(StatusCode::CONFLICT), place: "a" }),
        r#"{"title":"Conflict","status":409,"place":"a"}"#
    );
}

#[derive(HttpStatus, FromProblem)]
#[status(404)]
struct NoSuchUser;

#[test]
fn received_problem_goes_on_through_variant() {
    let mut received = HeaderMap::new();
    received.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    received.insert(RETRY_AFTER, HeaderValue::from_static("5"));
    received.insert(SET_COOKIE, HeaderValue::from_static("canary"));
    let decoded =
        NoSuchUser::decode(StatusCode::SERVICE_UNAVAILABLE, &received, r#"{"code":"down","a":1e2}"#);
    let Decoded::Unknown(problem) = decoded else { unreachable!() };
    let wanted: Response<Bytes> = problem.clone().into();
    let sent: Response<Bytes> = statusful::response(&Outer::from(problem));
    assert_eq!((sent.headers(), sent.body()), (wanted.headers(), wanted.body()));
    assert!(!sent.headers().contains_key(SET_COOKIE));
}

#[test]
fn source_is_for_logs_alone() {
    let problem = problem().with_source(std::io::Error::other("canary"));
    assert_eq!(problem.source().unwrap().to_string(), "canary");
    assert_eq!(Outer::from(problem.clone()).source().unwrap().to_string(), "canary");
    let sent: Response<Bytes> = statusful::response(&problem);
    let json = serde_json::to_string(&problem).unwrap();
    let body = String::from_utf8_lossy(sent.body()).into_owned();
    for text in [format!("{problem} {problem:?} {problem:#?}"), format!("{:?}", sent.headers()), json, body] {
        assert!(!text.contains("canary"), "{text}");
    }
}
