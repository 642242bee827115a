//! rmcp 3, since 3.11: the Model Context Protocol.
//!
//! [Guide](crate::guide::rmcp): both kinds of error, output schemas, signing in.
//!
//! An error that a tool returns is for the model, which corrects its call. An error of the protocol
//! is for the client program, and most clients show the model nothing of it. Resources and prompts
//! have only the latter.
//!
//! ```
//! use rmcp::model::CallToolResponse;
//! use statusful::{rmcp::IntoCallToolResult, HttpStatus};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, IntoCallToolResult)]
//! enum BookingError {
//!     #[error("there is no table for {guests}")]
//!     #[status(409)]
//!     Full { #[problem(extension)] guests: u32, #[problem(extension)] free_at: Vec<String> },
//! }
//!
//! // In a `#[tool]`.
//! fn book() -> Result<String, BookingError> {
//!     Err(BookingError::Full { guests: 8, free_at: vec!["21:00".into()] })
//! }
//!
//! let Ok(CallToolResponse::Complete(result)) = book().into_call_tool_result() else { panic!() };
//! assert_eq!(result.is_error, Some(true));
//! assert_eq!(result.structured_content.unwrap()["code"], "full");
//! assert_eq!(
//!     result.content[0].as_text().unwrap().text,
//!     "there is no table for 8\n\
//!      guests: 8\n\
//!      free_at: [\"21:00\"]\n\
//!      The same call would fail the same way."
//! );
//! ```
//!
//! # What is sent
//!
//! | of the error | in the result of a tool | in an error of the protocol |
//! |---|---|---|
//! | type, title, status, code, detail, members | `structuredContent`, as in the body (RFC 9457) | `data`, likewise |
//! | header fields, such as `retry-after` | the member `headers` there: names in lower case, and a list for a field that is sent several times; no cookies, and no value marked as sensitive | the same |
//! | what a model needs of it, in words | `content`, one text | |
//! | detail, or else the title | the first line of the text | `message` |
//!
//! A 5xx is redacted as over HTTP. With the feature `tracing`, an event reports each error with its
//! sources, because no layer sees it: target `statusful`, `call failed`, at the level of the error.
//!
//! The text has a line for each field error and each member, at most 20, each of at most 300
//! characters. The last line says whether the same call may succeed later (see
//! [`ErrorMeta::is_retryable`](crate::ErrorMeta::is_retryable)), and warns if it may have taken
//! effect.
//!
//! Numbers are those of `serde_json::Value`: an integer beyond 64 bits loses precision.
//!
//! # Codes of the protocol
//!
//! | error | code | |
//! |---|---|---|
//! | with `#[problem(jsonrpc = 1001)]` | the number that it states | |
//! | 400, 422 | -32602 | Invalid params |
//! | 404, 410 | -32002 | Resource not found; rmcp sends -32602 to clients that speak 2026-07-28 or later |
//! | any other 4xx | the status | a number that the specification leaves to applications |
//! | everything else | -32603 | Internal error |
//!
//! # Reading
//!
//! [`decode`] reads the error of a result, and [`decode_error_data`] that of the protocol.

mod decode;
mod error_data;
mod output_schema;
mod text;

use crate::{HttpStatus, Problem};
use ::rmcp::model::{CallToolResponse, CallToolResult, ContentBlock, ErrorData};
use core::fmt::Display;
use serde_json::Value;

#[doc(no_inline)]
pub use ::rmcp::handler::server::tool::IntoCallToolResult;
pub use decode::{decode, decode_error_data};
pub use output_schema::allow_problems;
/// Implements rmcp's `IntoCallToolResult` for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus) and `Display`, so that a tool returns `Result<T, E>`.
///
/// The result has `isError`. A member called `headers` is a compile error: it has the header fields.
/// The trait is exported under the same name: one `use` imports both.
pub use statusful_macros::RmcpIntoCallToolResult as IntoCallToolResult;
/// Implements [`IntoErrorData`](trait@IntoErrorData) for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus) and `Display`, and `From` of it for rmcp's `ErrorData`,
/// so that `?` works where a resource is read.
///
/// Tools do not need it: one that returns `Result<T, ErrorData>` hides the error from the model.
pub use statusful_macros::RmcpIntoErrorData as IntoErrorData;

