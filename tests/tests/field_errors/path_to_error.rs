//! From the errors of `serde_path_to_error`.

use crate::{entries, sent};
use serde::Deserialize;
use serde_json::json;
use statusful::FieldErrors;
use std::collections::BTreeMap;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)]
struct Order {
    id: u32,
    lines: Vec<Line>,
    by_name: Option<BTreeMap<String, bool>>,
}

#[derive(Debug, Deserialize)]
#[allow(dead_code)]
struct Line {
    amount: u8,
    kind: Option<Kind>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(dead_code)]
enum Kind {
    Sold,
    Returned { why: String },
}

fn errors(json: &str) -> FieldErrors {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    serde_path_to_error::deserialize::<_, Order>(&mut deserializer).unwrap_err().into()
}

#[test]
fn place_and_what_is_expected() {
    for (json, detail, pointer) in [
        (r#"{"id":"canary"}"#, "an integer is expected", "#/id"),
        (r#"{"id":-8888}"#, "an integer is expected", "#/id"),
        (r#"{"id":8888.5}"#, "an integer is expected", "#/id"),
        (r#"{"id":["canary"]}"#, "an integer is expected", "#/id"),
        (r#"{"id":{"canary":"canary"}}"#, "an integer is expected", "#/id"),
        (r#"{"id":1,"lines":"canary"}"#, "an array is expected", "#/lines"),
        (r#"{"id":1,"lines":[{"amount":1},{"amount":8888}]}"#, "an integer is expected", "#/lines/1/amount"),
        (r#"{"id":1,"lines":[{"kind":"sold"}]}"#, "the member is missing", "#/lines/0/amount"),
        (r#"{"id":1,"lines":[{"kind":"canary"}]}"#, "the value is none of those expected", "#/lines/0/kind"),
        (
            r#"{"id":1,"lines":[{"kind":{"returned":{"why":8888}}}]}"#,
            "a string is expected",
            "#/lines/0/kind/returned/why",
        ),
        (r#"{"id":1,"by_name":{"a/b~é":"canary"}}"#, "a boolean is expected", "#/by_name/a~1b~0%C3%A9"),
        (r#"{"id":1}"#, "the member is missing", "#/lines"),
        (r#"{"id":1,"id":8888}"#, "a member occurs twice", "#"),
        ("\"canary\"", "an object is expected", "#"),
        ("8888", "an object is expected", "#"),
        ("true", "an object is expected", "#"),
        ("[\"canary\"]", "an integer is expected", "#/0"),
    ] {
        let errors = errors(json);
        assert_eq!(entries(&errors), json!([{ "detail": detail, "pointer": pointer }]), "{json}");
        let all = sent(&errors) + &errors.to_string() + &format!("{errors:?}");
        assert!(!all.contains("canary") && !all.contains("8888") && !all.contains("Order"), "{all}");
    }
}

#[test]
fn invalid_json_has_line_and_column() {
    let errors = errors("{\"id\": canary}");
    assert_eq!(entries(&errors), json!([{ "detail": "the body is not valid JSON (line 1, column 8)" }]));
}

#[test]
fn unexpected_member_is_found_and_not_quoted() {
    let errors = errors(r#"{"id":1,"surplus":"canary"}"#);
    assert_eq!(
        entries(&errors),
        json!([{ "detail": "there is a member that is not expected", "pointer": "#/surplus" }])
    );
}
