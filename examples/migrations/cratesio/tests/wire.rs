//! The same bytes before and after.

use axum::http::{header::RETRY_AFTER, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::Json;
use serde_json::json;
use statusful_migration_cratesio::AppError;
use statusful_migration_wire::{axum, Wire};
use std::time::{Duration, UNIX_EPOCH};

/// The response as it was written by hand.
fn before(error: &AppError) -> Response {
    match error {
        AppError::Custom { status, detail } => envelope(*status, detail),
        AppError::TooManyRequests { what, until } => {
            let text = format!("{what}. Please try again after {until} and see https://crates.io/docs/rate-limits for more details.");
            let mut response = envelope(StatusCode::TOO_MANY_REQUESTS, &text);
            let until = HeaderValue::try_from(until.to_string()).unwrap();
            response.headers_mut().insert(RETRY_AFTER, until);
            response
        }
        AppError::TokenRevoked => {
            envelope(StatusCode::UNAUTHORIZED, "The token was revoked. Create a new one.")
        }
        AppError::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error").into_response(),
    }
}

fn envelope(status: StatusCode, detail: &str) -> Response {
    (status, Json(json!({ "errors": [{ "detail": detail }] }))).into_response()
}

#[test]
fn wire_is_the_same() {
    let json = "content-type: application/json";
    let until = (UNIX_EPOCH + Duration::from_secs(1_600_000_000)).into();
    let custom = |status, detail: &'static str| AppError::Custom { status, detail: detail.into() };
    for (error, expected) in [
        (
            custom(StatusCode::NOT_FOUND, "crate `a<b>` does not exist"),
            Wire::new(404, &[json], r#"{"errors":[{"detail":"crate `a<b>` does not exist"}]}"#),
        ),
        (
            custom(StatusCode::SERVICE_UNAVAILABLE, "Read-only, & back soon"),
            Wire::new(503, &[json], r#"{"errors":[{"detail":"Read-only, & back soon"}]}"#),
        ),
        (
            AppError::TooManyRequests { what: "Too many new crates", until },
            Wire::new(
                429,
                &[json, "retry-after: Sun, 13 Sep 2020 12:26:40 GMT"],
                r#"{"errors":[{"detail":"Too many new crates. Please try again after Sun, 13 Sep 2020 12:26:40 GMT and see https://crates.io/docs/rate-limits for more details."}]}"#,
            ),
        ),
        (
            AppError::TokenRevoked,
            Wire::new(401, &[json], r#"{"errors":[{"detail":"The token was revoked. Create a new one."}]}"#),
        ),
        (
            std::io::Error::other("db-7 is down").into(),
            Wire::new(500, &["content-type: text/plain; charset=utf-8"], "Internal Server Error"),
        ),
    ] {
        assert_eq!(axum(before(&error)), expected);
        assert_eq!(axum(error), expected);
    }
}
