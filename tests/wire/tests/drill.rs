//! Every framework's server answers a request that asks for an error as the drill itself says, and
//! runs no handler for it.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Response};
use statusful::catalog::Catalog;
use statusful::drill::Drill;
use statusful::HttpStatus;
use statusful_wire_tests::{runtime, send, Answer, Running, LOOPBACK};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};

#[derive(HttpStatus)]
#[problem(base = "https://api.example.com/errors/")]
#[header("x-api-version" = "4")]
#[allow(dead_code)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(extension)]
        free: Vec<String>,
    },
    #[status(401)]
    #[challenge(Bearer, realm = "api")]
    #[challenge(Basic, realm = "api")]
    Unauthenticated,
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER)]
        retry_after: u32,
    },
    #[status(503)]
    Down,
}

const PREFERENCES: [&str; 7] = [
    "code=user_exists",
    "respond-async, code=unauthenticated",
    "code=rate_limited",
    "status=503",
    "code=user_exist",
    "status=418",
    "drill=report",
];

fn drill() -> Drill {
    Drill::new(&[Catalog::of::<ApiError>()])
}

fn expected(prefer: &str) -> Response<Bytes> {
    let field = (HeaderName::from_static("prefer"), HeaderValue::from_str(prefer).unwrap());
    drill().answer(&HeaderMap::from_iter([field])).unwrap()
}

/// The requests of a client, the last of which is for the handler of `GET /users`. `connect` makes
/// a server with a drill of its own.
fn drills(connect: impl Fn(Drill) -> Running, handled: &AtomicUsize) {
    for (method, path) in [("GET", "/users"), ("POST", "/users"), ("DELETE", "/nothing/here")] {
        for prefer in PREFERENCES {
            let server = connect(drill());
            let answer = send(server.address, method, path, &[("prefer", prefer)], b"");
            is_as_expected(&answer, &expected(prefer), prefer);
        }
    }
    let drill = drill();
    let server = connect(drill.clone());
    let head = send(server.address, "HEAD", "/users", &[("prefer", "code=user_exists")], b"");
    assert_eq!((head.status, head.body.len()), (409, 0));
    assert_eq!(drill.missed().len(), 3, "the handle counts with the layer");
    assert_eq!(handled.load(Ordering::Relaxed), 0);
    passes(server.address);
    assert_eq!(handled.load(Ordering::Relaxed), 2);
}

fn passes(address: SocketAddr) {
    for headers in [&[][..], &[("prefer", "return=minimal")]] {
        let answer = send(address, "GET", "/users", headers, b"");
        assert_eq!((answer.status, answer.body.as_slice()), (200, &b"ann"[..]));
        assert!(answer.values("preference-applied").is_empty());
    }
}

fn is_as_expected(answer: &Answer, expected: &Response<Bytes>, prefer: &str) {
    assert_eq!(answer.status, expected.status().as_u16(), "{prefer}");
    for name in expected.headers().keys() {
        // axum's router states the methods of the path in each of its answers.
        let lines: Vec<_> = expected.headers().get_all(name).iter().map(HeaderValue::as_bytes).collect();
        assert_eq!(answer.values(name.as_str()), lines, "{prefer}: {name}");
    }
    assert_eq!(answer.body, *expected.body(), "{prefer}");
}

#[test]
fn axum_drills() {
    static HANDLED: AtomicUsize = AtomicUsize::new(0);
    let connect = |drill: Drill| {
        let handler = axum::routing::get(|| async {
            HANDLED.fetch_add(1, Ordering::Relaxed);
            "ann"
        });
        let app = axum::Router::new()
            .route("/users", handler)
            .layer(drill)
            .layer(statusful::tower::ProblemLayer::new());
        Running::on_listener(|listener| async move { axum::serve(listener, app).await.unwrap() })
    };
    drills(connect, &HANDLED);
}

#[test]
fn poem_drills() {
    use poem::{EndpointExt, Route, Server};
    static HANDLED: AtomicUsize = AtomicUsize::new(0);

    #[poem::handler]
    fn handler() -> &'static str {
        HANDLED.fetch_add(1, Ordering::Relaxed);
        "ann"
    }

    let connect = |drill: Drill| {
        let app = Route::new().at("/users", poem::get(handler)).with(drill).with(statusful::poem::problems());
        Running::on_listener(|listener| async move {
            let acceptor = poem::listener::TcpAcceptor::from_tokio(listener).unwrap();
            Server::new_with_acceptor(acceptor).run(app).await.unwrap();
        })
    };
    drills(connect, &HANDLED);
}

