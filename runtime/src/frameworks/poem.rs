//! poem 3.
//!
//! [Guide](crate::guide::frameworks::poem): poem's own errors, and the order of middleware.
//!
//! ```
//! use poem::{handler, post, EndpointExt, Route};
//! use statusful::{poem::ResponseError, HttpStatus};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, ResponseError)]
//! enum ApiError {
//!     #[error("user {0} exists")]
//!     #[status(409)]
//!     UserExists(String),
//! }
//!
//! #[handler]
//! async fn create_user(name: String) -> Result<(), ApiError> {
//!     Err(ApiError::UserExists(name))
//! }
//!
//! let app = Route::new()
//!     .at("/users", post(create_user))
//!     .with(statusful::poem::problems());
//! ```
//!
//! # What the middleware handles
//!
//! Everything inside it: as the outermost middleware, also what `Cors` responds with.
//!
//! | what goes wrong | what the client gets |
//! |---|---|
//! | no route matches | a problem, 404 |
//! | the method is wrong | a problem, 405, without an `Allow`: poem does not report the allowed methods |
//! | an extractor rejects, a body is too large | a problem; the text of a 4xx is its `detail` |
//! | a handler returns an error in plain text or without a content type | a problem; the text of a 5xx is dropped |
//! | a handler returns an error of another type, such as HTML | not handled: it is sent unchanged |
//! | a handler returns a derived error | the error's own response |
//! | a handler returns a 4xx or 5xx as `Ok` in plain text, or without a content type | a problem as well |
//! | `Cors` rejects a request, or responds to an inner error | a problem |
//! | a panic | a problem, 500, without its message |
//! | a request that is not valid HTTP | not handled: the server sends an empty 400 |

#[cfg(feature = "drill")]
mod drill;
#[cfg(feature = "tracing")]
mod log_errors;
mod problems;
mod rejections;

#[cfg(feature = "drill")]
#[cfg_attr(docsrs, doc(cfg(feature = "drill")))]
pub use drill::DrillEndpoint;
#[cfg(feature = "tracing")]
#[cfg_attr(docsrs, doc(cfg(feature = "tracing")))]
pub use log_errors::{log_errors, LogErrors, LogErrorsEndpoint};
pub use problems::{problems, Problems, ProblemsEndpoint};

use crate::Problem;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
#[cfg(feature = "tracing")]
use poem::Error;
use poem::{Body, Response};

#[doc(no_inline)]
pub use poem::error::ResponseError;
/// Implements poem's `ResponseError` for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus) and `Display`.
///
/// The response is that of [`response`](fn@crate::response). poem makes its own error from it
/// if the type is also an `Error + Send + Sync + 'static`.
///
/// The trait is exported under the same name: one `use` imports both.
pub use statusful_macros::PoemResponseError as ResponseError;

/// What is known about an error that became one of poem's. poem keeps the error itself until it
/// responds, and gives the response only the extensions of its own error: a middleware that
/// logs looks at the error, in `EndpointExt::inspect_all_err`, inside [`problems`].
///
/// `None` for an error of a type other than `E`.
///
/// # Examples
///
/// ```
/// use statusful::{poem::ResponseError, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, ResponseError)]
/// #[error("cannot read users")]
/// #[status(500)]
/// struct Unreadable(#[source] std::io::Error);
///
/// let error = poem::Error::from(Unreadable(std::io::Error::other("disk is gone")));
/// let report = statusful::poem::report::<Unreadable>(&error).unwrap();
/// assert_eq!(report.to_string(), "cannot read users: disk is gone");
/// ```
#[cfg(feature = "tracing")]
#[cfg_attr(docsrs, doc(cfg(feature = "tracing")))]
#[must_use]
pub fn report<E>(error: &Error) -> Option<crate::ErrorReport>
where
    E: crate::HttpStatus + std::error::Error + Send + Sync + 'static,
{
    let boxed = || error.downcast_ref::<Box<E>>().map(|error| &**error);
    let error = error.downcast_ref::<E>().or_else(boxed)?;
    let capture = crate::capture::ByRef::<E>::NEW.statusful_capture();
    Some(capture.read(error, crate::report::scope::Wanted::default()))
}

impl poem::IntoResponse for Problem {
    fn into_response(self) -> Response {
        let report = self.report();
        let (status, headers, body) = self.into_parts();
        let mut response = assemble(status, headers, body);
        if let Some(report) = report {
            response.extensions_mut().insert(report);
        }
        response
    }
}

/// A handler may return a problem as its error.
impl poem::error::ResponseError for Problem {
    fn status(&self) -> StatusCode {
        crate::status::final_status(crate::HttpStatus::status(self))
    }

    fn as_response(&self) -> Response {
        #[cfg(feature = "tracing")]
        if let Some(report) = self.report() {
            crate::report::scope::record(poem::error::ResponseError::status(self).as_u16(), report);
        }
        poem::IntoResponse::into_response(self.clone())
    }
}

fn assemble(status: StatusCode, headers: HeaderMap, body: Bytes) -> Response {
    let mut response = Response::default();
    response.set_status(status);
    *response.headers_mut() = headers;
    if !body.is_empty() {
        response.set_body(Body::from(body));
    }
    response
}

#[doc(hidden)]
pub mod __private {
    pub use crate::capture::ByRef as CaptureProbe;
    pub use poem::error::ResponseError;
    pub use poem::http::StatusCode;
    pub use poem::Response;

    use crate::capture::Capture;
    use crate::problem::ErrorText;
    use crate::HttpStatus;

    pub fn status<E: HttpStatus + ?Sized>(error: &E) -> StatusCode {
        crate::status::final_status(error.status())
    }

    pub fn respond<E: HttpStatus + ErrorText + ?Sized>(error: &E, capture: Capture<E>) -> Response {
        let (status, headers, body) = crate::problem::parts(error);
        capture.record(error, status.as_u16());
        super::assemble(status, headers, body)
    }
}
