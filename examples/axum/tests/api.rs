//! The example as a client sees it: real requests over a real socket.

mod common;

use common::start;
use users::client::{is_problem, SIGNED_IN};

users::keeps! { start:
    users_are_created_and_read,
    without_a_token_the_challenge_comes_back,
    a_duplicate_is_a_conflict_that_names_what_is_free,
    a_missing_user_is_not_found,
    bad_input_is_unprocessable,
    a_wrong_method_is_told_the_right_ones,
    the_methods_that_are_told_work,
    too_many_writes_are_told_when_to_come_back,
    what_fails_behind_the_api_keeps_its_status_and_its_secrets,
}

#[test]
fn a_missing_path_is_not_found() {
    let body = r#"{"type":"https://api.example.com/errors/no-such-resource","title":"Not Found","status":404,"code":"no_such_resource","detail":"there is nothing at this path"}"#;
    is_problem(&start(1, 1).send("GET", "/nowhere", "", ""), 404, "", body);
}

#[test]
fn a_body_that_axum_cannot_read_is_a_problem_of_the_status_that_axum_chose() {
    let server = start(1, 2);
    for (headers, status) in [(SIGNED_IN, 400), ("authorization: Bearer letmein\r\n", 415)] {
        let answer = server.send("POST", "/users", headers, "{");
        let body = answer.body.clone();
        is_problem(&answer, status, "", &body);
        assert!(body.contains(&format!(r#""status":{status},"code":"json","detail":""#)), "{body}");
    }
}

#[test]
fn a_path_that_axum_refuses_is_a_problem() {
    let body = r#"{"title":"Bad Request","status":400,"detail":"Invalid URL: Invalid UTF-8 in `name`"}"#;
    is_problem(&start(1, 1).send("GET", "/users/%ff", "", ""), 400, "", body);
}

#[test]
fn the_type_of_a_problem_leads_to_its_page() {
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