/// An error that knows its form as an error of the protocol.
///
/// # Examples
///
/// ```
/// use rmcp::{model::ErrorCode, ErrorData};
/// use statusful::{rmcp::IntoErrorData, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, IntoErrorData)]
/// #[error("there is no menu for {day}")]
/// #[status(404)]
/// struct NoMenu {
///     #[problem(extension)]
///     day: String,
/// }
///
/// // In `ServerHandler::read_resource`.
/// fn menu(day: &str) -> Result<(), ErrorData> {
///     Err(NoMenu { day: day.into() })?
/// }
///
/// let error = menu("monday").unwrap_err();
/// assert_eq!((error.code, &*error.message), (ErrorCode::RESOURCE_NOT_FOUND, "there is no menu for monday"));
/// assert_eq!(error.data.unwrap()["day"], "monday");
/// ```
pub trait IntoErrorData {
    /// The error of the protocol: code, message and data, as in the [tables](crate::rmcp). The
    /// `Display` of a 5xx is not in it.
    ///
    /// With the feature `tracing`, this logs the error with its sources: call it once, where the
    /// error is sent.
    fn into_error_data(self) -> ErrorData;
}

impl ::rmcp::handler::server::tool::IntoCallToolResult for Problem {
    fn into_call_tool_result(self) -> Result<CallToolResponse, ErrorData> {
        let sent = Problem::from_error(&self);
        #[cfg(feature = "tracing")]
        self.log_call(SYSTEM, None, &sent);
        Ok(result(sent).into())
    }
}

impl IntoErrorData for Problem {
    fn into_error_data(self) -> ErrorData {
        let sent = Problem::from_error(&self);
        let error_data = error_data::error_data(self.meta(), sent.clone());
        #[cfg(feature = "tracing")]
        self.log_call(SYSTEM, Some(error_data.code.0), &sent);
        error_data
    }
}

impl From<Problem> for ErrorData {
    fn from(problem: Problem) -> Self {
        problem.into_error_data()
    }
}

/// The value of `rpc.system.name`; OpenTelemetry defines none for MCP.
const SYSTEM: &str = "mcp";

/// Of a problem that is what a response would have: `Display` of a 5xx is not in it.
fn result(problem: Problem) -> CallToolResult {
    let mut result = CallToolResult::error(vec![ContentBlock::text(text::text(&problem))]);
    result.structured_content = Some(value(problem));
    result
}

fn value(problem: Problem) -> Value {
    serde_json::to_value(problem.with_carried_headers()).unwrap_or_default()
}

fn respond(error: &dyn HttpStatus, display: &dyn Display) -> CallToolResult {
    result(Problem::from_dyn(error, display))
}

#[doc(hidden)]
pub mod __private {
    pub use crate::capture::ByValue as CaptureProbe;
    pub use ::rmcp::handler::server::tool::IntoCallToolResult;

    use crate::capture::Capture;
    use crate::problem::ErrorText;
    use crate::HttpStatus;
    use ::rmcp::model::{CallToolResponse, ErrorData};

    pub type CallToolOutcome = Result<CallToolResponse, ErrorData>;

    pub fn respond<E: HttpStatus + ErrorText>(error: E, capture: Capture<E>) -> CallToolOutcome {
        let sent = super::respond(&error, &error);
        capture.log(error, super::SYSTEM, None);
        Ok(sent.into())
    }
}

#[doc(hidden)]
pub mod __error_data {
    pub use super::IntoErrorData;
    pub use crate::capture::ByValue as CaptureProbe;
    pub use ::rmcp::model::ErrorData;

    use crate::capture::Capture;
    use crate::problem::ErrorText;
    use crate::{HttpStatus, Problem};

    pub fn respond<E: HttpStatus + ErrorText>(error: E, capture: Capture<E>) -> ErrorData {
        let problem = Problem::from_dyn(&error, &error);
        let sent = super::error_data::error_data(problem.meta(), problem);
        capture.log(error, super::SYSTEM, Some(sent.code.0));
        sent
    }
}
