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

const UNKNOWN: &str = r#"{"type":"https://api.example.com/errors/user_left","title":"Gone","status":410,"code":"user_left","detail":"user ann left"}"#;
const HTML: &str =
    "<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>";

/// What the server sends of the known one.
fn known() -> String {
    let sent = statusful::response::<_, Vec<u8>>(&ApiError::UserExists { name: "ann".to_owned(), age: 7 });
    String::from_utf8_lossy(sent.body()).into_owned()
}

/// The same with members that its client does not know: texts, numbers, lists and objects.
fn large() -> String {
    let mut body = known().trim_end_matches('}').to_owned();
    for index in 0.. {
        let member = match index % 4 {
            0 => format!(r#","text_{index}":"a line of \"quoted\" text, as long as most of them are""#),
            1 => format!(r#","number_{index}":-12345.6789e3"#),
            2 => format!(r#","list_{index}":[1,2,3,"four",null,true]"#),
            _ => format!(r#","object_{index}":{{"id":"users/{index}","tags":["a","b"]}}"#),
        };
        if body.len() + member.len() > 8191 {
            break;
        }
        body += &member;
    }
    body + "}"
}

/// What is compared with the same by hand, and the most that ours may cost of it.
pub const BUDGETS: [(&str, &str, f64); 2] =
    [("a known variant with two members", BY_HAND, 1.2), ("the same among 8 KiB of members", BY_HAND, 1.2)];

#[must_use]
pub fn works() -> Vec<Work> {
    let ours = |status, headers: &HeaderMap, body| _ = black_box(ApiError::decode(status, headers, body));
    let by_hand = |_, _: &HeaderMap, body| _ = black_box(by_hand(body));
    let problem = "application/problem+json";
    let (known, large): (&str, &str) = (known().leak(), large().leak());
    assert!(is_known(known) && is_known(large));
    vec![
        work("a known variant with two members", OURS, (StatusCode::CONFLICT, problem, known), ours),
        work("a known variant with two members", BY_HAND, (StatusCode::CONFLICT, problem, known), by_hand),
        work("the same among 8 KiB of members", OURS, (StatusCode::CONFLICT, problem, large), ours),
        work("the same among 8 KiB of members", BY_HAND, (StatusCode::CONFLICT, problem, large), by_hand),
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

fn is_known(body: &str) -> bool {
    let headers =
        HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"))]);
    let ours = ApiError::decode(StatusCode::CONFLICT, &headers, body).known();
    matches!((ours, by_hand(body)), (Some(ApiError::UserExists { .. }), Some(ApiError::UserExists { .. })))
}

fn by_hand(body: &str) -> Option<ApiError> {
    // What a client receives are bytes.
    let body: Body = serde_json::from_slice(body.as_bytes()).ok()?;
    match body.code.as_str() {
        "no_such_user" => Some(ApiError::NoSuchUser),
        "not_yours" => Some(ApiError::NotYours),
        "user_exists" => Some(ApiError::UserExists { name: body.name?, age: body.age? }),
        _ => None,
    }
}
