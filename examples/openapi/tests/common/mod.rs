//! A server, and its document as a client reads it.

// Not every test needs all of it.
#![allow(dead_code)]

use axum::Router;
use openapi_example::app;
use serde_json::{json, Value};
use users::client::{Answer, Server};
use users::Api;

pub fn start(app: Router) -> Server {
    Server::start(move |listener| {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, app).await.unwrap();
        });
    })
}

pub fn document() -> Value {
    let answer = start(app(Api::new(1, 1))).send("GET", "/openapi.json", "", "");
    serde_json::from_str(&answer.body).unwrap()
}

/// The path and the method of each operation.
pub fn operations(document: &Value) -> Vec<(String, String)> {
    let paths = document["paths"].as_object().unwrap().iter();
    let operations = paths.flat_map(|(path, operations)| {
        let methods = operations.as_object().unwrap().keys();
        methods.map(|method| (path.clone(), method.clone()))
    });
    operations.collect()
}

/// The response's status is in the document, with its header fields and a schema of the error that
/// describes the body: not just that of any problem.
pub fn is_as_documented(document: &Value, path: &str, method: &str, answer: &Answer) {
    let status = answer.head.split(' ').nth(1).unwrap();
    let response = &document["paths"][path][method]["responses"][status];
    assert!(response.is_object(), "{status} of {method} {path} is not documented");
    for name in response["headers"].as_object().unwrap().keys() {
        assert!(answer.head.contains(&format!("\n{}: ", name.to_lowercase())), "{name}: {}", answer.head);
    }
    let content = &response["content"]["application/problem+json"];
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    assert!(is_known(document, &content["schema"], &body), "{body:#}\n{content:#}");
    assert!(content["examples"][body["code"].as_str().unwrap()].is_object(), "{body:#}");
}

/// What a client that reads the document accepts as the response of an operation: the status, or
/// else its class, or else the default.
pub fn is_allowed(document: &Value, path: &str, method: &str, status: u16, body: &Value) -> bool {
    let responses = &document["paths"][path][method]["responses"];
    let keys = [status.to_string(), format!("{}XX", status / 100), "default".to_owned()];
    let response = keys.iter().find_map(|key| responses.get(key));
    let content = response.map(|response| &response["content"]["application/problem+json"]);
    content.is_some_and(|content| is_valid(document, &content["schema"], body))
}

/// The body is one of the errors, and not just any problem.
pub fn is_known(document: &Value, schema: &Value, body: &Value) -> bool {
    let alternatives = ["anyOf", "oneOf"].iter().find_map(|key| schema[key].as_array());
    let alternatives = alternatives.map_or(std::slice::from_ref(schema), Vec::as_slice);
    let errors = alternatives.iter().filter(|schema| schema["$ref"] != "#/components/schemas/Problem");
    errors.filter(|schema| is_valid(document, schema, body)).count() == 1
}

fn is_valid(document: &Value, schema: &Value, body: &Value) -> bool {
    let whole = json!({ "allOf": [schema], "components": document["components"] });
    jsonschema::is_valid(&whole, body)
}
