//! Rocket's server. It has no 405, and treats a wrong method like an unknown path.

use rocket::config::{Config, LogLevel, Shutdown};
use rocket::data::{Limits, ToByteUnit};
use rocket::fairing::AdHoc;
use rocket::http::Status;
use rocket::response::status::Custom;
use rocket::serde::json::Json;
use rocket::{get, post, routes, Build, Rocket};
use statusful_wire_tests as wire;
use statusful_wire_tests::{
    assert_problem, assert_problem_without_content, conforms, nth, runtime, send, Change, Framework, Running,
    WireError,
};
use std::net::Ipv4Addr;
use std::sync::mpsc;

/// The last four come from Rocket's shield.
const ROCKET: Framework = Framework {
    adds: &["connection", "content-length", "date", "server", "permissions-policy", "x-frame-options"],
    changes: CHANGES,
    counts_nothing: false,
};

/// Rocket's header values are `str`: it cannot take one that is not UTF-8.
const CHANGES: &[Change] = &[("x-opaque", |_| None)];

#[get("/e/<index>")]
fn answer(index: usize) -> Result<(), WireError> {
    Err(nth(index))
}

#[post("/json", data = "<number>")]
fn number(number: Json<u32>) -> String {
    number.to_string()
}

#[get("/problem")]
fn problem() -> statusful::Problem {
    wire::a_problem()
}

#[get("/long")]
fn long() -> Result<(), wire::LongError> {
    Err(wire::LongError::new())
}

#[get("/panic")]
fn panics() -> &'static str {
    panic!("canary")
}

#[get("/bare")]
fn bare() -> Status {
    Status::BadGateway
}

#[get("/missing")]
fn missing() -> Option<String> {
    None
}

#[get("/foreign")]
fn foreign() -> Result<(), rocket::response::Debug<std::io::Error>> {
    Err(std::io::Error::other("canary").into())
}

#[get("/text")]
fn text() -> Custom<&'static str> {
    Custom(Status::BadGateway, "as written")
}

fn app() -> Rocket<Build> {
    let mut config = Config::debug_default();
    config.address = Ipv4Addr::LOCALHOST.into();
    config.port = 0;
    config.log_level = LogLevel::Off;
    config.limits = Limits::new().limit("json", 16.bytes());
    config.shutdown = Shutdown { ctrlc: false, signals: [].into(), ..Shutdown::default() };
    let routes = routes![answer, number, panics, problem, long, bare, missing, foreign, text];
    rocket::custom(config).mount("/", routes)
}

fn serve(app: Rocket<Build>) -> Running {
    let (started, wait) = mpsc::channel();
    let app = app.attach(AdHoc::on_liftoff("port", move |rocket| {
        started.send(rocket.config().port).unwrap();
        Box::pin(async {})
    }));
    let runtime = runtime();
    runtime.spawn(app.launch());
    let port = wait.recv().unwrap();
    Running::new((Ipv4Addr::LOCALHOST, port).into(), runtime)
}

fn with_problems() -> Running {
    serve(app().register("/", [statusful::rocket::catcher()]))
}

#[test]
fn matches_plain_http() {
    conforms(serve(app()).address, "/e", &ROCKET);
}

#[test]
fn problem_matches_plain_http() {
    wire::conforms_problem(serve(app()).address, "/problem", &ROCKET);
}

#[test]
fn hook_keeps_our_responses() {
    conforms(with_problems().address, "/e", &ROCKET);
}

#[test]
fn unknown_route_is_problem() {
    let server = with_problems();
    for (method, path) in [("GET", "/nowhere"), ("DELETE", "/json")] {
        let body = assert_problem(&send(server.address, method, path, &[], b""), 404);
        assert_eq!(body["title"], "Not Found");
    }
    assert_problem_without_content(&wire::head(server.address, "/nowhere"), 404);
}

#[test]
fn guard_rejection_is_problem() {
    let server = with_problems();
    let json = [("content-type", "application/json")];
    assert_problem(&send(server.address, "POST", "/json", &json, b"?"), 400);
    assert_problem(&send(server.address, "POST", "/json", &json, b"\"x\""), 422);
    assert_problem(&wire::get(server.address, "/e/minus"), 422);
}

