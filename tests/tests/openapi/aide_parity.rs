//! aide gets the same description as utoipa.

use super::{responses, sent, statuses};
use ::aide::{generate::in_context, openapi::Operation};
use http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{json, Map, Value};
use statusful::{aide::OperationOutput, utoipa::IntoResponses, HttpStatus};
use std::collections::BTreeMap;
use std::time::Duration;

/// The responses of a type as aide writes them.
pub(crate) fn of_aide<E: ::aide::OperationOutput>() -> Value {
    let responses = in_context(|context| E::inferred_responses(context, &mut Operation::default()));
    let named = |(status, response): (Option<u16>, _)| {
        let status = status.map_or("default".to_owned(), |status| status.to_string());
        (status, serde_json::to_value(response).unwrap())
    };
    let mut responses = responses.into_iter().map(named).collect::<Map<_, _>>().into();
    super::remove_marks(&mut responses);
    responses
}

fn is_the_same<E: ::aide::OperationOutput + ::utoipa::IntoResponses>() {
    let mut written = of_aide::<E>();
    for response in written.as_object_mut().unwrap().values_mut() {
        for header in response.get_mut("headers").and_then(Value::as_object_mut).into_iter().flatten() {
            // The default value, which utoipa leaves out (OpenAPI 3.1.1, Section 4.8.21).
            assert_eq!(header.1.as_object_mut().unwrap().remove("style"), Some(json!("simple")));
        }
    }
    let expected = responses::<E>();
    assert!(!expected.as_object().unwrap().is_empty());
    assert_eq!(written, expected, "{written:#}\n{expected:#}");
}

/// The database failed.
#[derive(Debug, thiserror::Error, HttpStatus, OperationOutput, IntoResponses)]
#[status(allow(extension_name))]
enum DbError {
    #[error("the row is locked by {by}")]
    #[status(409)]
    Locked {
        #[problem(extension)]
        by: String,
    },
    #[error("cannot reach db-7")]
    #[status(500)]
    Unreachable,
}

