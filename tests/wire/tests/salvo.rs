//! salvo's server.

use salvo_core::conn::tcp::TcpAcceptor;
use salvo_core::http::ParseError;
use salvo_core::prelude::*;
use salvo_extra::catch_panic::CatchPanic;
use salvo_extra::size_limiter::max_size;
use statusful_wire_tests as wire;
use statusful_wire_tests::{assert_problem, conforms, nth, send, Framework, Running, WireError};

const SALVO: Framework =
    Framework { adds: &["connection", "content-length", "date"], changes: &[], counts_nothing: false };

fn index(request: &Request) -> usize {
    request.param("index").unwrap()
}

#[handler]
async fn returns(request: &mut Request) -> Result<(), WireError> {
    Err(nth(index(request)))
}

#[handler]
async fn renders(request: &mut Request, response: &mut Response) {
    response.render(nth(index(request)));
}

#[handler]
async fn parses(request: &mut Request) -> Result<String, ParseError> {
    let number: u32 = request.parse_json().await?;
    Ok(number.to_string())
}

#[handler]
async fn problem(response: &mut Response) {
    response.render(wire::a_problem());
}

#[handler]
async fn panics() {
    panic!("canary");
}

#[handler]
async fn broken() -> Result<(), salvo_core::Error> {
    Err(salvo_core::Error::other("canary"))
}

#[handler]
async fn empty(response: &mut Response) {
    response.status_code(StatusCode::SERVICE_UNAVAILABLE);
}

#[handler]
async fn text(response: &mut Response) {
    response.status_code(StatusCode::BAD_GATEWAY).render("as written");
}

/// Has begun to answer as it fails.
#[handler]
async fn begins(response: &mut Response) -> Result<(), WireError> {
    for (name, value) in [("content-encoding", "gzip"), ("content-length", "1"), ("x-request-id", "7")] {
        response.headers_mut().insert(name, http::HeaderValue::from_static(value));
    }
    response.render(Text::Html("<p>"));
    Err(WireError::Unit)
}

#[handler]
async fn refuses(response: &mut Response) -> Result<(), StatusError> {
    response.headers_mut().insert("retry-after", http::HeaderValue::from_static("5"));
    Err(StatusError::too_many_requests().brief("five at once").cause("canary"))
}

#[handler]
async fn file(response: &mut Response) -> Result<(), WireError> {
    for (name, value) in wire::PAGE_FIELDS {
        response.headers_mut().insert(name, http::HeaderValue::from_static(value));
    }
    Err(WireError::Unit)
}

fn routes() -> Router {
    Router::new()
        .push(Router::with_path("e/{index}").get(returns).head(returns))
        .push(Router::with_path("rendered/{index}").get(renders).head(renders))
        .push(Router::with_path("json").hoop(max_size(16)).post(parses))
        .push(Router::with_path("problem").get(problem).head(problem))
        .push(Router::with_path("panic").hoop(CatchPanic::new()).get(panics))
        .push(Router::with_path("uncaught").get(panics))
        .push(Router::with_path("broken").get(broken))
        .push(Router::with_path("empty").get(empty))
        .push(Router::with_path("text").get(text))
        .push(Router::with_path("refuses").get(refuses))
        .push(Router::with_path("begins").get(begins))
        .push(Router::with_path("file").get(file))
}

fn serve(service: Service) -> Running {
    Running::on_listener(|listener| async move {
        let acceptor = TcpAcceptor::try_from(listener).unwrap();
        Server::new(acceptor).serve(service).await;
    })
}

fn with_problems() -> Running {
    serve(Service::new(routes()).catcher(statusful::salvo::catcher()))
}

#[test]
fn salvo_answers_as_plain_http_would() {
    conforms(serve(Service::new(routes())).address, "/e", &SALVO);
}

#[test]
fn a_problem_is_answered_as_plain_http_would() {
    wire::conforms_problem(serve(Service::new(routes())).address, "/problem", &SALVO);
}

#[test]
fn an_error_that_is_rendered_is_answered_as_one_that_is_returned() {
    conforms(serve(Service::new(routes())).address, "/rendered", &SALVO);
}

#[test]
fn the_catcher_leaves_our_answers_as_they_are() {
    conforms(with_problems().address, "/e", &SALVO);
}

