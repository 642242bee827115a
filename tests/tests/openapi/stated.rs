//! Members that differ between errors.

use super::{is_what_is_sent, responses, schema};
use serde_json::json;
use statusful::{utoipa::IntoResponses, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("for logs")]
enum Stated {
    #[status(409)]
    #[problem(detail = "The {{user}} {name} exists.", instance = "/users/{name}")]
    Text { name: String },
    #[status(422)]
    Fields {
        #[problem(code)]
        code: String,
        #[problem(detail)]
        detail: Option<String>,
        #[problem(type)]
        kind: String,
    },
}

#[test]
fn templates_are_described() {
    let responses = responses::<Stated>();
    let text = schema(&responses, "409");
    assert_eq!(text["properties"]["detail"]["description"], "The {user} {name} exists.");
    assert_eq!(text["properties"]["instance"]["format"], "uri-reference");
    assert_eq!(text["required"], json!(["status", "code"]));
    let fields = schema(&responses, "422");
    assert_eq!(fields["properties"]["code"]["type"], "string");
    assert_eq!(fields["properties"]["code"].get("enum"), None);
    assert_eq!(fields["required"], json!(["status", "code"]));
}

#[test]
fn bodies_conform() {
    is_what_is_sent(&Stated::Text { name: "ann".into() }, "409", &["detail", "instance"]);
    let fields = Stated::Fields { code: "fields".into(), detail: Some("d".into()), kind: "urn:x:y".into() };
    is_what_is_sent(&fields, "422", &["detail", "type"]);
}
