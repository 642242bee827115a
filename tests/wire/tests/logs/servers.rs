//! A server of each framework with its own middleware.

use super::{event, fails, is_logged, logs_each_failure_once, lost, problem, start_logging, ApiError, TRACE};
use ::salvo_core::prelude::*;
use statusful::tower::{LogErrors, ProblemLayer};
use statusful::{actix, HttpStatus};
use statusful_wire_tests::{runtime, send, Running, LOOPBACK};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use tower::{Layer, ServiceExt};

#[test]
fn tower_layer_logs() {
    use axum::extract::Path;
    use axum::routing::get;
    let app = axum::Router::new()
        .route("/axum/problem", get(|| async { problem() }))
        .route("/axum/{name}", get(|Path(name): Path<String>| async move { fails(&name) }))
        .layer(ProblemLayer::new().trace_id())
        .layer(LogErrors::new().request_id("x-request-id"));
    let server = Running::on_listener(|listener| async move { axum::serve(listener, app).await.unwrap() });
    logs_each_failure_once("axum", &server);
}

/// An `Err` of a middleware, whose request is gone.
async fn refuse(
    _: actix_web::dev::ServiceRequest,
    _: actix_web::middleware::Next<actix_web::body::BoxBody>,
) -> Result<actix_web::dev::ServiceResponse<actix_web::body::BoxBody>, actix_web::Error> {
    Err(fails("unreadable").unwrap_err().into())
}

#[test]
fn actix_middleware_logs() {
    use actix_web::{web, App, HttpServer};
    let (started, wait) = mpsc::channel();
    let thread = std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let app = || {
                let log = statusful::actix::log_errors().request_id("x-request-id");
                let answer = |name: web::Path<String>| async move { fails(&name) };
                App::new()
                    .route("/actix/problem", web::get().to(|| async { Err::<&str, _>(problem()) }))
                    .service(
                        web::resource("/actix/refused")
                            .wrap(actix_web::middleware::from_fn(refuse))
                            .to(|| async { "never" }),
                    )
                    .route("/actix/{name}", web::get().to(answer))
                    .wrap(statusful::actix::problems().trace_id())
                    .wrap(log)
            };
            let server = HttpServer::new(app).workers(1).disable_signals().bind(LOOPBACK).unwrap();
            let address = server.addrs()[0];
            let running = server.run();
            started.send((address, running.handle())).unwrap();
            running.await.unwrap();
        });
    });
    let (address, handle) = wait.recv().unwrap();
    logs_each_failure_once("actix", &Running::new(address, ()));
    let trace = format!("00-{TRACE}-00f067aa0ba902b7-01");
    let headers = [("x-request-id", "7f3a"), ("traceparent", trace.as_str())];
    let answer = send(address, "GET", "/actix/refused", &headers, b"");
    assert!(String::from_utf8_lossy(&answer.body).contains(TRACE), "the hook rewrote it");
    is_logged("/actix/refused", "ERROR", 503, "unreadable", "cannot read users: disk is gone");
    drop(handle.stop(false));
    thread.join().unwrap();
}

/// An `Err` with a member that is too long.
async fn refuse_long(
    _: actix_web::dev::ServiceRequest,
    _: actix_web::middleware::Next<actix_web::body::BoxBody>,
) -> Result<actix_web::dev::ServiceResponse<actix_web::body::BoxBody>, actix_web::Error> {
    Err(Long { notes: "n".repeat(100_000) }.into())
}

#[derive(Debug, thiserror::Error, HttpStatus, actix::ResponseError)]
#[error("too long")]
#[status(409)]
struct Long {
    #[problem(extension)]
    notes: String,
}

/// actix-web creates the response to an `Err` once more than the middlewares, which look at it.
#[test]
fn actix_loss_is_reported_once() {
    use actix_web::test::{init_service, TestRequest};
    use actix_web::{dev::Service, middleware::from_fn, App, HttpResponse};
    start_logging();
    let losses = || lost("long").len();
    let (problems, log) = (statusful::actix::problems(), statusful::actix::log_errors());
    actix_web::rt::System::new().block_on(async {
        macro_rules! reports_once {
            ($app:expr) => {
                let before = losses();
                let service = init_service($app.wrap(log)).await;
                let error = service.call(TestRequest::default().to_request()).await.err().unwrap();
                assert_eq!(HttpResponse::from_error(error).status(), 409);
                assert_eq!(losses() - before, 1);
            };
        }
        reports_once!(App::new().wrap(from_fn(refuse_long)));
        reports_once!(App::new().wrap(from_fn(refuse_long)).wrap(problems.clone()));
        reports_once!(App::new().wrap(from_fn(refuse_long)).wrap(problems.trace_id()));
    });
}

#[poem::handler]
fn poem_fails(poem::web::Path(name): poem::web::Path<String>) -> Result<&'static str, ApiError> {
    fails(&name)
}

