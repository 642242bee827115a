//! A client of another service, whose failures become ours.

use http::StatusCode;
use statusful::{FromProblem, HttpStatus};

/// The status is known only at run time: 502, or 504 if the service is too slow.
#[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
#[error("avatars.internal answered {status} with token s3cr3t")]
#[problem(base = "https://api.example.com/errors/", code = "avatar_service", redact)]
pub struct AvatarError {
    #[status]
    status: StatusCode,
}

/// Stands for a request to the other service, which is down today.
pub fn fetch(name: &str) -> Result<Vec<u8>, AvatarError> {
    let status = match name {
        "slow" => StatusCode::GATEWAY_TIMEOUT,
        _ => StatusCode::BAD_GATEWAY,
    };
    Err(AvatarError { status })
}
