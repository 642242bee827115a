//! The same bytes before and after.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::Json;
use serde::Serialize;
use statusful_migration_lakekeeper::ErrorModel;
use statusful_migration_wire::{axum, Wire};

#[derive(Serialize)]
struct Envelope {
    error: Body,
}

#[derive(Serialize)]
struct Body {
    message: String,
    r#type: String,
    code: u16,
    stack: Vec<String>,
}

/// The response as it was written by hand.
fn before(error: &ErrorModel) -> Response {
    let mut stack = if error.code >= 500 { Vec::new() } else { error.stack.clone() };
    stack.push(format!("Error ID: {}", error.error_id));
    let (message, class) = (error.message.clone(), error.class.clone());
    let body = Envelope { error: Body { message, r#type: class, code: error.code, stack } };
    let status = StatusCode::from_u16(error.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, Json(body)).into_response()
}

#[test]
fn wire_is_the_same() {
    let error = |code, class: &str, message: &str, stack: &[&str]| ErrorModel {
        message: message.into(),
        class: class.into(),
        code,
        stack: stack.iter().map(ToString::to_string).collect(),
        error_id: "0198-7".into(),
        source: Some("s3: secret key".into()),
    };
    for (error, status, body) in [
        (
            error(404, "NoSuchTableException", "Table <a> was not found", &["Namespace: b"]),
            404,
            r#"{"error":{"message":"Table <a> was not found","type":"NoSuchTableException","code":404,"stack":["Namespace: b","Error ID: 0198-7"]}}"#,
        ),
        (
            error(409, "RequestInProgress", "Please retry later.", &[]),
            409,
            r#"{"error":{"message":"Please retry later.","type":"RequestInProgress","code":409,"stack":["Error ID: 0198-7"]}}"#,
        ),
        (
            error(500, "CatalogError", "Not committed", &["shard 3", "pool of 8"]),
            500,
            r#"{"error":{"message":"Not committed","type":"CatalogError","code":500,"stack":["Error ID: 0198-7"]}}"#,
        ),
        (
            error(503, "AuthorizerUnavailable", "Try again", &[]),
            503,
            r#"{"error":{"message":"Try again","type":"AuthorizerUnavailable","code":503,"stack":["Error ID: 0198-7"]}}"#,
        ),
    ] {
        let expected = Wire::new(status, &["content-type: application/json"], body);
        assert_eq!(axum(before(&error)), expected);
        assert_eq!(axum(error), expected);
    }
}
