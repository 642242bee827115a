//! actix-web's server.

use actix_web::body::MessageBody;
use actix_web::dev::{ServerHandle, ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::error::{ErrorInternalServerError, ErrorUnauthorized};
use actix_web::http::StatusCode;
use actix_web::middleware::{from_fn, Next};
use actix_web::{web, App, Error, HttpResponse, HttpServer, ResponseError};
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

async fn fails(status: web::Path<u16>) -> Result<&'static str, Error> {
    Err(match *status {
        401 => ErrorUnauthorized("sign in"),
        _ => ErrorInternalServerError("canary"),
    })
}

async fn panics() -> &'static str {
    panic!("canary")
}

async fn panics_late() -> HttpResponse {
    let body = futures_util::stream::once(async { panic!("canary") });
    HttpResponse::Ok().streaming::<_, Error>(body)
}

fn routes(config: &mut web::ServiceConfig) {
    let errors = web::resource("/e/{index}").route(web::get().to(answer)).route(web::head().to(answer));
    let numbers = web::resource("/json").route(web::post().to(number));
    config.route("/slow", web::get().to(slow)).route("/broken", web::get().to(broken));
    let problem = || async { wire::a_problem() };
    config.route("/long", web::get().to(|| async { Err::<&str, _>(wire::LongError::new()) }));
    config.route("/problem", web::get().to(problem)).route("/problem", web::head().to(problem));
    config.route("/page", web::get().to(page)).route("/file", web::get().to(file));
    config.route("/fails/{status}", web::get().to(fails));
    config.route("/panic", web::get().to(panics)).route("/late", web::get().to(panics_late));
    config.service(errors).service(numbers).app_data(web::JsonConfig::default().limit(16));
}

/// Stops the server, and waits for it.
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
fn matches_plain_http() {
    conforms(serve(|| App::new().configure(routes)).address, "/e", &ACTIX);
}

#[test]
fn problem_matches_plain_http() {
    wire::conforms_problem(serve(|| App::new().configure(routes)).address, "/problem", &ACTIX);
}

#[test]
fn hook_keeps_our_responses() {
    conforms(with_problems().address, "/e", &ACTIX);
}

#[test]
fn status_matches_response() {
    for (name, error) in all() {
        let response = error.error_response();
        assert_eq!(error.status_code(), response.status(), "{name}");
        assert_eq!(response.status().as_u16(), expected(&error).status().as_u16(), "{name}");
    }
    assert_eq!(all()[0].1.status_code(), StatusCode::NOT_FOUND);
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
    assert_problem(&wire::get(server.address, "/e/minus"), 404);
}

#[test]
fn oversized_body_is_problem() {
    let server = with_problems();
    let json = [("content-type", "application/json")];
    assert_problem(&send(server.address, "POST", "/json", &json, &[b'1'; 17]), 413);
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
fn content_headers_are_removed() {
    let answer = wire::get(with_problems().address, "/file");
    let body = wire::assert_problem_without_page_fields(&answer, 404);
    assert_eq!(body["detail"], "no such file");
}

/// Without a `web::resource` for the path, actix-web treats a wrong method like an unknown
/// path.
#[test]
fn wrong_method_of_single_route_is_404() {
    assert_problem(&send(with_problems().address, "DELETE", "/slow", &[], b""), 404);
}

#[test]
fn foreign_error_is_problem() {
    let server = with_problems();
    assert_eq!(assert_problem(&wire::get(server.address, "/fails/401"), 401)["detail"], "sign in");
    let body = assert_problem(&wire::get(server.address, "/fails/500"), 500);
    assert_eq!(body.get("detail"), None);
}

/// Returns an error, or panics, instead of calling the inner service.
async fn middleware<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    match request.path() {
        "/middleware/401" => Err(ErrorUnauthorized("sign in")),
        "/middleware/500" => Err(ErrorInternalServerError("canary db-7 is down")),
        "/middleware/ours" => Err(WireError::Unauthenticated.into()),
        "/middleware/panic" => panic!("canary"),
        _ => next.call(request).await,
    }
}

