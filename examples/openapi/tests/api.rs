//! The document that the example serves, and that its responses conform to it.

use openapi_example::app;
use serde_json::Value;
use users::client::{Answer, Server, SIGNED_IN};
use users::Api;

const ANN: &str = r#"{"name":"ann","email":"ann@example.com"}"#;

fn start(room: usize, writes: u32) -> Server {
    Server::start(move |listener| {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, app(Api::new(room, writes))).await.unwrap();
        });
    })
}

fn document() -> Value {
    let answer = start(1, 1).send("GET", "/openapi.json", "", "");
    serde_json::from_str(&answer.body).unwrap()
}

/// The response's status is in the document, with its header fields and a schema that describes
/// the body.
fn is_as_documented(document: &Value, path: &str, method: &str, answer: &Answer) {
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

/// The body is one of the errors, and not just any problem.
fn is_known(document: &Value, schema: &Value, body: &Value) -> bool {
    let alternatives = schema["anyOf"].as_array().map_or(std::slice::from_ref(schema), Vec::as_slice);
    let errors = alternatives.iter().filter(|schema| schema["$ref"] != "#/components/schemas/Problem");
    let mut valid = errors.map(|schema| {
        let mut schema = schema.clone();
        schema["components"] = document["components"].clone();
        jsonschema::is_valid(&schema, body)
    });
    valid.any(|is_valid| is_valid)
}

#[test]
fn responses_conform_to_document() {
    let document = document();
    let server = start(1, 5);
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
    let full = start(0, 1).send("POST", "/users", SIGNED_IN, ANN);
    is_as_documented(&document, "/users", "post", &full);
}
