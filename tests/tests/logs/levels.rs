//! The level of an event: the error's, or else that of its class.

use super::{get, io, logged_by, ApiError};
use axum::body::Body;
use http::{Request, StatusCode};
use statusful::axum::IntoResponse;
use statusful::tower::{LogErrors, ProblemLayer};
use statusful::{HttpStatus, LogLevel};
use tower::{Layer, ServiceExt};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("store")]
#[problem(log = "info")]
enum StoreError {
    #[status(500)]
    Default,
    #[status(500)]
    #[problem(log = "warn")]
    Warns,
    #[status(404)]
    #[problem(log = "error")]
    Misses,
    #[status(500)]
    #[problem(log = "off")]
    Quiet,
    #[status(404)]
    #[problem(log = "trace")]
    Chatty,
}

/// Without a level of its own.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("plain")]
#[status(500)]
struct Plain;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error(transparent)]
#[problem(log = "trace")]
enum Outer {
    #[status(transparent)]
    Inherits(StoreError),
    #[status(transparent)]
    #[problem(log = "error")]
    States(StoreError),
    #[status(transparent)]
    Defaults(Plain),
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error(transparent)]
#[status(transparent)]
struct Wrapped(Box<Outer>);

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("see there")]
#[status(303)]
#[status(allow(non_error, missing_header))]
#[problem(log = "info")]
struct Elsewhere;

/// The first word of what is logged, or nothing.
fn level_by(layer: LogErrors, error: impl axum::response::IntoResponse) -> String {
    let line = logged_by(layer, false, get("/"), || error.into_response());
    assert!(line.lines().count() <= 1, "{line}");
    line.split_whitespace().next().unwrap_or_default().to_owned()
}

fn level(error: impl axum::response::IntoResponse) -> String {
    level_by(LogErrors::new(), error)
}

#[test]
fn stated_level_wins_over_class() {
    assert_eq!(level(StoreError::Default), "INFO");
    assert_eq!(level(StoreError::Warns), "WARN");
    assert_eq!(level(StoreError::Misses), "ERROR");
    assert_eq!(level(StoreError::Chatty), "TRACE");
    assert_eq!(level(StoreError::Quiet), "");
    assert_eq!(level(Elsewhere), "INFO");
}

#[test]
fn transparent_variant_has_inner_level_unless_it_states_one() {
    assert_eq!(level(Outer::Inherits(StoreError::Warns)), "WARN");
    assert_eq!(level(Outer::Inherits(StoreError::Quiet)), "");
    assert_eq!(level(Outer::States(StoreError::Quiet)), "ERROR");
    assert_eq!(level(Outer::Defaults(Plain)), "TRACE");
    assert_eq!(level(Wrapped(Box::new(Outer::States(StoreError::Quiet)))), "ERROR");
    assert_eq!(level(Wrapped(Box::new(Outer::Defaults(Plain)))), "TRACE");
}

#[test]
fn metadata_has_level() {
    let of = |error: StoreError| (error.meta().unwrap().log_level(), error.log_level());
    assert_eq!(of(StoreError::Quiet), (Some(LogLevel::Off), Some(LogLevel::Off)));
    assert_eq!(of(StoreError::Default), (Some(LogLevel::Info), Some(LogLevel::Info)));
    assert_eq!((Plain.meta().unwrap().log_level(), StatusCode::GONE.log_level()), (None, None));
}

#[test]
fn layer_states_level_of_class() {
    let layer = LogErrors::new().client_errors(LogLevel::Info).server_errors(LogLevel::Warn);
    assert_eq!(level_by(layer, StatusCode::NOT_FOUND), "INFO");
    assert_eq!(level_by(layer, StatusCode::BAD_GATEWAY), "WARN");
    assert_eq!(level_by(layer, Plain), "WARN");
    assert_eq!(level_by(layer, StoreError::Misses), "ERROR");
    assert_eq!(level_by(layer, StatusCode::OK), "");
    let quiet = layer.client_errors(LogLevel::Off);
    assert_eq!(level_by(quiet, StatusCode::NOT_FOUND), "");
    assert_eq!(level_by(quiet, StoreError::Misses), "ERROR");
}

/// What is logged for a request with these header fields.
fn fields(layer: LogErrors, headers: &[(&str, &str)], answer: axum::response::Response) -> serde_json::Value {
    let mut request = Request::get("/users/ann");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let text = logged_by(layer, true, request.body(Body::empty()).unwrap(), || answer);
    serde_json::from_str::<serde_json::Value>(&text).unwrap()["fields"].take()
}

#[test]
fn request_id_is_that_of_field() {
    let layer = LogErrors::new().request_id("x-request-id");
    let of = |layer, headers: &[_]| fields(layer, headers, Plain.into_response())["request_id"].clone();
    assert_eq!(of(layer, &[("x-request-id", "7f3a")]), "7f3a");
    assert_eq!(of(layer, &[("x-request-id", "a\tb")]), r"a\tb");
    let long = "r".repeat(5000);
    assert_eq!(of(layer, &[("x-request-id", &long)]), format!("{}…", "r".repeat(1024)));
    assert!(of(layer, &[("x-request-id", "a"), ("x-request-id", "b")]).is_null());
    assert!(of(layer, &[]).is_null());
    assert!(of(LogErrors::new(), &[("x-request-id", "7f3a")]).is_null());
    assert!(of(LogErrors::new().request_id("no field"), &[("x-request-id", "7f3a")]).is_null());
}

/// As tower-http's `PropagateRequestIdLayer` leaves it, inside the layer.
#[test]
fn request_id_of_response_is_second() {
    let layer = LogErrors::new().request_id("X-Request-Id");
    let mut response = Plain.into_response();
    response.headers_mut().insert("x-request-id", "made".parse().unwrap());
    assert_eq!(fields(layer, &[], response)["request_id"], "made");
    let mut response = Plain.into_response();
    response.headers_mut().insert("x-request-id", "made".parse().unwrap());
    assert_eq!(fields(layer, &[("x-request-id", "got")], response)["request_id"], "got");
}

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

/// The client shows the same as is logged.
#[test]
fn trace_id_is_that_of_problem() {
    let field = format!("00-{TRACE}-00f067aa0ba902b7-01");
    let request = || Request::get("/").header("traceparent", &field).body(Body::empty()).unwrap();
    let service = tower::service_fn(|_: Request<Body>| async {
        let error = ApiError::Unreadable(io::Error::other("disk is gone"));
        Ok::<_, std::convert::Infallible>(error.into_response())
    });
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let response = runtime.block_on(async {
        let response = ProblemLayer::new().trace_id().layer(service).oneshot(request()).await.unwrap();
        axum::body::to_bytes(Body::new(response.into_body()), 8192).await.unwrap()
    });
    let body: serde_json::Value = serde_json::from_slice(&response).unwrap();
    let logged = fields(LogErrors::new(), &[("traceparent", &field)], Plain.into_response());
    assert_eq!((&body["trace_id"], &logged["trace_id"]), (&TRACE.into(), &TRACE.into()));
    assert!(
        fields(LogErrors::new(), &[("traceparent", "00-1-2-3")], Plain.into_response())["trace_id"].is_null()
    );
}
