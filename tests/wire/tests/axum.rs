//! axum's server.

use axum::extract::{DefaultBodyLimit, Path};
use axum::http::StatusCode;
use axum::response::{AppendHeaders, Html};
use axum::routing::{get, post};
use axum::{Json, Router};
use statusful::tower::ProblemLayer;
use statusful_wire_tests as wire;
use statusful_wire_tests::{
    assert_problem, assert_problem_without_content, conforms, nth, send, Framework, Running, WireError,
};
use tower_http::catch_panic::CatchPanicLayer;

/// axum's router itself sets the length of the content that a HEAD leaves out, even if it is
/// empty.
const AXUM: Framework =
    Framework { adds: &["connection", "content-length", "date"], changes: &[], counts_nothing: true };

async fn answer(Path(index): Path<usize>) -> Result<(), WireError> {
    Err(nth(index))
}

async fn panics() {
    panic!("canary");
}

async fn slow() -> (StatusCode, AppendHeaders<[(&'static str, &'static str); 3]>, &'static str) {
    let fields = [("retry-after", "5"), ("link", "</one>"), ("link", "</two>")];
    (StatusCode::TOO_MANY_REQUESTS, AppendHeaders(fields), "five at once")
}

async fn file() -> (StatusCode, AppendHeaders<[(&'static str, &'static str); 14]>, &'static str) {
    (StatusCode::NOT_FOUND, AppendHeaders(wire::PAGE_FIELDS), "no such file")
}

fn routes() -> Router {
    Router::new()
        .route("/e/{index}", get(answer))
        .route("/json", post(|Json(number): Json<u32>| async move { number.to_string() }))
        .route("/problem", get(|| async { wire::a_problem() }))
        .route("/long", get(|| async { wire::LongError::new() }))
        .route("/panic", get(panics))
        .route("/slow", get(slow))
        .route("/broken", get(|| async { (StatusCode::BAD_GATEWAY, "canary") }))
        .route("/file", get(file))
        .route("/twice", get(|| async { (StatusCode::SERVICE_UNAVAILABLE, WireError::Unit) }))
        .route("/page", get(|| async { (StatusCode::NOT_FOUND, Html("<p>gone</p>")) }))
        .layer(DefaultBodyLimit::max(16))
}

fn serve(app: Router) -> Running {
    Running::on_listener(|listener| async move { axum::serve(listener, app).await.unwrap() })
}

fn with_problems() -> Running {
    serve(routes().layer(CatchPanicLayer::new()).layer(ProblemLayer::new()))
}

#[test]
fn matches_plain_http() {
    conforms(serve(routes()).address, "/e", &AXUM);
}

#[test]
fn problem_matches_plain_http() {
    wire::conforms_problem(serve(routes()).address, "/problem", &AXUM);
}

#[test]
fn hook_keeps_our_responses() {
    conforms(with_problems().address, "/e", &AXUM);
}

#[test]
fn unknown_route_is_problem() {
    let server = with_problems();
    let body = assert_problem(&wire::get(server.address, "/nowhere"), 404);
    assert_eq!(body["title"], "Not Found");
    assert_problem_without_content(&wire::head(server.address, "/nowhere"), 404);
}

#[test]
fn wrong_method_is_problem_with_allow() {
    let server = with_problems();
    let answer = send(server.address, "DELETE", "/json", &[], b"");
    assert_problem(&answer, 405);
    assert_eq!(answer.values("allow"), [b"POST"]);
}

#[test]
fn extractor_rejection_is_problem_with_detail() {
    let server = with_problems();
    let json = [("content-type", "application/json")];
    let body = assert_problem(&send(server.address, "POST", "/json", &json, b"?"), 400);
    assert!(body["detail"].as_str().unwrap().contains("expected value"), "{body}");
    let body = assert_problem(&send(server.address, "POST", "/json", &json, b"\"x\""), 422);
    assert!(body["detail"].as_str().unwrap().contains("invalid type"), "{body}");
    assert_problem(&send(server.address, "POST", "/json", &[], b"1"), 415);
    assert_problem(&wire::get(server.address, "/e/minus"), 400);
}

#[test]
fn oversized_body_is_problem() {
    let server = with_problems();
    let json = [("content-type", "application/json")];
    assert_problem(&send(server.address, "POST", "/json", &json, &[b'1'; 17]), 413);
}

