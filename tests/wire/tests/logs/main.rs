//! Each framework's own middleware logs each failed request once, as the same event.

mod grpc;
mod server_fn;
mod servers;

use serde_json::Value;
use statusful::{actix, axum, poem, rocket, salvo, tonic, warp};
use statusful::{HttpStatus, Problem};
use statusful_wire_tests::{send, Running};
use std::io::{self, Write};
use std::sync::{Mutex, Once, PoisonError};

#[derive(
    Debug,
    thiserror::Error,
    HttpStatus,
    actix::ResponseError,
    axum::IntoResponse,
    poem::ResponseError,
    rocket::Responder,
    salvo::Scribe,
    tonic::IntoStatus,
    warp::Reply,
)]
#[problem(base = "https://api.example.com/errors/")]
pub enum ApiError {
    #[error("cannot read users")]
    #[status(503)]
    Unreadable(#[source] io::Error),
    #[error("user {0} exists")]
    #[status(409)]
    #[problem(grpc = "ALREADY_EXISTS")]
    Taken(&'static str),
    #[error("no such user")]
    #[status(404)]
    #[problem(log = "warn")]
    Loud,
    #[error("not worth a line")]
    #[status(500)]
    #[problem(log = "off")]
    Quiet,
    #[error("{0}")]
    #[status(500)]
    Other(#[problem(source, backtrace = backtrace)] Box<dyn std::error::Error + Send + Sync>),
}

fn backtrace<E>(_: &E) -> &'static str {
    "frames"
}

/// What the route with this name returns.
pub fn fails(name: &str) -> Result<&'static str, ApiError> {
    Err(match name {
        "unreadable" => ApiError::Unreadable(io::Error::other("disk is gone")),
        "taken" => ApiError::Taken("ann"),
        "loud" => ApiError::Loud,
        "quiet" => ApiError::Quiet,
        "other" => ApiError::Other("anything".into()),
        _ => return Ok("fine"),
    })
}

pub fn problem() -> Problem {
    Problem::new(http::StatusCode::FORBIDDEN).with_code("spent").with_detail("30 is not 50")
}

/// What is logged in this process.
static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Log;

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Sets the subscriber, once. `Router` of tonic and servers have threads of their own.
pub fn start_logging() {
    static START: Once = Once::new();
    START.call_once(|| {
        let format = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(|| Log);
        tracing::subscriber::set_global_default(format.json().finish()).unwrap();
    });
}

/// Our events about requests with this path.
pub fn events(path: &str) -> Vec<Value> {
    let events = all_events().into_iter();
    events.filter(|event| event["fields"]["url.path"] == path).collect()
}

/// Our events about what is lost of errors with this code.
pub fn lost(code: &str) -> Vec<Value> {
    let is_lost = |event: &Value| !event["fields"]["problem.member"].is_null();
    let events = all_events().into_iter().filter(is_lost);
    events.filter(|event| event["fields"]["problem.code"] == code).collect()
}

fn all_events() -> Vec<Value> {
    let log = String::from_utf8_lossy(&LOG.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
    let ours = log.lines().filter(|line| line.contains(r#""target":"statusful""#));
    ours.map(|line| serde_json::from_str::<Value>(line).unwrap()).collect()
}

/// The only event about requests with this path.
#[track_caller]
pub fn event(path: &str) -> Value {
    let mut events = events(path);
    assert_eq!(events.len(), 1, "{path}: {events:#?}");
    events.remove(0)
}

pub const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

/// A path that no other test requests.
pub fn path(framework: &str, name: &str) -> String {
    format!("/{framework}/{name}")
}

#[track_caller]
pub fn is_logged(path: &str, level: &str, status: u16, code: &str, chain: &str) {
    let event = event(path);
    let fields = &event["fields"];
    assert_eq!(event["level"], level, "{event}");
    assert_eq!(fields["message"], "request failed");
    assert_eq!(fields["http.response.status_code"], status, "{event}");
    assert_eq!((&fields["error.type"], &fields["problem.code"]), (&code.into(), &code.into()), "{event}");
    assert_eq!(fields["exception.message"], chain, "{event}");
    assert_eq!((&fields["request_id"], &fields["trace_id"]), (&"7f3a".into(), &TRACE.into()), "{event}");
}

/// The requests that every framework's server gets.
pub fn logs_each_failure_once(framework: &str, server: &Running) {
    start_logging();
    let trace = format!("00-{TRACE}-00f067aa0ba902b7-01");
    let get = |name: &str| {
        let headers = [("x-request-id", "7f3a"), ("traceparent", trace.as_str())];
        let path = path(framework, name);
        (send(server.address, "GET", &path, &headers, b"").status, path)
    };
    let (status, path) = get("unreadable");
    assert_eq!(status, 503);
    is_logged(&path, "ERROR", 503, "unreadable", "cannot read users: disk is gone");
    assert_eq!(event(&path)["fields"]["problem.type"], "https://api.example.com/errors/unreadable");
    assert_eq!(event(&path)["fields"]["http.request.method"], "GET");
    is_logged(&get("taken").1, "DEBUG", 409, "taken", "user ann exists");
    is_logged(&get("loud").1, "WARN", 404, "loud", "no such user");
    let (_, path) = get("other");
    is_logged(&path, "ERROR", 500, "other", "anything");
    assert_eq!(event(&path)["fields"]["exception.stacktrace"], "frames");
    is_logged(&get("problem").1, "DEBUG", 403, "spent", "403 Forbidden: 30 is not 50");
    for silent in ["quiet", "fine"] {
        assert_eq!(events(&get(silent).1), [] as [Value; 0], "{framework}: {silent}");
    }
    let (status, path) = get("nowhere/at/all");
    let event = event(&path);
    assert_eq!(
        (status, &event["level"], &event["fields"]["error.type"]),
        (404, &"DEBUG".into(), &"404".into())
    );
}