/// salvo calls no catcher for a HEAD.
#[test]
fn a_route_that_does_not_exist_is_a_problem() {
    let server = with_problems();
    let body = assert_problem(&wire::get(server.address, "/nowhere"), 404);
    assert_eq!(body["title"], "Not Found");
    let unheard = wire::head(server.address, "/nowhere");
    assert_eq!((unheard.status, unheard.body.as_slice()), (404, &b""[..]));
}

#[test]
fn a_method_that_does_not_fit_is_a_problem_with_its_allow() {
    let server = with_problems();
    let found = send(server.address, "DELETE", "/json", &[], b"");
    assert_problem(&found, 405);
    assert_eq!(found.values("allow"), [b"POST"]);
}

#[test]
fn what_an_extractor_rejects_is_a_problem() {
    let server = with_problems();
    let json = [("content-type", "application/json")];
    assert_problem(&send(server.address, "POST", "/json", &json, b"?"), 400);
}

#[test]
fn a_body_that_is_too_large_is_a_problem() {
    let server = with_problems();
    let json = [("content-type", "application/json")];
    assert_problem(&send(server.address, "POST", "/json", &json, &[b'1'; 17]), 413);
}

#[test]
fn a_status_error_is_a_problem_that_says_what_it_says_in_brief() {
    let server = with_problems();
    let answer = wire::get(server.address, "/refuses");
    let body = assert_problem(&answer, 429);
    assert_eq!(body["detail"], "five at once");
    assert_eq!(answer.values("retry-after"), [b"5"]);
    assert!(!body.to_string().contains("canary"));
}

#[test]
fn a_panic_is_a_problem_that_does_not_say_its_message() {
    let server = with_problems();
    let body = assert_problem(&wire::get(server.address, "/panic"), 500);
    assert!(!body.to_string().contains("canary"));
    assert_eq!(body.get("detail"), None);
}

#[test]
fn an_error_replaces_an_answer_that_was_begun() {
    let answer = wire::get(with_problems().address, "/begins");
    assert_eq!(assert_problem(&answer, 404)["code"], "unit");
    assert_eq!(answer.values("content-encoding"), [b""; 0]);
    assert_eq!(answer.values("x-request-id"), [b"7"]);
}

#[test]
fn fields_that_describe_a_replaced_page_are_removed() {
    let answer = wire::get(with_problems().address, "/file");
    let body = wire::assert_problem_without_page_fields(&answer, 404);
    assert_eq!(body["code"], "unit");
}

#[test]
fn an_error_of_salvo_is_a_500_that_does_not_say_its_text() {
    let answer = wire::get(with_problems().address, "/broken");
    assert_eq!(assert_problem(&answer, 500).get("detail"), None);
    assert!(!format!("{answer:?}").contains("canary"));
}

#[test]
fn an_error_status_without_a_body_is_a_problem() {
    assert_problem(&wire::get(with_problems().address, "/empty"), 503);
}

#[test]
fn an_error_status_with_a_body_is_not_seen() {
    let answer = wire::get(with_problems().address, "/text");
    assert_eq!((answer.status, answer.body.as_slice()), (502, &b"as written"[..]));
}

#[test]
fn a_wrong_method_of_a_head_keeps_its_allow() {
    let answer = wire::head(with_problems().address, "/json");
    assert_eq!((answer.status, answer.body.as_slice()), (405, &b""[..]));
    assert_eq!(answer.values("allow"), [b"POST"]);
}

#[test]
fn a_panic_is_a_problem_where_the_service_catches_it() {
    let server = serve(Service::new(routes()).hoop(CatchPanic::new()).catcher(statusful::salvo::catcher()));
    let answer = wire::get(server.address, "/uncaught");
    assert_eq!(assert_problem(&answer, 500).get("detail"), None);
    assert!(!format!("{answer:?}").contains("canary"));
}

#[test]
fn a_panic_that_nothing_catches_closes_the_connection() {
    assert_eq!(wire::get_raw(with_problems().address, "/uncaught"), b"");
}

#[test]
fn a_request_that_is_not_http_is_not_seen() {
    let answer = wire::exchange(with_problems().address, b"GET / HTTP/9\r\n\r\n");
    assert_eq!((answer.status, answer.body.as_slice()), (400, &b""[..]));
}
