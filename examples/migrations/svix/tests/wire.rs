//! The same bytes before and after.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::Json;
use serde::Serialize;
use serde_json::json;
use statusful_migration_svix::{Error, ErrorKind, HttpError, Invalid};
use statusful_migration_wire::{axum, Wire};
use std::panic::Location;

#[derive(Serialize)]
struct Standard<'e> {
    code: &'e str,
    detail: &'e str,
}

/// The response as it was written by hand.
fn before(error: &Error) -> Response {
    match &error.kind {
        ErrorKind::Http(HttpError::Standard { status, code, detail }) => {
            (*status, Json(Standard { code, detail })).into_response()
        }
        ErrorKind::Http(HttpError::Validation(list)) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "detail": list }))).into_response()
        }
        _ => (StatusCode::INTERNAL_SERVER_ERROR, Json(json!({}))).into_response(),
    }
}

#[test]
fn wire_is_the_same() {
    let standard = |status, code: &str, detail: &str| {
        ErrorKind::Http(HttpError::Standard { status, code: code.into(), detail: detail.into() })
    };
    let invalid = Invalid {
        loc: vec!["body".into(), "url".into()],
        msg: "not a <url>".into(),
        class: "value_error".into(),
    };
    for (kind, status, body) in [
        (
            standard(StatusCode::NOT_FOUND, "not_found", "There is no such endpoint"),
            404,
            r#"{"code":"not_found","detail":"There is no such endpoint"}"#,
        ),
        // Codes are of any form.
        (
            standard(StatusCode::FORBIDDEN, "insufficient access", "The token is for reading"),
            403,
            r#"{"code":"insufficient access","detail":"The token is for reading"}"#,
        ),
        (
            standard(StatusCode::INTERNAL_SERVER_ERROR, "server_error", "Try again"),
            500,
            r#"{"code":"server_error","detail":"Try again"}"#,
        ),
        (
            ErrorKind::Http(HttpError::Validation(vec![invalid])),
            422,
            r#"{"detail":[{"loc":["body","url"],"msg":"not a <url>","type":"value_error"}]}"#,
        ),
        (ErrorKind::Database("deadlock in shard 3".into()), 500, "{}"),
        (ErrorKind::Queue("redis:6379".into()), 500, "{}"),
    ] {
        let expected = Wire::new(status, &["content-type: application/json"], body);
        let error = Error { trace: vec![Location::caller()], kind };
        assert_eq!(axum(before(&error)), expected);
        assert_eq!(axum(error), expected);
    }
}
