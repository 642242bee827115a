//! The hooks of all frameworks answer in the language that the client prefers.

use statusful::fluent::Translations;
use statusful::Problem;

const GERMAN: &str = "
status-404 = Nicht gefunden
    .detail = Hier ist nichts.
gone = Weg
    .detail = Es war bei { $place }.
";

fn translations() -> Translations {
    Translations::new().with_text("de", GERMAN).unwrap()
}

fn gone_problem() -> Problem {
    Problem::new(http::StatusCode::GONE)
        .with_code("gone")
        .with_detail("It was there.")
        .with_extension("place", "a")
}

/// What a framework answered: the status, `Content-Language`, `Vary`, and the body.
type Sent = (u16, String, String, String);

/// The answers at `/missing`, and at `/gone`, where a handler returns a problem.
fn assert_translated(send: impl Fn(&str, &str) -> Sent) {
    let expected = |status, language: &str, body: &str| -> Sent {
        (status, language.into(), "accept-language".into(), body.into())
    };
    let german = r#"{"title":"Weg","status":410,"code":"gone","detail":"Es war bei a.","place":"a"}"#;
    assert_eq!(send("/gone", "fr, de-AT;q=0.5"), expected(410, "de", german));
    let english = r#"{"title":"Gone","status":410,"code":"gone","detail":"It was there.","place":"a"}"#;
    for languages in ["fr", "en, de", ";;,de;q=x", "*"] {
        assert_eq!(send("/gone", languages), expected(410, "en", english), "{languages}");
    }
    let (status, language, vary, body) = send("/missing", "de");
    assert_eq!((status, language.as_str(), vary.as_str()), (404, "de", "accept-language"));
    assert!(body.starts_with(r#"{"title":"Nicht gefunden","status":404"#), "{body}");
    let (status, language, vary, body) = send("/missing", "fr");
    assert_eq!((status, language.as_str(), vary.as_str()), (404, "en", "accept-language"));
    assert!(body.starts_with(r#"{"title":"Not Found","status":404"#), "{body}");
}

fn text(value: Option<&[u8]>) -> String {
    String::from_utf8(value.unwrap_or_default().to_vec()).unwrap()
}

#[test]
fn actix() {
    use actix_web::{test, web, App, Responder};

    async fn gone() -> impl Responder {
        gone_problem()
    }
    let send = |path: &str, languages: &str| -> Sent {
        actix_web::rt::System::new().block_on(async {
            let hook = statusful::actix::problems().translate(translations());
            let app = test::init_service(App::new().route("/gone", web::get().to(gone)).wrap(hook)).await;
            let request = test::TestRequest::get().uri(path).insert_header(("accept-language", languages));
            let response = test::call_service(&app, request.to_request()).await;
            let field = |name: &str| text(response.headers().get(name).map(|value| value.as_bytes()));
            let (status, language, vary) =
                (response.status().as_u16(), field("content-language"), field("vary"));
            (status, language, vary, text(Some(&test::read_body(response).await)))
        })
    };
    assert_translated(send);
}

#[test]
fn poem() {
    use poem::{Endpoint, EndpointExt, Request, Route};

    let app = Route::new()
        .at("/gone", poem::endpoint::make_sync(|_| gone_problem()))
        .with(statusful::poem::problems().translate(translations()));
    let send = |path: &str, languages: &str| -> Sent {
        statusful_wire_tests::runtime().block_on(async {
            let request = Request::builder().uri(path.parse().unwrap()).header("accept-language", languages);
            let response = app.get_response(request.finish()).await;
            let field = |name: &str| text(response.headers().get(name).map(|value| value.as_bytes()));
            let (status, language, vary) =
                (response.status().as_u16(), field("content-language"), field("vary"));
            (status, language, vary, response.into_body().into_string().await.unwrap())
        })
    };
    assert_translated(send);
}

#[rocket::get("/gone")]
fn rocket_gone() -> Problem {
    gone_problem()
}

#[test]
fn rocket() {
    let problems = statusful::rocket::problems().translate(translations());
    let rocket = rocket::build()
        .mount("/", rocket::routes![rocket_gone])
        .register("/", [problems.catcher()])
        .attach(problems);
    let client = rocket::local::blocking::Client::untracked(rocket).unwrap();
    let send = |path: &str, languages: &str| -> Sent {
        let request = client.get(path.to_owned());
        let field = rocket::http::Header::new("accept-language", languages.to_owned());
        let response = request.header(field).dispatch();
        let field = |name: &str| response.headers().get_one(name).unwrap_or_default().to_owned();
        let (status, language, vary) = (response.status().code, field("content-language"), field("vary"));
        (status, language, vary, response.into_string().unwrap())
    };
    assert_translated(send);
}

#[salvo_core::handler]
async fn salvo_gone(response: &mut salvo_core::http::Response) {
    response.render(gone_problem());
}

#[test]
fn salvo() {
    use salvo_core::conn::tcp::TcpAcceptor;
    use salvo_core::{Router, Server, Service};

    let problems = statusful::salvo::problems().translate(translations());
    let router = Router::with_path("gone").get(salvo_gone);
    let service = Service::new(router).catcher(problems.catcher()).hoop(problems);
    let running = statusful_wire_tests::Running::on_listener(|listener| async move {
        Server::new(TcpAcceptor::try_from(listener).unwrap()).serve(service).await;
    });
    let send = |path: &str, languages: &str| -> Sent {
        let fields = [("accept-language", languages)];
        let answer = statusful_wire_tests::send(running.address, "GET", path, &fields, b"");
        let field = |name: &str| text(answer.values(name).first().copied());
        (answer.status, field("content-language"), field("vary"), text(Some(&answer.body)))
    };
    assert_translated(send);
}

/// Also the way of axum: a layer around the service.
#[test]
fn warp() {
    use tower::{Layer, ServiceExt};
    use warp::Filter;

    let send = |path: &str, languages: &str| -> Sent {
        let app = warp::path!("gone").map(gone_problem).recover(statusful::warp::recover);
        let layer = statusful::tower::ProblemLayer::new().translate(translations());
        let service = layer.layer(warp::service(app));
        statusful_wire_tests::runtime().block_on(async {
            let request = http::Request::get(path).header("accept-language", languages);
            let body = http_body_util::Empty::<bytes::Bytes>::new();
            let response = service.oneshot(request.body(body).unwrap()).await.unwrap();
            let field = |name: &str| text(response.headers().get(name).map(|value| value.as_bytes()));
            let (status, language, vary) =
                (response.status().as_u16(), field("content-language"), field("vary"));
            let body = http_body_util::BodyExt::collect(response.into_body()).await.unwrap().to_bytes();
            (status, language, vary, text(Some(&body)))
        })
    };
    assert_translated(send);
}
