//! tonic 0.14: gRPC.
//!
//! The code follows from the HTTP status by the mapping of google/rpc/code.proto,
//! and where several codes stand for one status (400, 409, 500), from
//! `#[problem(grpc = "…")]`. The message is the problem's detail, or else its title,
//! cut to 1 KiB. The status carries `google.rpc.ErrorInfo` with the
//! problem's code and the host of its type, and `google.rpc.RetryInfo` where the
//! response has a `Retry-After` in seconds.
//!
//! ```
//! use statusful::{tonic::IntoStatus, HttpStatus};
//! use tonic_types::StatusExt;
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, IntoStatus)]
//! #[problem(base = "https://api.example.com/errors/")]
//! enum ApiError {
//!     #[error("user {0} exists")]
//!     #[status(409)]
//!     #[problem(grpc = "ALREADY_EXISTS")]
//!     UserExists(String),
//! }
//!
//! fn create_user() -> Result<(), tonic::Status> {
//!     Err(ApiError::UserExists("ann".into()))?
//! }
//!
//! let status = create_user().unwrap_err();
//! assert_eq!(status.code(), tonic::Code::AlreadyExists);
//! assert_eq!(status.message(), "user ann exists");
//! let info = status.get_details_error_info().unwrap();
//! assert_eq!((info.reason.as_str(), info.domain.as_str()), ("user_exists", "api.example.com"));
//! ```

use crate::{ErrorKind, HttpStatus, Problem};
use core::fmt::Display;
use std::collections::HashMap;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, StatusExt};

/// Implements [`IntoStatus`](trait@IntoStatus) for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus) and `Display`, and `From` of it for
/// `tonic::Status`, so that `?` works in a service.
pub use statusful_macros::TonicIntoStatus as IntoStatus;

/// An error that knows the gRPC status that reports it.
///
/// # Examples
///
/// ```
/// use statusful::{tonic::IntoStatus, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, IntoStatus)]
/// #[error("no such user")]
/// #[status(404)]
/// struct NoSuchUser;
///
/// assert_eq!(NoSuchUser.into_status().code(), tonic::Code::NotFound);
/// ```
pub trait IntoStatus {
    /// The gRPC status: code, message and details.
    fn into_status(self) -> Status;
}

/// The longest message, in bytes. It is sent twice, percent-encoded and in the
/// details; gRPC's default limit for the metadata of a response is 8 KiB, and a
/// client that meets more sees a broken stream in place of the status.
const LONGEST_MESSAGE: usize = 1024;

/// What is published is what a problem body would say: `Display` of a 5xx is not
/// in the message.
fn respond(error: &dyn HttpStatus, display: &dyn Display) -> Status {
    let problem = Problem::of_dyn(error, display);
    let http = problem.status().map_or(500, |status| status.as_u16());
    let stated = error.kind().and_then(ErrorKind::grpc).and_then(code_named);
    let code = stated.unwrap_or_else(|| code_of(http));
    let message = cut(problem.detail().or(problem.title()).unwrap_or_default());
    let mut details = ErrorDetails::new();
    if let Some(reason) = problem.code() {
        details.set_error_info(reason, host(problem.type_uri()), HashMap::new());
    }
    if let Some(delay) = problem.retry_after() {
        details.set_retry_info(Some(delay));
    }
    Status::with_error_details(code, message, details)
}

/// As much of a text as a message can be, up to a character boundary.
fn cut(text: &str) -> &str {
    let mut end = text.len().min(LONGEST_MESSAGE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// The code that maps to an HTTP status (google/rpc/code.proto); where several do
/// and none is stated, the most general one. Others go by the mapping that gRPC
/// has for proxies (doc/http-grpc-status-mapping.md).
fn code_of(status: u16) -> Code {
    match status {
        400 => Code::InvalidArgument,
        401 => Code::Unauthenticated,
        403 => Code::PermissionDenied,
        404 => Code::NotFound,
        409 => Code::Aborted,
        429 => Code::ResourceExhausted,
        499 => Code::Cancelled,
        500 => Code::Internal,
        501 => Code::Unimplemented,
        502 | 503 => Code::Unavailable,
        504 => Code::DeadlineExceeded,
        _ => Code::Unknown,
    }
}

fn code_named(name: &str) -> Option<Code> {
    Some(match name {
        "CANCELLED" => Code::Cancelled,
        "UNKNOWN" => Code::Unknown,
        "INVALID_ARGUMENT" => Code::InvalidArgument,
        "DEADLINE_EXCEEDED" => Code::DeadlineExceeded,
        "NOT_FOUND" => Code::NotFound,
        "ALREADY_EXISTS" => Code::AlreadyExists,
        "PERMISSION_DENIED" => Code::PermissionDenied,
        "RESOURCE_EXHAUSTED" => Code::ResourceExhausted,
        "FAILED_PRECONDITION" => Code::FailedPrecondition,
        "ABORTED" => Code::Aborted,
        "OUT_OF_RANGE" => Code::OutOfRange,
        "UNIMPLEMENTED" => Code::Unimplemented,
        "INTERNAL" => Code::Internal,
        "UNAVAILABLE" => Code::Unavailable,
        "DATA_LOSS" => Code::DataLoss,
        "UNAUTHENTICATED" => Code::Unauthenticated,
        _ => return None,
    })
}

/// The host of a URI, which is the domain that its errors belong to; nothing for
/// one without a host.
fn host(uri: &str) -> &str {
    let Some((_, rest)) = uri.split_once("://") else { return "" };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    host.split(':').next().unwrap_or_default()
}

#[doc(hidden)]
pub mod private {
    pub use super::IntoStatus;
    pub use crate::carried::Sharing as Carrier;
    pub use tonic::Status;

    use crate::carried::Carry;
    use crate::HttpStatus;
    use core::fmt::Display;

    /// A status has a place of its own for the error: its source, which is not sent.
    pub fn respond<E: HttpStatus + Display>(error: E, carry: Carry<E>) -> Status {
        let mut status = super::respond(&error, &error);
        if let Some(source) = carry.share(error) {
            status.set_source(source);
        }
        status
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_stated_by_its_name() {
        for number in 1..=16 {
            let code = Code::from(number);
            let written = format!("{code:?}");
            let words = written.char_indices().map(|(at, letter)| match letter {
                'A'..='Z' if at > 0 => format!("_{letter}"),
                letter => letter.to_ascii_uppercase().to_string(),
            });
            assert_eq!(code_named(&words.collect::<String>()), Some(code));
        }
        for name in ["OK", "NotFound", "not_found", ""] {
            assert_eq!(code_named(name), None, "{name}");
        }
    }

    #[test]
    fn a_message_ends_with_a_letter_within_a_kibibyte() {
        assert_eq!(cut("user ann exists"), "user ann exists");
        assert_eq!(cut(&"é".repeat(600)), "é".repeat(512));
        assert_eq!(cut(&format!("a{}", "é".repeat(600))), format!("a{}", "é".repeat(511)));
    }

    #[test]
    fn the_domain_is_the_host_of_the_type() {
        for (uri, domain) in [
            ("https://api.example.com/errors/x", "api.example.com"),
            ("https://ann@api.example.com:8080?x", "api.example.com"),
            ("https://api.example.com#x", "api.example.com"),
            ("about:blank", ""),
            ("urn:example:x", ""),
        ] {
            assert_eq!(host(uri), domain, "{uri}");
        }
    }
}
