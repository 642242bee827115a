//! What a response decodes to.

use super::retry::{has_retry_after, retry_after};
use crate::retry::is_retryable;
use crate::{FromProblem, HttpStatus, Problem};
use bytes::Bytes;
use core::fmt::{self, Display};
use core::time::Duration;
use http::{HeaderMap, StatusCode};
use std::error::Error;

/// An error response, as seen by a client that knows the errors `E`.
///
/// Every response is one of the three, and there will be no fourth, so a `match` needs no other
/// arm.
///
/// # Examples
///
/// ```
/// use statusful::{Decoded, FromProblem, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
/// #[error("slow down")]
/// #[status(429)]
/// struct RateLimited {
///     #[header(RETRY_AFTER)]
///     after: std::time::Duration,
/// }
///
/// fn delay(decoded: Decoded<RateLimited>) -> Option<std::time::Duration> {
///     match decoded {
///         Decoded::Known(RateLimited { after }) => Some(after),
///         Decoded::Unknown(problem) => problem.retry_after(),
///         Decoded::Opaque(opaque) => opaque.retry_after(),
///     }
/// }
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum Decoded<E> {
    /// An error of the type.
    Known(E),
    /// A problem that is none of the type's errors: it has a code that this client does not
    /// know, or members that do not match. It has the status and the header fields of the
    /// response.
    Unknown(Problem),
    /// A response that is not a problem, such as a proxy's page.
    Opaque(Opaque),
}

/// An error response that is not a problem, as it was received: a gateway's HTML page, a
/// proxy's 429, an auth proxy's 401.
///
/// # Examples
///
/// ```
/// use http::header::{HeaderMap, HeaderValue, RETRY_AFTER};
/// use http::StatusCode;
/// use statusful::{Decoded, FromProblem, HttpStatus};
/// use std::time::Duration;
///
/// #[derive(HttpStatus, FromProblem)]
/// #[status(404)]
/// struct NoSuchUser;
///
/// let headers = HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from_static("30"))]);
/// let body = "<h1>Service Unavailable</h1>";
/// match NoSuchUser::decode(StatusCode::SERVICE_UNAVAILABLE, &headers, body) {
///     Decoded::Opaque(opaque) => {
///         assert_eq!(opaque.status(), StatusCode::SERVICE_UNAVAILABLE);
///         assert_eq!(opaque.retry_after(), Some(Duration::from_secs(30)));
///         assert!(opaque.is_retryable());
///         assert_eq!(opaque.body(), body);
///     }
///     _ => unreachable!("HTML is not a problem"),
/// }
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Opaque(Box<Response>);

/// Boxed, so that a `Result` with a `Decoded` is small.
#[derive(Debug, Clone, PartialEq)]
struct Response {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Opaque {
    pub(crate) fn new(status: StatusCode, headers: HeaderMap, body: Bytes) -> Self {
        Opaque(Box::new(Response { status, headers, body }))
    }

    /// The status of the response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The header fields of the response.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// The body, as far as it was read.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.0.body
    }

    /// How long to wait before retrying: see
    /// [`Problem::retry_after`](crate::Problem::retry_after).
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        retry_after(self.headers())
    }

    /// Whether the same request may succeed later: see
    /// [`ErrorMeta::is_retryable`](crate::ErrorMeta::is_retryable).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        is_retryable(self.status(), has_retry_after(self.headers()))
    }
}

impl<E> Decoded<E> {
    /// The error, if it is known.
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::Decoded;
    ///
    /// assert_eq!(Decoded::Known("taken").known(), Some("taken"));
    /// ```
    #[must_use]
    pub fn known(self) -> Option<E> {
        match self {
            Decoded::Known(error) => Some(error),
            Decoded::Unknown(_) | Decoded::Opaque(_) => None,
        }
    }
}

impl<E: FromProblem> Decoded<E> {
    pub(crate) fn of(problem: Problem) -> Self {
        match E::from_problem(&problem) {
            Some(error) => Decoded::Known(error),
            None => Decoded::Unknown(problem),
        }
    }
}

impl<E: HttpStatus> Decoded<E> {
    /// The status: that of the response, and for a known error its own, even if a gateway
    /// changed it. `None` for a problem that was not read from a response and has none.
    ///
    /// # Examples
    ///
    /// ```
    /// use http::StatusCode;
    /// use statusful::Decoded;
    ///
    /// assert_eq!(Decoded::Known(StatusCode::GONE).status(), Some(StatusCode::GONE));
    /// ```
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Decoded::Known(error) => Some(error.status()),
            Decoded::Unknown(problem) => problem.status(),
            Decoded::Opaque(opaque) => Some(opaque.status()),
        }
    }
}

/// An opaque body is not shown, because anybody may have written it.
impl<E: Display> Display for Decoded<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Decoded::Known(error) => error.fmt(formatter),
            Decoded::Unknown(problem) => problem.fmt(formatter),
            Decoded::Opaque(opaque) => opaque.fmt(formatter),
        }
    }
}

/// `502 Bad Gateway: 1024 bytes that are no problem details`.
impl Display for Opaque {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {} bytes that are no problem details", self.status(), self.body().len())
    }
}

/// The source is that of the error, because the text already includes the error's.
impl<E: Error> Error for Decoded<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Decoded::Known(error) => error.source(),
            Decoded::Unknown(_) | Decoded::Opaque(_) => None,
        }
    }
}
