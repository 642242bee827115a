//! `#[problem(limit = …)]`, and lists that say that they are truncated.

use bytes::Bytes;
use serde_json::Value;
use statusful::{FromProblem, HttpStatus, Problem};
use std::fmt::Display;

/// The bytes and what they say. The problem of the error is sent as the error is.
fn sent<E: HttpStatus + Display>(error: &E) -> (usize, Value) {
    let body: Bytes = statusful::response(error).into_body();
    let problem: http::Response<Bytes> = Problem::from_error(error).into();
    assert_eq!(problem.body(), &body);
    (body.len(), serde_json::from_slice(&body).unwrap())
}

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
#[problem(limit = 32768)]
enum Long {
    #[error("{0}")]
    #[status(400)]
    Text(#[problem(extension = "text_of_it")] String),
    #[error("{0}")]
    #[status(400)]
    #[problem(unread)]
    Detail(String),
    #[error("rows")]
    #[status(422)]
    Rows {
        #[problem(extension(truncated))]
        rows: Vec<u32>,
    },
    #[error(transparent)]
    #[status(transparent)]
    Default(Default8),
    #[error("{0}")]
    #[status(with = Self::found)]
    #[problem(expose, unread)]
    Found(String),
}

impl Long {
    fn found(&self) -> http::StatusCode {
        match self {
            Long::Found(_) => http::StatusCode::GONE,
            _ => http::StatusCode::OK,
        }
    }
}

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
#[error("{text}")]
#[status(409)]
struct Default8 {
    #[problem(extension)]
    text: String,
}

#[test]
fn limit_is_that_of_the_type() {
    let (length, body) = sent(&Long::Detail("d".repeat(40_000)));
    assert_eq!(length, 32_768);
    assert!(body["detail"].as_str().unwrap().len() > 32_000);
    let (length, body) = sent(&Long::Found("d".repeat(40_000)));
    assert_eq!((length, &body["status"]), (32_768, &Value::from(410)));
    let (_, body) = sent(&Long::Text("t".repeat(20_000)));
    assert_eq!(body["text_of_it"].as_str().unwrap().len(), 20_000);
    let (_, body) = sent(&Long::Text("t".repeat(33_000)));
    assert_eq!(body.get("text_of_it"), None, "it does not fit");
}

#[test]
fn error_inside_has_its_own_limit() {
    let (_, body) = sent(&Long::Default(Default8 { text: "t".repeat(9_000) }));
    assert_eq!(body.get("text"), None);
}

#[test]
fn truncated_list_says_so() {
    let (length, body) = sent(&Long::Rows { rows: (0..1_000).collect() });
    assert!(length < 32_768);
    assert_eq!((body["rows"].as_array().unwrap().len(), body.get("truncated")), (1_000, None));
    let (length, body) = sent(&Long::Rows { rows: vec![7; 100_000] });
    assert!(length <= 32_768 && length > 30_000, "{length}");
    assert_eq!(body["truncated"], true);
    assert!(body["rows"].as_array().unwrap().len() > 15_000);
    let problem = Problem::from_error(&Long::Rows { rows: vec![7; 100_000] });
    assert!(matches!(Long::from_problem(&problem), Some(Long::Rows { rows }) if rows.len() > 15_000));
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("{detail}")]
#[status(422)]
#[problem(limit = 512)]
struct Short {
    #[problem(extension(truncated))]
    first: Vec<String>,
    #[problem(extension(truncated))]
    second: Vec<u8>,
    #[problem(extension)]
    text: String,
    detail: String,
}

/// Whatever the lengths are: within the limit, and the member is there if and only if a list is
/// not whole.
#[test]
fn mark_is_there_if_a_list_is_not_whole() {
    let mut random = fastrand::Rng::with_seed(16);
    let (mut marked, mut whole) = (0, 0);
    for _ in 0..3_000 {
        let (first, second) = (random.usize(0..30), random.usize(0..300));
        let error = Short {
            first: (0..first).map(|_| "x".repeat(random.usize(0..20))).collect(),
            second: (0..second).map(|_| random.u8(..)).collect(),
            text: "t".repeat(random.usize(0..500)),
            detail: "d".repeat(random.usize(0..600)),
        };
        let (length, body) = sent(&error);
        assert!(length <= 512, "{length}");
        let count = |name: &str| body.get(name).map(|list| list.as_array().unwrap().len());
        let is_whole = count("first") == Some(first) && count("second") == Some(second);
        assert_eq!(body.get("truncated"), (!is_whole).then_some(&Value::from(true)), "{error:?} {body:#}");
        *(if is_whole { &mut whole } else { &mut marked }) += 1;
    }
    assert!(marked > 300 && whole > 300, "{marked} {whole}");
}

/// All of the body counts, also what comes before the members.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("for logs")]
#[status(409)]
#[problem(limit = 512, title = "{0}", instance = "/of/{1}", detail = "d")]
struct ShortTitle(String, String);

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("for logs")]
#[status(409)]
#[problem(limit = 32768, detail = "{0}", instance = "/{1}")]
struct LongDetail(String, String);

