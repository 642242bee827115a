//! Each operation of the example with sets has its own errors in the document, and gives no
//! others.

mod common;
#[allow(dead_code)]
#[path = "../examples/sets.rs"]
mod sets;

use common::{is_as_documented, start};
use serde_json::Value;
use sets::{app, ApiDocument, ApiError};
use statusful::contract::assert_documented;
use users::{client::SIGNED_IN, Api};
use utoipa::OpenApi;

const ANN: &str = r#"{"name":"ann","email":"ann@example.com"}"#;

/// The codes of an operation's errors, as the examples of its responses name them.
fn codes(document: &Value, path: &str, method: &str) -> Vec<String> {
    let responses = document["paths"][path][method]["responses"].as_object().unwrap();
    let is_range = |status: &str| status.ends_with("XX");
    let mut codes: Vec<String> = responses
        .iter()
        .filter(|(status, _)| !is_range(status))
        .filter_map(|(_, response)| response["content"]["application/problem+json"]["examples"].as_object())
        .flat_map(|examples| examples.keys().cloned())
        .collect();
    codes.sort();
    codes
}

#[test]
fn operations_have_their_own_errors() {
    let document = serde_json::to_value(ApiDocument::openapi()).unwrap();
    let of_store = ["store_broken", "store_full"];
    let of_create = ["invalid_body", "invalid_name", "rate_limited"];
    let expected = [&of_create[..], &of_store, &["unauthenticated", "user_exists"]].concat();
    assert_eq!(codes(&document, "/users", "post"), expected);
    assert_eq!(codes(&document, "/users/{name}", "get"), [&["no_such_user"][..], &of_store].concat());
    assert_documented::<ApiError>(&document);
}

#[test]
fn responses_conform_to_document() {
    let document = serde_json::to_value(ApiDocument::openapi()).unwrap();
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
}
