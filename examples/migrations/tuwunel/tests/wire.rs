//! The same bytes before and after.

use axum::http::{header::RETRY_AFTER, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::Json;
use serde::Serialize;
use serde_json::{json, Value};
use statusful_migration_tuwunel::{Error, Flow, Kind};
use statusful_migration_wire::{axum, Wire};
use std::time::Duration;

#[derive(Default, Serialize)]
struct Body {
    errcode: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after_ms: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    room_version: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    soft_logout: Option<bool>,
    error: String,
}

/// The response as it was written by hand.
fn before(error: &Error) -> Response {
    let (status, mut body) = match error {
        Error::Request { kind, message } => of_kind(kind, message),
        Error::Relayed { origin, status, code, message } => {
            let error = format!("Answer from {origin}: [{} / {code}] {message}", status.as_u16());
            (status.as_u16(), Body { errcode: code.clone(), error, ..Body::default() })
        }
        Error::Withheld { origin } => (502, unknown(format!("Request to {origin} failed."))),
        Error::Other(text) => (500, unknown(text.clone())),
        Error::Uiaa { flows, params, session } => {
            let body = json!({ "flows": flows, "params": params, "session": session });
            return (StatusCode::UNAUTHORIZED, Json(body)).into_response();
        }
    };
    let delay = body.retry_after_ms.take();
    body.retry_after_ms = delay;
    let mut response = (StatusCode::from_u16(status).unwrap(), Json(body)).into_response();
    if let Some(delay) = delay {
        response.headers_mut().insert(RETRY_AFTER, (delay / 1000).into());
    }
    response
}

fn unknown(error: String) -> Body {
    Body { errcode: "M_UNKNOWN".to_owned(), error, ..Body::default() }
}

fn of_kind(kind: &Kind, message: &str) -> (u16, Body) {
    let (status, errcode) = match kind {
        Kind::Forbidden => (403, "M_FORBIDDEN"),
        Kind::NotFound => (404, "M_NOT_FOUND"),
        Kind::UnknownToken { .. } => (401, "M_UNKNOWN_TOKEN"),
        Kind::IncompatibleRoomVersion { .. } => (400, "M_INCOMPATIBLE_ROOM_VERSION"),
        Kind::LimitExceeded { .. } => (429, "M_LIMIT_EXCEEDED"),
    };
    let mut body = unknown(format!("{errcode}: {message}"));
    body.errcode = errcode.to_owned();
    match kind {
        Kind::UnknownToken { soft_logout } => body.soft_logout = *soft_logout,
        Kind::IncompatibleRoomVersion { room_version } => body.room_version = Some(room_version),
        Kind::LimitExceeded { retry_after: Some(delay) } => {
            body.retry_after_ms = Some(delay.as_millis() as u64);
        }
        _ => {}
    }
    (status, body)
}

#[test]
fn wire_is_the_same() {
    let json = "content-type: application/json";
    let request = |kind, message| Error::Request { kind, message };
    let delay = Some(Duration::from_secs(30));
    for (error, status, fields, body) in [
        (
            request(Kind::Forbidden, "Server is not in room."),
            403,
            &[json][..],
            r#"{"errcode":"M_FORBIDDEN","error":"M_FORBIDDEN: Server is not in room."}"#,
        ),
        (
            request(Kind::UnknownToken { soft_logout: Some(true) }, "Unknown access token."),
            401,
            &[json],
            r#"{"errcode":"M_UNKNOWN_TOKEN","soft_logout":true,"error":"M_UNKNOWN_TOKEN: Unknown access token."}"#,
        ),
        (
            request(Kind::UnknownToken { soft_logout: None }, "Unknown access token."),
            401,
            &[json],
            r#"{"errcode":"M_UNKNOWN_TOKEN","error":"M_UNKNOWN_TOKEN: Unknown access token."}"#,
        ),
        (
            request(Kind::IncompatibleRoomVersion { room_version: "11" }, "Not here."),
            400,
            &[json],
            r#"{"errcode":"M_INCOMPATIBLE_ROOM_VERSION","room_version":"11","error":"M_INCOMPATIBLE_ROOM_VERSION: Not here."}"#,
        ),
        (
            request(
                Kind::LimitExceeded { retry_after: delay },
                "Maximum number of pending media uploads reached.",
            ),
            429,
            &[json, "retry-after: 30"],
            r#"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":30000,"error":"M_LIMIT_EXCEEDED: Maximum number of pending media uploads reached."}"#,
        ),
        (
            request(Kind::LimitExceeded { retry_after: None }, "Too many pending media creation requests."),
            429,
            &[json],
            r#"{"errcode":"M_LIMIT_EXCEEDED","error":"M_LIMIT_EXCEEDED: Too many pending media creation requests."}"#,
        ),
        (
            Error::Relayed {
                origin: "remote.example".into(),
                status: StatusCode::FORBIDDEN,
                code: "M_FORBIDDEN".into(),
                message: "<banned>".into(),
            },
            403,
            &[json],
            r#"{"errcode":"M_FORBIDDEN","error":"Answer from remote.example: [403 / M_FORBIDDEN] <banned>"}"#,
        ),
        (
            Error::Withheld { origin: "remote.example".into() },
            502,
            &[json],
            r#"{"errcode":"M_UNKNOWN","error":"Request to remote.example failed."}"#,
        ),
        (
            Error::Uiaa {
                flows: vec![Flow { stages: vec!["m.login.password".into()] }],
                params: Value::Object(Default::default()),
                session: "xOLiY0".into(),
            },
            401,
            &[json],
            r#"{"flows":[{"stages":["m.login.password"]}],"params":{},"session":"xOLiY0"}"#,
        ),
        (
            Error::Other("Failed to parse".into()),
            500,
            &[json],
            r#"{"errcode":"M_UNKNOWN","error":"Failed to parse"}"#,
        ),
    ] {
        let expected = Wire::new(status, fields, body);
        assert_eq!(axum(before(&error)), expected);
        assert_eq!(axum(error), expected);
    }
}
