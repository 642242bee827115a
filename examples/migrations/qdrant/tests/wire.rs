//! The same bytes before and after.

use actix_web::{http::header::RETRY_AFTER, http::StatusCode, HttpResponse, ResponseError};
use serde_json::json;
use statusful::tonic::IntoStatus;
use statusful_migration_qdrant::{HttpError, StorageError};
use statusful_migration_wire::{actix, Wire};
use std::time::Duration;
use tonic::{Code, Status};

/// The HTTP response as it was written by hand.
fn before(HttpError { error, time }: &HttpError) -> HttpResponse {
    let status = match error {
        StorageError::BadInput { .. } | StorageError::ChecksumMismatch { .. } => 400,
        StorageError::AlreadyExists { .. } => 409,
        StorageError::NotFound { .. } => 404,
        StorageError::ServiceError { .. } => 500,
        StorageError::StandaloneMode { .. } => 405,
        StorageError::Locked { .. } => 403,
        StorageError::RateLimitExceeded { .. } => 429,
        StorageError::InsufficientStorage { .. } => 507,
    };
    let mut response = HttpResponse::build(StatusCode::from_u16(status).unwrap());
    if let StorageError::RateLimitExceeded { retry_after: Some(delay), .. } = error {
        response.insert_header((RETRY_AFTER, delay.as_secs_f32().ceil() as u32));
    }
    response.json(json!({ "status": { "error": error.to_string() }, "time": time }))
}

/// The gRPC status as it was written by hand.
fn status_before(error: &StorageError) -> Status {
    let code = match error {
        StorageError::BadInput { .. } => Code::InvalidArgument,
        StorageError::AlreadyExists { .. } => Code::AlreadyExists,
        StorageError::NotFound { .. } => Code::NotFound,
        StorageError::ServiceError { .. } => Code::Internal,
        StorageError::StandaloneMode { .. } => Code::Unimplemented,
        StorageError::Locked { .. } => Code::FailedPrecondition,
        StorageError::ChecksumMismatch { .. } => Code::DataLoss,
        StorageError::RateLimitExceeded { .. } | StorageError::InsufficientStorage { .. } => {
            Code::ResourceExhausted
        }
    };
    let mut status = Status::new(code, error.to_string());
    if let StorageError::RateLimitExceeded { retry_after: Some(delay), .. } = error {
        let delay = (delay.as_secs_f32().ceil() as u32).to_string();
        status.metadata_mut().insert("retry-after", delay.parse().unwrap());
    }
    status
}

fn errors() -> [(StorageError, Wire); 6] {
    let json = "content-type: application/json";
    let description = "<points>".to_owned();
    [
        (
            StorageError::NotFound { description: "Collection `a` doesn't exist!".into() },
            Wire::new(
                404,
                &[json],
                r#"{"status":{"error":"Not found: Collection `a` doesn't exist!"},"time":0.000125}"#,
            ),
        ),
        (
            StorageError::ServiceError { description: "wal: disk".into(), backtrace: Some("0: main".into()) },
            Wire::new(
                500,
                &[json],
                r#"{"status":{"error":"Service internal error: wal: disk"},"time":0.000125}"#,
            ),
        ),
        (
            StorageError::StandaloneMode { description: description.clone() },
            Wire::new(405, &[json], r#"{"status":{"error":"<points>"},"time":0.000125}"#),
        ),
        (
            StorageError::ChecksumMismatch { expected: "a".into(), actual: "b".into() },
            Wire::new(
                400,
                &[json],
                r#"{"status":{"error":"Checksum mismatch: expected a, actual b"},"time":0.000125}"#,
            ),
        ),
        (
            StorageError::RateLimitExceeded { description, retry_after: Some(Duration::from_millis(2100)) },
            Wire::new(
                429,
                &[json, "retry-after: 3"],
                r#"{"status":{"error":"Rate limiting exceeded: <points>"},"time":0.000125}"#,
            ),
        ),
        (
            StorageError::InsufficientStorage { description: "90 %".into() },
            Wire::new(507, &[json], r#"{"status":{"error":"Insufficient storage: 90 %"},"time":0.000125}"#),
        ),
    ]
}

#[test]
fn wire_is_the_same() {
    for (error, expected) in errors() {
        let error = HttpError { error, time: 0.000_125 };
        assert_eq!(actix(before(&error)), expected);
        assert_eq!(actix(error.error_response()), expected);
    }
}

#[test]
fn grpc_status_is_the_same() {
    for (error, _) in errors() {
        let (before, after) = (status_before(&error), error.into_status());
        assert_eq!(after.code(), before.code());
        assert_eq!(after.message(), before.message());
        let [before, after] = [before, after].map(|status| status.metadata().clone().into_headers());
        assert_eq!(after, before);
    }
}