#[test]
fn oversized_body_is_problem() {
    let server = with_problems();
    let json = [("content-type", "application/json")];
    assert_problem(&send(server.address, "POST", "/json", &json, &[b'1'; 17]), 413);
}

#[test]
fn panic_is_redacted_problem() {
    let server = with_problems();
    let body = assert_problem(&wire::get(server.address, "/panic"), 500);
    assert!(!body.to_string().contains("canary"));
    assert_eq!(body.get("detail"), None);
}

/// One `use` imports the trait and the derive.
mod guarded {
    use rocket::request::{FromRequest, Outcome, Request};
    use statusful::{rocket::Responder, HttpStatus};

    #[derive(Debug, thiserror::Error, HttpStatus, Responder)]
    #[error("sign in first")]
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Bearer realm=\"api\"")]
    pub struct Unauthenticated;

    pub struct Token;

    #[rocket::async_trait]
    impl<'r> FromRequest<'r> for Token {
        type Error = Unauthenticated;

        async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Unauthenticated> {
            statusful::rocket::fail(request, Unauthenticated)
        }
    }

    #[rocket::get("/guarded")]
    pub fn guarded(_token: Token) {}

    /// The failure is not sent.
    #[rocket::get("/swallowed")]
    pub fn swallowed(_token: Option<Token>) -> rocket::http::Status {
        rocket::http::Status::NotFound
    }

    #[rocket::get("/boxed")]
    pub fn boxed() -> Result<(), Box<Unauthenticated>> {
        Err(Box::new(Unauthenticated))
    }

    pub fn is_a_responder<'r, 'o: 'r, T: Responder<'r, 'o>>(_: &T) {}
}

#[test]
fn failing_guard_keeps_code_and_challenge() {
    let app = app().mount("/", routes![guarded::guarded, guarded::swallowed, guarded::boxed]);
    let server = serve(app.register("/", [statusful::rocket::catcher()]));
    for path in ["/guarded", "/boxed"] {
        let answer = wire::get(server.address, path);
        assert_eq!(assert_problem(&answer, 401)["code"], "unauthenticated");
        assert_eq!(answer.values("www-authenticate"), [b"Bearer realm=\"api\""]);
    }
    let answer = wire::get(server.address, "/swallowed");
    assert_eq!(assert_problem(&answer, 404).get("code"), None);
    assert_eq!(answer.values("www-authenticate"), [b""; 0]);
    guarded::is_a_responder(&guarded::Unauthenticated);
}

#[test]
fn returned_status_is_problem() {
    let server = with_problems();
    assert_problem(&wire::get(server.address, "/bare"), 502);
    assert_problem(&wire::get(server.address, "/missing"), 404);
}

#[test]
fn debug_responder_is_redacted_500() {
    let answer = wire::get(with_problems().address, "/foreign");
    assert_eq!(assert_problem(&answer, 500).get("detail"), None);
    assert!(!format!("{answer:?}").contains("canary"));
}

#[test]
fn error_response_is_not_handled() {
    let answer = wire::get(with_problems().address, "/text");
    assert_eq!((answer.status, answer.body.as_slice()), (502, &b"as written"[..]));
}

#[test]
fn response_fairing_is_not_handled() {
    let writes = AdHoc::on_response("writes", |_, response| {
        Box::pin(async {
            response.set_status(Status::BadGateway);
            response.set_sized_body(None, std::io::Cursor::new("as written"));
        })
    });
    let server = serve(app().register("/", [statusful::rocket::catcher()]).attach(writes));
    let answer = wire::get(server.address, "/nowhere");
    assert_eq!((answer.status, answer.body.as_slice()), (502, &b"as written"[..]));
}

#[test]
fn malformed_http_is_not_handled() {
    let answer = wire::exchange(with_problems().address, b"GET / HTTP/9\r\n\r\n");
    assert_eq!((answer.status, answer.body.as_slice()), (400, &b""[..]));
}

#[test]
fn problems_state_request() {
    let problems = statusful::rocket::problems().instance(|request| request.uri.path().to_owned()).trace_id();
    let app = app().register("/", [statusful::rocket::catcher()]).attach(problems);
    wire::assert_states_request(serve(app).address);
}
