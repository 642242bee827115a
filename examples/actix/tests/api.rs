//! The example as a client sees it: real requests over a real socket.

use users::client::{is_problem, Server, JSON, SIGNED_IN};
use users::Api;

fn start(room: usize, writes: u32) -> Server {
    Server::start(move |listener| {
        let served = async { actix_example::serve(listener, Api::new(room, writes)).unwrap().await };
        actix_web::rt::System::new().block_on(served).unwrap();
    })
}

users::shared_tests! { start:
    creates_and_reads_users,
    missing_token_is_challenged,
    duplicate_lists_free_names,
    missing_user_is_not_found,
    bad_input_is_unprocessable,
    wrong_method_lists_allowed,
    allowed_methods_work,
    rate_limit_has_retry_delay,
    upstream_failure_is_redacted,
}

#[test]
fn unknown_path_is_problem() {
    let body = r#"{"title":"Not Found","status":404}"#;
    is_problem(&start(1, 1).send("GET", "/nowhere", "", ""), 404, "", body);
}

#[test]
fn all_invalid_fields_are_listed() {
    let form = r#"{"email":"ann","password":"hunter2","age":17}"#;
    let body = r##"{"type":"https://api.example.com/errors/invalid-form","title":"Unprocessable Content","status":422,"code":"invalid_form","detail":"the form is not valid","errors":[{"detail":"lower than 18","pointer":"#/age"},{"detail":"not a valid email: value is missing `@`","pointer":"#/email"},{"detail":"length is lower than 12","pointer":"#/password"}]}"##;
    let server = start(1, 1);
    is_problem(&server.send("POST", "/sign-up", JSON, form), 422, "", body);

    let form = r#"{"email":"ann@example.com","password":"correct horse","age":18}"#;
    assert!(server.send("POST", "/sign-up", JSON, form).head.starts_with("http/1.1 202"));
}

#[test]
fn malformed_body_is_problem() {
    let body = r#"{"title":"Bad Request","status":400,"detail":"Json deserialize error: EOF while parsing an object at line 1 column 1"}"#;
    is_problem(&start(1, 1).send("POST", "/users", SIGNED_IN, "{"), 400, "", body);
}
