//! The behavior that the examples share on every framework: same status, header fields and
//! body.

use super::{Answer, Server};

/// Starts an example's server with this many free slots and writes.
type Start = fn(usize, u32) -> Server;

/// Defines the tests of an example: those of the functions below that it names.
#[macro_export]
macro_rules! shared_tests {
    ($start:ident: $($test:ident),* $(,)?) => {
        $(
            #[test]
            fn $test() {
                $crate::client::$test($start);
            }
        )*
    };
}

pub const ANN: &str = r#"{"name":"ann","email":"ann@example.com"}"#;
pub const JSON: &str = "content-type: application/json\r\n";
pub const SIGNED_IN: &str = "authorization: Bearer letmein\r\ncontent-type: application/json\r\n";

/// Asserts that a response is a problem with this status, these header lines and this body.
#[track_caller]
pub fn is_problem(answer: &Answer, status: u16, headers: &str, body: &str) {
    let line = answer.head.lines().next().unwrap();
    assert!(line.starts_with(&format!("http/1.1 {status}")), "{}", answer.head);
    let always = ["content-type: application/problem+json", "cache-control: no-store"];
    for header in headers.lines().chain(always) {
        let found = answer.head.lines().filter(|line| line.starts_with(header)).count();
        assert_eq!(found, 1, "{header} in {}", answer.head);
    }
    assert_eq!(answer.body, body);
}

pub fn creates_and_reads_users(start: Start) {
    let server = start(1, 1);
    let created = server.send("POST", "/users", SIGNED_IN, ANN);
    assert!(created.head.starts_with("http/1.1 201"), "{}", created.head);
    assert_eq!(created.body, ANN);
    assert_eq!(server.send("GET", "/users/ann", "", "").body, ANN);
}

pub fn missing_token_is_challenged(start: Start) {
    let answer = start(1, 1).send("POST", "/users", JSON, ANN);
    let body = r#"{"type":"https://api.example.com/errors/unauthenticated","title":"Unauthorized","status":401,"code":"unauthenticated","detail":"sign in first"}"#;
    is_problem(&answer, 401, "www-authenticate: bearer", body);
}

pub fn duplicate_lists_free_names(start: Start) {
    let server = start(1, 2);
    server.send("POST", "/users", SIGNED_IN, ANN);
    let body = r#"{"type":"https://api.example.com/errors/user-exists","title":"Conflict","status":409,"code":"user_exists","detail":"user ann exists","free":["ann1","ann2"]}"#;
    is_problem(&server.send("POST", "/users", SIGNED_IN, ANN), 409, "", body);
}

pub fn missing_user_is_not_found(start: Start) {
    let body = r#"{"type":"https://api.example.com/errors/no-such-user","title":"Not Found","status":404,"code":"no_such_user","detail":"no user is named bob"}"#;
    is_problem(&start(1, 1).send("GET", "/users/bob", "", ""), 404, "", body);
}

pub fn bad_input_is_unprocessable(start: Start) {
    let body = r#"{"type":"https://api.example.com/errors/invalid-name","title":"The name cannot be used","status":422,"code":"invalid_name","detail":"\"a b\" is not a valid name: use only letters and digits"}"#;
    let answer = start(1, 1).send("POST", "/users", SIGNED_IN, r#"{"name":"a b","email":""}"#);
    is_problem(&answer, 422, "", body);
}

pub fn wrong_method_lists_allowed(start: Start) {
    let server = start(1, 1);
    let body = r#"{"type":"https://api.example.com/errors/method-not-allowed","title":"Method Not Allowed","status":405,"code":"method_not_allowed","detail":"this method is not allowed"}"#;
    is_problem(&server.send("DELETE", "/users/ann", "", ""), 405, "allow: get, head", body);
    is_problem(&server.send("DELETE", "/users", "", ""), 405, "allow: post", body);
}

pub fn allowed_methods_work(start: Start) {
    let server = start(1, 1);
    server.send("POST", "/users", SIGNED_IN, ANN);
    let answer = server.send("HEAD", "/users/ann", "", "");
    assert!(answer.head.starts_with("http/1.1 200"), "{}", answer.head);
    assert_eq!(answer.body, "");
}

pub fn rate_limit_has_retry_delay(start: Start) {
    let server = start(1, 1);
    server.send("POST", "/users", SIGNED_IN, ANN);
    let body = r#"{"type":"https://api.example.com/errors/rate-limited","title":"Too Many Requests","status":429,"code":"rate_limited","detail":"slow down"}"#;
    is_problem(&server.send("POST", "/users", SIGNED_IN, ANN), 429, "retry-after: 60", body);
}

pub fn upstream_failure_is_redacted(start: Start) {
    let server = start(0, 1);
    for (name, status, title) in [("ann", 502, "Bad Gateway"), ("slow", 504, "Gateway Timeout")] {
        let body = format!(
            r#"{{"type":"https://api.example.com/errors/avatar-service","title":"{title}","status":{status},"code":"avatar_service"}}"#
        );
        is_problem(&server.send("GET", &format!("/users/{name}/avatar"), "", ""), status, "", &body);
    }
    let body = r#"{"type":"https://api.example.com/errors/store-full","title":"Internal Server Error","status":500,"code":"store_full"}"#;
    is_problem(&server.send("POST", "/users", SIGNED_IN, ANN), 500, "", body);
}
