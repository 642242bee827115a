//! warp 0.4.
//!
//! [Guide](crate::guide::frameworks::warp): warp's own errors, and the order of filters.
//!
//! ```
//! use statusful::{warp::Reply, HttpStatus};
//! use warp::Filter;
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, Reply)]
//! enum ApiError {
//!     #[error("user {0} exists")]
//!     #[status(409)]
//!     UserExists(String),
//! }
//!
//! async fn create_user(name: String) -> Result<String, warp::Rejection> {
//!     Err(statusful::warp::reject(ApiError::UserExists(name)))
//! }
//!
//! let app = warp::path!("users" / String)
//!     .and(warp::post())
//!     .and_then(create_user)
//!     .recover(statusful::warp::recover);
//! ```
//!
//! # What the hook handles
//!
//! [`recover`] handles the rejections of the filters before it: make it the last call, also
//! after `.with(cors)`.
//!
//! | what goes wrong | what the client gets |
//! |---|---|
//! | no route matches | a problem, 404 |
//! | the method is wrong | a problem, 405, without an `Allow`: warp does not report the allowed methods |
//! | a filter rejects, a body is too large | a problem; the text of a 4xx is its `detail` |
//! | the origin is forbidden by `warp::cors` | a problem, 403 |
//! | a rejection made by [`reject`](fn@reject) | the error's own response |
//! | any other custom rejection | a problem, 500, without its text |
//! | a handler replies with a derived error | the error's own response |
//! | another reply with a 4xx or 5xx | not handled: it is sent unchanged |
//! | a filter after the hook rejects | not handled: warp sends its text |
//! | a panic | not handled: the connection is closed |
//! | a request that is not valid HTTP | not handled: the server sends an empty 400 |
//!
//! For the `Allow` that a 405 MUST have (RFC 9110, Section 15.5.6), reject with your own error
//! instead of using `warp::post()`:
//!
//! ```
//! use statusful::{warp::Reply, HttpStatus};
//! use warp::{http::Method, Filter, Rejection};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, Reply)]
//! #[error("the method does not work here")]
//! #[status(405)]
//! struct MethodNotAllowed {
//!     #[header(ALLOW)]
//!     allowed: Vec<Method>,
//! }
//!
//! fn only(allowed: &'static [Method]) -> impl Filter<Extract = (), Error = Rejection> + Copy {
//!     let checked = move |method| async move {
//!         match allowed.contains(&method) {
//!             true => Ok(()),
//!             false => Err(statusful::warp::reject(MethodNotAllowed { allowed: allowed.to_vec() })),
//!         }
//!     };
//!     warp::method().and_then(checked).untuple_one()
//! }
//!
//! let users = warp::path!("users").and(only(&[Method::POST])).map(|| "created");
//! ```

use crate::capture::Capture;
use crate::format::{BodyFormat, Format};
use crate::problem::framework::of_framework;
use crate::problem::{assemble, formatted_parts, inlined};
use crate::{HttpStatus, Problem};
use bytes::Bytes;
use core::convert::Infallible;
use core::fmt::{self, Display};
use http::{Extensions, HeaderMap, StatusCode};
use warp::reject::{self, Reject, Rejection};
use warp::reply::Response;

/// Implements warp's `Reply` for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus) and `Display`.
///
/// The response is that of [`response`](fn@crate::response).
///
/// The trait is exported under the same name: one `use` imports both.
pub use statusful_macros::WarpReply as Reply;
#[doc(no_inline)]
pub use warp::Reply;

/// A rejection with the response to `error`, for [`recover`].
pub fn reject<E: HttpStatus + Display>(error: E) -> Rejection {
    let (status, headers, body) = crate::problem::parts(&error);
    let mut extensions = Extensions::new();
    Capture::TEXT.put_ref(&error, &mut extensions);
    reject::custom(Rejected { status, headers, body, extensions })
}

/// The response to a rejection, for `Filter::recover`: that of the error in
/// [`reject`](fn@reject), and a problem for warp's own rejections.
///
/// # Errors
///
/// None: every rejection is handled.
#[allow(clippy::unused_async)] // `Filter::recover` requires a future.
pub async fn recover(rejection: Rejection) -> Result<Response, Infallible> {
    Ok(recovered(&rejection, None))
}

/// Like [`recover`], with warp's own rejections in a [format](crate::format).
///
/// A rejection does not know its request: for the format that a client prefers, put a
/// `tower::ProblemLayer` around `warp::service(…)`.
///
/// # Errors
///
/// None: every rejection is handled.
///
/// # Examples
///
/// ```
/// # use statusful::format::BodyFormat;
/// # fn filter<Envelope: BodyFormat + 'static>() {
/// use warp::Filter;
///
/// let app = warp::path!("users").map(|| "ann").recover(statusful::warp::recover_as::<Envelope>);
/// # }
/// ```
#[allow(clippy::unused_async)] // `Filter::recover` requires a future.
pub async fn recover_as<F: BodyFormat>(rejection: Rejection) -> Result<Response, Infallible> {
    Ok(recovered(&rejection, Some(Format::of::<F>())))
}

fn recovered(rejection: &Rejection, format: Option<Format>) -> Response {
    if let Some(rejected) = rejection.find::<Rejected>() {
        let mut response: Response =
            assemble((rejected.status, rejected.headers.clone(), rejected.body.clone()));
        *response.extensions_mut() = rejected.extensions.clone();
        return response;
    }
    warp::Reply::into_response(of_warp(rejection).formatted(format))
}

/// warp identifies a rejection by the types in it: one for each route that did not match. As in
/// warp's own response, the highest status wins, and 405 and then 404 come last.
fn of_warp(rejection: &Rejection) -> Problem {
    macro_rules! first {
        ($($meta:ty => $status:ident,)*) => {
            $(if let Some(cause) = rejection.find::<$meta>() {
                return of_framework(StatusCode::$status, Some(cause.to_string().as_bytes()));
            })*
        };
    }
    if rejection.is_not_found() {
        return of_framework(StatusCode::NOT_FOUND, None);
    }
    first! {
        reject::UnsupportedMediaType => UNSUPPORTED_MEDIA_TYPE,
        reject::PayloadTooLarge => PAYLOAD_TOO_LARGE,
        reject::LengthRequired => LENGTH_REQUIRED,
        warp::cors::CorsForbidden => FORBIDDEN,
        reject::InvalidHeader => BAD_REQUEST,
        reject::MissingHeader => BAD_REQUEST,
        reject::MissingCookie => BAD_REQUEST,
        reject::InvalidQuery => BAD_REQUEST,
        warp::body::BodyDeserializeError => BAD_REQUEST,
        reject::MethodNotAllowed => METHOD_NOT_ALLOWED,
    }
    of_framework(StatusCode::INTERNAL_SERVER_ERROR, None)
}

impl warp::Reply for Problem {
    fn into_response(self) -> Response {
        Response::from(self)
    }
}

/// The contents of a rejection: the whole response, so that it can be found without the type of
/// the error.
struct Rejected {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    extensions: Extensions,
}

impl fmt::Debug for Rejected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Rejected").field("status", &self.status).finish_non_exhaustive()
    }
}

impl Reject for Rejected {}

#[doc(hidden)]
pub mod __private {
    pub use crate::capture::ByValue as CaptureProbe;
    pub use warp::reply::{Reply, Response};

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
