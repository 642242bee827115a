//! poem's server.

use poem::error::ResponseError;
use poem::http::StatusCode;
use poem::listener::TcpAcceptor;
use poem::middleware::{Cors, SizeLimit};
use poem::web::{Html, Json, Path};
use poem::{get, handler, post, Endpoint, EndpointExt, IntoResponse, Response, Route, Server};
use statusful::Problem;
use statusful_wire_tests as wire;
use statusful_wire_tests::{
    all, assert_problem, assert_problem_without_content, conforms, expected, nth, send, Framework, Running,
    WireError,
};

const POEM: Framework =
    Framework { adds: &["connection", "content-length", "date"], changes: &[], counts_nothing: false };

#[handler]
fn returns(Path(index): Path<usize>) -> Result<(), WireError> {
    Err(nth(index))
}

#[handler]
fn parses(Json(number): Json<u32>) -> String {
    number.to_string()
}

#[handler]
fn problem() -> Problem {
    wire::a_problem()
}

#[handler]
fn long() -> Result<(), wire::LongError> {
    Err(wire::LongError::new())
}

#[handler]
fn panics() -> &'static str {
    panic!("canary")
}

#[handler]
fn slow() -> poem::Result<()> {
    let response = Response::builder().status(StatusCode::TOO_MANY_REQUESTS).header("retry-after", "5");
    let response = response.header("link", "</one>").header("link", "</two>");
    Err(poem::Error::from_response(response.finish()))
}

#[handler]
fn broken() -> poem::Result<()> {
    Err(poem::Error::from_string("canary", StatusCode::BAD_GATEWAY))
}

#[handler]
fn page() -> poem::Result<()> {
    let page = Html("<p>gone</p>").with_status(StatusCode::NOT_FOUND);
    Err(poem::Error::from_response(page.into_response()))
}

#[handler]
fn file() -> poem::Result<()> {
    let response = Response::builder().status(StatusCode::NOT_FOUND);
    let response =
        wire::PAGE_FIELDS.into_iter().fold(response, |response, (name, value)| response.header(name, value));
    Err(poem::Error::from_response(response.finish()))
}

#[handler]
fn text() -> (StatusCode, &'static str) {
    (StatusCode::BAD_GATEWAY, "as written")
}

#[handler]
fn gone() -> (StatusCode, &'static str) {
    (StatusCode::GONE, "moved out")
}

fn routes() -> Route {
    Route::new()
        .at("/e/:index", get(returns))
        .at("/json", post(parses.with(SizeLimit::new(16))))
        .at("/problem", get(problem))
        .at("/long", get(long))
        .at("/panic", get(panics))
        .at("/slow", get(slow))
        .at("/broken", get(broken))
        .at("/text", get(text))
        .at("/page", get(page))
        .at("/gone", get(gone))
        .at("/file", get(file))
}

fn serve(app: impl Endpoint + 'static) -> Running {
    Running::on_listener(|listener| async move {
        let acceptor = TcpAcceptor::from_tokio(listener).unwrap();
        Server::new_with_acceptor(acceptor).run(app).await.unwrap();
    })
}

fn with_problems() -> Running {
    serve(routes().with(statusful::poem::problems()))
}

#[test]
fn matches_plain_http() {
    conforms(serve(routes()).address, "/e", &POEM);
}

#[test]
fn problem_matches_plain_http() {
    wire::conforms_problem(serve(routes()).address, "/problem", &POEM);
}

#[test]
fn hook_keeps_our_responses() {
    conforms(with_problems().address, "/e", &POEM);
}

#[test]
fn status_matches_response() {
    for (name, error) in all() {
        let (status, response) = (error.status(), error.as_response());
        assert_eq!(status, response.status(), "{name}");
        assert_eq!(status, expected(&error).status(), "{name}");
        let error = poem::Error::from(error);
        assert_eq!(error.status(), status, "{name}");
    }
}

#[test]
fn unknown_route_is_problem() {
    let server = with_problems();
    let body = assert_problem(&wire::get(server.address, "/nowhere"), 404);
    assert_eq!(body["title"], "Not Found");
    assert_problem_without_content(&wire::head(server.address, "/nowhere"), 404);
}

/// poem itself sets no `Allow`.
#[test]
fn wrong_method_is_problem() {
    let server = with_problems();
    assert_problem(&send(server.address, "DELETE", "/json", &[], b""), 405);
}

#[test]
fn extractor_rejection_is_problem_with_detail() {
    let server = with_problems();
    let json = [("content-type", "application/json")];
    let body = assert_problem(&send(server.address, "POST", "/json", &json, b"?"), 400);
    assert!(body["detail"].as_str().unwrap().contains("expected value"), "{body}");
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
    assert_eq!(assert_problem(&answer, 429).get("detail"), None);
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
fn content_headers_are_removed() {
    let answer = wire::get(with_problems().address, "/file");
    let body = wire::assert_problem_without_page_fields(&answer, 404);
    assert_eq!(body.get("detail"), None, "poem does not tell the text of a response");
}

#[test]
fn plain_error_responses_become_problems() {
    let server = with_problems();
    let body = assert_problem(&wire::get(server.address, "/text"), 502);
    assert_eq!(body.get("detail"), None);
    let body = assert_problem(&wire::get(server.address, "/gone"), 410);
    assert_eq!(body["detail"], "moved out");
}

/// `Cors` turns inner errors into responses, and returns errors of its own.
#[test]
fn cors_errors_become_problems() {
    let cors = Cors::new().allow_origin("https://api.example.com");
    let server = serve(routes().with(cors).with(statusful::poem::problems()));
    let ours = [("origin", "https://api.example.com")];
    let foreign = [("origin", "https://elsewhere.example")];
    let answer = send(server.address, "GET", "/broken", &ours, b"");
    assert_eq!(assert_problem(&answer, 502).get("detail"), None);
    assert_eq!(answer.values("access-control-allow-origin"), [b"https://api.example.com"]);
    assert_problem(&send(server.address, "GET", "/page", &foreign, b""), 403);
    let answer = send(server.address, "GET", "/e/0", &ours, b"");
    assert_eq!(answer.values("content-type"), [b"application/problem+json"]);
}

#[test]
fn uncaught_panic_closes_connection() {
    assert_eq!(wire::get_raw(serve(routes()).address, "/panic"), b"");
}

#[test]
fn malformed_http_is_not_handled() {
    let answer = wire::exchange(with_problems().address, b"GET / HTTP/9\r\n\r\n");
    assert_eq!((answer.status, answer.body.as_slice()), (400, &b""[..]));
}

#[test]
fn problems_state_request() {
    let problems = statusful::poem::problems().instance(|request| request.uri.path().to_owned()).trace_id();
    wire::assert_states_request(serve(routes().with(problems)).address);
}
