//! Every error of the API is as the document says: drilled in each operation, and as a value that
//! a handler returns. So is what the framework responds with by itself.

mod common;

use axum::routing::post;
use axum::{Json, Router};
use common::{document, is_allowed, is_as_documented, is_known, operations, start};
use openapi_example::{app, drill, ApiError, User};
use serde_json::Value;
use statusful::tower::ProblemLayer;
use statusful::HttpStatus;
use std::collections::BTreeSet;
use std::time::Duration;
use users::client::{Answer, Server};
use users::{Api, LimitError, StoreError};

/// What a drill lists.
fn report(server: &Server) -> Value {
    serde_json::from_str(&server.send("GET", "/", "prefer: drill=report\r\n", "").body).unwrap()
}

#[test]
fn drilled_errors_conform_in_each_operation() {
    let document = document();
    let drill = drill();
    let server = start(app(Api::new(1, 1)).layer(drill.clone()));
    for error in report(&server)["errors"].as_array().unwrap() {
        let prefer = error["prefer"].as_str().unwrap();
        for (path, method) in operations(&document) {
            let header = format!("prefer: {prefer}\r\n");
            let answer = server.send(&method.to_uppercase(), &path, &header, "");
            assert!(answer.head.contains(&format!(" {} ", error["status"])), "{prefer}: {}", answer.head);
            assert!(answer.head.contains(&format!("\npreference-applied: {prefer}")), "{}", answer.head);
            is_as_documented(&document, &path, &method, &answer);
        }
    }
    assert!(drill.missed().is_empty(), "{drill}");
}

/// The drilled errors are those that the handlers return.
#[test]
fn returned_errors_conform_in_each_operation() {
    let document = document();
    let errors: [fn() -> ApiError; 8] = [
        || ApiError::UserExists { name: "ann".into(), free: vec!["ann1".into(), "ann2".into()] },
        || ApiError::NoSuchUser { name: "<\u{202e}\n>".into() },
        || ApiError::InvalidName { name: String::new() },
        || ApiError::InvalidBody { reason: "x".repeat(20_000) },
        || ApiError::Unauthenticated,
        || LimitError { retry_after: Duration::from_millis(1) }.into(),
        || StoreError::Full { room: 3 }.into(),
        || StoreError::Poisoned.into(),
    ];
    let drill = drill();
    let mut missed: BTreeSet<&str> = drill.missed().iter().map(|meta| meta.code()).collect();
    for error in errors {
        missed.remove(error().meta().unwrap().code());
        let server = start(Router::new().fallback(move || async move { error() }));
        for (path, method) in operations(&document) {
            let answer = server.send("GET", "/", "", "");
            is_as_documented(&document, &path, &method, &answer);
        }
    }
    assert!(missed.is_empty(), "without a value here: {missed:?}");
}

/// An extractor's rejection has no code of ours.
#[test]
fn frameworks_own_errors_are_allowed() {
    let document = document();
    let create = |_: Json<User>| async {};
    let server = start(Router::new().route("/users", post(create)).layer(ProblemLayer::new()));
    let json = "content-type: application/json\r\n";
    for (headers, body, status) in [(json, "{}", 422), (json, "{", 400), ("", "{}", 415)] {
        let answer = server.send("POST", "/users", headers, body);
        assert!(answer.head.contains(&format!(" {status} ")), "{}", answer.head);
        let body = problem(&answer);
        assert!(body.get("code").is_none());
        assert!(is_allowed(&document, "/users", "post", status, &body), "{body:#}");
        let schema = &document["paths"]["/users"]["post"]["responses"]["422"]["content"];
        assert!(!is_known(&document, &schema["application/problem+json"]["schema"], &body));
    }
}

fn problem(answer: &Answer) -> Value {
    assert!(answer.head.contains("content-type: application/problem+json"), "{}", answer.head);
    serde_json::from_str(&answer.body).unwrap()
}
