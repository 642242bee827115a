//! The one event about a failed request, the same for all frameworks.

use super::fields::{bounded, error_type, one_line};
use super::level::at_level;
use super::{ErrorReport, Levels};
#[cfg(any(feature = "poem", feature = "salvo", feature = "tower"))]
use crate::header::only;
use crate::trace_context::trace_id;
use crate::LogLevel;
#[cfg(any(feature = "poem", feature = "salvo", feature = "tower"))]
use http::{HeaderMap, HeaderValue};

/// What a layer or a middleware that logs was told.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct LogOptions {
    pub(crate) levels: Levels,
    /// The header field with the ID of a request.
    pub(crate) request_id: Option<&'static str>,
}

/// What is logged of a request: as it is, because few requests fail.
#[derive(Debug, Clone)]
pub(crate) struct LoggedRequest {
    method: &'static str,
    path: String,
    request_id: Option<Vec<u8>>,
    traceparent: Option<Vec<u8>>,
}

impl LoggedRequest {
    /// `field` finds a header field of the request, if it has one line.
    pub(crate) fn new<'r>(
        options: LogOptions,
        method: &str,
        path: &str,
        field: impl Fn(&str) -> Option<&'r [u8]>,
    ) -> Self {
        LoggedRequest {
            method: known_method(method),
            path: path.to_owned(),
            request_id: options.request_id.and_then(&field).map(<[u8]>::to_vec),
            traceparent: field("traceparent").map(<[u8]>::to_vec),
        }
    }

    fn trace_id(&self) -> Option<&str> {
        trace_id(core::str::from_utf8(self.traceparent.as_ref()?).ok()?)
    }
}

/// The value of a field that has one line, in header fields of `http` 1.
#[cfg(any(feature = "poem", feature = "salvo", feature = "tower"))]
pub(crate) fn only_line<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h [u8]> {
    only(headers.get_all(name).iter().map(HeaderValue::as_bytes))
}

/// What is logged of a response.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LoggedResponse<'a> {
    pub(crate) status: u16,
    /// The name of the gRPC code, if that is not `OK`.
    pub(crate) grpc: Option<&'static str>,
    /// The ID of the request in a header field of the response.
    pub(crate) request_id: Option<&'a [u8]>,
    pub(crate) report: Option<&'a ErrorReport>,
}

/// Logs the response, if it is an error, or if that states a level.
pub(crate) fn log(options: LogOptions, request: &LoggedRequest, response: LoggedResponse<'_>) {
    macro_rules! log_at {
        ($level:expr, $request:ident, $response:ident) => {
            tracing::event!(
                target: "statusful",
                $level,
                {
                    http.request.method = $request.method,
                    url.path = bounded(&$request.path),
                    http.response.status_code = $response.status,
                    rpc.response.status_code = $response.grpc,
                    error.type = error_type($response.report, || otherwise($response)),
                    problem.code = $response.report.and_then(ErrorReport::code).map(bounded),
                    problem.type = $response.report.and_then(ErrorReport::type_uri).map(bounded),
                    request_id = request_id($request, $response),
                    trace_id = $request.trace_id(),
                    exception.message = $response.report.map(ToString::to_string),
                    exception.stacktrace = $response.report.and_then(ErrorReport::backtrace).map(one_line),
                },
                "request failed"
            )
        };
    }
    at_level!(level(options.levels, response), log_at!(request, response), {});
}

/// The level that the error states, or else that of its class; `Off` for what is not logged.
pub(crate) fn level(levels: Levels, response: LoggedResponse<'_>) -> LogLevel {
    let by_class = match response.grpc {
        Some(code) if SERVER_FAULTS.contains(&code) => levels.server_errors,
        Some(_) => levels.client_errors,
        None => levels.of_status(response.status),
    };
    response.report.and_then(ErrorReport::log_level).unwrap_or(by_class)
}

/// The codes with which a server span is an error (OpenTelemetry, Semantic conventions for gRPC).
const SERVER_FAULTS: [&str; 6] =
    ["UNKNOWN", "DEADLINE_EXCEEDED", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS"];

fn request_id(request: &LoggedRequest, response: LoggedResponse<'_>) -> Option<String> {
    request.request_id.as_deref().or(response.request_id).map(identifier)
}

fn identifier(value: &[u8]) -> String {
    bounded(&String::from_utf8_lossy(value))
}

/// One of a few known ones, because metrics are grouped by it (OpenTelemetry, Semantic
/// conventions for HTTP spans).
fn known_method(name: &str) -> &'static str {
    let known = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "QUERY"];
    known.into_iter().find(|known| *known == name).unwrap_or("_OTHER")
}

/// The type of an error without a code.
fn otherwise(response: LoggedResponse<'_>) -> String {
    response.grpc.map_or_else(|| response.status.to_string(), str::to_owned)
}

/// The methods of a layer or middleware that has `options`.
macro_rules! log_methods {
    ($hook:ident) => {
        impl $hook {
            /// The level of a 4xx that states none, `Debug` by default. With `Off`, only those
            /// that state a level are logged.
            #[must_use]
            pub fn client_errors(mut self, level: crate::LogLevel) -> Self {
                self.options.levels.client_errors = level;
                self
            }

            /// The level of a 5xx that states none, `Error` by default. With `Off`, only those
            /// that state a level are logged.
            #[must_use]
            pub fn server_errors(mut self, level: crate::LogLevel) -> Self {
                self.options.levels.server_errors = level;
                self
            }

            /// Logs the value of a header field, such as `x-request-id`, as `request_id`: that of
            /// the request, or else of the response, which has it if an inner layer made the ID.
            #[must_use]
            pub fn request_id(mut self, header: &'static str) -> Self {
                self.options.request_id = Some(header);
                self
            }
        }
    };
}
pub(crate) use log_methods;