#[poem::handler]
fn poem_problem() -> Result<(), statusful::Problem> {
    Err(problem())
}

fn poem_server(app: impl poem::Endpoint + 'static) -> Running {
    Running::on_listener(|listener| async move {
        let acceptor = poem::listener::TcpAcceptor::from_tokio(listener).unwrap();
        poem::Server::new_with_acceptor(acceptor).run(app).await.unwrap();
    })
}

#[test]
fn poem_middleware_logs() {
    use poem::{get, EndpointExt, Route};
    let log = statusful::poem::log_errors().request_id("x-request-id");
    let routes = |prefix: &str| {
        let inner = Route::new().at("/problem", get(poem_problem)).at("/:name", get(poem_fails));
        Route::new().nest(prefix, inner)
    };
    let app = routes("/poem").with(statusful::poem::problems().trace_id()).with(log);
    logs_each_failure_once("poem", &poem_server(app));
    let without_hook = routes("/poem-alone").with(log);
    logs_each_failure_once("poem-alone", &poem_server(without_hook));
}

#[::salvo_core::handler]
async fn salvo_fails(request: &mut Request) -> Result<&'static str, ApiError> {
    let name: String = request.param("name").unwrap();
    fails(&name)
}

#[::salvo_core::handler]
async fn salvo_problem(response: &mut Response) {
    response.render(problem());
}

#[test]
fn salvo_hoop_logs() {
    let router = Router::with_path("salvo")
        .push(Router::with_path("problem").get(salvo_problem))
        .push(Router::with_path("{name}").get(salvo_fails));
    let log = statusful::salvo::log_errors().request_id("x-request-id");
    let problems = statusful::salvo::problems().trace_id();
    let service = Service::new(router).hoop(log).hoop(problems.clone()).catcher(problems.catcher());
    let server = Running::on_listener(|listener| async move {
        let acceptor = ::salvo_core::conn::tcp::TcpAcceptor::try_from(listener).unwrap();
        Server::new(acceptor).serve(service).await;
    });
    logs_each_failure_once("salvo", &server);
}

#[rocket::get("/rocket/<name>")]
fn rocket_fails(name: &str) -> Result<&'static str, ApiError> {
    fails(name)
}

#[rocket::get("/rocket/problem")]
fn rocket_problem() -> statusful::Problem {
    problem()
}

static HEADS: AtomicUsize = AtomicUsize::new(0);

fn count_head(request: &http::request::Parts) -> Option<String> {
    HEADS.fetch_add(usize::from(request.method == http::Method::HEAD), Ordering::Relaxed);
    None
}

#[test]
fn rocket_fairing_logs() {
    let mut config = rocket::config::Config::release_default();
    config.address = std::net::Ipv4Addr::LOCALHOST.into();
    config.port = 0;
    config.shutdown = rocket::config::Shutdown { ctrlc: false, signals: [].into(), ..Default::default() };
    let (started, wait) = mpsc::channel();
    let liftoff = rocket::fairing::AdHoc::on_liftoff("port", move |rocket| {
        started.send(rocket.config().port).unwrap();
        Box::pin(async {})
    });
    let problems = statusful::rocket::problems().trace_id().instance(count_head);
    let app = rocket::custom(config)
        .mount("/", rocket::routes![rocket_fails, rocket_problem])
        .register("/", [problems.catcher()])
        .attach(problems)
        .attach(statusful::rocket::log_errors().request_id("x-request-id"))
        .attach(liftoff);
    let runtime = runtime();
    runtime.spawn(app.launch());
    let port = wait.recv().unwrap();
    let server = Running::new((std::net::Ipv4Addr::LOCALHOST, port).into(), runtime);
    logs_each_failure_once("rocket", &server);
    // Rocket answers it as a GET.
    assert_eq!(send(server.address, "HEAD", "/rocket/head/nowhere", &[], b"").status, 404);
    assert_eq!(event("/rocket/head/nowhere")["fields"]["http.request.method"], "HEAD");
    assert!(HEADS.load(Ordering::Relaxed) > 0);
}

/// warp has no layers: tower's is around its service.
#[test]
fn warp_service_in_layer_logs() {
    use warp::Filter;
    let problem = warp::path!("warp" / "problem").map(problem);
    let fails = warp::path!("warp" / String).map(|name: String| fails(&name));
    let app = problem.or(fails).recover(statusful::warp::recover);
    let service = LogErrors::new().request_id("x-request-id").layer(warp::service(app));
    // A server of hyper's, through axum.
    let app = axum::Router::new().fallback(move |request: axum::extract::Request| {
        service.oneshot(request.map(|_| http_body_util::Empty::<bytes::Bytes>::new()))
    });
    let server = Running::on_listener(|listener| async move { axum::serve(listener, app).await.unwrap() });
    logs_each_failure_once("warp", &server);
}
