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

/// An error in a format of its own, which no hook could read back.
#[derive(
    Debug,
    thiserror::Error,
    statusful::HttpStatus,
    statusful::actix::ResponseError,
    statusful::axum::IntoResponse,
    statusful::poem::ResponseError,
    statusful::rocket::Responder,
    statusful::salvo::Scribe,
    statusful::tonic::IntoStatus,
    statusful::warp::Reply,
)]
#[error("It was there.")]
#[status(410)]
#[problem(format = statusful::format::HtmlPage, code = "gone")]
struct Page {
    #[problem(extension)]
    place: &'static str,
}

const PAGE: Page = Page { place: "a" };

fn assert_page_is_translated(send: impl Fn(&str, &str) -> Sent) {
    for (languages, language, title, detail) in
        [("de-AT", "de", "Weg", "Es war bei a."), ("fr", "en", "Gone", "It was there.")]
    {
        let (status, sent, vary, body) = send("/page", languages);
        assert_eq!((status, sent.as_str(), vary.as_str()), (410, language, "accept-language"), "{body}");
        let page = format!("<title>410 {title}</title>\n<h1>{title}</h1>\n<p>{detail}</p>\n");
        assert!(body.ends_with(&page), "{body}");
    }
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
    async fn page() -> Result<&'static str, Page> {
        actix_web::rt::task::yield_now().await;
        Err(PAGE)
    }
    let send = |path: &str, languages: &str| -> Sent {
        actix_web::rt::System::new().block_on(async {
            let hook = statusful::actix::problems().translate(translations());
            let inner = |request: actix_web::dev::ServiceRequest, next: actix_web::middleware::Next<_>| async move {
                match request.path() {
                    "/inner" => Err(PAGE.into()),
                    _ => next.call(request).await,
                }
            };
            let app = App::new().route("/gone", web::get().to(gone)).route("/page", web::get().to(page));
            let app = app.wrap(actix_web::middleware::from_fn(inner)).wrap(hook);
            let app = test::init_service(app).await;
            let request = test::TestRequest::get().uri(path).insert_header(("accept-language", languages));
            let request = request.to_request();
            let response = match test::try_call_service(&app, request).await {
                Ok(response) => response.into_parts().1.map_into_boxed_body(),
                Err(error) => error.error_response(),
            };
            let field = |name: &str| text(response.headers().get(name).map(|value| value.as_bytes()));
            let (status, language, vary) =
                (response.status().as_u16(), field("content-language"), field("vary"));
            (status, language, vary, text(Some(&actix_web::body::to_bytes(response.into_body()).await.unwrap())))
        })
    };
    assert_translated(send);
    assert_page_is_translated(send);
    // The error of a middleware.
    assert_page_is_translated(|_, languages| send("/inner", languages));
}

#[test]
fn poem() {
    use poem::{Endpoint, EndpointExt, Request, Route};

    let app = Route::new()
        .at("/gone", poem::endpoint::make_sync(|_| gone_problem()))
        .at("/page", poem::endpoint::make(|_| async { Err::<&str, _>(poem::Error::from(PAGE)) }))
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
    assert_page_is_translated(send);
}

#[rocket::get("/gone")]
fn rocket_gone() -> Problem {
    gone_problem()
}

#[rocket::get("/page")]
fn rocket_page() -> Page {
    PAGE
}

/// A guard that fails.
struct Guarded;

#[rocket::async_trait]
impl<'r> rocket::request::FromRequest<'r> for Guarded {
    type Error = Page;

    async fn from_request(request: &'r rocket::Request<'_>) -> rocket::request::Outcome<Self, Page> {
        statusful::rocket::fail(request, PAGE)
    }
}

#[rocket::get("/guarded")]
fn rocket_guarded(_guarded: Guarded) {}

#[test]
fn rocket() {
    let problems = statusful::rocket::problems().translate(translations());
    let rocket = rocket::build()
        .mount("/", rocket::routes![rocket_gone, rocket_page, rocket_guarded])
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
    assert_page_is_translated(send);
    assert_page_is_translated(|_, languages| send("/guarded", languages));
}

#[salvo_core::handler]
async fn salvo_gone(response: &mut salvo_core::http::Response) {
    response.render(gone_problem());
}

#[salvo_core::handler]
async fn salvo_page() -> Result<(), Page> {
    Err(PAGE)
}

#[test]
fn salvo() {
    use salvo_core::conn::tcp::TcpAcceptor;
    use salvo_core::{Router, Server, Service};

    let problems = statusful::salvo::problems().translate(translations());
    let gone = Router::with_path("gone").get(salvo_gone);
    let router = Router::new().push(gone).push(Router::with_path("page").get(salvo_page));
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
    assert_page_is_translated(send);
}

/// Also the way of axum: a layer around the service.
#[test]
fn warp() {
    use tower::{Layer, ServiceExt};
    use warp::Filter;

    let send = |path: &str, languages: &str| -> Sent {
        let page = warp::path!("page").map(|| PAGE);
        let app = warp::path!("gone").map(gone_problem).or(page).recover(statusful::warp::recover);
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
    assert_page_is_translated(send);
}

/// The message is that of the source, and the localized one is the client's.
#[test]
fn tonic() {
    use statusful::tonic::IntoStatus;
    use tonic_types::StatusExt;
    use tower::{Layer, ServiceExt};

    let layer = statusful::tower::ProblemLayer::new().translate(translations());
    let call = |_| async { Ok::<_, core::convert::Infallible>(PAGE.into_status().into_http::<String>()) };
    for (languages, locale, message) in [("de", "de", "Es war bei a."), ("fr", "en", "It was there.")] {
        let service = layer.layer(tower::service_fn(call));
        let request = http::Request::get("/").header("accept-language", languages).body(()).unwrap();
        let response = statusful_wire_tests::runtime().block_on(service.oneshot(request)).unwrap();
        let status = tonic::Status::from_header_map(response.headers()).unwrap();
        assert_eq!(status.message(), "It was there.");
        let localized = status.get_details_localized_message().unwrap();
        assert_eq!((localized.locale.as_str(), localized.message.as_str()), (locale, message));
    }
    let status = PAGE.into_status();
    assert!(status.get_details_localized_message().is_none(), "no request is known");
}