#[derive(Debug, thiserror::Error, HttpStatus, OperationOutput, IntoResponses)]
#[problem(base = "https://api.example.com/errors/")]
#[header("x-api-version" = "3")]
#[status(allow(dynamic_exposure))]
enum ApiError {
    /// Names are unique.
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        name: String,
        #[problem(extension)]
        free: Vec<String>,
    },
    #[error("sign in first")]
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Bearer realm=\"api\"")]
    Unauthenticated,
    #[error("slow down")]
    #[status(429)]
    SlowDown {
        #[header(RETRY_AFTER)]
        after: Duration,
    },
    #[error("nothing changed")]
    #[status(304, allow(all))]
    Unchanged,
    #[error("the service answered {0}")]
    Upstream(#[status] StatusCode),
    #[error(transparent)]
    #[status(transparent)]
    Db(#[from] Box<DbError>),
    #[error(transparent)]
    #[status(transparent)]
    Itself(Box<ApiError>),
}

#[test]
fn aide_and_utoipa_agree() {
    is_the_same::<DbError>();
    is_the_same::<ApiError>();
    assert_eq!(statuses(&of_aide::<ApiError>()), ["304", "401", "409", "429", "500", "default"]);
}

#[derive(HttpStatus, OperationOutput, IntoResponses)]
enum Open<E> {
    #[status(transparent)]
    Dyn(Box<dyn HttpStatus>),
    #[status(transparent)]
    Inner(E),
}

#[test]
fn unknown_error_is_default_response() {
    is_the_same::<Open<DbError>>();
    is_the_same::<Open<StatusCode>>();
    assert_eq!(statuses(&of_aide::<Open<DbError>>()), ["409", "500", "default"]);
}

/// Only its catalog is known.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("stale")]
#[status(409)]
struct Stale {
    #[problem(extension)]
    age: u32,
}

#[derive(Debug, thiserror::Error, HttpStatus, OperationOutput)]
#[error(transparent)]
#[status(transparent)]
struct Wrapped(Stale);

#[test]
fn type_without_responses_uses_catalog() {
    let responses = of_aide::<Wrapped>();
    let schema = super::schema(&responses, "409");
    assert_eq!(schema["required"], json!(["status", "code", "age"]));
    let sent = sent(&Wrapped(Stale { age: 7 }));
    assert!(jsonschema::is_valid(schema, &sent), "{sent:#}");
}

#[test]
fn handler_has_error_responses() {
    let of_handler = in_context(|context| {
        <Result<(), DbError> as ::aide::OperationOutput>::inferred_responses(
            context,
            &mut Operation::default(),
        )
    });
    let of_error = in_context(|context| DbError::inferred_responses(context, &mut Operation::default()));
    let is_of_handler = |response| of_handler.contains(response);
    assert!(of_error.len() == 2 && of_error.iter().all(is_of_handler), "{of_handler:#?}");
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Field {
    name: String,
    place: Option<Place>,
    kinds: Vec<Kind>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Place {
    line: u32,
    #[serde(skip_serializing)]
    column: u32,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Kind {
    TooLong,
    Missing,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(tag = "is")]
enum Shape {
    Dot,
    Circle { radius: f64 },
}

#[derive(Debug, thiserror::Error, HttpStatus, OperationOutput)]
#[error("invalid")]
#[status(422)]
struct Invalid {
    #[problem(extension)]
    fields: Vec<Field>,
    #[problem(extension)]
    first: Box<Field>,
    #[problem(extension)]
    hint: Option<String>,
    #[problem(extension)]
    by_name: BTreeMap<String, Kind>,
    #[problem(extension)]
    any: Value,
    #[problem(extension)]
    shape: Shape,
    #[problem(extension)]
    pair: (u8, char),
}

#[test]
fn member_schema_describes_output() {
    let place = Some(Place { line: 3, column: 4 });
    let field = Field { name: "email".into(), place, kinds: vec![Kind::TooLong] };
    let error = Invalid {
        fields: vec![field.clone()],
        first: Box::new(field),
        hint: None,
        by_name: [("email".to_owned(), Kind::Missing)].into(),
        any: json!([1, { "deep": null }]),
        shape: Shape::Circle { radius: 1.5 },
        pair: (7, 'x'),
    };
    let responses = of_aide::<Invalid>();
    assert!(!responses.to_string().contains("$ref"), "{responses:#}");
    let schema = super::schema(&responses, "422");
    for body in [&sent(&error), super::example(&responses, "422", "invalid")] {
        assert!(jsonschema::is_valid(schema, body), "{body:#}\n{schema:#}");
    }
    let required = ["fields", "first", "by_name", "any", "shape", "pair"];
    assert_eq!(schema["required"].as_array().unwrap()[2..], required.map(Value::from));
    let mut damaged = sent(&error);
    damaged["fields"][0]["kinds"] = json!(["unknown"]);
    assert!(!jsonschema::is_valid(schema, &damaged), "{schema:#}");
}

#[derive(Debug, Serialize, JsonSchema)]
struct Tree {
    children: Vec<Tree>,
}

#[derive(Debug, thiserror::Error, HttpStatus, OperationOutput)]
#[error("cyclic")]
#[status(400)]
struct Cyclic {
    #[problem(extension)]
    tree: Tree,
}

#[test]
fn recursive_type_keeps_reference() {
    let responses = of_aide::<Cyclic>();
    let tree = &super::schema(&responses, "400")["properties"]["tree"];
    assert_eq!(tree["properties"]["children"]["items"]["$ref"], "#/components/schemas/Tree");
}

macro_rules! integers {
    ($($name:ident: $ty:ty),*) => {
        #[derive(Debug, thiserror::Error, HttpStatus, OperationOutput)]
        #[error("numbers")]
        #[status(400)]
        #[status(allow(extension_name))]
        struct Numbers {
            $(#[problem(extension)] $name: $ty,)*
        }

        const EXTREMES: [Numbers; 2] = [Numbers { $($name: <$ty>::MIN),* }, Numbers { $($name: <$ty>::MAX),* }];
        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

integers!(a: u8, b: i8, c: u16, d: i16, e: u32, f: i32, g: u64, h: i64, i: usize, j: isize);

#[test]
fn integer_bounds_are_exact() {
    let responses = of_aide::<Numbers>();
    let schema = super::schema(&responses, "400");
    for name in NAMES {
        let member = &schema["properties"][name];
        assert!(member["minimum"].is_number() && member["maximum"].is_number(), "{name}: {member}");
    }
    for numbers in EXTREMES {
        let sent = sent(&numbers);
        assert!(jsonschema::is_valid(schema, &sent), "{sent:#}\n{schema:#}");
    }
}
