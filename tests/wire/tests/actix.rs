//! actix-web's server.

use actix_web::body::MessageBody;
use actix_web::dev::{ServerHandle, ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::{web, App, HttpResponse, HttpServer, ResponseError};
use statusful_wire_tests as wire;
use statusful_wire_tests::{
    all, assert_problem, assert_problem_without_content, conforms, expected, nth, send, Framework, Running,
    WireError, LOOPBACK,
};
use std::sync::mpsc;
use std::thread::JoinHandle;

const ACTIX: Framework =
    Framework { adds: &["connection", "content-length", "date"], changes: &[], counts_nothing: false };

async fn answer(index: web::Path<usize>) -> Result<&'static str, WireError> {
    Err(nth(*index))
}

async fn number(number: web::Json<u32>) -> String {
    number.to_string()
}

async fn slow() -> HttpResponse {
    HttpResponse::TooManyRequests()
        .insert_header(("retry-after", "5"))
        .append_header(("link", "</one>"))
        .append_header(("link", "</two>"))
        .body("five at once")
}

async fn broken() -> HttpResponse {
    HttpResponse::BadGateway().body("canary")
}

async fn page() -> HttpResponse {
    HttpResponse::NotFound().content_type("text/html; charset=utf-8").body("<p>gone</p>")
}

async fn file() -> HttpResponse {
    let mut response = HttpResponse::NotFound();
    for field in wire::PAGE_FIELDS {
        response.insert_header(field);
    }
    response.body("no such file")
}

fn routes(config: &mut web::ServiceConfig) {
    let errors = web::resource("/e/{index}").route(web::get().to(answer)).route(web::head().to(answer));
    let numbers = web::resource("/json").route(web::post().to(number));
    config.route("/slow", web::get().to(slow)).route("/broken", web::get().to(broken));
    let problem = || async { wire::a_problem() };
    config.route("/problem", web::get().to(problem)).route("/problem", web::head().to(problem));
    config.route("/page", web::get().to(page)).route("/file", web::get().to(file));
    config.service(errors).service(numbers).app_data(web::JsonConfig::default().limit(16));
}

/// Ends the server, and waits for it.
struct Stop(ServerHandle, Option<JoinHandle<()>>);

impl Drop for Stop {
    fn drop(&mut self) {
        drop(self.0.stop(false));
        if let Some(thread) = self.1.take() {
            thread.join().unwrap();
        }
    }
}

fn serve<T, B>(app: fn() -> App<T>) -> Running
where
    T: ServiceFactory<
            ServiceRequest,
            Config = (),
            Response = ServiceResponse<B>,
            Error = actix_web::Error,
            InitError = (),
        > + 'static,
    B: MessageBody + 'static,
{
    let (started, wait) = mpsc::channel();
    let thread = std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let server = HttpServer::new(app).workers(1).disable_signals().bind(LOOPBACK).unwrap();
            let address = server.addrs()[0];
            let running = server.run();
            started.send((address, running.handle())).unwrap();
            running.await.unwrap();
        });
    });
    let (address, handle) = wait.recv().unwrap();
    Running::new(address, Stop(handle, Some(thread)))
}

fn with_problems() -> Running {
    serve(|| App::new().configure(routes).wrap(statusful::actix::problems()))
}

#[test]
fn actix_answers_as_plain_http_would() {
    conforms(serve(|| App::new().configure(routes)).address, "/e", &ACTIX);
}

#[test]
fn a_problem_is_answered_as_plain_http_would() {
    wire::conforms_problem(serve(|| App::new().configure(routes)).address, "/problem", &ACTIX);
}

#[test]
fn the_middleware_for_problems_leaves_our_answers_as_they_are() {
    conforms(with_problems().address, "/e", &ACTIX);
}

#[test]
fn the_status_and_the_response_never_disagree() {
    for (name, error) in all() {
        let response = error.error_response();
        assert_eq!(error.status_code(), response.status(), "{name}");
        assert_eq!(response.status().as_u16(), expected(&error).status().as_u16(), "{name}");
    }
    assert_eq!(all()[0].1.status_code(), StatusCode::NOT_FOUND);
}

#[test]
fn a_route_that_does_not_exist_is_a_problem() {
    let server = with_problems();
    let body = assert_problem(&wire::get(server.address, "/nowhere"), 404);
    assert_eq!(body["title"], "Not Found");
    assert_problem_without_content(&wire::head(server.address, "/nowhere"), 404);
}

#[test]
fn a_method_that_does_not_fit_is_a_problem_with_its_allow() {
    let server = with_problems();
    let answer = send(server.address, "DELETE", "/json", &[], b"");
    assert_problem(&answer, 405);
    assert_eq!(answer.values("allow"), [b"POST"]);
}

#[test]
fn what_an_extractor_rejects_is_a_problem_that_says_why() {
    let server = with_problems();
    let json = [("content-type", "application/json")];
    let body = assert_problem(&send(server.address, "POST", "/json", &json, b"?"), 400);
    assert!(body["detail"].as_str().unwrap().contains("expected value"), "{body}");
    assert_problem(&wire::get(server.address, "/e/minus"), 404);
}

#[test]
fn a_body_that_is_too_large_is_a_problem() {
    let server = with_problems();
    let json = [("content-type", "application/json")];
    assert_problem(&send(server.address, "POST", "/json", &json, &[b'1'; 17]), 413);
}

#[test]
fn an_answer_in_plain_text_is_a_problem_that_keeps_its_header_fields() {
    let server = with_problems();
    let answer = wire::get(server.address, "/slow");
    assert_eq!(assert_problem(&answer, 429)["detail"], "five at once");
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
    assert_eq!(body["detail"], "no such file");
}
