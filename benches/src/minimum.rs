//! Our responses, and the same ones put together by hand from constants: the same status, header
//! fields and body.

use crate::work::{Group, Work, OURS};
use crate::Row;
use axum::body::Body;
use axum::response::Response;
use http::header::{HeaderValue, CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use http::StatusCode;
use serde::Serialize;
use statusful::axum::IntoResponse;
use statusful::HttpStatus;
use std::hint::black_box;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[problem(base = "https://api.example.com/errors/")]
pub enum ApiError {
    #[error("user exists")]
    #[status(409)]
    UserExists,
    #[error("{0}")]
    #[status(404)]
    NoSuchUser(String),
    #[error("not valid")]
    #[status(422)]
    Invalid {
        #[problem(extension)]
        field: String,
        #[problem(extension)]
        limit: u32,
        #[problem(extension)]
        allowed: Vec<String>,
    },
    #[error("account closed")]
    #[status(410)]
    AccountClosed,
    #[error("not yours")]
    #[status(403)]
    NotYours,
}

/// What [`ApiError::Invalid`] sends.
#[derive(Serialize)]
struct Invalid {
    #[serde(rename = "type")]
    type_uri: &'static str,
    title: &'static str,
    status: u16,
    code: &'static str,
    detail: &'static str,
    field: String,
    limit: u32,
    allowed: Vec<String>,
}

const USER_EXISTS: &str = r#"{"type":"https://api.example.com/errors/user-exists","title":"Conflict","status":409,"code":"user_exists","detail":"user exists"}"#;

/// The rows: what is compared with what, and the most that ours may cost of it.
pub const ROWS: [(&str, &str, f64); 4] = [
    ("unit variant, from constants", "a constant body", 1.10),
    ("detail of 40 B, from constants", "a copied body", 1.25),
    ("1 KiB with escapes, by serde_json", "serde_json::to_writer of the text alone", 0.5),
    ("three members, by serde_json", "serde_json::to_vec of a struct", 1.2),
];

#[must_use]
pub fn works() -> Vec<Work> {
    let [unit, detail, escapes, members] = ROWS;
    let copied = String::from_utf8_lossy(&body_of(no_such_user(Row::Detail40))).into_owned();
    vec![
        work(unit.0, OURS, || ApiError::UserExists, IntoResponse::into_response),
        work(unit.0, unit.1, || (), |()| constant()),
        work(detail.0, OURS, || no_such_user(Row::Detail40), IntoResponse::into_response),
        work(detail.0, detail.1, move || copied.clone(), |text| copy(&text)),
        work(escapes.0, OURS, || no_such_user(Row::Escapes1k), IntoResponse::into_response),
        work(escapes.0, escapes.1, || Row::Escapes1k.text(), |text| written(&text)),
        work(members.0, OURS, ApiError::invalid, IntoResponse::into_response),
        work(members.0, members.1, values, by_serde),
    ]
}

fn work<T: 'static>(
    row: &'static str,
    contender: &'static str,
    make: impl Fn() -> T + 'static,
    respond: impl Fn(T) -> Response + Copy + 'static,
) -> Work {
    Work::new(Group::Minimum, row, contender, move |times| {
        let all: Vec<T> = (0..times).map(|_| make()).collect();
        Box::new(move || {
            for one in all {
                black_box(respond(black_box(one)));
            }
        })
    })
}

fn no_such_user(row: Row) -> ApiError {
    ApiError::NoSuchUser(row.text())
}

impl ApiError {
    #[must_use]
    pub fn invalid() -> Self {
        let (field, limit, allowed) = values();
        ApiError::Invalid { field, limit, allowed }
    }
}

fn values() -> (String, u32, Vec<String>) {
    ("role".to_owned(), 64, ["admin", "staff", "guest"].map(str::to_owned).into())
}

fn body_of(error: ApiError) -> bytes::Bytes {
    crate::contender::from_axum(error.into_response()).into_body()
}

fn least(status: StatusCode, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.append(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.append(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.append(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// The response to [`ApiError::UserExists`].
#[must_use]
pub fn constant() -> Response {
    least(black_box(StatusCode::CONFLICT), Body::from(USER_EXISTS))
}

fn copy(text: &str) -> Response {
    least(black_box(StatusCode::NOT_FOUND), Body::from(bytes::Bytes::copy_from_slice(text.as_bytes())))
}

fn written(text: &str) -> Response {
    let mut body = Vec::with_capacity(text.len() * 2 + 128);
    _ = serde_json::to_writer(&mut body, text);
    least(black_box(StatusCode::NOT_FOUND), Body::from(body))
}

/// The response to [`ApiError::invalid`].
#[must_use]
pub fn from_struct() -> Response {
    by_serde(values())
}

fn by_serde((field, limit, allowed): (String, u32, Vec<String>)) -> Response {
    let body = Invalid {
        type_uri: "https://api.example.com/errors/invalid",
        title: "Unprocessable Content",
        status: 422,
        code: "invalid",
        detail: "not valid",
        field,
        limit,
        allowed,
    };
    let body = serde_json::to_vec(&body).unwrap_or_default();
    least(black_box(StatusCode::UNPROCESSABLE_ENTITY), Body::from(body))
}
