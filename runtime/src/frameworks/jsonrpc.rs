//! jsonrpsee 0.26: JSON-RPC 2.0.
//!
//! [Guide](crate::guide::jsonrpc).
//!
//! | in the error object | from |
//! |---|---|
//! | `code` | `#[problem(jsonrpc = 1001)]` |
//! | `message` | the detail, or else the title |
//! | `data` | the problem: `type`, `title`, `status`, `code`, `detail`, and the extension members |
//! | `headers` in `data` | the header fields of the error, such as `retry-after`: names in lower case, and a list for a field that is sent several times; no cookies, and no value marked as sensitive |
//!
//! An error whose code no attribute states has `-32603` (Internal error) with a 5xx, and `-32000` (Server
//! error) otherwise: a [`Problem`] made by hand, a hand-written `HttpStatus`, an error inside a
//! transparent variant whose type does not derive [`IntoErrorObject`](derive@IntoErrorObject).
//! A redacted variant has `-32603`.
//!
//! As over HTTP, the `Display` of a 5xx is not sent. With the feature `tracing`, an event reports
//! each error with its sources, because no layer sees the error of a call: target `statusful`,
//! `call failed`, at the level of the error.
//!
//! # Reading
//!
//! [`decode`] reads the error back from an error object.
//!
//! ```
//! use jsonrpsee_types::ErrorObjectOwned;
//! use statusful::{jsonrpc::IntoErrorObject, HttpStatus};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, IntoErrorObject)]
//! #[problem(jsonrpc = 1000..=1099)]
//! enum ApiError {
//!     #[error("user {0} exists")]
//!     #[status(409)]
//!     #[problem(jsonrpc = 1001)]
//!     UserExists(String),
//! }
//!
//! fn create_user() -> Result<(), ErrorObjectOwned> {
//!     Err(ApiError::UserExists("ann".into()))?
//! }
//!
//! let error = create_user().unwrap_err();
//! assert_eq!((error.code(), error.message()), (1001, "user ann exists"));
//! assert_eq!(
//!     error.data().unwrap().get(),
//!     r#"{"title":"Conflict","status":409,"code":"user_exists","detail":"user ann exists"}"#
//! );
//! ```

mod decode;

use crate::registry::shared::jsonrpc::INTERNAL_ERROR;
use crate::{ErrorMeta, HttpStatus, Problem};
use core::fmt::Display;
use jsonrpsee_types::error::CALL_EXECUTION_FAILED_CODE;
use jsonrpsee_types::{ErrorObject, ErrorObjectOwned};

pub use decode::decode;

/// Implements [`IntoErrorObject`](trait@IntoErrorObject) for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus) and `Display`, and `From` of it for
/// `ErrorObjectOwned`, which is what jsonrpsee requires of the error of a method.
///
/// Each variant states its code with `#[problem(jsonrpc = 1001)]`, within the range that
/// `#[problem(jsonrpc = 1000..=1099)]` above the enum may state. A code never follows from the order
/// of the variants. A member called `headers` is a compile error: it has the header fields.
pub use statusful_macros::JsonRpcIntoErrorObject as IntoErrorObject;

/// An error that knows its JSON-RPC error object.
///
/// # Examples
///
/// ```
/// use statusful::{jsonrpc::IntoErrorObject, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, IntoErrorObject)]
/// #[error("no such user")]
/// #[status(404)]
/// #[problem(jsonrpc = 1002)]
/// struct NoSuchUser;
///
/// assert_eq!(NoSuchUser.into_error_object().code(), 1002);
/// ```
pub trait IntoErrorObject {
    /// The error object: code, message and data, as in the [tables](crate::jsonrpc). The `Display` of
    /// a 5xx is not in it. An error without a code of its own has `-32603` with a 5xx, and `-32000`
    /// otherwise.
    ///
    /// With the feature `tracing`, this logs the error with its sources: call it once, where the
    /// error is sent.
    fn into_error_object(self) -> ErrorObjectOwned;
}

impl IntoErrorObject for Problem {
    fn into_error_object(self) -> ErrorObjectOwned {
        self.into()
    }
}

impl From<Problem> for ErrorObjectOwned {
    fn from(problem: Problem) -> Self {
        let sent = Problem::from_error(&problem);
        let code = code(problem.meta(), &sent);
        #[cfg(feature = "tracing")]
        problem.log_call(SYSTEM, Some(code), &sent);
        error_object(code, sent)
    }
}

/// As OpenTelemetry names it.
const SYSTEM: &str = "jsonrpc";

/// The same is published as in a problem body: `Display` of a 5xx is not in the message.
fn respond(error: &dyn HttpStatus, display: &dyn Display) -> ErrorObjectOwned {
    let problem = Problem::from_dyn(error, display);
    error_object(code(problem.meta(), &problem), problem)
}

/// The code that is stated, or what the protocol has for all others.
fn code(meta: Option<&ErrorMeta>, problem: &Problem) -> i32 {
    let is_ours = problem.status().map_or(true, |status| status.as_u16() >= 500);
    let is_redacted = meta.is_some_and(ErrorMeta::is_redacted);
    let of_others = if is_ours || is_redacted { INTERNAL_ERROR } else { CALL_EXECUTION_FAILED_CODE };
    meta.and_then(ErrorMeta::jsonrpc).unwrap_or(of_others)
}

fn error_object(code: i32, problem: Problem) -> ErrorObjectOwned {
    let message = problem.message().to_owned();
    ErrorObject::owned(code, message, Some(problem.with_carried_headers()))
}

#[doc(hidden)]
pub mod __private {
    pub use super::IntoErrorObject;
    pub use crate::capture::ByValue as CaptureProbe;
    pub use jsonrpsee_types::ErrorObjectOwned;

    use crate::capture::Capture;
    use crate::problem::ErrorText;
    use crate::HttpStatus;

    pub fn respond<E: HttpStatus + ErrorText>(error: E, capture: Capture<E>) -> ErrorObjectOwned {
        let sent = super::respond(&error, &error);
        capture.log(error, super::SYSTEM, Some(sent.code()));
        sent
    }
}
