//! The errors of the table: an enum, a struct and a generic one, which all derive for every
//! framework at once.

use http::{HeaderValue, Method, StatusCode};
use serde::Serialize;
use statusful::actix::ResponseError as ActixResponseError;
use statusful::axum::IntoResponse;
use statusful::poem::ResponseError as PoemResponseError;
use statusful::rocket::Responder;
use statusful::salvo::Scribe;
use statusful::tonic::IntoStatus;
use statusful::warp::Reply;
use statusful::HttpStatus;
use std::fmt::{Debug, Display};
use std::sync::Arc;
use std::time::Duration;

use crate::Assigned;

/// What no response may contain.
pub const SECRET: &str = "canary-db01-root";

/// An error with a body that may be longer than usual.
#[derive(
    Debug,
    thiserror::Error,
    HttpStatus,
    IntoResponse,
    ActixResponseError,
    PoemResponseError,
    Responder,
    Scribe,
)]
#[error("{} rows are wrong", rows.len())]
#[status(422)]
#[problem(limit = 65536)]
pub struct LongError {
    #[problem(extension(truncated))]
    pub rows: Vec<u32>,
}

impl LongError {
    /// One with a body of 20 KiB.
    #[must_use]
    pub fn new() -> Self {
        LongError { rows: vec![1234; 4096] }
    }
}

impl Default for LongError {
    fn default() -> Self {
        LongError::new()
    }
}

/// Each kind of variant, and each attribute that a variant can have.
#[derive(
    Debug,
    thiserror::Error,
    HttpStatus,
    IntoResponse,
    ActixResponseError,
    PoemResponseError,
    Responder,
    Scribe,
    Reply,
    IntoStatus,
)]
#[status(allow(all))]
#[problem(base = "https://api.example.com/errors/")]
#[header("x-api-version" = "3")]
pub enum WireError {
    #[error("unit")]
    #[status(404)]
    Unit,
    #[error("tuple {0}")]
    #[status(409)]
    #[problem(grpc = "ABORTED")]
    Tuple(String),
    #[error("named {name}")]
    #[status(422)]
    Named { name: String },
    #[error("status {status}")]
    Dynamic {
        #[status]
        status: StatusCode,
    },
    #[error("found")]
    #[status(with = Self::found)]
    Found { is_gone: bool },
    #[error(transparent)]
    #[status(transparent)]
    Assigned(Assigned),
    #[error(transparent)]
    #[status(transparent)]
    Generic(Store<u8>),
    #[error(transparent)]
    #[status(transparent)]
    Shared(Arc<OutOfStock>),
    #[error("wrapped")]
    #[status(transparent)]
    #[header("x-api-version" = "4")]
    Headed(OutOfStock),

