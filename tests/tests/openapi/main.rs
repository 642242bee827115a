//! What an OpenAPI document says about an error, compared with what is sent.

// Some variants are only described, and never sent.
#![allow(dead_code)]

mod aide_parity;
mod bounds;
mod components;
mod documented;
mod examples;
mod extension_options;
mod generics;
mod headers;
mod locked;
mod members;
mod merging;
mod nested;
mod open;
mod shapes;
mod sharing;
mod stated;

use jsonschema::validator_for;
use serde_json::Value;
use statusful::HttpStatus;
use std::fmt::Display;
use utoipa::IntoResponses;

/// The type of every problem body.
const PROBLEM: &str = "application/problem+json";

/// The responses of a type as in a document, without marks. Each example conforms to its schema.
fn responses<E: IntoResponses>() -> Value {
    let mut responses = serde_json::to_value(E::responses()).unwrap();
    remove_marks(&mut responses);
    for (status, response) in responses.as_object().unwrap() {
        let content = &response["content"][PROBLEM];
        for (name, example) in content["examples"].as_object().into_iter().flatten() {
            let valid = validator_for(&content["schema"]).unwrap();
            let mistakes: Vec<String> =
                valid.iter_errors(&example["value"]).map(|it| it.to_string()).collect();
            assert!(mistakes.is_empty(), "{status} {name}: {mistakes:?}\n{content:#}");
        }
    }
    responses
}

/// Removes what tells `ErrorResponses` the type.
fn remove_marks(responses: &mut Value) {
    let responses = responses.as_object_mut().unwrap();
    responses.retain(|status, _| !status.starts_with("x-"));
    for response in responses.values_mut() {
        let mark = response.as_object_mut().unwrap().remove("x-statusful-errors");
        assert!(mark.is_some(), "{response:#}");
    }
}

fn statuses(responses: &Value) -> Vec<&str> {
    responses.as_object().unwrap().keys().map(String::as_str).collect()
}

fn schema<'r>(responses: &'r Value, status: &str) -> &'r Value {
    &responses[status]["content"][PROBLEM]["schema"]
}

fn example<'r>(responses: &'r Value, status: &str, name: &str) -> &'r Value {
    &responses[status]["content"][PROBLEM]["examples"][name]["value"]
}

/// The body that is really sent.
fn sent<E: HttpStatus + Display>(error: &E) -> Value {
    let response: http::Response<bytes::Bytes> = statusful::response(error);
    serde_json::from_slice(response.body()).unwrap()
}

/// Compares the example of an error with what is sent for a value: equal, except for the text
/// of `detail` and the values of the other members named. The schema describes what is sent.
fn is_what_is_sent<E: HttpStatus + Display + IntoResponses>(error: &E, status: &str, differ: &[&str]) {
    let responses = responses::<E>();
    let mut sent = sent(error);
    assert!(validator_for(schema(&responses, status)).unwrap().is_valid(&sent), "{sent:#}");
    let mut example = example(&responses, status, sent["code"].as_str().unwrap()).clone();
    for name in differ {
        // If `Display` is unknown, the example has no detail.
        let is_shown = *name == "detail" || example.get(*name).is_some();
        assert!(sent.get(*name).is_some() && is_shown, "{name}: {sent:#} {example:#}");
        for body in [&mut sent, &mut example] {
            body.as_object_mut().unwrap().remove(*name);
        }
    }
    assert_eq!(example, sent);
}
