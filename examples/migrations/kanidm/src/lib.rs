//! Errors in the shape of Kanidm's: the variant as serde writes it, OAuth 2.0's errors, and text.

use axum::http::header::{HeaderValue, CONTENT_TYPE, WWW_AUTHENTICATE};
use axum::http::{request, response, StatusCode};
use serde_json::{json, Value};
use statusful::axum::IntoResponse;
use statusful::format::{BodyFormat, NoDefaultHeaders};
use statusful::{HttpStatus, Problem};
use std::collections::BTreeMap;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[problem(format = NoDefaultHeaders<Tagged>)]
pub enum WebError {
    #[error(transparent)]
    #[status(transparent)]
    Operation(#[from] OperationError),

    #[error(transparent)]
    #[status(transparent)]
    OAuth2(#[from] OAuth2Error),

    #[error("{0}")]
    #[status(500)]
    #[problem(code = "text", expose)]
    Internal(String),
}

/// About 150 variants, most of which are 500.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("{self:?}")]
#[status(500)]
#[problem(rename_all = "lowercase", redact)]
pub enum OperationError {
    Backend,
    InvalidSchemaState(#[problem(extension = "value")] String),
    #[status(401, allow(missing_header))]
    NotAuthenticated,
    #[status(401, allow(missing_header))]
    SessionExpired,
    #[status(403)]
    AccessDenied,
    #[status(404)]
    NoMatchingEntries,
    #[status(400)]
    InvalidAttribute(#[problem(extension = "value")] String),
    #[status(400)]
    SchemaViolation(#[problem(extension = "value")] SchemaError),
    #[status(409)]
    AttributeUniqueness(#[problem(extension = "conflicting_attributes")] Vec<String>),
}

#[derive(Debug, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SchemaError {
    EmptyFilter,
    InvalidClass(Vec<String>),
}

/// Scripts of any origin may read these.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("{self:?}")]
#[status(400)]
#[header(ACCESS_CONTROL_ALLOW_ORIGIN = "*")]
#[problem(redact, extension(oauth2 = true))]
pub enum OAuth2Error {
    #[status(401, allow(missing_header))]
    AuthenticationRequired,
    #[status(401, allow(missing_header))]
    InvalidToken,
    InvalidGrant,
    SlowDown,
}

/// What Kanidm's clients read.
pub struct Tagged;

impl BodyFormat for Tagged {
    const MEDIA_TYPE: &'static str = "application/json";

    fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
        let code = problem.code().unwrap_or_default();
        let attributes = problem.extension::<Value>("conflicting_attributes");
        let body = match (problem.extension::<Value>("value"), attributes) {
            (Some(value), _) => json!({ code: value }),
            // Sorted, whatever the features of serde_json in the build.
            (_, Some(attributes)) => json!(BTreeMap::from([
                ("error", json!("Attribute uniqueness error")),
                ("conflicting_attributes", attributes),
            ])),
            _ if code == "text" => return problem.detail().unwrap_or_default().into(),
            _ if code == "authentication_required" => return Vec::new(),
            _ if problem.extension("oauth2") == Some(true) => json!({ "error": code }),
            _ => json!(code),
        };
        body.to_string().into_bytes()
    }

    fn read(body: &[u8]) -> Option<Problem> {
        match serde_json::from_slice(body).ok()? {
            Value::String(code) => Some(Problem::default().with_code(code)),
            Value::Object(object) => {
                let (code, value) = object.into_iter().next()?;
                Some(Problem::default().with_code(code).with_extension("value", &value))
            }
            _ => None,
        }
    }

    /// RFC 6750, Section 3, wants a parameter: `#[challenge(Bearer, realm = "…")]` has one.
    fn complete(problem: &Problem, _: Option<&request::Parts>, response: &mut response::Parts) {
        if response.status == StatusCode::UNAUTHORIZED {
            response.headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if problem.code() == Some("text") {
            let text = HeaderValue::from_static("text/plain; charset=utf-8");
            response.headers.insert(CONTENT_TYPE, text);
        }
    }
}
