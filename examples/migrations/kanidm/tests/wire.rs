//! The same bytes before and after.

use axum::http::{header, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::Json;
use serde_json::json;
use statusful_migration_kanidm::{OAuth2Error, OperationError, SchemaError, WebError};
use statusful_migration_wire::{axum, Wire};
use std::collections::BTreeMap;

/// The response as it was written by hand.
fn before(error: &WebError) -> Response {
    match error {
        WebError::Internal(text) => (StatusCode::INTERNAL_SERVER_ERROR, text.clone()).into_response(),
        WebError::OAuth2(error) => of_oauth2(error),
        WebError::Operation(error) => of_operation(error),
    }
}

fn of_oauth2(error: &OAuth2Error) -> Response {
    let bearer = [(header::WWW_AUTHENTICATE, "Bearer")];
    let origin = [(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    match error {
        OAuth2Error::AuthenticationRequired => (StatusCode::UNAUTHORIZED, bearer, origin).into_response(),
        OAuth2Error::InvalidToken => {
            let body = Json(json!({ "error": "invalid_token" }));
            (StatusCode::UNAUTHORIZED, bearer, origin, body).into_response()
        }
        OAuth2Error::InvalidGrant => {
            (StatusCode::BAD_REQUEST, origin, Json(json!({ "error": "invalid_grant" }))).into_response()
        }
        OAuth2Error::SlowDown => {
            (StatusCode::BAD_REQUEST, origin, Json(json!({ "error": "slow_down" }))).into_response()
        }
    }
}

fn of_operation(error: &OperationError) -> Response {
    let bearer = [(header::WWW_AUTHENTICATE, "Bearer")];
    let (status, body) = match error {
        OperationError::Backend => (StatusCode::INTERNAL_SERVER_ERROR, json!("backend")),
        OperationError::InvalidSchemaState(text) => {
            (StatusCode::INTERNAL_SERVER_ERROR, json!({ "invalidschemastate": text }))
        }
        OperationError::NotAuthenticated => {
            return (StatusCode::UNAUTHORIZED, bearer, Json("notauthenticated")).into_response();
        }
        OperationError::SessionExpired => {
            return (StatusCode::UNAUTHORIZED, bearer, Json("sessionexpired")).into_response();
        }
        OperationError::AccessDenied => (StatusCode::FORBIDDEN, json!("accessdenied")),
        OperationError::NoMatchingEntries => (StatusCode::NOT_FOUND, json!("nomatchingentries")),
        OperationError::InvalidAttribute(name) => {
            (StatusCode::BAD_REQUEST, json!({ "invalidattribute": name }))
        }
        OperationError::SchemaViolation(error) => {
            (StatusCode::BAD_REQUEST, json!({ "schemaviolation": error }))
        }
        OperationError::AttributeUniqueness(names) => (
            StatusCode::CONFLICT,
            json!(BTreeMap::from([
                ("error", json!("Attribute uniqueness error")),
                ("conflicting_attributes", json!(names)),
            ])),
        ),
    };
    (status, Json(body)).into_response()
}

#[test]
fn wire_is_the_same() {
    let json = "content-type: application/json";
    let bearer = "www-authenticate: Bearer";
    let origin = "access-control-allow-origin: *";
    let classes = SchemaError::InvalidClass(vec!["<a>".into()]);
    for (error, status, fields, body) in [
        (WebError::from(OperationError::Backend), 500, &[json][..], r#""backend""#),
        (
            OperationError::InvalidSchemaState("corrupt".into()).into(),
            500,
            &[json],
            r#"{"invalidschemastate":"corrupt"}"#,
        ),
        (OperationError::SessionExpired.into(), 401, &[json, bearer], r#""sessionexpired""#),
        (OperationError::AccessDenied.into(), 403, &[json], r#""accessdenied""#),
        (
            OperationError::SchemaViolation(SchemaError::EmptyFilter).into(),
            400,
            &[json],
            r#"{"schemaviolation":"emptyfilter"}"#,
        ),
        (
            OperationError::SchemaViolation(classes).into(),
            400,
            &[json],
            r#"{"schemaviolation":{"invalidclass":["<a>"]}}"#,
        ),
        (
            OperationError::AttributeUniqueness(vec!["uuid".into()]).into(),
            409,
            &[json],
            r#"{"conflicting_attributes":["uuid"],"error":"Attribute uniqueness error"}"#,
        ),
        (OAuth2Error::AuthenticationRequired.into(), 401, &[bearer, origin], ""),
        (OAuth2Error::InvalidToken.into(), 401, &[json, bearer, origin], r#"{"error":"invalid_token"}"#),
        (OAuth2Error::SlowDown.into(), 400, &[json, origin], r#"{"error":"slow_down"}"#),
        (
            WebError::Internal("no template <login>".into()),
            500,
            &["content-type: text/plain; charset=utf-8"],
            "no template <login>",
        ),
    ] {
        let expected = Wire::new(status, fields, body);
        assert_eq!(axum(before(&error)), expected);
        assert_eq!(axum(error), expected);
    }
}
