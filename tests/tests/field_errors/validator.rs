//! From the errors of validator.

use crate::{entries, sent};
use serde_json::{json, Value};
use statusful::catalog::Catalog;
use statusful::{utoipa::IntoResponses, FieldErrors, HttpStatus, Problem};
use std::borrow::Cow;
use std::collections::HashMap;
use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

/// What was submitted, in every field.
const CANARY: &str = "canary \"quoted\"";

#[derive(Debug, Validate)]
struct SignUp {
    #[validate(length(min = 50, max = 60))]
    name: String,
    #[validate(email)]
    email: String,
    #[validate(range(min = 18, max = 130))]
    age: u8,
    #[validate(range(exclusive_min = 0.5))]
    ratio: f64,
    #[validate(url(message = "is not a link that we can open"))]
    home: String,
    #[validate(must_match(other = "email"))]
    repeated: String,
    #[validate(contains(pattern = "@"))]
    r#type: String,
    #[validate(does_not_contain(pattern = "canary", code = "no_birds"))]
    bird: String,
    #[validate(custom(function = "echoes"))]
    custom: String,
    #[validate(custom(function = "computes"))]
    computed: String,
    #[validate(custom(function = "echoes_code"))]
    code: String,
    #[validate(custom(function = "echoes_number"))]
    number: u32,
    #[validate(length(equal = 2))]
    list: Vec<String>,
    #[validate(required)]
    missing: Option<String>,
    #[validate(nested)]
    address: Address,
    #[validate(nested)]
    tags: Vec<Tag>,
}

#[derive(Debug, Validate)]
#[validate(schema(function = "echoes_schema", code = "exclusive"))]
struct Address {
    city: String,
}

#[derive(Debug, Validate)]
struct Tag {
    #[validate(length(max = 3))]
    name: String,
}

fn echoes(value: &str) -> Result<(), ValidationError> {
    Err(ValidationError::new("custom").with_message(format!("{value} is taken").into()))
}

/// In a form in which no search finds it.
fn computes(value: &str) -> Result<(), ValidationError> {
    let message = format!("{:?} is taken", value.to_uppercase());
    Err(ValidationError::new("custom").with_message(message.into()))
}

fn echoes_code(value: &str) -> Result<(), ValidationError> {
    Err(ValidationError { code: value.to_owned().into(), message: None, params: HashMap::new() })
}

fn echoes_number(value: u32) -> Result<(), ValidationError> {
    Err(ValidationError::new("custom").with_message(format!("{value} is too many").into()))
}

fn echoes_schema(address: &Address) -> Result<(), ValidationError> {
    Err(ValidationError::new("x").with_message(format!("no {}", address.city).into()))
}

fn submitted() -> SignUp {
    let text = || CANARY.to_owned();
    SignUp {
        name: text(),
        email: text(),
        age: 17,
        ratio: 0.25,
        home: text(),
        repeated: text() + "!",
        r#type: text(),
        bird: text(),
        custom: text(),
        computed: text(),
        code: text(),
        number: 4_000_000,
        list: vec![text()],
        missing: None,
        address: Address { city: text() },
        tags: vec![Tag { name: "ok".into() }, Tag { name: text() }],
    }
}

#[test]
fn every_rule_is_described() {
    let errors = FieldErrors::from(submitted().validate().unwrap_err());
    let entry = |name: &str, detail: &str, code: &str| json!({ "detail": detail, "pointer": format!("#/{name}"), "code": code });
    assert_eq!(
        entries(&errors),
        json!([
            { "detail": "is not valid", "pointer": "#/address", "code": "exclusive" },
            entry("age", "must be at least 18 and at most 130", "range"),
            entry("bird", "is not valid", "no_birds"),
            { "detail": "is not valid", "pointer": "#/code" },
            entry("computed", "is not valid", "custom"),
            entry("custom", "is not valid", "custom"),
            entry("email", "must be an email address", "email"),
            entry("home", "is not a link that we can open", "url"),
            entry("list", "the length must be 2", "length"),
            entry("missing", "is required", "required"),
            entry("name", "the length must be at least 50 and at most 60", "length"),
            entry("number", "is not valid", "custom"),
            entry("ratio", "must be greater than 0.5", "range"),
            entry("repeated", "must be the same in both fields", "must_match"),
            { "detail": "the length must be at most 3", "pointer": "#/tags/1/name", "code": "length" },
            entry("type", "lacks a text that is required", "contains"),
        ])
    );
}

