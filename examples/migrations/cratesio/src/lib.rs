//! Errors in the shape of crates.io's: cargo reads `{"errors":[{"detail":…}]}`, and any other
//! error is a 500 in plain text that says nothing.

use axum::http::header::{HeaderValue, CONTENT_TYPE};
use axum::http::{request, response, StatusCode};
use httpdate::HttpDate;
use serde_json::{json, Value};
use statusful::axum::IntoResponse;
use statusful::format::{BodyFormat, NoDefaultHeaders};
use statusful::{HttpStatus, Problem};
use std::borrow::Cow;
use std::{error::Error, fmt};

/// It is no [`Error`] itself, so that `?` takes every other error.
#[derive(Debug, HttpStatus, IntoResponse)]
#[problem(format = NoDefaultHeaders<CargoErrors>)]
pub enum AppError {
    /// A handler chooses the status and the text, which is public with any status.
    Custom {
        #[status]
        status: StatusCode,
        #[problem(detail)]
        detail: Cow<'static, str>,
    },

    #[status(429)]
    #[header(RETRY_AFTER = "{until}")]
    #[problem(
        detail = "{what}. Please try again after {until} and see https://crates.io/docs/rate-limits for more details."
    )]
    TooManyRequests { what: &'static str, until: HttpDate },

    #[status(401, allow(missing_header))]
    #[problem(detail = "The token was revoked. Create a new one.")]
    TokenRevoked,

    #[status(500)]
    Internal(Box<dyn Error + Send>),
}

/// For logs.
impl fmt::Display for AppError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AppError::Custom { detail, .. } => formatter.write_str(detail),
            AppError::TooManyRequests { what, .. } => formatter.write_str(what),
            AppError::TokenRevoked => formatter.write_str("a revoked token"),
            AppError::Internal(error) => error.fmt(formatter),
        }
    }
}

impl<E: Error + Send + 'static> From<E> for AppError {
    fn from(error: E) -> Self {
        AppError::Internal(Box::new(error))
    }
}

/// What cargo reads, and text for what is internal.
pub struct CargoErrors;

impl BodyFormat for CargoErrors {
    const MEDIA_TYPE: &'static str = "application/json";

    fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
        if problem.code() == Some("internal") {
            return b"Internal Server Error".to_vec();
        }
        json!({ "errors": [{ "detail": problem.detail() }] }).to_string().into_bytes()
    }

    fn read(body: &[u8]) -> Option<Problem> {
        let body: Value = serde_json::from_slice(body).ok()?;
        Some(Problem::default().with_detail(body["errors"][0]["detail"].as_str()?))
    }

    fn complete(problem: &Problem, _: Option<&request::Parts>, response: &mut response::Parts) {
        if problem.code() == Some("internal") {
            let text = HeaderValue::from_static("text/plain; charset=utf-8");
            response.headers.insert(CONTENT_TYPE, text);
        }
    }
}
