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

use crate::problem::framework::{of_framework, restate, CONTENT_FIELDS};
use crate::problem::is_media_type;
use crate::problem::occurrence::{request_members, RequestMembers};
use crate::{FromStatus, HttpStatus, Problem, ToStatus};
use bytes::Bytes;
use core::fmt::Display;
use http::HeaderMap;
use rocket::catcher::{BoxFuture, Catcher};
use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::{Header, Status};
use rocket::outcome::Outcome;
use rocket::{Request, Response};
use statusful_registry::shared::MAX_BODY;
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
    Catcher::new(None, caught)
}

fn caught<'r>(status: Status, request: &'r Request<'_>) -> BoxFuture<'r> {
    let failed = Failed::of(request).clone();
    let (status_of_ours, headers, body) = match failed {
        Some(failed) if failed.0.as_u16() == status.code => failed,
        _ => of_framework(crate::status::status(status.code), None).into_parts(),
    };
    Box::pin(async move { Ok(assemble(status_of_ours, &headers, body)) })
}

/// A fairing that states in each problem what is known of the request. Attach it in addition to
/// [`catcher`].
///
/// # Examples
///
/// ```
/// let rocket = rocket::build()
///     .register("/", [statusful::rocket::catcher()])
///     .attach(statusful::rocket::problems().instance(|request| request.uri.path().to_owned()).trace_id());
/// ```
#[must_use]
pub fn problems() -> Problems {
    Problems::default()
}

/// The fairing that [`problems`] returns.
#[derive(Debug, Clone, Default)]
pub struct Problems {
    members: RequestMembers,
}

request_members!(Problems);

#[rocket::async_trait]
impl Fairing for Problems {
    fn info(&self) -> Info {
        Info { name: "members of problems", kind: Kind::Response }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let is_short = response.body().preset_size().is_some_and(|length| length <= MAX_BODY);
        let content_type = response.headers().get_one("content-type").unwrap_or_default();
        let is_problem = is_media_type(content_type.as_bytes(), "application/problem+json");
        if self.members.is_empty() || !is_short || !is_problem {
            return;
        }
        let Ok(sent) = response.body_mut().to_bytes().await else { return };
        let occurrence = self.members.of(&parts(request));
        let status = crate::status::status(response.status().code);
        let restated = restate(status, &sent, &occurrence);
        if restated.is_some() {
            for name in CONTENT_FIELDS {
                response.remove_header(name);
            }
        }
        let body = restated.unwrap_or_else(|| sent.into());
        response.set_sized_body(body.len(), Cursor::new(body));
    }
}

/// The head of a request, in the types of `http`.
fn parts(request: &Request<'_>) -> http::request::Parts {
    let mut head = http::Request::new(());
    *head.method_mut() = request.method().as_str().parse().unwrap_or_default();
    *head.uri_mut() = request.uri().to_string().parse().unwrap_or_default();
    for header in request.headers().iter() {
        let name = http::HeaderName::from_bytes(header.name().as_str().as_bytes());
        if let (Ok(name), Ok(value)) = (name, http::HeaderValue::from_str(header.value())) {
            head.headers_mut().append(name, value);
        }
    }
    head.into_parts().0
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
    let parts = crate::problem::parts(&error);
    let status = Status::new(parts.0.as_u16());
    *Failed::of(request) = Some(parts);
    Outcome::Error((status, error))
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
    fn respond_to(self, _: &'r Request<'_>) -> rocket::response::Result<'o> {
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
    pub use rocket::response::{Responder, Result};
    pub use rocket::Request;

    use crate::problem::ErrorText;
    use crate::HttpStatus;

    /// # Errors
    ///
    /// None: the type is that of the trait.
    pub fn respond<'o, E: HttpStatus + ErrorText + ?Sized>(error: &E) -> Result<'o> {
        let (status, headers, body) = crate::problem::parts(error);
        Ok(super::assemble(status, &headers, body))
    }
}
