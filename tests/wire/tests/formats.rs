//! The hooks of all frameworks answer in the format that the client prefers.

use http::request;
use statusful::format::BodyFormat;
use statusful::Problem;

/// What went wrong, and where.
struct Text;

impl BodyFormat for Text {
    const MEDIA_TYPE: &'static str = "text/plain; charset=utf-8";

    fn write(problem: &Problem, request: Option<&request::Parts>) -> Vec<u8> {
        let path = request.map_or("unknown", |request| request.uri.path());
        format!("{problem} [{path}]").into_bytes()
    }

    fn read(_: &[u8]) -> Option<Problem> {
        None
    }
}

const JSON: &str = "application/problem+json";

/// What a framework answered: the status, the content type, `Vary`, and the body.
type Sent = (u16, String, String, String);

/// The answers at `/missing`, and at `/gone`, where a handler returns a derived error.
fn assert_negotiated(send: impl Fn(&str, &str) -> Sent) {
    let (status, content_type, vary, body) = send("/missing", "text/*");
    assert_eq!((status, content_type.as_str(), vary.as_str()), (404, Text::MEDIA_TYPE, "accept"));
    assert!(body.starts_with("404 Not Found") && body.ends_with("[/missing]"), "{body}");
    let gone = send("/gone", "text/plain, */*;q=0.5");
    let expected = (410, Text::MEDIA_TYPE.to_owned(), "accept".to_owned(), "410 Gone [/gone]".to_owned());
    assert_eq!(gone, expected);
    for path in ["/missing", "/gone"] {
        for accept in ["*/*", "image/png"] {
            let (_, content_type, vary, body) = send(path, accept);
            assert_eq!((content_type.as_str(), vary.as_str()), (JSON, "accept"), "{path} {accept}");
            assert!(body.starts_with('{'), "{body}");
        }
    }
}

fn text(value: Option<&[u8]>) -> String {
    String::from_utf8(value.unwrap_or_default().to_vec()).unwrap()
}

#[test]
fn actix() {
    use actix_web::{test, web, App, Responder};

    async fn gone() -> impl Responder {
        Problem::new(http::StatusCode::GONE)
    }
    let send = |path: &str, accept: &str| -> Sent {
        actix_web::rt::System::new().block_on(async {
            let hook = statusful::actix::problems().offer::<Text>();
            let app = test::init_service(App::new().route("/gone", web::get().to(gone)).wrap(hook)).await;
            let request = test::TestRequest::get().uri(path).insert_header(("accept", accept)).to_request();
            let response = test::call_service(&app, request).await;
            let field = |name: &str| text(response.headers().get(name).map(|value| value.as_bytes()));
            let (status, content_type, vary) =
                (response.status().as_u16(), field("content-type"), field("vary"));
            (status, content_type, vary, text(Some(&test::read_body(response).await)))
        })
    };
    assert_negotiated(send);
}

#[test]
fn poem() {
    use poem::{Endpoint, EndpointExt, Request, Route};

    let app = Route::new()
        .at("/gone", poem::endpoint::make_sync(|_| Problem::new(http::StatusCode::GONE)))
        .with(statusful::poem::problems().offer::<Text>());
    let send = |path: &str, accept: &str| -> Sent {
        statusful_wire_tests::runtime().block_on(async {
            let request = Request::builder().uri(path.parse().unwrap()).header("accept", accept).finish();
            let response = app.get_response(request).await;
            let field = |name: &str| text(response.headers().get(name).map(|value| value.as_bytes()));
            let (status, content_type, vary) =
                (response.status().as_u16(), field("content-type"), field("vary"));
            (status, content_type, vary, response.into_body().into_string().await.unwrap())
        })
    };
    assert_negotiated(send);
}

#[rocket::get("/gone")]
fn rocket_gone() -> Problem {
    Problem::new(http::StatusCode::GONE)
}

#[test]
fn rocket() {
    let rocket = rocket::build()
        .mount("/", rocket::routes![rocket_gone])
        .register("/", [statusful::rocket::catcher()])
        .attach(statusful::rocket::problems().offer::<Text>());
    let client = rocket::local::blocking::Client::untracked(rocket).unwrap();
    let send = |path: &str, accept: &str| -> Sent {
        let request = client.get(path.to_owned());
        let response = request.header(rocket::http::Header::new("accept", accept.to_owned())).dispatch();
        let field = |name: &str| response.headers().get_one(name).unwrap_or_default().to_owned();
        let (status, content_type, vary) = (response.status().code, field("content-type"), field("vary"));
        (status, content_type, vary, response.into_string().unwrap())
    };
    assert_negotiated(send);
}

#[salvo_core::handler]
async fn salvo_gone(response: &mut salvo_core::http::Response) {
    response.render(Problem::new(http::StatusCode::GONE));
}

#[test]
fn salvo() {
    use salvo_core::conn::tcp::TcpAcceptor;
    use salvo_core::{Router, Server, Service};

    let problems = statusful::salvo::problems().offer::<Text>();
    let router = Router::with_path("gone").get(salvo_gone);
    let service = Service::new(router).catcher(problems.catcher()).hoop(problems);
    let running = statusful_wire_tests::Running::on_listener(|listener| async move {
        Server::new(TcpAcceptor::try_from(listener).unwrap()).serve(service).await;
    });
    let send = |path: &str, accept: &str| -> Sent {
        let answer = statusful_wire_tests::send(running.address, "GET", path, &[("accept", accept)], b"");
        let field = |name: &str| text(answer.values(name).first().copied());
        (answer.status, field("content-type"), field("vary"), text(Some(&answer.body)))
    };
    assert_negotiated(send);
}

/// warp's rejections know no request: its own errors have one format, and the tower layer chooses.
#[test]
fn warp() {
    use tower::{Layer, ServiceExt};
    use warp::Filter;

    let send = |path: &str, accept: &str| -> Sent {
        let gone = warp::path!("gone").map(|| Problem::new(http::StatusCode::GONE));
        let app = gone.recover(statusful::warp::recover);
        let layer = statusful::tower::ProblemLayer::new().offer::<Text>();
        let service = layer.layer(warp::service(app));
        statusful_wire_tests::runtime().block_on(async {
            let request = http::Request::get(path).header("accept", accept);
            let body = http_body_util::Empty::<bytes::Bytes>::new();
            let response = service.oneshot(request.body(body).unwrap()).await.unwrap();
            let field = |name: &str| text(response.headers().get(name).map(|value| value.as_bytes()));
            let (status, content_type, vary) =
                (response.status().as_u16(), field("content-type"), field("vary"));
            let body = http_body_util::BodyExt::collect(response.into_body()).await.unwrap().to_bytes();
            (status, content_type, vary, text(Some(&body)))
        })
    };
    assert_negotiated(send);
    let app = warp::path!("users").map(|| "ann").recover(statusful::warp::recover_as::<Text>);
    statusful_wire_tests::runtime().block_on(async {
        let request = http::Request::get("/missing").body(http_body_util::Empty::<bytes::Bytes>::new());
        let response = warp::service(app).oneshot(request.unwrap()).await.unwrap();
        assert_eq!(response.headers()["content-type"], Text::MEDIA_TYPE);
        let body = http_body_util::BodyExt::collect(response.into_body()).await.unwrap().to_bytes();
        assert_eq!(body, "404 Not Found [unknown]");
    });
}
