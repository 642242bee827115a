//! The event about a failed call, whose error is no response of its own: no layer sees it.

use super::fields::{bounded, error_type, one_line};
use super::level::{at_level, Levels};
use super::ErrorReport;

/// Logs an error that becomes the answer to a call.
///
/// `code` is that of the protocol, if it has one.
pub(crate) fn log(system: &'static str, code: Option<i32>, status: u16, report: &ErrorReport) {
    macro_rules! log_at {
        ($level:expr, $report:ident) => {
            tracing::event!(
                target: "statusful",
                $level,
                {
                    rpc.system.name = system,
                    rpc.response.status_code = code.map(|code| code.to_string()),
                    http.response.status_code = status,
                    error.type = error_type(Some($report), || status.to_string()),
                    problem.code = $report.code().map(bounded),
                    problem.type = $report.type_uri().map(bounded),
                    exception.message = $report.to_string(),
                    exception.stacktrace = $report.backtrace().map(one_line),
                },
                "call failed"
            )
        };
    }
    let level = report.log_level().unwrap_or(Levels::default().of_status(status));
    at_level!(level, log_at!(report), {});
}
