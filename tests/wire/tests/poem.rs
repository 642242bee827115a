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
fn poem_answers_as_plain_http_would() {
    conforms(serve(routes()).address, "/e", &POEM);
}

#[test]
fn a_problem_is_answered_as_plain_http_would() {
    wire::conforms_problem(serve(routes()).address, "/problem", &POEM);
}

#[test]
fn the_handler_of_all_errors_leaves_our_answers_as_they_are() {
    conforms(with_problems().address, "/e", &POEM);
}

#[test]
fn the_status_and_the_response_never_disagree() {
    for (name, error) in all() {
        let (status, response) = (error.status(), error.as_response());
        assert_eq!(status, response.status(), "{name}");
        assert_eq!(status, expected(&error).status(), "{name}");
        let error = poem::Error::from(error);
        assert_eq!(error.status(), status, "{name}");
    }
}

#[test]
fn a_route_that_does_not_exist_is_a_problem() {
    let server = with_problems();
    let body = assert_problem(&wire::get(server.address, "/nowhere"), 404);
    assert_eq!(body["title"], "Not Found");
    assert_problem_without_content(&wire::head(server.address, "/nowhere"), 404);
}

/// poem itself states no `Allow`.
#[test]
fn a_method_that_does_not_fit_is_a_problem() {
    let server = with_problems();
    assert_problem(&send(server.address, "DELETE", "/json", &[], b""), 405);
}

#[test]
fn what_an_extractor_rejects_is_a_problem_that_says_why() {
    let server = with_problems();
    let json = [("content-type", "application/json")];
    let body = assert_problem(&send(server.address, "POST", "/json", &json, b"?"), 400);
    assert!(body["detail"].as_str().unwrap().contains("expected value"), "{body}");
    assert_problem(&send(server.address, "POST", "/json", &[], b"1"), 415);
    assert_problem(&wire::get(server.address, "/e/minus"), 400);
}

#[test]
fn a_body_that_is_too_large_is_a_problem() {
    let server = with_problems();
    let json = [("content-type", "application/json")];
    assert_problem(&send(server.address, "POST", "/json", &json, &[b'1'; 17]), 413);
}

#[test]
fn a_panic_is_a_problem_that_does_not_say_its_message() {
    let server = with_problems();
    let body = assert_problem(&wire::get(server.address, "/panic"), 500);
    assert!(!body.to_string().contains("canary"));
    assert_eq!(body.get("detail"), None);
}

#[test]
fn an_answer_in_plain_text_is_a_problem_that_keeps_its_header_fields() {
    let server = with_problems();
    let answer = wire::get(server.address, "/slow");
    assert_eq!(assert_problem(&answer, 429).get("detail"), None);
    assert_eq!(answer.values("retry-after"), [b"5"]);
    assert_eq!(answer.values("link"), [b"</one>", b"</two>"]);
}

#[test]
fn a_server_error_in_plain_text_is_a_problem_that_does_not_say_it() {
    let body = assert_problem(&wire::get(with_problems().address, "/broken"), 502);
    assert!(!body.to_string().contains("canary"), "{body}");
}

#[test]
fn an_answer_of_another_type_stays_as_it_is() {
    let answer = wire::get(with_problems().address, "/page");
    assert_eq!(answer.status, 404);
    assert_eq!(answer.values("content-type"), [b"text/html; charset=utf-8"]);
    assert_eq!(answer.body, b"<p>gone</p>");
}

#[test]
fn fields_that_describe_a_replaced_page_are_removed() {
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

/// `Cors` turns errors inside of it into responses, and returns errors of its own.
#[test]
fn errors_that_cors_answers_become_problems() {
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
fn a_panic_that_nothing_catches_closes_the_connection() {
    assert_eq!(wire::get_raw(serve(routes()).address, "/panic"), b"");
}

#[test]
fn a_request_that_is_not_http_is_not_seen() {
    let answer = wire::exchange(with_problems().address, b"GET / HTTP/9\r\n\r\n");
    assert_eq!((answer.status, answer.body.as_slice()), (400, &b""[..]));
}
