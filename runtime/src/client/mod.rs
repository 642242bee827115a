//! Decodes the error of a response into the type that it was created from.

#[cfg(any(feature = "graphql", feature = "jsonrpc", feature = "rmcp", feature = "server-fn"))]
pub(crate) mod carried;
mod decoded;
mod field;
mod from_header;
mod from_status;
mod list;
mod overlap;
mod pointers;
#[doc(hidden)]
pub mod reading;
mod received;
pub(crate) mod retry;
mod survey;

pub use decoded::{Decoded, Opaque};
pub use from_header::FromHeader;
pub use from_status::FromStatus;

use crate::meta::Format;
use crate::Problem;
use bytes::Bytes;
pub(crate) use field::Field;
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub(crate) use from_header::by_field;
use http::{HeaderMap, HeaderName, StatusCode};
use overlap::Reads;
use reading::{from_problem_ref, Reading};
use received::{Content, ProblemRef, Received};
#[cfg(feature = "tonic")]
pub(crate) use survey::type_uri_of;
use survey::Survey;

/// The value of a header field, if all of its lines agree.
pub(crate) fn header<T: FromHeader>(headers: &HeaderMap, name: &HeaderName) -> Option<T> {
    T::__from_field(&Field::of(headers, name, 0, usize::MAX))
}

/// An error that a client reads back from its response.
///
/// Derive it together with [`HttpStatus`](trait@crate::HttpStatus), or implement
/// [`from_problem`](FromProblem::from_problem) by hand.
///
/// # Examples
///
/// ```
/// use statusful::{Decoded, FromProblem, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
/// enum ApiError {
///     #[error("user {name} exists")]
///     #[status(409)]
///     UserExists { #[problem(extension)] name: String },
/// }
///
/// // On the server …
/// let sent: http::Response<bytes::Bytes> =
///     statusful::response(&ApiError::UserExists { name: "ann".into() });
///
/// // … and on the client.
/// let (parts, body) = sent.into_parts();
/// match ApiError::decode(parts.status, &parts.headers, body) {
///     Decoded::Known(ApiError::UserExists { name }) => assert_eq!(name, "ann"),
///     Decoded::Unknown(problem) => panic!("an error of a later version: {problem}"),
///     Decoded::Opaque(opaque) => panic!("{}, but not from the API", opaque.status()),
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read back from a response",
    label = "`FromProblem` is not implemented for `{Self}`",
    note = "derive it where `{Self}` is defined: `#[derive(statusful::HttpStatus, statusful::FromProblem)]`",
    note = "if no client can read it: the same derives, with `#[problem(unread)]` above it if it is a struct; or `#[problem(unread)]` above the transparent variant that contains it"
)]
pub trait FromProblem: Sized {
    /// The error that a problem reports; `None` if it is another error, or if members or header
    /// fields that this one needs are missing.
    ///
    /// The problem has the status and the header fields of the response.
    fn from_problem(problem: &Problem) -> Option<Self>;

    /// The errors that the derive reads, without inner errors, and with them.
    #[doc(hidden)]
    const __OWN: &'static Reads = Reads::NOTHING;
    #[doc(hidden)]
    const __ALL: &'static Reads = Reads::NOTHING;

    /// Exposes the metadata that the derive knows.
    #[doc(hidden)]
    fn __survey(survey: &mut Survey<'_>) {
        let _ = survey;
    }

    /// The format that the errors are sent in.
    #[doc(hidden)]
    #[must_use]
    fn __format() -> Option<Format> {
        None
    }

    #[doc(hidden)]
    fn __read(reading: &Reading<'_>) -> Option<Self> {
        Self::from_problem(reading.unrecognized()?)
    }

    /// The error that a response reports, from its status, its header fields and its whole
    /// body, without content codings.
    ///
    /// - A response is a problem if it says so: `application/problem+json`, in any case and
    ///   with any parameters (RFC 9457, Section 3), or the media type of the type's
    ///   [format](crate::format). Everything else is [`Opaque`](Decoded::Opaque), including
    ///   another `application/json`, and a response without a body, as for HEAD, 204 and 304.
    /// - A variant is identified by `type`, which is the primary identifier of a problem (RFC
    ///   9457, Section 3.1.1), and `code` together. If the body has only one of them, or a
    ///   relative `type`, that one decides; if one contradicts, it is not the variant. Errors
    ///   that could not be distinguished are a compile error; a problem that matches several
    ///   equally well is [`Unknown`](Decoded::Unknown), never the wrong error.
    /// - The status does not matter, because caches and gateways change it: a field marked
    ///   `#[status]` has that of the response, which also replaces the member `status` (RFC
    ///   9457, Section 3.1.2).
    /// - Unknown members are ignored, and one of the wrong type counts as missing (RFC 9457,
    ///   Sections 3.1 and 3.2). If it is missing, an `Option` is `None`, a field marked
    ///   `#[problem(default)]` has its default, and otherwise the problem is
    ///   [`Unknown`](Decoded::Unknown).
    ///
    /// It never panics, whatever the body. The caller limits its length.
    ///
    /// # Examples
    ///
    /// ```
    /// use http::{header::CONTENT_TYPE, HeaderMap, HeaderValue, StatusCode};
    /// use statusful::{Decoded, FromProblem, HttpStatus};
    ///
    /// #[derive(HttpStatus, FromProblem)]
    /// enum ApiError {
    ///     #[status(404)]
    ///     NoSuchUser,
    /// }
    ///
    /// let mut headers = HeaderMap::new();
    /// let page = ApiError::decode(StatusCode::BAD_GATEWAY, &headers, "<h1>Bad Gateway</h1>");
    /// assert!(matches!(page, Decoded::Opaque(page) if page.status() == StatusCode::BAD_GATEWAY));
    ///
    /// headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    /// let known = ApiError::decode(StatusCode::NOT_FOUND, &headers, r#"{"code":"no_such_user"}"#);
    /// assert!(matches!(known, Decoded::Known(ApiError::NoSuchUser)));
    ///
    /// let later = ApiError::decode(StatusCode::GONE, &headers, r#"{"code":"user_left"}"#);
    /// assert!(matches!(later, Decoded::Unknown(problem) if problem.code() == Some("user_left")));
    /// ```
    fn decode(status: StatusCode, headers: &HeaderMap, body: impl AsRef<[u8]>) -> Decoded<Self> {
        let body = body.as_ref();
        let mut received = Received::new(status, headers);
        match received.read(body, Self::__format()) {
            Content::Raw => match from_problem_ref(ProblemRef::Received(&received)) {
                Some(error) => Decoded::Known(error),
                None => Decoded::Unknown(received.into_problem()),
            },
            Content::Problem(problem) => Decoded::of(problem),
            Content::Opaque => {
                Decoded::Opaque(Opaque::new(status, headers.clone(), Bytes::copy_from_slice(body)))
            }
        }
    }
}
