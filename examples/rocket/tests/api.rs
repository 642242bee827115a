//! The example as a client sees it: real requests over a real socket.

use rocket::config::LogLevel;
use rocket::fairing::AdHoc;
use rocket::Config;
use rocket_example::app;
use std::net::Ipv4Addr;
use std::sync::mpsc;
use users::client::{is_problem, Server, SIGNED_IN};
use users::Api;

/// Rocket binds the port itself, and reports it at liftoff.
fn start(room: usize, writes: u32) -> Server {
    let (sender, receiver) = mpsc::channel();
    let config = Config { port: 0, log_level: LogLevel::Off, ..Config::default() };
    let report_port = AdHoc::on_liftoff("the port", move |rocket| {
        sender.send(rocket.config().port).unwrap();
        Box::pin(async {})
    });
    let rocket = app(config, Api::new(room, writes)).attach(report_port);
    std::thread::spawn(|| rocket::execute(rocket.launch()).unwrap());
    Server::at((Ipv4Addr::LOCALHOST, receiver.recv().unwrap()).into())
}

users::shared_tests! { start:
    creates_and_reads_users,
    missing_token_is_challenged,
    duplicate_lists_free_names,
    missing_user_is_not_found,
    bad_input_is_unprocessable,
    allowed_methods_work,
    rate_limit_has_retry_delay,
    upstream_failure_is_redacted,
}

#[test]
fn unknown_path_or_method_is_problem() {
    let body = r#"{"title":"Not Found","status":404}"#;
    let server = start(1, 1);
    is_problem(&server.send("GET", "/nowhere", "", ""), 404, "", body);
    is_problem(&server.send("DELETE", "/users", "", ""), 404, "", body);
}

#[test]
fn malformed_body_is_problem() {
    let body = r#"{"title":"Bad Request","status":400}"#;
    is_problem(&start(1, 1).send("POST", "/users", SIGNED_IN, "{"), 400, "", body);
}

/// Rocket runs the guards before it reads the body.
#[test]
fn failing_guard_keeps_code_and_challenge() {
    let body = r#"{"type":"https://api.example.com/errors/unauthenticated","title":"Unauthorized","status":401,"code":"unauthenticated","detail":"sign in first"}"#;
    let answer = start(1, 1).send("POST", "/users", "", "{");
    is_problem(&answer, 401, "www-authenticate: bearer", body);
}
