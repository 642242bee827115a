//! axum 0.8, through axum-core.
//!
//! [Guide](crate::guide::frameworks::axum): axum's own errors, and the order of layers.
//!
//! ```
//! use axum::{routing::post, Router};
//! use statusful::{axum::IntoResponse, HttpStatus};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
//! enum ApiError {
//!     #[error("user {0} exists")]
//!     #[status(409)]
//!     UserExists(String),
//! }
//!
//! async fn create_user(name: String) -> Result<(), ApiError> {
//!     Err(ApiError::UserExists(name))
//! }
//!
//! let app: Router = Router::new().route("/users", post(create_user));
//! ```
//!
//! axum's own errors become problems with `statusful::tower::ProblemLayer`; the documentation
//! of `statusful::tower` says which, and where to put the layer.
//!
//! # `(StatusCode, E)`
//!
//! An error has its own status: return `E`. For a tuple with a `StatusCode`, axum sends that
//! status with the body of the error, whose member `status` then differs; RFC 9457, Section
//! 3.1.2, says MUST NOT. `ProblemLayer` sets the member to the status that is sent. If you need
//! another status, use `#[status]` on a field of the error, or
//! [`Problem`]`::from_error(&error)` and your own problem.

#[cfg(feature = "axum-rejections")]
mod rejections;

use crate::meta::Format;
use crate::problem::{assemble, formatted_parts, inlined};
use crate::{HttpStatus, Problem};
use axum_core::response::Response;
use core::fmt::Display;

#[doc(no_inline)]
pub use axum_core::response::IntoResponse;
/// Implements axum's `IntoResponse` for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus) and `Display`.
///
/// The response is that of [`response`](fn@crate::response).
///
/// The trait is exported under the same name: one `use` imports both.
pub use statusful_macros::AxumIntoResponse as IntoResponse;

impl axum_core::response::IntoResponse for Problem {
    fn into_response(self) -> Response {
        Response::from(self)
    }
}

/// The response that reports `error`, for a handler that does not return an error type.
///
/// # Examples
///
/// ```
/// let response = statusful::axum::response(&http::StatusCode::NOT_FOUND);
/// assert_eq!(response.status(), 404);
/// ```
pub fn response<E: HttpStatus + Display + ?Sized>(error: &E) -> Response {
    crate::response(error)
}

#[doc(hidden)]
pub mod __private {
    pub use crate::capture::ByValue as CaptureProbe;
    pub use axum_core::response::{IntoResponse, Response};

    use crate::capture::Capture;
    use crate::erased::hand_over;
    use crate::problem::ErrorText;
    use crate::HttpStatus;

    pub fn respond<E: HttpStatus + ErrorText>(error: E, capture: Capture<E>) -> Response {
        let response = match error.body_format() {
            None => super::respond_erased(&error, &error),
            Some(format) => super::respond_formatted(format, &error, &error),
        };
        hand_over(error, capture, response)
    }
}

/// Not generic over the error: compiled once.
fn respond_erased(error: &dyn HttpStatus, display: &dyn Display) -> Response {
    inlined(error, display)
}

#[cold]
fn respond_formatted(format: Format, error: &dyn HttpStatus, display: &dyn Display) -> Response {
    assemble(formatted_parts(format, error, display))
}