#[test]
fn no_value_is_echoed() {
    let errors = submitted().validate().unwrap_err();
    let own = errors.to_string() + &serde_json::to_string(&errors).unwrap();
    assert!(own.contains("canary") && own.contains("4000000"), "validator's own form has them: {own}");
    let errors = FieldErrors::from(&errors);
    let all = sent(&errors) + &errors.to_string() + &format!("{errors:?}");
    for value in ["canary", "CANARY", "quoted", "4000000", "17", "0.25"] {
        assert!(!all.contains(value), "{value}: {all}");
    }
}

#[test]
fn list_by_itself_and_deep_lists() {
    let list = vec![Tag { name: "long".into() }];
    let errors = FieldErrors::from(list.validate().unwrap_err());
    assert_eq!(entries(&errors)[0]["pointer"], "#/0/name");

    // As another validator may make them.
    let field = |error| {
        ValidationErrors(HashMap::from([(Cow::from("a/b~c"), ValidationErrorsKind::Field(vec![error]))]))
    };
    let inner = field(ValidationError::new("x"));
    let list = ValidationErrorsKind::List([(7, Box::new(inner))].into());
    let errors = FieldErrors::from(ValidationErrors(HashMap::from([(Cow::from("é"), list)])));
    assert_eq!(
        entries(&errors),
        json!([{ "detail": "is not valid", "pointer": "#/%C3%A9/7/a~1b~0c", "code": "x" }])
    );
}

#[test]
fn order_does_not_depend_on_hash_map() {
    let first = FieldErrors::from(submitted().validate().unwrap_err());
    for _ in 0..20 {
        assert_eq!(FieldErrors::from(submitted().validate().unwrap_err()), first);
    }
}

#[derive(Debug, thiserror::Error, HttpStatus)]
enum ApiError {
    #[error("the sign-up is not valid")]
    #[status(400)]
    Invalid(
        #[from]
        #[problem(extension = "errors")]
        FieldErrors,
    ),
}

#[test]
fn own_variant_collects_them() {
    fn check(tag: &Tag) -> Result<(), ApiError> {
        Ok(tag.validate().map_err(FieldErrors::from)?)
    }
    let body = sent(&check(&Tag { name: CANARY.into() }).unwrap_err());
    let body: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(body["errors"][0]["pointer"], "#/name");
    assert!(check(&Tag { name: "ok".into() }).is_ok());
}

/// What a newcomer writes first.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error(transparent)]
#[status(transparent)]
enum Transparent {
    Validator(#[from] ValidationErrors),
    Garde(#[from] garde::Report),
}

#[test]
fn errors_of_validators_are_errors_by_themselves() {
    let error = Transparent::from(submitted().validate().unwrap_err());
    assert_eq!(sent(&error), sent(&FieldErrors::from(submitted().validate().unwrap_err())));
    let problem = Problem::from_error(&error);
    assert_eq!(
        (problem.code(), problem.detail()),
        (Some("invalid_fields"), Some("16 fields are not valid."))
    );
    let report = || {
        let mut report = garde::Report::new();
        report.append(garde::Path::new("name"), garde::Error::new("is taken"));
        report
    };
    assert_eq!(sent(&Transparent::from(report())), sent(&FieldErrors::from(report())));

    let metas: Vec<_> = Catalog::of::<Transparent>().iter().map(|meta| meta.code()).collect();
    assert_eq!(metas, ["invalid_fields"]);
    let document = serde_json::to_value(<Transparent as utoipa::IntoResponses>::responses()).unwrap();
    let schema = &document["422"]["content"]["application/problem+json"]["schema"];
    assert_eq!(schema["properties"]["errors"]["type"], "array", "{document}");
}
