//! An error that answers a call: no layer sees it, and it is logged when it is converted.

use super::{format, io, Log};
use http::StatusCode;
use statusful::jsonrpc::IntoErrorObject;
use statusful::rmcp::{IntoCallToolResult, IntoErrorData};
use statusful::{HttpStatus, Problem};

#[derive(Debug, thiserror::Error, HttpStatus, IntoErrorObject, IntoCallToolResult, IntoErrorData)]
enum CallError {
    #[error("cannot reach db-7")]
    #[status(503)]
    #[problem(jsonrpc = 1001)]
    Database(#[source] io::Error),
    #[error("user {0} exists")]
    #[status(409)]
    #[problem(jsonrpc = 1002)]
    UserExists(String),
    #[error("quiet")]
    #[status(500)]
    #[problem(jsonrpc = -32603, log = "off")]
    Quiet,
    #[error("the key is wrong")]
    #[status(500)]
    #[problem(redact(code))]
    Key,
}

fn logged(call: impl FnOnce()) -> String {
    let log = Log::default();
    tracing::subscriber::with_default(format(&log, tracing::Level::DEBUG).finish(), call);
    log.text()
}

#[test]
fn error_is_logged_with_its_sources() {
    let text = logged(|| {
        CallError::Database(io::Error::other("disk\nis gone")).into_error_object();
    });
    let expected = concat!(
        "ERROR statusful: call failed rpc.system.name=\"jsonrpc\" rpc.response.status_code=\"1001\" ",
        "http.response.status_code=503 error.type=\"database\" problem.code=\"database\" ",
        "exception.message=\"cannot reach db-7: disk\\\\nis gone\"\n",
    );
    assert_eq!(text.trim_start(), expected);
}

#[test]
fn level_is_that_of_the_error() {
    let taken = logged(|| drop(CallError::UserExists("ann".into()).into_error_object()));
    assert!(taken.trim_start().starts_with("DEBUG statusful: call failed"), "{taken}");
    assert_eq!(logged(|| drop(CallError::Quiet.into_error_object())), "");
}

/// As it is sent: no error has a 1xx (RFC 9110, Section 15.2).
#[test]
fn status_is_final() {
    #[derive(Debug, thiserror::Error, HttpStatus, IntoErrorObject)]
    #[error("the upstream said {0}")]
    #[problem(jsonrpc = 1003)]
    #[status(allow(dynamic_exposure))]
    struct Upstream(#[status(with = StatusCode::clone)] StatusCode);

    let text = logged(|| drop(Upstream(StatusCode::CONTINUE).into_error_object()));
    assert!(text.contains("http.response.status_code=500"), "{text}");
}

/// What the client does not see.
#[test]
fn redacted_code_is_logged() {
    let text = logged(|| drop(CallError::Key.into_error_object()));
    assert!(text.contains("rpc.response.status_code=\"-32603\""), "{text}");
    assert!(text.contains("problem.code=\"key\"") && text.contains("the key is wrong"), "{text}");
}

#[test]
fn problem_is_logged_with_its_source() {
    let calls: [fn(Problem); 3] = [
        |problem| drop(problem.into_error_object()),
        |problem| drop(problem.into_call_tool_result()),
        |problem| drop(problem.into_error_data()),
    ];
    for call in calls {
        let problem = Problem::new(StatusCode::BAD_GATEWAY).with_source(io::Error::other("db01 is gone"));
        let text = logged(|| call(problem));
        assert!(text.contains("db01 is gone") && text.contains("http.response.status_code=502"), "{text}");
        assert_eq!(text.lines().count(), 1, "{text}");
    }
}

#[test]
fn error_of_tool_is_logged() {
    let database = || CallError::Database(io::Error::other("disk is gone"));
    let text = logged(|| drop(database().into_call_tool_result()));
    let expected = concat!(
        "ERROR statusful: call failed rpc.system.name=\"mcp\" http.response.status_code=503 ",
        "error.type=\"database\" problem.code=\"database\" ",
        "exception.message=\"cannot reach db-7: disk is gone\"\n",
    );
    assert_eq!(text.trim_start(), expected);
    let text = logged(|| drop(database().into_error_data()));
    assert!(text.contains("rpc.system.name=\"mcp\" rpc.response.status_code=\"1001\""), "{text}");
}
