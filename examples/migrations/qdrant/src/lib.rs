//! Errors in the shape of Qdrant's: one enum for HTTP and gRPC.

use statusful::format::{NoDefaultHeaders, Unescaped};
use statusful::{actix::ResponseError, json_format, tonic::IntoStatus, HttpStatus};
use std::time::Duration;

/// Every text is public, as the user runs the server.
#[derive(Debug, Clone, thiserror::Error, HttpStatus, IntoStatus)]
#[problem(expose)]
pub enum StorageError {
    #[error("Wrong input: {description}")]
    #[status(400)]
    #[problem(grpc = "INVALID_ARGUMENT")]
    BadInput { description: String },

    #[error("Wrong input: {description}")]
    #[status(409)]
    #[problem(grpc = "ALREADY_EXISTS")]
    AlreadyExists { description: String },

    #[error("Not found: {description}")]
    #[status(404)]
    NotFound { description: String },

    #[error("Service internal error: {description}")]
    #[status(500)]
    #[problem(grpc = "INTERNAL")]
    ServiceError { description: String, backtrace: Option<String> },

    /// The node is not in a cluster.
    #[error("{description}")]
    #[status(405, allow(missing_header))]
    #[problem(grpc = "UNIMPLEMENTED")]
    StandaloneMode { description: String },

    #[error("Storage locked: {description}")]
    #[status(403)]
    #[problem(grpc = "FAILED_PRECONDITION")]
    Locked { description: String },

    #[error("Checksum mismatch: expected {expected}, actual {actual}")]
    #[status(400)]
    #[problem(grpc = "DATA_LOSS")]
    ChecksumMismatch { expected: String, actual: String },

    #[error("Rate limiting exceeded: {description}")]
    #[status(429)]
    RateLimitExceeded {
        description: String,
        #[header(RETRY_AFTER)]
        retry_after: Option<Duration>,
    },

    #[error("Insufficient storage: {description}")]
    #[status(507)]
    #[problem(grpc = "RESOURCE_EXHAUSTED")]
    InsufficientStorage { description: String },
}

/// On HTTP, each response says how long it took.
#[derive(Debug, thiserror::Error, HttpStatus, ResponseError)]
#[error("{error}")]
#[problem(format = NoDefaultHeaders<Unescaped<Timed>>)]
pub struct HttpError {
    #[status(transparent)]
    pub error: StorageError,
    #[problem(extension)]
    pub time: f64,
}

json_format! {
    /// What Qdrant's clients read.
    pub struct Timed = { "status": { "error": detail }, "time": extension(time) };
}
