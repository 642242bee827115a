//! Schemas of schemars 0.8, which distinguishes neither serialized from deserialized values nor the
//! draft of OpenAPI 3.1, match what is sent.

use aide::openapi::Operation;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{json, Value};
use statusful::{aide014::OperationOutput, utoipa5::IntoResponses, FieldError, FieldErrors, HttpStatus};

#[derive(Debug, Serialize, JsonSchema)]
#[allow(dead_code)]
struct Place {
    line: u8,
    end: Option<u16>,
    #[serde(skip_serializing)]
    column: u32,
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "is")]
enum Shape {
    Dot,
    Circle { radius: f64 },
}

#[derive(Debug, Serialize, JsonSchema)]
struct Tree {
    children: Vec<Tree>,
}

#[derive(Debug, thiserror::Error, HttpStatus, OperationOutput)]
#[error("invalid")]
#[status(422)]
struct Invalid {
    #[problem(extension)]
    place: Box<Place>,
    #[problem(extension)]
    shapes: Vec<Shape>,
    #[problem(extension)]
    pairs: Vec<(u8, char)>,
    #[problem(extension)]
    tree: Tree,
}

fn invalid() -> Invalid {
    Invalid {
        place: Box::new(Place { line: 255, end: None, column: 4 }),
        shapes: vec![Shape::Dot, Shape::Circle { radius: 1.5 }],
        pairs: vec![(7, 'x')],
        tree: Tree { children: Vec::new() },
    }
}

fn sent() -> Value {
    let response: http::Response<Vec<u8>> = statusful::response(&invalid());
    serde_json::from_slice(response.body()).unwrap()
}

/// As in a document that has the recursive type among its components.
fn schema() -> Value {
    let responses = aide::generate::in_context(|context| {
        <Invalid as aide::OperationOutput>::inferred_responses(context, &mut Operation::default())
    });
    let response = serde_json::to_value(&responses[0].1).unwrap();
    let mut schema = response["content"]["application/problem+json"]["schema"].clone();
    schema["components"] = json!({ "schemas": { "Tree": {} } });
    schema
}

#[test]
fn schema_describes_what_is_sent() {
    let (schema, sent) = (schema(), sent());
    assert!(jsonschema::draft202012::is_valid(&schema, &sent), "{schema:#}\n{sent:#}");
    for (member, value) in [
        ("/place/line", json!(256)),
        ("/place/line", json!(-1)),
        ("/place/end", json!(70_000)),
        ("/shapes/0/is", json!("Square")),
        ("/pairs/0/0", json!("x")),
        ("/pairs/0", json!([7, "x", 9])),
        ("/tree/children", json!({})),
    ] {
        let mut damaged = sent.clone();
        *damaged.pointer_mut(member).unwrap() = value;
        assert!(!jsonschema::draft202012::is_valid(&schema, &damaged), "{member}: {schema:#}");
    }
}

#[test]
fn skipped_members_are_omitted() {
    let place = &schema()["properties"]["place"];
    assert_eq!(place["required"], json!(["line"]), "{place:#}");
    assert!(place["properties"].get("column").is_none(), "{place:#}");
}

#[test]
fn tuple_has_the_keyword_of_its_draft() {
    let pair = &schema()["properties"]["pairs"]["items"];
    assert_eq!(pair["prefixItems"].as_array().map(Vec::len), Some(2), "{pair:#}");
    assert_eq!(pair["maxItems"], 2);
}

#[derive(Debug, thiserror::Error, HttpStatus, OperationOutput, IntoResponses)]
#[error("invalid")]
#[status(422)]
struct InvalidFields {
    #[problem(extension)]
    errors: FieldErrors,
}

#[test]
fn field_errors_have_a_schema() {
    let error = InvalidFields { errors: FieldErrors::from(FieldError::query("page", "must be a number")) };
    let response: http::Response<Vec<u8>> = statusful::response(&error);
    let sent: Value = serde_json::from_slice(response.body()).unwrap();
    let aide = aide::generate::in_context(|context| {
        <InvalidFields as aide::OperationOutput>::inferred_responses(context, &mut Operation::default())
    });
    let aide = serde_json::to_value(&aide[0].1).unwrap();
    let utoipa = <InvalidFields as utoipa::IntoResponses>::responses();
    let utoipa = serde_json::to_value(&utoipa["422"]).unwrap();
    for response in [aide, utoipa] {
        let content = &response["content"]["application/problem+json"];
        assert!(jsonschema::draft202012::is_valid(&content["schema"], &sent), "{content:#}");
        let mut damaged = sent.clone();
        damaged["errors"][0]["location"] = json!("matrix");
        assert!(!jsonschema::draft202012::is_valid(&content["schema"], &damaged), "{content:#}");
        let example = content["examples"].as_object().unwrap().values().next().unwrap();
        assert_eq!(example["value"]["errors"][0]["pointer"], "#/age", "{example:#}");
    }
}
