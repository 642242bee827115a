//! The example as a client sees it: real requests over a real socket.

mod common;

use common::start;
use users::client::{is_problem, JSON, SIGNED_IN};

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
fn unknown_path_is_404() {
    let body = r#"{"type":"https://api.example.com/errors/no-such-resource","title":"Not Found","status":404,"code":"no_such_resource","detail":"there is nothing at this path"}"#;
    is_problem(&start(1, 1).send("GET", "/nowhere", "", ""), 404, "", body);
}

#[test]
fn all_invalid_fields_are_listed() {
    let form = r#"{"email":"ann","password":"hunter2","age":17}"#;
    let body = r##"{"type":"https://api.example.com/errors/invalid-form","title":"Unprocessable Content","status":422,"code":"invalid_form","detail":"the form is not valid","errors":[{"detail":"must be at least 18","pointer":"#/age","code":"range"},{"detail":"must be an email address","pointer":"#/email","code":"email"},{"detail":"must have at least 12 characters","pointer":"#/password","code":"length"}]}"##;
    let server = start(1, 1);
    is_problem(&server.send("POST", "/sign-up", JSON, form), 422, "", body);

    let form = r#"{"email":"ann@example.com","password":"correct horse","age":18}"#;
    assert!(server.send("POST", "/sign-up", JSON, form).head.starts_with("http/1.1 202"));
}

#[test]
fn malformed_body_keeps_axum_status() {
    let server = start(1, 2);
    for (headers, status) in [(SIGNED_IN, 400), ("authorization: Bearer letmein\r\n", 415)] {
        let answer = server.send("POST", "/users", headers, "{");
        let body = answer.body.clone();
        is_problem(&answer, status, "", &body);
        assert!(body.contains(&format!(r#""status":{status},"code":"json","detail":""#)), "{body}");
    }
}

#[test]
fn invalid_path_is_problem() {
    let body = r#"{"title":"Bad Request","status":400,"detail":"Invalid URL: Invalid UTF-8 in `name`"}"#;
    is_problem(&start(1, 1).send("GET", "/users/%ff", "", ""), 400, "", body);
}

#[test]
fn type_uri_leads_to_page() {
    let server = start(1, 1);
    for path in ["/users/bob", "/nowhere", "/users/bob/avatar"] {
        let body = server.send("GET", path, "", "").body;
        let code = body.split(r#""code":""#).nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        let page =
            body.split(r#""type":"https://api.example.com"#).nth(1).and_then(|rest| rest.split('"').next());
        let answer = server.send("GET", page.unwrap(), "accept: text/html\r\n", "");
        assert!(answer.head.contains("content-type: text/html"), "{}", answer.head);
        assert!(answer.body.contains(&format!("<h1><code>{code}</code></h1>")), "{}", answer.body);
    }
}
