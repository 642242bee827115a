//! Rocket 0.5.
//!
//! [Guide](crate::guide::frameworks::rocket): Rocket's own errors.
//!
//! ```
//! use rocket::{post, routes};
//! use statusful::{rocket::Responder, HttpStatus};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, Responder)]
//! enum ApiError {
//!     #[error("user {0} exists")]
//!     #[status(409)]
//!     UserExists(String),
//! }
//!
//! #[post("/users", data = "<name>")]
//! fn create_user(name: String) -> Result<(), ApiError> {
//!     Err(ApiError::UserExists(name))
//! }
//!
//! let app = rocket::build()
//!     .mount("/", routes![create_user])
//!     .register("/", [statusful::rocket::catcher()]);
//! ```
//!
//! # What the hook handles
//!
//! [`catcher`] is called for each error without a response. Register it at `/`: your own
//! catcher for a status or a longer path takes precedence.
//!
//! | what goes wrong | what the client gets |
//! |---|---|
//! | no route matches | a problem, 404 |
//! | the method is wrong | a problem, 404: Rocket has no 405 |
//! | a guard fails, a body does not parse or is too large | a problem with the guard's status |
//! | a guard fails with [`fail`] | the error's own response |
//! | a route returns a derived error | the error's own response |
//! | a route returns a `Status` of 4xx or 5xx, or `None` | a problem with that status, 404 for `None` |
//! | a route returns an error in Rocket's `Debug` | a problem, 500, without its text |
//! | a route returns another 4xx or 5xx, such as `Custom` | not handled: it is sent unchanged |
//! | a panic in a route | a problem, 500, without its message |
//! | what a response fairing writes | not handled: it is sent unchanged |
//! | a request that is not valid HTTP | not handled: the server sends an empty 400 |

#[cfg(feature = "drill")]
mod drill;
#[cfg(feature = "tracing")]
mod log_errors;
mod problems;
mod rejections;

#[cfg(feature = "tracing")]
#[cfg_attr(docsrs, doc(cfg(feature = "tracing")))]
pub use log_errors::{log_errors, LogErrors};
pub use problems::{problems, Problems};

#[cfg(feature = "tracing")]
use crate::capture::Capture;
use crate::{FromStatus, HttpStatus, Problem, ToStatus};
use bytes::Bytes;
use core::fmt::Display;
use http::HeaderMap;
use rocket::catcher::Catcher;
use rocket::http::{Header, Method, Status};
use rocket::outcome::Outcome;
use rocket::{Request, Response};
use std::io::Cursor;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Implements Rocket's `Responder` for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus) and `Display`.
///
/// The response is that of [`response`](fn@crate::response). Rocket's header values are text:
/// one that is not UTF-8 is omitted.
///
/// The name is also that of Rocket's trait: `use statusful::rocket::Responder` imports both.
/// Adding `use rocket::response::Responder` would import a second derive with the same name
/// (E0252); write Rocket's as `#[derive(rocket::Responder)]`.
pub use statusful_macros::RocketResponder as Responder;

/// Rocket's `Responder` is a trait and a derive. Our derive shadows only the derive of the glob
/// import.
mod of_rocket {
    pub use rocket::response::Responder;
}
#[doc(no_inline)]
pub use of_rocket::*;

/// The catcher for every status without a catcher of its own: unknown paths, failing guards,
/// and panics, whose message is not sent, become problems.
#[must_use]
pub fn catcher() -> Catcher {
    problems().catcher()
}

/// The method that the client sent. Rocket answers a HEAD without a route of its own as a GET, and
/// says so to all that runs after the routes: the fairings ask before.
fn method(request: &Request<'_>) -> Method {
    struct Received(Method);
    request.local_cache(|| Received(request.method())).0
}

