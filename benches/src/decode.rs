//! An error read back from its response, and by hand with serde into a struct.

use crate::work::{Group, Work, BY_HAND, OURS};
use http::header::{HeaderMap, HeaderValue, CONTENT_TYPE};
use http::StatusCode;
use serde::Deserialize;
use statusful::{FromProblem, HttpStatus};
use std::hint::black_box;

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
#[problem(base = "https://api.example.com/errors/")]
pub enum ApiError {
    #[error("no such user")]
    #[status(404)]
    NoSuchUser,
    #[error("not yours")]
    #[status(403)]
    NotYours,
    #[error("user {name} exists as {age}")]
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
        #[problem(extension)]
        age: u32,
    },
}

/// The members that the hand-written client reads.
#[derive(Deserialize)]
struct Body {
    code: String,
    name: Option<String>,
    age: Option<u32>,
}

const KNOWN: &str = r#"{"type":"https://api.example.com/errors/user_exists","title":"Conflict","status":409,"code":"user_exists","detail":"user ann exists as 7","name":"ann","age":7}"#;
const UNKNOWN: &str = r#"{"type":"https://api.example.com/errors/user_left","title":"Gone","status":410,"code":"user_left","detail":"user ann left"}"#;
const HTML: &str =
    "<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>";

#[must_use]
pub fn works() -> Vec<Work> {
    let ours = |status, headers: &HeaderMap, body| _ = black_box(ApiError::decode(status, headers, body));
    let by_hand = |_, _: &HeaderMap, body| _ = black_box(by_hand(body));
    let problem = "application/problem+json";
    vec![
        work("a known variant with two members", OURS, (StatusCode::CONFLICT, problem, KNOWN), ours),
        work("a known variant with two members", BY_HAND, (StatusCode::CONFLICT, problem, KNOWN), by_hand),
        work("an unknown code", OURS, (StatusCode::GONE, problem, UNKNOWN), ours),
        work("a page in HTML", OURS, (StatusCode::BAD_GATEWAY, "text/html", HTML), ours),
    ]
}

fn work(
    row: &'static str,
    contender: &'static str,
    (status, content_type, body): (StatusCode, &'static str, &'static str),
    decode: impl Fn(StatusCode, &HeaderMap, &'static str) + Copy + 'static,
) -> Work {
    Work::new(Group::Decode, row, contender, move |times| {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        Box::new(move || {
            for _ in 0..times {
                decode(black_box(status), black_box(&headers), black_box(body));
            }
        })
    })
}

fn by_hand(body: &str) -> Option<ApiError> {
    let body: Body = serde_json::from_str(body).ok()?;
    match body.code.as_str() {
        "no_such_user" => Some(ApiError::NoSuchUser),
        "not_yours" => Some(ApiError::NotYours),
        "user_exists" => Some(ApiError::UserExists { name: body.name?, age: body.age? }),
        _ => None,
    }
}
