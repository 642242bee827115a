//! By hand, as most people write it: a match for the status, a struct for serde, and a tuple of
//! status, header and text.

use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, WWW_AUTHENTICATE};
use serde::Serialize;

super::hand::plain_enum!();
super::hand::plain_codes!();

#[derive(Serialize)]
struct Problem {
    #[serde(rename = "type")]
    type_uri: &'static str,
    title: &'static str,
    status: u16,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = self.status();
        let detail = match &self {
            ApiError::AccountClosed => Some("The account was closed by its owner.".to_owned()),
            error if status.is_client_error() => Some(error.to_string()),
            _ => None,
        };
        let problem = Problem {
            type_uri: self.type_uri(),
            title: status.canonical_reason().unwrap_or("Unknown"),
            status: status.as_u16(),
            code: self.code(),
            detail,
        };
        let body = serde_json::to_string(&problem).expect("strings and a number serialise");
        let headers = [(CONTENT_TYPE, "application/problem+json")];
        match self {
            ApiError::Unauthenticated => {
                (status, headers, [(WWW_AUTHENTICATE, "Bearer realm=\"api\"")], body).into_response()
            }
            _ => (status, headers, body).into_response(),
        }
    }
}

crate::contender::axum_contender!("by hand", None);