#[test]
fn limit_is_that_of_standard_members() {
    let (_, body) = sent(&ShortTitle("t".repeat(100), "u".repeat(100)));
    assert_eq!((body["title"].as_str().map(str::len), body["detail"].as_str()), (Some(100), Some("d")));
    for (title, instance) in [(5_000, 1), (1, 5_000), (400, 400), (5_000, 5_000)] {
        let (length, body) = sent(&ShortTitle("t".repeat(title), "u".repeat(instance)));
        assert!(length <= 512, "{length}");
        assert_eq!(body["status"], 409);
    }
    let (_, body) = sent(&LongDetail("d".repeat(20_000), "i".repeat(10_000)));
    assert_eq!(body["detail"].as_str().map(str::len), Some(20_000));
    assert_eq!(body["instance"].as_str().map(str::len), Some(10_001));
    let (length, body) = sent(&LongDetail("d".repeat(40_000), String::new()));
    assert_eq!(length, 32_768);
    assert!(body["detail"].as_str().unwrap().len() > 32_000);
}

/// A list whose limit is that of its type, beside own members.
#[derive(Debug, thiserror::Error, HttpStatus)]
enum Beside {
    #[error("one")]
    One {
        #[status(transparent)]
        source: Long,
        #[problem(extension)]
        request: u32,
    },
    #[error("another")]
    Other {
        #[status(transparent)]
        source: Marked8,
        #[problem(extension)]
        text: String,
        #[problem(extension(truncated))]
        own: Vec<u8>,
    },
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("rows")]
#[status(422)]
struct Marked8 {
    #[problem(extension(truncated))]
    rows: Vec<u8>,
    #[problem(extension)]
    last: String,
}

#[test]
fn limit_beside_own_members_is_that_of_error_inside() {
    let rows = |count| Beside::One { source: Long::Rows { rows: vec![7; count] }, request: 9 };
    let (_, body) = sent(&rows(10_000));
    assert_eq!((body["rows"].as_array().unwrap().len(), body.get("truncated")), (10_000, None));
    assert_eq!(body["request"], 9);
    let (length, body) = sent(&rows(100_000));
    assert!(length <= 32_768 && length > 30_000, "{length}");
    assert_eq!((&body["truncated"], &body["request"]), (&Value::from(true), &Value::from(9)));
}

/// Wherever the list is cut, and whoever has one.
#[test]
fn mark_beside_own_members_is_there_if_a_list_is_not_whole() {
    let mut random = fastrand::Rng::with_seed(9);
    let (mut marked, mut whole) = (0, 0);
    for _ in 0..2_000 {
        let (rows, own) = (random.usize(0..3_000), random.usize(0..1_000));
        let (text, last) = ("t".repeat(random.usize(0..3_000)), "l".repeat(random.usize(0..2_000)));
        let source = Marked8 { rows: vec![7; rows], last };
        let body: Bytes = statusful::response(&Beside::Other { source, text, own: vec![7; own] }).into_body();
        assert!(body.len() <= 8192);
        let text = std::str::from_utf8(&body).unwrap();
        assert!(text.matches("\"truncated\"").count() <= 1, "{text}");
        let body: Value = serde_json::from_slice(&body).unwrap();
        let count = |name: &str| body.get(name).map(|list| list.as_array().unwrap().len());
        let is_whole = count("rows") == Some(rows) && count("own") == Some(own);
        assert_eq!(body.get("truncated"), (!is_whole).then_some(&Value::from(true)), "{rows} {own} {body}");
        *(if is_whole { &mut whole } else { &mut marked }) += 1;
    }
    assert!(marked > 300 && whole > 300, "{marked} {whole}");
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[status(422)]
#[problem(limit = 512)]
struct Full {
    #[problem(extension)]
    text: String,
    #[problem(extension(truncated))]
    list: Vec<u8>,
}

/// Where a member before the list leaves no room for the mark, the mark is not there.
#[test]
fn mark_does_not_exceed_the_limit() {
    let lengths = (350..520).map(|length| {
        let (length, body) = sent(&Full { text: "t".repeat(length), list: vec![100; 200] });
        assert!(length <= 512, "{length}: {body:#}");
        length
    });
    assert_eq!(lengths.max(), Some(512));
}