#[test]
fn panic_is_redacted_problem() {
    let server = with_problems();
    let body = assert_problem(&wire::get(server.address, "/panic"), 500);
    assert!(!body.to_string().contains("canary"));
    assert_eq!(body.get("detail"), None);
}

#[test]
fn plain_text_error_keeps_headers() {
    let server = with_problems();
    let answer = wire::get(server.address, "/slow");
    assert_eq!(assert_problem(&answer, 429)["detail"], "five at once");
    assert_eq!(answer.values("retry-after"), [b"5"]);
    assert_eq!(answer.values("link"), [b"</one>", b"</two>"]);
}

#[test]
fn plain_text_5xx_is_redacted() {
    let body = assert_problem(&wire::get(with_problems().address, "/broken"), 502);
    assert!(!body.to_string().contains("canary"), "{body}");
}

#[test]
fn other_media_types_are_kept() {
    let answer = wire::get(with_problems().address, "/page");
    assert_eq!(answer.status, 404);
    assert_eq!(answer.values("content-type"), [b"text/html; charset=utf-8"]);
    assert_eq!(answer.body, b"<p>gone</p>");
}

#[test]
fn differences_from_plain_http_are_found() {
    let dated = Framework { adds: &["connection", "content-length"], ..AXUM };
    let without = Framework { changes: &[("x-api-version", |_| None)], ..AXUM };
    let other =
        Framework { changes: &[("www-authenticate", |_| Some(b"Basic realm=\"api\"".to_vec()))], ..AXUM };
    let uncounted = Framework { counts_nothing: false, ..AXUM };
    let server = serve(routes());
    conforms(server.address, "/e", &AXUM);
    for wrong in [dated, without, other, uncounted] {
        let outcome = std::panic::catch_unwind(|| conforms(server.address, "/e", &wrong));
        assert!(outcome.is_err(), "{wrong:?}");
    }
}

#[test]
fn content_headers_are_removed() {
    let answer = wire::get(with_problems().address, "/file");
    let body = wire::assert_problem_without_page_fields(&answer, 404);
    assert_eq!(body["detail"], "no such file");
}

/// RFC 9457, Section 3.1.2. axum itself sends 503 with a body that says 404.
#[test]
fn problem_status_follows_tuple() {
    let bare = wire::get(serve(routes()).address, "/twice");
    let body: serde_json::Value = serde_json::from_slice(&bare.body).unwrap();
    assert_eq!((bare.status, &body["status"], &body["title"]), (503, &404.into(), &"Not Found".into()));
    let body = assert_problem(&wire::get(with_problems().address, "/twice"), 503);
    assert_eq!((&body["title"], &body["code"]), (&"Service Unavailable".into(), &"unit".into()));
}

/// The outer layer is called first, and responds in plain text.
#[test]
fn outer_layer_response_is_not_handled() {
    let limit = tower_http::limit::RequestBodyLimitLayer::new(4);
    let server = serve(routes().layer(ProblemLayer::new()).layer(limit));
    let answer = send(server.address, "POST", "/json", &[], b"12345");
    assert_eq!(answer.status, 413);
    assert_eq!(answer.values("content-type"), [b"text/plain; charset=utf-8"]);
    let server = serve(routes().layer(ProblemLayer::new()).layer(CatchPanicLayer::new()));
    let answer = wire::get(server.address, "/panic");
    assert_eq!((answer.status, answer.body.as_slice()), (500, &b"Service panicked"[..]));
}

#[test]
fn uncaught_panic_closes_connection() {
    let server = serve(routes().layer(ProblemLayer::new()));
    assert_eq!(wire::get_raw(server.address, "/panic"), b"");
    assert_problem(&wire::get(server.address, "/nowhere"), 404);
}

#[test]
fn malformed_http_is_not_handled() {
    let answer = wire::exchange(with_problems().address, b"GET / HTTP/9\r\n\r\n");
    assert_eq!((answer.status, answer.body.as_slice()), (400, &b""[..]));
}

#[test]
fn problems_state_request() {
    let layer = ProblemLayer::new().instance(|request| request.uri.path().to_owned()).trace_id();
    wire::assert_states_request(serve(routes().layer(layer)).address);
}
