//! The document that the example serves, and that its responses conform to it.

mod common;

use common::{document, is_allowed, is_as_documented, start};
use openapi_example::app;
use users::client::SIGNED_IN;
use users::Api;

const ANN: &str = r#"{"name":"ann","email":"ann@example.com"}"#;

#[test]
fn responses_conform_to_document() {
    let document = document();
    let server = start(app(Api::new(1, 5)));
    let post = |headers: &str, body: &str| server.send("POST", "/users", headers, body);
    assert!(post(SIGNED_IN, ANN).head.contains(" 201 "));
    for (headers, body, status) in [
        ("", ANN, "401"),
        (SIGNED_IN, ANN, "409"),
        (SIGNED_IN, r#"{"name":"a b","email":""}"#, "422"),
        (SIGNED_IN, "{", "422"),
        (SIGNED_IN, ANN, "429"),
    ] {
        let answer = post(headers, body);
        assert!(answer.head.contains(&format!(" {status} ")), "{}", answer.head);
        is_as_documented(&document, "/users", "post", &answer);
    }
    let missing = server.send("GET", "/users/bob", "", "");
    is_as_documented(&document, "/users/{name}", "get", &missing);
    let full = start(app(Api::new(0, 1))).send("POST", "/users", SIGNED_IN, ANN);
    is_as_documented(&document, "/users", "post", &full);
}

/// The path is not UTF-8, which axum finds before the handler runs.
#[test]
fn response_of_the_framework_conforms_to_document() {
    let answer = start(app(Api::new(1, 5))).send("GET", "/users/%FF", "", "");
    assert!(answer.head.contains(" 400 "), "{}", answer.head);
    let body = serde_json::from_str(&answer.body).unwrap();
    assert!(is_allowed(&document(), "/users/{name}", "get", 400, &body), "{body:#}");
}
