//! The error that an error object reports.

use crate::client::carried;
use crate::{Decoded, FromProblem};
use http::StatusCode;
use jsonrpsee_types::error::{
    INVALID_PARAMS_CODE, INVALID_REQUEST_CODE, METHOD_NOT_FOUND_CODE, OVERSIZED_REQUEST_CODE,
    PARSE_ERROR_CODE, SERVER_IS_BUSY_CODE,
};
use jsonrpsee_types::ErrorObject;

/// The error that an error object reports: what [`FromProblem::decode`] is for a response.
///
/// - The object is a problem if its `data` is a JSON object with a `status`. Any other is
///   [`Opaque`](Decoded::Opaque), with the message as its body: one of jsonrpsee itself, such as
///   `-32601` (Method not found), or one of another server.
/// - The variant is identified as over HTTP, by `code` and `type` in the data. The code of the
///   object does not matter.
/// - Header fields are read from `headers` in the data.
/// - The status of an opaque one is `400`, `404`, `413` or `503` for the codes that say so, and
///   `500` for the others. Only `-32009` (Server is busy) is worth retrying.
///
/// It never panics, whatever the data.
///
/// # Examples
///
/// ```
/// use jsonrpsee_types::{ErrorCode, ErrorObject, ErrorObjectOwned};
/// use statusful::jsonrpc::{decode, IntoErrorObject};
/// use statusful::{Decoded, FromProblem, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, IntoErrorObject, FromProblem)]
/// enum ApiError {
///     #[error("user {name} exists")]
///     #[status(409)]
///     #[problem(jsonrpc = 1001)]
///     UserExists { #[problem(extension)] name: String },
/// }
///
/// fn name(error: &ErrorObject<'_>) -> Option<String> {
///     match decode(error) {
///         Decoded::Known(ApiError::UserExists { name }) => Some(name),
///         Decoded::Unknown(problem) => panic!("an error of a later version: {problem}"),
///         Decoded::Opaque(_) => None,
///     }
/// }
///
/// let sent = ApiError::UserExists { name: "ann".into() }.into_error_object();
/// assert_eq!(name(&sent).as_deref(), Some("ann"));
/// assert_eq!(name(&ErrorObjectOwned::from(ErrorCode::MethodNotFound)), None);
/// ```
#[must_use]
pub fn decode<E: FromProblem>(error: &ErrorObject<'_>) -> Decoded<E> {
    let decoded = error.data().and_then(|data| carried::decode(data.get()));
    decoded.unwrap_or_else(|| carried::opaque(http_status(error.code()), error.message().to_owned()))
}

fn http_status(code: i32) -> StatusCode {
    match code {
        PARSE_ERROR_CODE | INVALID_REQUEST_CODE | INVALID_PARAMS_CODE => StatusCode::BAD_REQUEST,
        METHOD_NOT_FOUND_CODE => StatusCode::NOT_FOUND,
        OVERSIZED_REQUEST_CODE => StatusCode::PAYLOAD_TOO_LARGE,
        SERVER_IS_BUSY_CODE => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