#[test]
fn salvo_drills() {
    use salvo_core::conn::tcp::TcpAcceptor;
    use salvo_core::prelude::*;
    static HANDLED: AtomicUsize = AtomicUsize::new(0);

    #[handler]
    async fn users() -> &'static str {
        HANDLED.fetch_add(1, Ordering::Relaxed);
        "ann"
    }

    let connect = |drill: Drill| {
        let service = Service::new(Router::with_path("users").get(users))
            .catcher(statusful::salvo::catcher())
            .hoop(statusful::salvo::problems())
            .hoop(drill);
        Running::on_listener(|listener| async move {
            let acceptor = TcpAcceptor::try_from(listener).unwrap();
            Server::new(acceptor).serve(service).await;
        })
    };
    drills(connect, &HANDLED);
}

#[test]
fn rocket_drills() {
    use rocket::config::{Config, LogLevel, Shutdown};
    use rocket::fairing::AdHoc;
    static HANDLED: AtomicUsize = AtomicUsize::new(0);

    #[rocket::get("/users")]
    fn users() -> &'static str {
        HANDLED.fetch_add(1, Ordering::Relaxed);
        "ann"
    }

    let connect = |drill: Drill| {
        let mut config = Config::debug_default();
        config.port = 0;
        config.log_level = LogLevel::Off;
        config.shutdown = Shutdown { ctrlc: false, signals: [].into(), ..Shutdown::default() };
        let (started, wait) = std::sync::mpsc::channel();
        let app = rocket::custom(config)
            .mount("/", rocket::routes![users])
            .register("/", [statusful::rocket::catcher()])
            .attach(drill)
            .attach(AdHoc::on_liftoff("port", move |rocket| {
                started.send(rocket.config().port).unwrap();
                Box::pin(async {})
            }));
        let runtime = runtime();
        runtime.spawn(app.launch());
        Running::new((LOOPBACK.0, wait.recv().unwrap()).into(), runtime)
    };
    drills(connect, &HANDLED);
}

#[test]
fn actix_drills() {
    use actix_web::dev::ServerHandle;
    use actix_web::{web, App, HttpServer};
    static HANDLED: AtomicUsize = AtomicUsize::new(0);

    struct Stop(ServerHandle);
    impl Drop for Stop {
        fn drop(&mut self) {
            drop(self.0.stop(false));
        }
    }

    async fn users() -> &'static str {
        HANDLED.fetch_add(1, Ordering::Relaxed);
        "ann"
    }

    let connect = |drill: Drill| {
        let (started, wait) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let app = move || {
                    let app = App::new().route("/users", web::get().to(users));
                    app.route("/users", web::head().to(users))
                        .wrap(drill.clone())
                        .wrap(statusful::actix::problems())
                };
                let server = HttpServer::new(app).workers(1).disable_signals().bind(LOOPBACK).unwrap();
                let address = server.addrs()[0];
                let running = server.run();
                started.send((address, running.handle())).unwrap();
                running.await.unwrap();
            });
        });
        let (address, handle) = wait.recv().unwrap();
        Running::new(address, Stop(handle))
    };
    drills(connect, &HANDLED);
}

/// As a tower service.
#[test]
fn warp_drills() {
    use http_body_util::{BodyExt, Empty};
    use tower::{Layer, ServiceExt};
    use warp::Filter;

    let app = || warp::path!("users").and(warp::get()).map(|| "ann").recover(statusful::warp::recover);
    for prefer in PREFERENCES {
        let service = drill().layer(warp::service(app()));
        let request = http::Request::post("/users").header("prefer", prefer).body(Empty::<Bytes>::new());
        let response = runtime().block_on(service.oneshot(request.unwrap())).unwrap();
        let expected = expected(prefer);
        assert_eq!((response.status(), response.headers()), (expected.status(), expected.headers()));
        let body = runtime().block_on(response.into_body().collect()).ok().unwrap();
        assert_eq!(body.to_bytes(), expected.into_body());
    }
    let service = drill().layer(warp::service(app()));
    let request = http::Request::get("/users").body(Empty::<Bytes>::new()).unwrap();
    let response = runtime().block_on(service.oneshot(request)).unwrap();
    assert_eq!(response.status(), 200);
}

/// The hook for problems is outside.
#[test]
fn answer_is_negotiated() {
    let hook = statusful::tower::ProblemLayer::new().offer::<statusful::format::PlainText>();
    let app = axum::Router::new().layer(drill()).layer(hook);
    let server = Running::on_listener(|listener| async move { axum::serve(listener, app).await.unwrap() });
    let headers = [("prefer", "code=rate_limited"), ("accept", "text/plain")];
    let answer = send(server.address, "GET", "/", &headers, b"");
    assert_eq!(answer.values("content-type"), [b"text/plain; charset=utf-8"]);
    assert_eq!(answer.values("preference-applied"), [b"code=rate_limited"]);
    assert_eq!(answer.values("retry-after"), [b"1"]);
    assert_eq!(answer.values("vary"), [b"accept"]);
}
