//! By hand, avoiding allocations: literals are borrowed, header values are static, the buffer
//! has enough capacity.

use axum::response::{IntoResponse, Response};
use http::header::{HeaderValue, CONTENT_TYPE, WWW_AUTHENTICATE};
use serde::Serialize;
use std::borrow::Cow;

super::hand::plain_enum!();
super::hand::plain_codes!();

#[derive(Serialize)]
struct Problem<'a> {
    #[serde(rename = "type")]
    type_uri: &'static str,
    title: &'static str,
    status: u16,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<Cow<'a, str>>,
}

impl ApiError {
    fn detail(&self) -> Option<Cow<'_, str>> {
        match self {
            ApiError::Database | ApiError::Upstream(_) | ApiError::Store(_) => None,
            ApiError::AccountClosed => Some("The account was closed by its owner.".into()),
            ApiError::Invalid(text) => Some(text.as_str().into()),
            error => Some(error.to_string().into()),
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = self.status();
        let problem = Problem {
            type_uri: self.type_uri(),
            title: status.canonical_reason().unwrap_or_default(),
            status: status.as_u16(),
            code: self.code(),
            detail: self.detail(),
        };
        let room = 192 + problem.detail.as_ref().map_or(0, |detail| detail.len());
        let mut body = Vec::with_capacity(room);
        if serde_json::to_writer(&mut body, &problem).is_err() {
            return http::StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
        let mut response = Response::new(body.into());
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if matches!(self, ApiError::Unauthenticated) {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"api\""));
        }
        response
    }
}

crate::contender::axum_contender!("by hand, careful", None);
