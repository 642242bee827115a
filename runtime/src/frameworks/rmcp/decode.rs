//! The error that a result or an error of the protocol reports.

use super::error_data::status;
use crate::client::carried;
use crate::{Decoded, FromProblem};
use ::rmcp::model::{CallToolResult, ContentBlock, ErrorData};
use http::StatusCode;
use serde_json::Value;

/// Returns the result of a tool, or the error that it reports: what [`FromProblem::decode`] is for a
/// response.
///
/// - A result reports an error if it has `isError`.
/// - It is a problem if its `structuredContent` is a JSON object with a `status`. Any other is
///   [`Opaque`](Decoded::Opaque), with the text as its body and the status 500: that of another
///   server, or of rmcp itself for arguments that it cannot deserialize.
/// - The variant is identified as over HTTP.
/// - Header fields are read from the member `headers`.
///
/// It never panics, whatever the result.
///
/// # Errors
///
/// The error in the result.
///
/// # Examples
///
/// ```
/// use rmcp::model::{CallToolResponse, CallToolResult};
/// use statusful::rmcp::{decode, IntoCallToolResult};
/// use statusful::{Decoded, FromProblem, HttpStatus};
/// use std::time::Duration;
///
/// #[derive(Debug, thiserror::Error, HttpStatus, IntoCallToolResult, FromProblem)]
/// enum BookingError {
///     #[error("slow down")]
///     #[status(429)]
///     RateLimited { #[header(RETRY_AFTER)] after: Duration },
/// }
///
/// // What `Peer::call_tool` returns.
/// fn delay(result: CallToolResult) -> Option<Duration> {
///     match decode::<BookingError>(result) {
///         Ok(_) => None,
///         Err(Decoded::Known(BookingError::RateLimited { after })) => Some(after),
///         Err(Decoded::Unknown(problem)) => problem.retry_after(),
///         Err(Decoded::Opaque(opaque)) => opaque.retry_after(),
///     }
/// }
///
/// let limited = BookingError::RateLimited { after: Duration::from_secs(30) };
/// let Ok(CallToolResponse::Complete(sent)) = limited.into_call_tool_result() else { panic!() };
/// assert_eq!(delay(sent), Some(Duration::from_secs(30)));
/// assert_eq!(delay(CallToolResult::success(vec![])), None);
/// ```
pub fn decode<E: FromProblem>(result: CallToolResult) -> Result<CallToolResult, Decoded<E>> {
    if result.is_error != Some(true) {
        return Ok(result);
    }
    let decoded = result.structured_content.as_ref().and_then(read);
    Err(decoded.unwrap_or_else(|| carried::opaque(StatusCode::INTERNAL_SERVER_ERROR, texts(&result))))
}

/// The error that an error of the protocol reports: that in its `data`, read as by [`decode`]. If it
/// has none, it is [`Opaque`](Decoded::Opaque), with the message as its body.
///
/// Its status is then that which the code stands for: 400 for -32600, -32602, -32700 and what MCP
/// defines for a request that is not valid, 404 for -32601 and -32002, the code itself from 400 to
/// 499, and otherwise 500.
///
/// # Examples
///
/// ```
/// use rmcp::{ErrorData, ServiceError};
/// use statusful::rmcp::{decode_error_data, IntoErrorData};
/// use statusful::{FromProblem, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, IntoErrorData, FromProblem)]
/// #[error("there is no menu for {day}")]
/// #[status(404)]
/// struct NoMenu {
///     #[problem(extension)]
///     day: String,
/// }
///
/// // What `Peer::read_resource` returns.
/// fn day(error: &ServiceError) -> Option<String> {
///     let ServiceError::McpError(error) = error else { return None };
///     decode_error_data::<NoMenu>(error).known().map(|no_menu| no_menu.day)
/// }
///
/// let sent = NoMenu { day: "monday".into() }.into_error_data();
/// assert_eq!(day(&ServiceError::McpError(sent)).as_deref(), Some("monday"));
/// assert_eq!(day(&ServiceError::McpError(ErrorData::invalid_params("no uri", None))), None);
/// ```
#[must_use]
pub fn decode_error_data<E: FromProblem>(error: &ErrorData) -> Decoded<E> {
    let decoded = error.data.as_ref().and_then(read);
    decoded.unwrap_or_else(|| carried::opaque(status(error.code), error.message.clone().into_owned()))
}

fn read<E: FromProblem>(value: &Value) -> Option<Decoded<E>> {
    carried::decode(&value.to_string())
}

fn texts(result: &CallToolResult) -> String {
    let texts = result.content.iter().filter_map(ContentBlock::as_text);
    texts.map(|content| content.text.as_str()).collect::<Vec<_>>().join("\n")
}
