//! actix-web 4.
//!
//! [Guide](crate::guide::frameworks::actix): actix-web's own errors, and the order of
//! middleware.
//!
//! ```
//! use actix_web::{web, App};
//! use statusful::{actix::ResponseError, HttpStatus};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, ResponseError)]
//! enum ApiError {
//!     #[error("user {0} exists")]
//!     #[status(409)]
//!     UserExists(String),
//! }
//!
//! async fn create_user(name: String) -> Result<String, ApiError> {
//!     Err(ApiError::UserExists(name))
//! }
//!
//! let app = App::new()
//!     .wrap(statusful::actix::problems())
//!     .route("/users", web::post().to(create_user));
//! ```
//!
//! # What the hook handles
//!
//! [`problems`] handles what happens inside it: make it the last `.wrap(…)` of the `App`, which
//! is the outermost one.
//!
//! | what goes wrong | what the client gets |
//! |---|---|
//! | no route matches | a problem, 404 |
//! | the method is wrong | a problem, 405, with the `Allow` of `web::resource`; without a resource, 404 |
//! | an extractor rejects, a body is too large | a problem; the text of a 4xx is its `detail` |
//! | a handler returns an error of another type | a problem; the text of a 4xx is its `detail`, that of a 5xx is dropped |
//! | middleware inside the hook returns such an error | the same |
//! | a handler or middleware returns a derived error | the error's own response |
//! | a 4xx or 5xx in `text/plain` or without a content type | a problem with the same status |
//! | a 4xx or 5xx of another type, such as HTML | not handled: it is sent unchanged |
//! | a panic | a problem, 500, without its message |
//! | a panic while a body is being sent | not handled: the connection is closed |
//! | middleware outside the hook returns an error | not handled: actix-web sends its `Display` |
//! | a request that is not valid HTTP | not handled: the server sends an empty 400 |

#[cfg(feature = "drill")]
mod drill;
mod foreign;
#[cfg(feature = "tracing")]
mod log_errors;
mod problems;
mod rejections;

#[cfg(feature = "drill")]
#[cfg_attr(docsrs, doc(cfg(feature = "drill")))]
pub use drill::{DrillFuture, DrillService};
#[cfg(feature = "tracing")]
#[cfg_attr(docsrs, doc(cfg(feature = "tracing")))]
pub use log_errors::{log_errors, LogErrors, LogErrorsFuture, LogErrorsService};
pub use problems::{problems, Problems, ProblemsFuture, ProblemsService};

use crate::meta::Format;
use crate::problem::{default_parts, formatted_parts};
use crate::{HttpStatus, Problem};
use actix_web::body::BoxBody;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, HttpResponseBuilder};
use bytes::Bytes;
use core::fmt::Display;

#[doc(no_inline)]
pub use actix_web::ResponseError;
/// Implements actix-web's `ResponseError`, also for `Box<E>`, for an error that
/// implements [`HttpStatus`](trait@crate::HttpStatus), `Debug` and `Display`.
///
/// The response is that of [`response`](fn@crate::response).
///
/// The trait is exported under the same name: one `use` imports both.
pub use statusful_macros::ActixResponseError as ResponseError;

/// A problem is a response.
impl From<Problem> for HttpResponse {
    fn from(problem: Problem) -> Self {
        let report = problem.report();
        let (status, headers, body) = problem.into_parts();
        let mut response = assemble(status, &headers, body);
        if let Some(report) = report {
            response.extensions_mut().insert(report);
        }
        response
    }
}

impl actix_web::Responder for Problem {
    type Body = BoxBody;

    fn respond_to(self, _: &actix_web::HttpRequest) -> HttpResponse {
        self.into()
    }
}

/// A handler may return a problem as its error.
impl actix_web::ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        to_actix(crate::status::final_status(HttpStatus::status(self)))
    }

    fn error_response(&self) -> HttpResponse {
        self.clone().into()
    }
}

fn assemble(status: http::StatusCode, headers: &http::HeaderMap, body: Bytes) -> HttpResponse {
    let mut response = HttpResponseBuilder::new(to_actix(status));
    for (name, value) in headers.iter().filter_map(|(name, value)| to_actix_header(name, value)) {
        response.append_header((name, value));
    }
    if body.is_empty() {
        return response.finish();
    }
    response.body(body)
}

/// actix-web uses http 0.2, whose statuses have the same range.
fn to_actix(status: http::StatusCode) -> StatusCode {
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn from_actix(status: StatusCode) -> http::StatusCode {
    crate::status::status(status.as_u16())
}

fn to_actix_header(name: &http::HeaderName, value: &http::HeaderValue) -> Option<(HeaderName, HeaderValue)> {
    let name = HeaderName::from_bytes(name.as_str().as_bytes()).ok()?;
    Some((name, HeaderValue::from_bytes(value.as_bytes()).ok()?))
}

#[doc(hidden)]
pub mod __private {
    pub use crate::capture::ByRef as CaptureProbe;
    pub use actix_web::http::StatusCode;
    pub use actix_web::{HttpResponse, ResponseError};

    use crate::capture::Capture;
    use crate::problem::ErrorText;
    use crate::HttpStatus;

    pub fn status<E: HttpStatus + ?Sized>(error: &E) -> StatusCode {
        super::to_actix(crate::status::final_status(error.status()))
    }

    pub fn respond<E: HttpStatus + ErrorText + ?Sized>(error: &E, capture: Capture<E>) -> HttpResponse {
        let mut response = match error.body_format() {
            None => super::respond(&error, &error),
            Some(format) => super::respond_formatted(format, &error, &error),
        };
        if let Some(report) = capture.report(error) {
            response.extensions_mut().insert(report);
        }
        response
    }
}

fn respond_formatted(format: Format, error: &dyn HttpStatus, display: &dyn Display) -> HttpResponse {
    let (status, headers, body) = formatted_parts(format, error, display);
    assemble(status, &headers, body)
}

fn respond(error: &dyn HttpStatus, display: &dyn Display) -> HttpResponse {
    let (status, headers, body) = default_parts(error, display);
    assemble(status, &headers, body)
}