fn inside() -> Running {
    serve(|| App::new().configure(routes).wrap(from_fn(middleware)).wrap(statusful::actix::problems()))
}

#[test]
fn inner_middleware_error_is_problem() {
    let server = inside();
    assert_eq!(assert_problem(&wire::get(server.address, "/middleware/401"), 401)["detail"], "sign in");
    assert_problem_without_content(&wire::head(server.address, "/middleware/401"), 401);
    let answer = wire::get(server.address, "/middleware/500");
    assert_eq!(assert_problem(&answer, 500).get("detail"), None);
    assert!(!format!("{answer:?}").contains("canary"));
}

#[test]
fn derived_middleware_error_keeps_response() {
    let answer = wire::get(inside().address, "/middleware/ours");
    assert_eq!(assert_problem(&answer, 401)["code"], "unauthenticated");
    assert_eq!(answer.values("www-authenticate"), [&b"Bearer realm=\"api\""[..], b"Basic realm=\"api\""]);
    assert_eq!(answer.body, *expected(&WireError::Unauthenticated).body());
}

/// actix-web sends the error's text, out of reach of any inner hook.
#[test]
fn outer_middleware_error_is_not_handled() {
    let app = || App::new().configure(routes).wrap(statusful::actix::problems()).wrap(from_fn(middleware));
    let answer = wire::get(serve(app).address, "/middleware/500");
    assert_eq!((answer.status, answer.body.as_slice()), (500, &b"canary db-7 is down"[..]));
}

#[test]
fn panic_is_redacted_problem() {
    let server = inside();
    for path in ["/panic", "/middleware/panic", "/panic"] {
        let answer = wire::get(server.address, path);
        assert_eq!(assert_problem(&answer, 500).get("detail"), None);
        assert!(!format!("{answer:?}").contains("canary"));
    }
}

#[test]
fn panic_in_call_is_problem() {
    use actix_web::dev::Service;
    let app = || {
        App::new()
            .configure(routes)
            .wrap_fn(|request, service| {
                assert_ne!(request.path(), "/", "canary");
                service.call(request)
            })
            .wrap(statusful::actix::problems())
    };
    let server = serve(app);
    assert_problem(&wire::get(server.address, "/"), 500);
    assert_problem(&wire::get(server.address, "/nowhere"), 404);
}

#[test]
fn uncaught_panic_closes_connection() {
    assert_eq!(wire::get_raw(serve(|| App::new().configure(routes)).address, "/panic"), b"");
    let server = with_problems();
    let begun = wire::get_raw(server.address, "/late");
    assert!(!begun.ends_with(b"0\r\n\r\n"), "{}", begun.escape_ascii());
    assert_problem(&wire::get(server.address, "/panic"), 500);
}

#[test]
fn malformed_http_is_not_handled() {
    let answer = wire::exchange(with_problems().address, b"GET / HTTP/9\r\n\r\n");
    assert_eq!((answer.status, answer.body.as_slice()), (400, &b""[..]));
}

/// What logs and outer middleware see of an error that became a problem.
#[test]
fn problem_keeps_error_text() {
    use actix_web::dev::{Service, Transform};
    actix_web::rt::System::new().block_on(async {
        let fails = |_: ServiceRequest| async { Err::<ServiceResponse, _>(ErrorInternalServerError("db-7")) };
        let service = statusful::actix::problems().new_transform(actix_web::dev::fn_service(fails));
        let request = actix_web::test::TestRequest::default().to_srv_request();
        let error = service.await.unwrap().call(request).await.unwrap_err();
        assert_eq!(error.to_string(), "db-7");
        assert_eq!(error.as_response_error().status_code(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(error.as_response_error().error_response().status(), StatusCode::INTERNAL_SERVER_ERROR);
    });
}

#[test]
fn problems_state_request() {
    let server = serve(|| {
        let problems = statusful::actix::problems();
        let problems = problems.instance(|request| request.uri.path().to_owned()).trace_id();
        App::new().configure(routes).wrap(problems)
    });
    wire::assert_states_request(server.address);
}