    #[error("sign in first")]
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Bearer realm=\"api\"", WWW_AUTHENTICATE = "Basic realm=\"api\"")]
    Unauthenticated,
    #[error("challenged")]
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Negotiate")]
    Challenged(#[header(WWW_AUTHENTICATE)] String, #[header(WWW_AUTHENTICATE)] Option<String>),
    #[error("not so")]
    #[status(405)]
    NotAllowed(#[header(ALLOW)] Vec<Method>),
    #[error("slow down")]
    #[status(429)]
    Limited(#[header(RETRY_AFTER)] Duration),
    #[error("text {0}")]
    #[status(400)]
    #[problem(grpc = "INVALID_ARGUMENT")]
    Text(#[header("x-text")] String),
    #[error("opaque")]
    #[status(400)]
    #[problem(grpc = "INVALID_ARGUMENT")]
    Opaque(#[header("x-opaque")] HeaderValue),
    #[error("kept")]
    #[status(410)]
    #[header(CACHE_CONTROL = "max-age=60", X_CONTENT_TYPE_OPTIONS = "nosniff", VARY = "accept")]
    Kept,
    #[error("a type of its own")]
    #[status(400)]
    #[problem(grpc = "INVALID_ARGUMENT")]
    #[header(CONTENT_LANGUAGE = "en")]
    Typed,
    #[error("another protocol")]
    #[status(426)]
    #[header(UPGRADE = "HTTP/3.0, IRC/6.9")]
    Upgrade,
    #[error("moved")]
    #[status(308)]
    #[header(LOCATION = "/elsewhere")]
    Moved,

    #[error("extended")]
    #[status(403)]
    Extended(#[problem(extension = "marked")] Marked, #[problem(extension = "a_list")] Vec<Option<f64>>),
    #[error("extended 5xx")]
    #[status(507)]
    ExtendedServer {
        #[problem(extension)]
        incident: u64,
        secret: &'static str,
    },
    #[error("shown {0}")]
    #[status(503)]
    #[problem(expose)]
    #[header(RETRY_AFTER = "120")]
    Exposed(u8),
    #[error("{SECRET}")]
    #[status(403)]
    #[problem(redact)]
    Redacted,
    #[error("{SECRET}")]
    #[status(500)]
    #[problem(grpc = "INTERNAL")]
    Hidden(#[source] OutOfStock),
    #[error("stated")]
    #[status(400)]
    #[problem(grpc = "OUT_OF_RANGE")]
    #[problem(type = "urn:example:stated", title = "Stated", code = "own", detail = "of its own")]
    Stated,
    #[error("{0}")]
    #[status(400)]
    #[problem(grpc = "INVALID_ARGUMENT")]
    Escaped(&'static str),
    #[error("{}", "long and longer ".repeat(*.0))]
    #[status(400)]
    #[problem(grpc = "INVALID_ARGUMENT")]
    Long(usize),
    #[error("{}", "\u{1f600}".repeat(*.0))]
    #[status(400)]
    #[problem(grpc = "INVALID_ARGUMENT")]
    Wide(usize),
    #[error("shown")]
    #[status(400)]
    #[problem(grpc = "INVALID_ARGUMENT")]
    Unsorted(#[problem(extension = "zeta")] u8, #[problem(extension = "alpha")] u8),

    #[error("no content")]
    #[status(204)]
    NoContent,
    #[error("reset")]
    #[status(205)]
    Reset,
    #[error("not modified")]
    #[status(304)]
    #[header(ETAG = "\"v1\"")]
    NotModified,
    #[error("stock")]
    #[status(409)]
    #[problem(grpc = "ALREADY_EXISTS")]
    Exists,
}

impl WireError {
    fn found(&self) -> StatusCode {
        match self {
            WireError::Found { is_gone: true } => StatusCode::GONE,
            _ => StatusCode::BAD_GATEWAY,
        }
    }
}

/// An object within an object, whose members are in no order.
#[derive(Debug, Clone, Serialize)]
pub struct Marked {
    pub zebra: Vec<(u8, &'static str)>,
    pub apple: Option<Box<Marked>>,
    pub markup: &'static str,
}

/// A generic error.
#[derive(
    Debug,
    thiserror::Error,
    HttpStatus,
    IntoResponse,
    ActixResponseError,
    PoemResponseError,
    Responder,
    Scribe,
    Reply,
    IntoStatus,
)]
#[status(500)]
pub enum Store<T: Debug + Display> {
    #[error("disk {0}")]
    #[problem(grpc = "DATA_LOSS")]
    Disk(T),
    #[error("full of {0}")]
    #[status(413)]
    Full(T),
}

/// A struct.
#[derive(
    Debug,
    thiserror::Error,
    HttpStatus,
    IntoResponse,
    ActixResponseError,
    PoemResponseError,
    Responder,
    Scribe,
    Reply,
    IntoStatus,
)]
#[error("{left} left")]
#[status(409)]
#[problem(grpc = "ABORTED")]
#[header("x-stock" = "low")]
pub struct OutOfStock {
    #[problem(extension)]
    pub left: u32,
}
