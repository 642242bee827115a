//! warp's server.

use statusful_wire_tests as wire;
use statusful_wire_tests::{
    assert_problem, assert_problem_without_content, conforms, nth, send, Framework, Running, WireError,
};
use warp::{Filter, Rejection, Reply};

const WARP: Framework =
    Framework { adds: &["connection", "content-length", "date"], changes: &[], counts_nothing: false };

async fn reject(index: usize) -> Result<&'static str, Rejection> {
    Err(statusful::warp::reject(nth(index)))
}

async fn answer(index: usize) -> Result<Result<&'static str, WireError>, Rejection> {
    Ok(Err(nth(index)))
}

fn number() -> impl Filter<Extract = impl Reply, Error = Rejection> + Clone {
    let body = warp::body::content_length_limit(16).and(warp::body::json());
    warp::path!("json").and(warp::post()).and(body).map(|number: u32| number.to_string())
}

/// A route for another method at the path of [`number`].
fn read() -> impl Filter<Extract = impl Reply, Error = Rejection> + Clone {
    warp::path!("json").and(warp::get()).map(|| "1")
}

fn hello() -> impl Filter<Extract = impl Reply, Error = Rejection> + Clone {
    let query = warp::path!("hello").and(warp::get()).and(warp::query::<Vec<(String, u8)>>());
    query.and(warp::header::<u8>("x-number")).map(|_, number: u8| number.to_string())
}

fn serve() -> Running {
    let errors = warp::path!("e" / usize).and_then(answer);
    let replies = warp::path!("reply" / usize).map(nth);
    let rejections = warp::path!("reject" / usize).and_then(reject);
    let problem = warp::path!("problem").map(wire::a_problem);
    let app = errors
        .or(replies)
        .or(rejections)
        .or(read())
        .or(number())
        .or(hello())
        .or(problem)
        .recover(statusful::warp::recover);
    Running::on_listener(|listener| async move { warp::serve(app).incoming(listener).run().await })
}

#[test]
fn matches_plain_http() {
    conforms(serve().address, "/reply", &WARP);
}

#[test]
fn problem_matches_plain_http() {
    wire::conforms_problem(serve().address, "/problem", &WARP);
}

#[test]
fn result_error_matches_returned() {
    conforms(serve().address, "/e", &WARP);
}

#[test]
fn rejection_responds_as_error() {
    conforms(serve().address, "/reject", &WARP);
}

#[test]
fn unknown_route_is_problem() {
    let body = assert_problem(&wire::get(serve().address, "/nowhere"), 404);
    assert_eq!(body["title"], "Not Found");
    assert_problem_without_content(&wire::head(serve().address, "/nowhere"), 404);
}

/// warp itself sets no `Allow`.
#[test]
fn wrong_method_is_problem() {
    assert_problem(&send(serve().address, "DELETE", "/json", &[], b""), 405);
}

#[test]
fn filter_rejection_is_problem_with_detail() {
    let server = serve();
    let json = [("content-type", "application/json")];
    let body = assert_problem(&send(server.address, "POST", "/json", &json, b"?"), 400);
    assert!(body["detail"].as_str().unwrap().contains("expected value"), "{body}");
    assert_problem(&send(server.address, "POST", "/json", &[("content-type", "text/plain")], b"1"), 415);
    assert_problem(&send(server.address, "POST", "/json", &json, b""), 411);
    assert_problem(&wire::get(server.address, "/hello?a=b"), 400);
    let body = assert_problem(&wire::get(server.address, "/hello"), 400);
    assert!(body["detail"].as_str().unwrap().contains("x-number"), "{body}");
}

#[test]
fn oversized_body_is_problem() {
    let json = [("content-type", "application/json")];
    assert_problem(&send(serve().address, "POST", "/json", &json, &[b'1'; 17]), 413);
}

#[test]
fn cors_rejection_is_problem() {
    let cors = warp::cors().allow_origin("https://api.example.com");
    let app = read().with(cors).recover(statusful::warp::recover);
    let server =
        Running::on_listener(|listener| async move { warp::serve(app).incoming(listener).run().await });
    let origin = [("origin", "https://elsewhere.example")];
    assert_problem(&send(server.address, "GET", "/json", &origin, b""), 403);
}

#[derive(Debug)]
struct Foreign;

impl warp::reject::Reject for Foreign {}

#[test]
fn foreign_rejection_is_redacted_500() {
    let fails = warp::any().and_then(|| async { Err::<String, _>(warp::reject::custom(Foreign)) });
    let app = fails.recover(statusful::warp::recover);
    let server =
        Running::on_listener(|listener| async move { warp::serve(app).incoming(listener).run().await });
    let body = assert_problem(&wire::get(server.address, "/"), 500);
    assert_eq!(body.get("detail"), None);
}

/// A program that does not recover logs the rejection.
#[test]
fn rejection_debug_omits_error_text() {
    let rejection = format!("{:?}", statusful::warp::reject(wire::OutOfStock { left: 7 }));
    assert!(rejection.contains("Rejected { status: 409, .. }"), "{rejection}");
}

/// The CORS filter rejects after `recover`, and warp responds in plain text.
#[test]
fn outer_rejection_is_not_handled() {
    let cors = warp::cors().allow_origin("https://api.example.com");
    let app = read().recover(statusful::warp::recover).with(cors);
    let server =
        Running::on_listener(|listener| async move { warp::serve(app).incoming(listener).run().await });
    let answer = send(server.address, "GET", "/json", &[("origin", "https://elsewhere.example")], b"");
    assert_eq!(answer.status, 403);
    assert_eq!(answer.values("content-type"), [b"text/plain; charset=utf-8"]);
}

fn serve_replies() -> Running {
    let text = warp::path!("text")
        .map(|| warp::reply::with_status("as written".to_owned(), warp::http::StatusCode::BAD_GATEWAY));
    let panics = warp::path!("panic").map(|| -> String { panic!("canary") });
    let app = text.or(panics).recover(statusful::warp::recover);
    Running::on_listener(|listener| async move { warp::serve(app).incoming(listener).run().await })
}

#[test]
fn error_reply_is_not_handled() {
    let answer = wire::get(serve_replies().address, "/text");
    assert_eq!((answer.status, answer.body.as_slice()), (502, &b"as written"[..]));
}

#[test]
fn panic_closes_connection() {
    let server = serve_replies();
    assert_eq!(wire::get_raw(server.address, "/panic"), b"");
    assert_problem(&wire::get(server.address, "/nowhere"), 404);
}

#[test]
fn malformed_http_is_not_handled() {
    let answer = wire::exchange(serve().address, b"GET / HTTP/9\r\n\r\n");
    assert_eq!((answer.status, answer.body.as_slice()), (400, &b""[..]));
}
