//! The older versions in a document of their own.

use serde_json::Value;
use statusful_tests_versions::{Api, UserError};
use utoipa::OpenApi;

const PROBLEM: &str = "application/problem+json";

fn schema(document: &Value, path: &str, status: &str) -> Value {
    document["paths"][path]["post"]["responses"][status]["content"][PROBLEM]["schema"].clone()
}

#[test]
fn utoipa_5_writes_the_responses_of_an_operation() {
    let document = serde_json::to_value(Api::openapi()).unwrap();
    assert_eq!(schema(&document, "/users", "422")["$ref"], "#/components/schemas/UserErrorInvalid");
    let fields = &document["components"]["schemas"]["UserErrorInvalid"]["properties"]["fields"];
    assert_eq!(fields["items"]["properties"]["name"]["type"], "string", "{document:#}");
    let conflicts = schema(&document, "/orders", "409");
    assert_eq!(conflicts["oneOf"].as_array().map(Vec::len), Some(2), "{conflicts:#}");
}

#[test]
fn aide_014_has_the_responses_of_a_handler() {
    let mut operation = aide::openapi::Operation::default();
    let responses = aide::generate::in_context(|context| {
        <Result<(), UserError> as aide::OperationOutput>::inferred_responses(context, &mut operation)
    });
    let statuses: Vec<_> = responses.iter().map(|(status, _)| *status).collect();
    assert!(statuses.ends_with(&[Some(409), Some(422)]), "{statuses:?}");
}
