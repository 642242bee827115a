//! The same bytes before and after.

use actix_web::{http::StatusCode, HttpResponse, ResponseError};
use serde::Serialize;
use statusful_migration_lemmy::{ErrorKind, LemmyError, Untranslated};
use statusful_migration_wire::{actix, Wire};

#[derive(Serialize)]
struct Body {
    error: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    cause: String,
}

/// The response as it was written by hand.
fn before(error: &LemmyError) -> HttpResponse {
    let (status, code, message) = match error.kind.clone() {
        ErrorKind::BlockedUrl => (400, "blocked_url", None),
        ErrorKind::NotFound => (404, "not_found", None),
        ErrorKind::IncorrectLogin => (401, "incorrect_login", None),
        ErrorKind::TooManyRequests => (400, "too_many_requests", None),
        ErrorKind::PictrsResponseError(text) => (400, "pictrs_response_error", Some(text)),
        ErrorKind::Unknown(text) => (400, "unknown", Some(text)),
        ErrorKind::Untranslated(Untranslated::InboxTimeout) => (400, "inbox_timeout", None),
        ErrorKind::Untranslated(Untranslated::DomainBlocked(name)) => (400, "domain_blocked", Some(name)),
    };
    let body = Body { error: code, message, cause: error.cause.to_string() };
    HttpResponse::build(StatusCode::from_u16(status).unwrap()).json(body)
}

#[test]
fn wire_is_the_same() {
    let json = "content-type: application/json";
    let unknown = LemmyError { cause: anyhow::anyhow!("row 7"), ..ErrorKind::Unknown("row 7".into()).into() };
    for (error, status, body) in [
        (ErrorKind::BlockedUrl.into(), 400, r#"{"error":"blocked_url","cause":"BlockedUrl"}"#),
        (ErrorKind::NotFound.into(), 404, r#"{"error":"not_found","cause":"NotFound"}"#),
        (ErrorKind::IncorrectLogin.into(), 401, r#"{"error":"incorrect_login","cause":"IncorrectLogin"}"#),
        (
            ErrorKind::TooManyRequests.into(),
            400,
            r#"{"error":"too_many_requests","cause":"TooManyRequests"}"#,
        ),
        (
            ErrorKind::PictrsResponseError("<no>".into()).into(),
            400,
            r#"{"error":"pictrs_response_error","message":"<no>","cause":"PictrsResponseError"}"#,
        ),
        (unknown, 400, r#"{"error":"unknown","message":"row 7","cause":"row 7"}"#),
        (
            ErrorKind::Untranslated(Untranslated::DomainBlocked("a.example".into())).into(),
            400,
            r#"{"error":"domain_blocked","message":"a.example","cause":"DomainBlocked"}"#,
        ),
    ] {
        let expected = Wire::new(status, &[json], body);
        assert_eq!(actix(before(&error)), expected);
        assert_eq!(actix(error.error_response()), expected);
    }
}
