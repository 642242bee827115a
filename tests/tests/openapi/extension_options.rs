//! The schemas of members that may be absent, are constant, made of a field, or its entries.

use super::{example, is_what_is_sent, responses, schema};
use serde::Serialize;
use serde_json::{json, Value};
use statusful::{utoipa::IntoResponses, HttpStatus};
use std::collections::BTreeMap;
use utoipa::ToSchema;

type Maybe<T> = Option<T>;

#[derive(Debug)]
struct Inner {
    id: u32,
    hint: Option<String>,
}

impl Inner {
    fn id(&self) -> u32 {
        self.id
    }

    fn hint(&self) -> Option<String> {
        self.hint.clone()
    }
}

#[derive(Debug, Serialize, ToSchema)]
struct Details {
    index: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<u32>,
    own: bool,
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("x")]
#[status(409)]
#[problem(extension(docs = "https://example.com", retryable = true, level = 3, weight = 0.5))]
struct All {
    #[problem(extension)]
    alias: Maybe<u8>,
    #[problem(extension(with = Inner::id))]
    inner: Inner,
    #[problem(extension(with = Inner::hint))]
    hint: Inner,
    #[problem(extension(display))]
    source_text: std::num::ParseIntError,
    #[problem(extension(skip_if = Vec::is_empty))]
    list: Vec<u8>,
    #[problem(extension)]
    own: u8,
    #[problem(extension(flatten))]
    details: Details,
    #[problem(extension(flatten))]
    more: BTreeMap<String, u8>,
}

fn all() -> All {
    let inner = |hint: Option<&str>| Inner { id: 1, hint: hint.map(str::to_owned) };
    All {
        alias: Some(1),
        inner: inner(None),
        hint: inner(Some("text")),
        source_text: "x".parse::<u8>().unwrap_err(),
        list: vec![1],
        own: 1,
        details: Details { index: "books".into(), row: Some(1), own: true },
        more: BTreeMap::new(),
    }
}

#[test]
fn schema_describes_what_is_sent() {
    is_what_is_sent(&all(), "409", &["source_text", "index"]);
    let none = All { alias: None, list: vec![], hint: all().inner, ..all() };
    let sent = super::sent(&none);
    assert_eq!((sent.get("alias"), sent.get("list"), sent.get("hint")), (None, None, None));
    let responses = responses::<All>();
    assert!(jsonschema::validator_for(schema(&responses, "409")).unwrap().is_valid(&sent), "{sent:#}");
}

#[test]
fn required_are_those_always_sent() {
    let responses = responses::<All>();
    let required: Vec<&str> =
        schema(&responses, "409")["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let own = ["docs", "retryable", "level", "weight", "inner", "source_text", "own", "index"];
    assert_eq!(required, [["status", "code"].as_slice(), own.as_slice()].concat());
}

#[test]
fn constants_have_their_value_as_an_example() {
    let responses = responses::<All>();
    let properties = &schema(&responses, "409")["properties"];
    assert_eq!(
        properties["docs"],
        json!({ "type": "string", "maxLength": 8192, "examples": ["https://example.com"] })
    );
    assert_eq!(properties["retryable"], json!({ "type": "boolean", "examples": [true] }));
    assert_eq!(
        (&properties["level"]["type"], &properties["weight"]["type"]),
        (&json!("integer"), &json!("number"))
    );
    assert_eq!(properties["own"]["type"], "integer", "the stated member, not the entry");
    assert_eq!(schema(&responses, "409")["additionalProperties"]["type"], "integer");
    assert_eq!(example(&responses, "409", "all")["docs"], "https://example.com");
}
