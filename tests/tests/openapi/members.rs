//! The schemas of extension members.

use super::{example, is_what_is_sent, responses, schema};
use serde::Serialize;
use serde_json::{json, Value};
use statusful::{utoipa::IntoResponses, HttpStatus};
use std::collections::BTreeMap;
use utoipa::ToSchema;

#[derive(Debug, Clone, Serialize, ToSchema)]
struct Field {
    name: String,
    place: Option<Place>,
    metas: Vec<Kind>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
struct Place {
    line: u32,
    #[schema(minimum = 1, maximum = 80, example = 7)]
    column: i64,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Kind {
    TooLong,
    Missing,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(tag = "is")]
enum Shape {
    Dot,
    Circle { radius: f64 },
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum Invalid {
    #[error("invalid")]
    #[status(422)]
    Fields {
        #[problem(extension)]
        fields: Vec<Field>,
        #[problem(extension)]
        first: Box<Field>,
        #[problem(extension)]
        hint: Option<String>,
        #[problem(extension)]
        std: std::option::Option<u8>,
        #[problem(extension)]
        by_name: BTreeMap<String, Kind>,
        #[problem(extension)]
        any: Value,
        #[problem(extension)]
        shape: Shape,
        #[problem(extension)]
        letter: char,
    },
}

fn field() -> Field {
    let place = Some(Place { line: 3, column: 4 });
    Field { name: "email".into(), place, metas: vec![Kind::TooLong, Kind::Missing] }
}

fn invalid() -> Invalid {
    Invalid::Fields {
        fields: vec![field()],
        first: Box::new(field()),
        hint: Some("shorten it".into()),
        std: Some(1),
        by_name: [("email".to_owned(), Kind::Missing)].into(),
        any: json!([1, { "deep": null }]),
        shape: Shape::Circle { radius: 1.5 },
        letter: 'x',
    }
}

const MEMBERS: [&str; 8] = ["fields", "first", "hint", "std", "by_name", "any", "shape", "letter"];

#[test]
fn any_schema_type_can_be_member() {
    is_what_is_sent(&invalid(), "422", &MEMBERS);
}

#[test]
fn members_are_inlined() {
    let responses = responses::<Invalid>();
    assert!(!responses.to_string().contains("$ref"), "{responses:#}");
    assert_eq!(example(&responses, "422", "fields")["first"]["place"]["column"], 7);
}

#[test]
fn member_is_required_unless_option() {
    let responses = responses::<Invalid>();
    let required = schema(&responses, "422")["required"].as_array().unwrap();
    for name in MEMBERS {
        let is_option = ["hint", "std"].contains(&name);
        assert_eq!(required.iter().any(|it| it == name), !is_option, "{name}");
    }
}

#[derive(Debug, Serialize, ToSchema)]
struct Tree {
    name: String,
    #[schema(no_recursion)]
    children: Vec<Tree>,
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("cyclic")]
#[status(400)]
struct Cyclic {
    #[problem(extension)]
    tree: Tree,
}

#[test]
fn recursive_type_keeps_reference() {
    let responses = serde_json::to_value(<Cyclic as utoipa::IntoResponses>::responses()).unwrap();
    let tree = &schema(&responses, "400")["properties"]["tree"];
    assert_eq!(tree["properties"]["children"]["items"]["$ref"], "#/components/schemas/Tree");
}
