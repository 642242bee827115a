//! tonic 0.14: gRPC.
//!
//! [Guide](crate::guide::grpc).
//!
//! The code follows from the HTTP status ([`grpc_codes`](crate::registry::grpc_codes):
//! google/rpc/code.proto, and for the other statuses what their RFCs say). If several codes are
//! possible (400, 402, 409, 423), the derive requires `#[problem(grpc = "…")]`; a status known only
//! at run time becomes the first of them. The message is the problem's detail, or else its title,
//! truncated to 1 KiB.
//!
//! # Details
//!
//! | detail | from |
//! |---|---|
//! | `google.rpc.ErrorInfo` | the code, the type and the members |
//! | `google.rpc.RetryInfo` | `Retry-After` |
//! | `google.rpc.BadRequest` | the field errors: the member `errors`, a list of objects with `detail` and `pointer` |
//! | `google.rpc.Help` | a type that is an `https` or `http` URI, with the title: the catalog's page |
//! | `google.rpc.LocalizedMessage` | the message, if `Content-Language` states its language |
//!
//! In `google.rpc.ErrorInfo`:
//!
//! - `reason` is the problem's code in the form that google.rpc.ErrorInfo requires, at most 63
//!   characters of `[A-Z][A-Z0-9_]+[A-Z0-9]`: `no_such_user` is `NO_SUCH_USER`. Other
//!   characters become `_`. If that loses something, the code itself is in the metadata, as
//!   `code`. It is empty for a problem without a code.
//! - `domain` is the host of the problem's type, with the brackets of an IPv6 address and
//!   without a port; for a URN it is `urn:` and the namespace (RFC 8141, Section 2), and empty
//!   for any other type.
//! - `metadata` has the extension members: strings as they are, other values as JSON. A member
//!   is omitted if its name is not a valid key (`[a-z][a-zA-Z0-9-_]+`, at most 64 characters),
//!   or if it is `null`. The standard members that are nowhere else are there as well: a `status`
//!   other than the code's own (410 is `NOT_FOUND`, whose own is 404), a `type` that is not a
//!   link, a `title` of one's own without a link, a `detail` that equals the title, an `instance`.
//!
//! In `google.rpc.BadRequest`, `field` is the path of the pointer: `#/items/0/name` is
//! `items[0].name`. `reason` is the `code` of the field error, if it has one. If field errors have
//! more than that, they are in `metadata`, too.
//!
//! # Metadata
//!
//! The header fields of the error, such as `WWW-Authenticate` or `Retry-After`, are metadata of the
//! status, except those that HTTP/2 or gRPC reserve (`grpc-…`, `Content-Type`, `Connection` …), the
//! defaults `cache-control: no-store` and `x-content-type-options: nosniff`, and what is not
//! printable ASCII.
//!
//! # Limits
//!
//! A client drops a response whose header fields exceed 8 KiB, and some do so at random above. A
//! status has at most 7 KiB: what does not fit is omitted, members first, then field errors, then
//! header fields. With the feature `tracing`, an event reports each, as for a body.
//!
//! # Reading
//!
//! [`decode`] reads the error back from a status.
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

mod decode;
mod metadata;
mod room;
mod status;

use crate::problem::error_info::grpc_code;
use crate::{HttpStatus, Problem};
use core::fmt::Display;
use tonic::Status;

pub use decode::decode;

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
        let mut status = status::status(&Problem::from_error(&problem), grpc_code(&problem));
        let source = std::sync::Arc::new(problem);
        #[cfg(feature = "tracing")]
        if crate::report::scope::is_active() {
            let report = source.reported_as(source.clone());
            crate::report::scope::record_grpc(&status, report);
        }
        status.set_source(source);
        status
    }
}

/// The same is published as in a problem body: `Display` of a 5xx is not in the message.
fn respond(error: &dyn HttpStatus, display: &dyn Display) -> Status {
    let problem = Problem::from_dyn(error, display);
    status::status(&problem, grpc_code(&problem))
}

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
        if let Some(source) = capture.share(error, &status) {
            status.set_source(source);
        }
        status
    }
}
