//! tonic 0.14: gRPC.
//!
//! [Guide](crate::guide::grpc).
//!
//! The code follows from the HTTP status ([`grpc_codes`]: google/rpc/code.proto, and for the
//! other statuses what their RFCs say). If several codes are possible (400, 402, 409, 423), the
//! derive requires `#[problem(grpc = "…")]`; a status known only at run time becomes the first
//! of them. The message is the problem's detail, or else its title, truncated to 1 KiB.
//!
//! The status has `google.rpc.RetryInfo` if the response has a `Retry-After`, and
//! `google.rpc.ErrorInfo`:
//!
//! - `reason` is the problem's code in the form that google.rpc.ErrorInfo requires, at most 63
//!   characters of `[A-Z][A-Z0-9_]+[A-Z0-9]`: `no_such_user` is `NO_SUCH_USER`. Other
//!   characters become `_`. If that loses something, the code itself is in the metadata, as
//!   `code`.
//! - `domain` is the host of the problem's type, with the brackets of an IPv6 address and
//!   without a port; for a URN it is `urn:` and the namespace (RFC 8141, Section 2), and empty
//!   for any other type.
//! - `metadata` has the extension members: strings as they are, other values as JSON. A member
//!   is omitted if its name is not a valid key (`[a-z][a-zA-Z0-9-_]+`, at most 64 characters),
//!   if it is `null`, or if it does not fit into 1.75 KiB with those before it: a client drops
//!   a response whose metadata exceed 8 KiB.
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
//! assert_eq!((info.reason.as_str(), info.domain.as_str()), ("USER_EXISTS", "api.example.com"));
//! ```

use crate::problem::error_info::{domain, metadata, reason};
use crate::registry::{grpc_codes, GRPC_CODES};
use crate::{ErrorMeta, HttpStatus, Problem};
use core::fmt::Display;
use std::collections::HashMap;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, StatusExt};

/// Implements [`IntoStatus`](trait@IntoStatus) for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus) and `Display`, and `From` of it for
/// `tonic::Status`, so that `?` works in a service.
pub use statusful_macros::TonicIntoStatus as IntoStatus;

/// An error that knows its gRPC status.
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

impl IntoStatus for Problem {
    fn into_status(self) -> Status {
        self.into()
    }
}

/// The status holds the problem, and with it the error behind it, as its source, which is not
/// sent.
impl From<Problem> for Status {
    fn from(problem: Problem) -> Self {
        let mut status = respond(&problem, &problem);
        status.set_source(std::sync::Arc::new(problem));
        status
    }
}

/// The longest message, in bytes. It is sent twice, percent-encoded and in the details; gRPC's
/// default limit for the metadata of a response is 8 KiB, and a client that receives more sees
/// a broken stream instead of the status.
const LONGEST_MESSAGE: usize = 1024;

/// The same is published as in a problem body: `Display` of a 5xx is not in the message.
fn respond(error: &dyn HttpStatus, display: &dyn Display) -> Status {
    let problem = Problem::from_dyn(error, display);
    let http = problem.status().map_or(500, |status| status.as_u16());
    let stated = error.meta().and_then(ErrorMeta::grpc).and_then(code_named);
    let code = stated.or_else(|| code_named(grpc_codes(http).first()?)).unwrap_or(Code::Unknown);
    let message = cut(problem.detail().or(problem.title()).unwrap_or_default());
    let mut details = ErrorDetails::new();
    if let Some(code) = problem.code() {
        let reason = reason(code);
        let metadata =
            metadata(&problem, code, &reason, LONGEST_METADATA).into_iter().collect::<HashMap<_, _>>();
        details.set_error_info(reason, domain(problem.type_uri()), metadata);
    }
    if let Some(delay) = problem.retry_after() {
        details.set_retry_info(Some(delay));
    }
    Status::with_error_details(code, message, details)
}

/// The start of a text that fits into a message, up to a character boundary.
fn cut(text: &str) -> &str {
    let mut end = text.len().min(LONGEST_MESSAGE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// The number of a code is the position of its name, starting from 1.
fn code_named(name: &str) -> Option<Code> {
    let index = GRPC_CODES.iter().position(|code| *code == name)?;
    i32::try_from(index + 1).ok().map(Code::from)
}

/// The longest metadata, in bytes: with the message, which is sent twice, and the other details
/// in base64, a response stays below 8 KiB.
const LONGEST_METADATA: usize = 1792;

#[doc(hidden)]
pub mod __private {
    pub use super::IntoStatus;
    pub use crate::capture::ByValue as CaptureProbe;
    pub use tonic::Status;

    use crate::capture::Capture;
    use crate::problem::ErrorText;
    use crate::HttpStatus;

    /// A status holds the error as its source, which is not sent.
    pub fn respond<E: HttpStatus + ErrorText>(error: E, capture: Capture<E>) -> Status {
        let mut status = super::respond(&error, &error);
        if let Some(source) = capture.share(error) {
            status.set_source(source);
        }
        status
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_by_name() {
        for number in 1..=16 {
            let code = Code::from(number);
            let written = format!("{code:?}");
            let words = written.char_indices().map(|(at, character)| match character {
                'A'..='Z' if at > 0 => format!("_{character}"),
                character => character.to_ascii_uppercase().to_string(),
            });
            assert_eq!(code_named(&words.collect::<String>()), Some(code));
        }
        for name in ["OK", "NotFound", "not_found", ""] {
            assert_eq!(code_named(name), None, "{name}");
        }
    }

    #[test]
    fn message_is_cut_on_char_boundary() {
        assert_eq!(cut("user ann exists"), "user ann exists");
        assert_eq!(cut(&"é".repeat(600)), "é".repeat(512));
        assert_eq!(cut(&format!("a{}", "é".repeat(600))), format!("a{}", "é".repeat(511)));
    }

    #[test]
    fn longest_status_is_within_client_limit() {
        let problem = Problem::new(http::StatusCode::CONFLICT).with_extension("member", &"m".repeat(1700));
        let mut details = ErrorDetails::new();
        details.set_error_info(
            "R".repeat(63),
            "d".repeat(253),
            metadata(&problem, "名前", "ERROR", LONGEST_METADATA).into_iter().collect::<HashMap<_, _>>(),
        );
        details.set_retry_info(Some(core::time::Duration::MAX));
        let message = cut(&"\u{1f600}".repeat(600)).to_owned();
        let headers = Status::with_error_details(Code::Aborted, message, details).into_http::<()>();
        let length: usize =
            headers.headers().iter().map(|(name, value)| name.as_str().len() + value.len() + 32).sum();
        assert!((4096..8192).contains(&length), "{length}");
    }
}