/// The outcome of a guard that fails with `error`, whose response [`catcher`] sends, with its
/// code and its header fields, such as the `WWW-Authenticate` that a 401 MUST have (RFC 9110,
/// Section 15.5.2).
///
/// Rocket passes only the status to a catcher, so nothing else of an error in a plain
/// `Outcome::Error` would be sent. The last error with the caught status counts: if a guard in
/// an `Option` or a `Result` failed, and a later one fails with the same status in its own way,
/// that is the former's.
///
/// # Examples
///
/// ```
/// use rocket::request::{FromRequest, Outcome, Request};
/// use statusful::{rocket::Responder, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, Responder)]
/// #[error("sign in first")]
/// #[status(401)]
/// #[challenge(Bearer, realm = "api")]
/// struct Unauthenticated;
///
/// struct Token(String);
///
/// #[rocket::async_trait]
/// impl<'r> FromRequest<'r> for Token {
///     type Error = Unauthenticated;
///
///     async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Unauthenticated> {
///         match request.headers().get_one("authorization") {
///             Some(token) => Outcome::Success(Token(token.to_owned())),
///             None => statusful::rocket::fail(request, Unauthenticated),
///         }
///     }
/// }
/// ```
pub fn fail<S, F, E>(request: &Request<'_>, error: E) -> Outcome<S, (Status, E), F>
where
    E: HttpStatus + Display,
{
    let parts = parts(&error, request);
    let status = Status::new(parts.0.as_u16());
    #[cfg(feature = "tracing")]
    log_errors::Reported::record(request, status.code, |wanted| Capture::TEXT.read(&error, wanted));
    *Failed::of(request) = Some(parts);
    Outcome::Error((status, error))
}

/// The response to an error. One with a format of its own depends on what the request asks for.
fn parts<E: HttpStatus + Display + ?Sized>(error: &E, request: &Request<'_>) -> Parts {
    let _scope = error.body_format().and_then(|_| problems::enter(request));
    crate::problem::parts(error)
}

/// The response to the error that a guard failed with last. It has its own type, because Rocket
/// keeps one value of each type per request.
#[derive(Default)]
struct Failed(Mutex<Option<Parts>>);
type Parts = (http::StatusCode, HeaderMap, Bytes);

impl Failed {
    fn of<'r>(request: &'r Request<'_>) -> MutexGuard<'r, Option<Parts>> {
        let failed = request.local_cache(Failed::default);
        failed.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ToStatus for Status {
    fn to_status(&self) -> Option<http::StatusCode> {
        self.code.to_status()
    }
}

impl FromStatus for Status {
    fn from_status(status: http::StatusCode) -> Self {
        Status::new(status.as_u16())
    }
}

impl<'r, 'o: 'r> rocket::response::Responder<'r, 'o> for Problem {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'o> {
        #[cfg(feature = "tracing")]
        log_errors::Reported::record(request, HttpStatus::status(&self).as_u16(), |_| self.reported());
        let _scope = self.format().and_then(|_| problems::enter(request));
        Ok(of_problem(self))
    }
}

fn of_problem<'o>(problem: Problem) -> Response<'o> {
    let (status, headers, body) = problem.into_parts();
    assemble(status, &headers, body)
}

fn assemble<'o>(status: http::StatusCode, headers: &HeaderMap, body: Bytes) -> Response<'o> {
    let mut response = Response::new();
    response.set_status(Status::new(status.as_u16()));
    for (name, value) in headers {
        if let Ok(value) = core::str::from_utf8(value.as_bytes()) {
            response.adjoin_header(Header::new(name.as_str().to_owned(), value.to_owned()));
        }
    }
    if !body.is_empty() {
        response.set_sized_body(body.len(), Cursor::new(body));
    }
    response
}

#[doc(hidden)]
pub mod __private {
    pub use crate::capture::ByRef as CaptureProbe;
    pub use rocket::response::{Responder, Result};
    pub use rocket::Request;

    use crate::capture::Capture;
    use crate::problem::ErrorText;
    use crate::HttpStatus;

    /// # Errors
    ///
    /// None: the type is that of the trait.
    #[cfg_attr(not(feature = "tracing"), allow(clippy::needless_pass_by_value, unused_variables))]
    pub fn respond<'o, E: HttpStatus + ErrorText + ?Sized>(
        error: &E,
        capture: Capture<E>,
        request: &Request<'_>,
    ) -> Result<'o> {
        let (status, headers, body) = super::parts(error, request);
        #[cfg(feature = "tracing")]
        super::log_errors::Reported::record(request, status.as_u16(), |wanted| capture.read(error, wanted));
        Ok(super::assemble(status, &headers, body))
    }
}
