//! Rocket 0.5.
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

use crate::problem::framework::of_framework;
use crate::Problem;
use bytes::Bytes;
use http::HeaderMap;
use rocket::catcher::{BoxFuture, Catcher};
use rocket::http::{Header, Status};
use rocket::{Request, Response};
use std::io::Cursor;

/// Implements Rocket's `Responder` for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus) and `Display`.
///
/// The response is that of [`response`](fn@crate::response). Rocket's header
/// values are text: one that is no UTF-8 is left out.
pub use statusful_macros::RocketResponder as Responder;

/// The catcher for every status that has none of its own: what no route matches,
/// guards that fail, and panics, whose message is not sent, become problems.
#[must_use]
pub fn catcher() -> Catcher {
    Catcher::new(None, caught)
}

fn caught<'r>(status: Status, _: &'r Request<'_>) -> BoxFuture<'r> {
    let problem = of_framework(crate::__private::status(status.code), None);
    Box::pin(async move { Ok(of_problem(problem)) })
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
pub mod private {
    pub use rocket::response::{Responder, Result};
    pub use rocket::Request;

    use crate::HttpStatus;
    use core::fmt::Display;

    /// # Errors
    ///
    /// None: the type is that of the trait.
    pub fn respond<'o, E: HttpStatus + Display + ?Sized>(error: &E) -> Result<'o> {
        let (status, headers, body) = crate::problem::parts(&error, &error);
        Ok(super::assemble(status, &headers, body))
    }
}
