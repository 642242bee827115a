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
async fn long(response: &mut Response) {
    response.render(wire::LongError::new());
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

/// Has begun a response when it fails.
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
        .push(Router::with_path("long").get(long))
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
fn matches_plain_http() {
    conforms(serve(Service::new(routes())).address, "/e", &SALVO);
}

#[test]
fn problem_matches_plain_http() {
    wire::conforms_problem(serve(Service::new(routes())).address, "/problem", &SALVO);
}

#[test]
fn rendered_error_matches_returned() {
    conforms(serve(Service::new(routes())).address, "/rendered", &SALVO);
}

#[test]
fn hook_keeps_our_responses() {
    conforms(with_problems().address, "/e", &SALVO);
}

/// salvo calls no catcher for a HEAD.
#[test]
fn unknown_route_is_problem() {
    let server = with_problems();
    let body = assert_problem(&wire::get(server.address, "/nowhere"), 404);
    assert_eq!(body["title"], "Not Found");
    let unheard = wire::head(server.address, "/nowhere");
    assert_eq!((unheard.status, unheard.body.as_slice()), (404, &b""[..]));
}

#[test]
fn wrong_method_is_problem_with_allow() {
    let server = with_problems();
    let found = send(server.address, "DELETE", "/json", &[], b"");
    assert_problem(&found, 405);
    assert_eq!(found.values("allow"), [b"POST"]);
}

#[test]
fn extractor_rejection_is_problem() {
    let server = with_problems();
    let json = [("content-type", "application/json")];
    assert_problem(&send(server.address, "POST", "/json", &json, b"?"), 400);
}

#[test]
fn oversized_body_is_problem() {
    let server = with_problems();
    let json = [("content-type", "application/json")];
    assert_problem(&send(server.address, "POST", "/json", &json, &[b'1'; 17]), 413);
}

#[test]
fn status_error_brief_is_detail() {
    let server = with_problems();
    let answer = wire::get(server.address, "/refuses");
    let body = assert_problem(&answer, 429);
    assert_eq!(body["detail"], "five at once");
    assert_eq!(answer.values("retry-after"), [b"5"]);
    assert!(!body.to_string().contains("canary"));
}

#[test]
fn panic_is_redacted_problem() {
    let server = with_problems();
    let body = assert_problem(&wire::get(server.address, "/panic"), 500);
    assert!(!body.to_string().contains("canary"));
    assert_eq!(body.get("detail"), None);
}

#[test]
fn error_replaces_partial_response() {
    let answer = wire::get(with_problems().address, "/begins");
    assert_eq!(assert_problem(&answer, 404)["code"], "unit");
    assert_eq!(answer.values("content-encoding"), [b""; 0]);
    assert_eq!(answer.values("x-request-id"), [b"7"]);
}

#[test]
fn content_headers_are_removed() {
    let answer = wire::get(with_problems().address, "/file");
    let body = wire::assert_problem_without_page_fields(&answer, 404);
    assert_eq!(body["code"], "unit");
}

#[test]
fn salvo_error_is_redacted_500() {
    let answer = wire::get(with_problems().address, "/broken");
    assert_eq!(assert_problem(&answer, 500).get("detail"), None);
    assert!(!format!("{answer:?}").contains("canary"));
}

#[test]
fn error_status_without_body_is_problem() {
    assert_problem(&wire::get(with_problems().address, "/empty"), 503);
}

#[test]
fn error_status_with_body_is_not_handled() {
    let answer = wire::get(with_problems().address, "/text");
    assert_eq!((answer.status, answer.body.as_slice()), (502, &b"as written"[..]));
}

#[test]
fn wrong_method_of_head_keeps_allow() {
    let answer = wire::head(with_problems().address, "/json");
    assert_eq!((answer.status, answer.body.as_slice()), (405, &b""[..]));
    assert_eq!(answer.values("allow"), [b"POST"]);
}

#[test]
fn caught_panic_is_problem() {
    let server = serve(Service::new(routes()).hoop(CatchPanic::new()).catcher(statusful::salvo::catcher()));
    let answer = wire::get(server.address, "/uncaught");
    assert_eq!(assert_problem(&answer, 500).get("detail"), None);
    assert!(!format!("{answer:?}").contains("canary"));
}

#[test]
fn uncaught_panic_closes_connection() {
    assert_eq!(wire::get_raw(with_problems().address, "/uncaught"), b"");
}

#[test]
fn malformed_http_is_not_handled() {
    let answer = wire::exchange(with_problems().address, b"GET / HTTP/9\r\n\r\n");
    assert_eq!((answer.status, answer.body.as_slice()), (400, &b""[..]));
}

#[test]
fn problems_state_request() {
    let problems = statusful::salvo::problems().instance(|request| request.uri.path().to_owned()).trace_id();
    let catcher = statusful::salvo::catcher().hoop(problems.clone());
    wire::assert_states_request(serve(Service::new(routes().hoop(problems)).catcher(catcher)).address);
}
