//! salvo 1, through `salvo_core`.
//!
//! [Guide](crate::guide::frameworks::salvo): salvo's own errors.
//!
//! ```
//! use salvo_core::prelude::*;
//! use statusful::{salvo::Scribe, HttpStatus};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, Scribe)]
//! enum ApiError {
//!     #[error("user {0} exists")]
//!     #[status(409)]
//!     UserExists(String),
//! }
//!
//! #[handler]
//! async fn create_user() -> Result<(), ApiError> {
//!     Err(ApiError::UserExists("ann".into()))
//! }
//!
//! let service = Service::new(Router::with_path("users").post(create_user))
//!     .catcher(statusful::salvo::catcher());
//! ```
//!
//! # What the hook handles
//!
//! [`catcher`] handles the response of the whole `Service`. For panics, add
//! `.hoop(CatchPanic::new())` (salvo's feature `catch-panic`) to the `Service`, as its first
//! hoop.
//!
//! | what goes wrong | what the client gets |
//! |---|---|
//! | no route matches | a problem, 404 |
//! | the method is wrong | a problem, 405, with its `Allow` |
//! | a body does not parse or is too large | a problem |
//! | a handler or hoop returns a `StatusError` | a problem; the `brief` of a 4xx is its `detail`, that of a 5xx is dropped |
//! | a handler or hoop returns a `salvo::Error` of another kind | a problem, 500, without its text |
//! | a handler or hoop returns a derived error | the error's own response |
//! | a 4xx or 5xx without a body | a problem with the same status |
//! | a 4xx or 5xx with a body, even in plain text | not handled: it is sent unchanged |
//! | one of these in response to a HEAD | not handled: the status and header fields, without those of a problem |
//! | a panic inside `CatchPanic` | a problem, 500, without its message |
//! | an uncaught panic | not handled: the connection is closed |
//! | a request that is not valid HTTP | not handled: the server sends an empty 400 |

#[cfg(feature = "drill")]
mod drill;
#[cfg(feature = "tracing")]
mod log_errors;
mod problems;

#[cfg(feature = "tracing")]
#[cfg_attr(docsrs, doc(cfg(feature = "tracing")))]
pub use log_errors::{log_errors, LogErrors};
pub use problems::{problems, Problems};

use crate::problem::framework::representation_fields;
use crate::Problem;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use salvo_core::catcher::Catcher;
use salvo_core::http::{ResBody, Response};

#[doc(no_inline)]
pub use salvo_core::writing::Scribe;
/// Implements salvo's `Scribe` for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus) and `Display`; a handler can return it
/// in a `Result`.
///
/// The response is that of [`response`](fn@crate::response).
///
/// The trait is exported under the same name: one `use` imports both.
pub use statusful_macros::SalvoScribe as Scribe;

/// A catcher that turns salvo's own errors into problems, with the text of a 4xx as the
/// `detail`.
#[must_use]
pub fn catcher() -> Catcher {
    problems().catcher()
}

impl salvo_core::writing::Scribe for Problem {
    fn render(self, res: &mut Response) {
        if let Some(report) = self.report() {
            res.extensions.insert(report);
        }
        let (status, headers, body) = self.into_parts();
        write(res, status, headers, body);
    }
}

/// Sets what the error has. Header fields that a handler set before it failed are kept, unless
/// they describe the replaced content.
fn write(res: &mut Response, status: StatusCode, headers: HeaderMap, body: Bytes) {
    res.status_code(status);
    for name in representation_fields(status.as_u16()) {
        res.headers_mut().remove(name);
    }
    res.headers_mut().extend(headers);
    res.replace_body(if body.is_empty() { ResBody::None } else { ResBody::Once(body) });
}

#[doc(hidden)]
pub mod __private {
    pub use crate::capture::ByValue as CaptureProbe;
    pub use salvo_core::http::Response;
    pub use salvo_core::writing::Scribe;

    use crate::capture::Capture;
    use crate::problem::ErrorText;
    use crate::HttpStatus;

    pub fn respond<E: HttpStatus + ErrorText>(error: E, capture: Capture<E>, res: &mut Response) {
        let (status, headers, body) = crate::problem::parts(&error);
        super::write(res, status, headers, body);
        capture.put(error, &mut res.extensions);
    }
}
