//! What a real subscriber writes about the errors of a service.

mod calls;
mod capture;
mod catch_alls;
mod chains;
mod escapes;
mod incomplete;
mod levels;
mod redacted;
mod submitted;
mod transparent;

use axum::body::Body;
use axum::extract::OriginalUri;
use axum::{routing, Router};
use http::{Method, Request, Response, StatusCode};
use statusful::axum::IntoResponse;
use statusful::tower::{LogErrors, ProblemLayer};
use statusful::{ErrorReport, HttpStatus, Problem};
use std::convert::Infallible;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use tower::{service_fn, Layer, ServiceExt};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::format::{DefaultFields, Full};
use tracing_subscriber::fmt::{self, MakeWriter, SubscriberBuilder};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

impl Log {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

/// What is logged in `format` for this request and `answer`.
fn logged(json: bool, request: Request<Body>, answer: impl FnOnce() -> Response<Body>) -> String {
    logged_by(LogErrors::new(), json, request, answer)
}

/// The same with a layer that was told something.
fn logged_by(
    layer: LogErrors,
    json: bool,
    request: Request<Body>,
    answer: impl FnOnce() -> Response<Body>,
) -> String {
    let log = Log::default();
    let format = format(&log, tracing::Level::TRACE);
    let dispatch: tracing::Dispatch =
        if json { format.json().finish().into() } else { format.finish().into() };
    send(layer, &dispatch, request, answer);
    log.text()
}

/// What a subscriber that wants events up to a level writes.
fn logged_at(
    level: tracing::Level,
    layer: LogErrors,
    request: Request<Body>,
    answer: impl FnOnce() -> Response<Body>,
) -> String {
    let log = Log::default();
    send(layer, &format(&log, level).finish().into(), request, answer);
    log.text()
}

fn format(
    log: &Log,
    level: tracing::Level,
) -> SubscriberBuilder<DefaultFields, fmt::format::Format<Full, ()>, LevelFilter, Log> {
    let format = tracing_subscriber::fmt().with_max_level(level).with_writer(log.clone());
    format.without_time().with_ansi(false)
}

fn send(
    layer: LogErrors,
    dispatch: &tracing::Dispatch,
    request: Request<Body>,
    answer: impl FnOnce() -> Response<Body>,
) {
    tracing::dispatcher::with_default(dispatch, || {
        let mut answer = Some(answer);
        let inner = service_fn(move |_| {
            let response = answer.take().unwrap()();
            async { Ok::<_, Infallible>(response) }
        });
        let answered = layer.layer(inner).oneshot(request);
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(answered).unwrap();
    });
}

fn get(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

/// The one line that is logged for a response, in the human-readable format.
fn line(answer: impl axum::response::IntoResponse) -> String {
    logged(false, get("/users/ann?token=secret"), || answer.into_response())
}

/// The fields of the only event, as JSON.
fn fields(answer: impl axum::response::IntoResponse) -> serde_json::Value {
    let text = logged(true, get("/users/ann"), || answer.into_response());
    assert_eq!(text.matches('\n').count(), 1, "{text}");
    let mut event: serde_json::Value = serde_json::from_str(&text).unwrap();
    event["fields"].take()
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[problem(base = "https://api.example.com/errors/")]
enum ApiError {
    #[error("user {0} exists")]
    #[status(409)]
    UserExists(String),
    #[error("cannot read users")]
    #[status(500)]
    Unreadable(#[source] io::Error),
}

#[test]
fn server_error_is_error_with_chain() {
    let error = ApiError::Unreadable(io::Error::other("disk is gone"));
    assert_eq!(
        line(error),
        r#"ERROR statusful: request failed http.request.method="GET" url.path="/users/ann" http.response.status_code=500 error.type="unreadable" problem.code="unreadable" problem.type="https://api.example.com/errors/unreadable" exception.message="cannot read users: disk is gone"
"#
    );
}

#[test]
fn client_error_is_debug() {
    assert_eq!(
        line(ApiError::UserExists("ann".into())),
        r#"DEBUG statusful: request failed http.request.method="GET" url.path="/users/ann" http.response.status_code=409 error.type="user_exists" problem.code="user_exists" problem.type="https://api.example.com/errors/user-exists" exception.message="user ann exists"
"#
    );
}

#[test]
fn success_is_not_logged() {
    for status in [StatusCode::OK, StatusCode::SEE_OTHER, StatusCode::NOT_MODIFIED] {
        assert_eq!(line(status), "");
    }
}

#[test]
fn foreign_error_logs_status() {
    assert_eq!(
        line((StatusCode::BAD_GATEWAY, "upstream says no")),
        r#"ERROR statusful: request failed http.request.method="GET" url.path="/users/ann" http.response.status_code=502 error.type="502"
"#
    );
}

/// RFC 9110, Section 15: a status that clients treat as a 5xx is logged as one.
#[test]
fn level_follows_class() {
    let levels = [
        (200, ""),
        (399, ""),
        (400, "DEBUG"),
        (499, "DEBUG"),
        (500, "ERROR"),
        (600, "ERROR"),
        (999, "ERROR"),
    ];
    for (code, level) in levels {
        let line = line(StatusCode::from_u16(code).unwrap());
        assert_eq!(line.split_whitespace().next().unwrap_or_default(), level, "{code}");
    }
}

#[test]
fn problem_members_are_logged() {
    let problem = Problem::new(StatusCode::FORBIDDEN).with_code("out_of_credit").with_detail("30 is not 50");
    let fields = fields(problem.with_type_uri("https://example.com/probs/out-of-credit"));
    assert_eq!(fields["error.type"], "out_of_credit");
    assert_eq!(fields["problem.code"], "out_of_credit");
    assert_eq!(fields["problem.type"], "https://example.com/probs/out-of-credit");
    assert_eq!(fields["exception.message"], "403 Forbidden: 30 is not 50");
}

#[test]
fn problem_layer_keeps_error() {
    let service = service_fn(|_: Request<Body>| async {
        let error = ApiError::Unreadable(io::Error::other("disk is gone"));
        Ok::<_, Infallible>(axum::response::IntoResponse::into_response(error))
    });
    let service = ProblemLayer::new().layer(service);
    let answered = service.oneshot(get("/"));
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let response = runtime.block_on(ErrorReport::scope(answered)).unwrap().map(Body::new);
    assert_eq!(fields(response)["exception.message"], "cannot read users: disk is gone");
}

/// The path that is logged for a request through a nested router.
fn path_in_a_nested_router(layer: LogErrors) -> String {
    let log = Log::default();
    let format = format(&log, tracing::Level::INFO).json();
    let users = Router::new().route("/{id}", routing::get(|| async { StatusCode::BAD_GATEWAY })).layer(layer);
    let app: Router = Router::new().nest("/tenants/{tenant}", Router::new().nest("/users", users));
    tracing::dispatcher::with_default(&format.finish().into(), || {
        let answered = app.oneshot(get("/tenants/acme/users/7?token=secret"));
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(answered).unwrap();
    });
    let event: serde_json::Value = serde_json::from_str(&log.text()).unwrap();
    event["fields"]["url.path"].as_str().unwrap().to_owned()
}

#[test]
fn nested_router_logs_inner_path() {
    let log = LogErrors::new();
    assert_eq!(path_in_a_nested_router(log), "/7", "what the router leaves");
    let whole = log.with_uri(|extensions| extensions.get::<OriginalUri>().map(|uri| &uri.0));
    assert_eq!(path_in_a_nested_router(whole), "/tenants/acme/users/7");
    assert_eq!(path_in_a_nested_router(log.with_uri(|_| None)), "/7");
}

#[test]
fn unknown_method_is_other() {
    for (method, expected) in
        [("DELETE", "DELETE"), ("PATCH", "PATCH"), ("BREW", "_OTHER"), ("get", "_OTHER")]
    {
        let request = Request::builder().method(Method::from_bytes(method.as_bytes()).unwrap());
        let request = request.uri("/").body(Body::empty()).unwrap();
        let text =
            logged(true, request, || axum::response::IntoResponse::into_response(StatusCode::NOT_FOUND));
        let event: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(event["fields"]["http.request.method"], expected);
        assert_eq!(event["level"], "DEBUG");
        assert_eq!(event["target"], "statusful");
        assert_eq!(event["fields"]["http.response.status_code"], 404);
    }
}
