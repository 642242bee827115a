//! The example as a client sees it: real requests over a real socket.

mod common;

use common::{Answer, Server};

const ANN: &str = r#"{"name":"ann","email":"ann@example.com"}"#;
const JSON: &str = "content-type: application/json\r\n";
const SIGNED_IN: &str = "authorization: Bearer letmein\r\ncontent-type: application/json\r\n";

#[track_caller]
fn is_problem(answer: &Answer, status: u16, headers: &str, body: &str) {
    let line = answer.head.lines().next().unwrap();
    assert!(line.starts_with(&format!("http/1.1 {status}")), "{}", answer.head);
    for header in headers.lines().chain(["content-type: application/problem+json", "cache-control: no-store"])
    {
        assert!(answer.head.contains(header), "{header} in {}", answer.head);
    }
    assert_eq!(answer.body, body);
}

#[test]
fn users_are_created_and_read() {
    let server = Server::start(1, 1);
    let created = server.send("POST", "/users", SIGNED_IN, ANN);
    assert!(created.head.starts_with("http/1.1 201"), "{}", created.head);
    assert_eq!(server.send("GET", "/users/ann", "", "").body, ANN);
}

#[test]
fn without_a_token_the_challenge_comes_back() {
    let answer = Server::start(1, 1).send("POST", "/users", JSON, ANN);
    let body = r#"{"type":"https://api.example.com/errors/unauthenticated","title":"Unauthorized","status":401,"code":"unauthenticated","detail":"sign in first"}"#;
    is_problem(&answer, 401, "www-authenticate: bearer", body);
}

#[test]
fn a_duplicate_is_a_conflict_that_names_what_is_free() {
    let server = Server::start(1, 2);
    server.send("POST", "/users", SIGNED_IN, ANN);
    let body = r#"{"type":"https://api.example.com/errors/user-exists","title":"Conflict","status":409,"code":"user_exists","detail":"user ann exists","free":["ann1","ann2"]}"#;
    is_problem(&server.send("POST", "/users", SIGNED_IN, ANN), 409, "", body);
}

#[test]
fn a_missing_user_and_a_missing_path_are_not_found() {
    let server = Server::start(1, 1);
    let body = r#"{"type":"https://api.example.com/errors/no-such-user","title":"Not Found","status":404,"code":"no_such_user","detail":"no user is named bob"}"#;
    is_problem(&server.send("GET", "/users/bob", "", ""), 404, "", body);
    let body = r#"{"type":"https://api.example.com/errors/no-such-resource","title":"Not Found","status":404,"code":"no_such_resource","detail":"there is nothing at this path"}"#;
    is_problem(&server.send("GET", "/nowhere", "", ""), 404, "", body);
}

#[test]
fn bad_input_is_unprocessable() {
    let body = r#"{"type":"https://api.example.com/errors/invalid-name","title":"The name cannot be used","status":422,"code":"invalid_name","detail":"a name has letters and digits only, and \"a b\" has not"}"#;
    let answer = Server::start(1, 1).send("POST", "/users", SIGNED_IN, r#"{"name":"a b","email":""}"#);
    is_problem(&answer, 422, "", body);
}

#[test]
fn a_body_that_axum_cannot_read_is_a_problem_of_the_status_that_axum_chose() {
    let server = Server::start(1, 2);
    for (headers, status) in [(SIGNED_IN, 400), ("authorization: Bearer letmein\r\n", 415)] {
        let answer = server.send("POST", "/users", headers, "{");
        let body = answer.body.clone();
        is_problem(&answer, status, "", &body);
        assert!(body.contains(&format!(r#""status":{status},"code":"json","detail":""#)), "{body}");
    }
}

#[test]
fn a_wrong_method_is_told_the_right_ones() {
    let server = Server::start(1, 1);
    let body = r#"{"type":"https://api.example.com/errors/method-not-allowed","title":"Method Not Allowed","status":405,"code":"method_not_allowed","detail":"the method does not work here"}"#;
    is_problem(&server.send("DELETE", "/users/ann", "", ""), 405, "allow: get, head", body);
    is_problem(&server.send("DELETE", "/users", "", ""), 405, "allow: post", body);
}

#[test]
fn too_many_writes_are_told_when_to_come_back() {
    let server = Server::start(1, 1);
    server.send("POST", "/users", SIGNED_IN, ANN);
    let body = r#"{"type":"https://api.example.com/errors/rate-limited","title":"Too Many Requests","status":429,"code":"rate_limited","detail":"slow down"}"#;
    is_problem(&server.send("POST", "/users", SIGNED_IN, ANN), 429, "retry-after: 60", body);
}

#[test]
fn what_fails_behind_the_api_keeps_its_status_and_its_secrets() {
    let server = Server::start(0, 1);
    for (name, status, title) in [("ann", 502, "Bad Gateway"), ("slow", 504, "Gateway Timeout")] {
        let body = format!(
            r#"{{"type":"https://api.example.com/errors/avatar-service","title":"{title}","status":{status},"code":"avatar_service"}}"#
        );
        is_problem(&server.send("GET", &format!("/users/{name}/avatar"), "", ""), status, "", &body);
    }
    let body = r#"{"type":"https://api.example.com/errors/store-full","title":"Internal Server Error","status":500,"code":"store_full"}"#;
    is_problem(&server.send("POST", "/users", SIGNED_IN, ANN), 500, "", body);
}
