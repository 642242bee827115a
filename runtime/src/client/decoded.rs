//! What a response turns out to be.

use crate::Problem;
use bytes::Bytes;
use core::fmt::{self, Display};
use http::StatusCode;
use std::error::Error;

/// What an error response says to a client that knows the errors `E`.
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
/// fn seconds_to_wait(decoded: Decoded<RateLimited>) -> u64 {
///     match decoded {
///         Decoded::Known(RateLimited { after }) => after.as_secs(),
///         Decoded::Unknown(problem) => problem.extension("seconds").unwrap_or(1),
///         Decoded::Opaque { .. } => 60,
///     }
/// }
/// ```
#[derive(Debug, Clone)]
pub enum Decoded<E> {
    /// An error of the type.
    Known(E),
    /// A problem that is none of the type's: of a code that this client does not
    /// know, or with members that do not fit. It has the status and the header
    /// fields of the response.
    Unknown(Problem),
    /// No problem at all: the page of a proxy, for one.
    Opaque {
        /// The status of the response.
        status: StatusCode,
        /// The body as it came.
        body: Bytes,
    },
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
            Decoded::Unknown(_) | Decoded::Opaque { .. } => None,
        }
    }
}

/// Nothing of an opaque body is shown, as anybody can have written it.
impl<E: Display> Display for Decoded<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Decoded::Known(error) => error.fmt(formatter),
            Decoded::Unknown(problem) => problem.fmt(formatter),
            Decoded::Opaque { status, body } => {
                write!(formatter, "{status}: {} bytes that are no problem details", body.len())
            }
        }
    }
}

/// The source is that of the error, which the text stands for already.
impl<E: Error> Error for Decoded<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Decoded::Known(error) => error.source(),
            Decoded::Unknown(_) | Decoded::Opaque { .. } => None,
        }
    }
}
