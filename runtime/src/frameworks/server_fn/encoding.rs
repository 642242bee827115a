//! The problem as the body of a server function's response, and the error in it.

use crate::capture::Capture;
use crate::client::carried;
use crate::problem::ErrorText;
use crate::{Decoded, FromProblem, HttpStatus, Problem};
use bytes::Bytes;
use core::convert::Infallible;
use serde::{Deserialize, Deserializer, Serializer};
use server_fn::error::{FromServerFnError, ServerFnErrorErr};
use server_fn::{ContentType, Decodes, Encodes, Format, FormatType};

/// Writes an error as a problem (RFC 9457) and reads it from there: the `Encoder` of the
/// [derive](derive@super::FromServerFnError).
///
/// It is `application/problem+json` for every type, whatever its [format](crate::format).
///
/// # Examples
///
/// A `FromServerFnError` that is written by hand names it. Such a type is none of serde's by
/// itself, and chooses what an error of server_fn becomes.
///
/// ```
/// use server_fn::error::{FromServerFnError, ServerFnErrorErr};
/// use statusful::{server_fn::ProblemEncoding, FromProblem, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
/// enum ApiError {
///     #[error("there is no connection")]
///     #[status(503)]
///     Offline,
///     #[error("something went wrong")]
///     #[status(500)]
///     Other,
/// }
///
/// impl FromServerFnError for ApiError {
///     type Encoder = ProblemEncoding;
///
///     fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
///         match error {
///             ServerFnErrorErr::Request(_) => ApiError::Offline,
///             _ => ApiError::Other,
///         }
///     }
/// }
///
/// assert!(matches!(ApiError::de(ApiError::Offline.ser()), ApiError::Offline));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct ProblemEncoding;

impl ContentType for ProblemEncoding {
    const CONTENT_TYPE: &'static str = "application/problem+json";
}

impl FormatType for ProblemEncoding {
    const FORMAT_TYPE: Format = Format::Text;
}

impl<E: HttpStatus + ErrorText> Encodes<E> for ProblemEncoding {
    type Error = Infallible;

    fn encode(error: &E) -> Result<Bytes, Infallible> {
        Ok(ser(error, Capture::TEXT))
    }
}

impl<E: FromProblem + FromServerFnError> Decodes<E> for ProblemEncoding {
    type Error = Infallible;

    /// A problem of another error is what the server reports, though not one that the type knows.
    fn decode(body: Bytes) -> Result<E, Infallible> {
        let received = core::str::from_utf8(&body).ok().and_then(carried::decode);
        Ok(match received {
            Some(Decoded::Known(error)) => error,
            Some(other) => E::from_server_fn_error(ServerFnErrorErr::ServerError(text(&other))),
            // An error of decoding would be the `Deserialization` of arguments, and a 400.
            None => E::from_server_fn_error(ServerFnErrorErr::Response(NO_PROBLEM.to_owned())),
        })
    }
}

/// The body, and what a layer around the server function has to know beside it.
#[cfg_attr(not(feature = "tower"), allow(unused_variables, clippy::needless_pass_by_value))]
pub fn ser<E: HttpStatus + ErrorText>(error: &E, capture: Capture<E>) -> Bytes {
    // The type's own format is that of its other responses.
    let problem = Problem::from_error(error).formatted(None);
    #[cfg(feature = "tower")]
    super::answer::keep(|| super::answer::Answer::new(&problem, error, capture));
    let (_, _, body) = problem.with_carried_headers().into_parts();
    body
}

fn text<E>(decoded: &Decoded<E>) -> String {
    match decoded {
        Decoded::Unknown(problem) => problem.to_string(),
        Decoded::Known(_) | Decoded::Opaque(_) => String::new(),
    }
}

/// What was received is not shown, because anybody may have written it.
const NO_PROBLEM: &str = "the response has no problem details (RFC 9457)";

/// The problem as a text, in whatever serde writes.
///
/// # Errors
///
/// Those of the serializer.
pub fn serialize<E, S>(error: &E, serializer: S) -> Result<S::Ok, S::Error>
where
    E: FromServerFnError,
    S: Serializer,
{
    // It is in a body of the program's own, and no response to the call.
    let body = || error.ser();
    #[cfg(feature = "tower")]
    let body = || super::answer::Call::default().enter(body);
    serializer.serialize_str(&String::from_utf8_lossy(&body()))
}

/// The error in such a text.
///
/// # Errors
///
/// Those of the deserializer. A text without a problem is an error of server_fn.
pub fn deserialize<'de, E, D>(deserializer: D) -> Result<E, D::Error>
where
    E: FromServerFnError,
    D: Deserializer<'de>,
{
    Ok(E::de(String::deserialize(deserializer)?.into()))
}
