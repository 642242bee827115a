//! Which differences break clients.

use super::{differences, shown};
use serde_json::{json, Value};

/// The differences, as `path predicate`; an exclamation mark stands for one that breaks clients.
fn found(old: &Value, new: &Value) -> Vec<String> {
    let text = |difference: super::Difference| {
        let mark = if difference.why.is_some() { "!" } else { "" };
        format!("{mark}{} {}", difference.path, difference.predicate)
    };
    differences(old, new).into_iter().map(text).collect()
}

/// A difference in both directions.
#[track_caller]
fn differ(old: &Value, new: &Value, there: &str, back: &str) {
    let expected = |text: &str| text.split("; ").map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(found(old, new), expected(there));
    assert_eq!(found(new, old), expected(back));
    let inside = |schema: &Value| json!({ "type": "array", "items": schema });
    let first = |text: &str| expected(text)[0].replace("! ", "![] ").replace("!.", "![].");
    let there = first(there);
    let found = found(&inside(old), &inside(new)).swap_remove(0);
    assert_eq!(found.trim_start_matches("[]"), there.trim_start_matches("[]"), "in a list");
}

fn object(properties: &Value, required: &[&str]) -> Value {
    json!({ "type": "object", "properties": properties, "required": required })
}

#[test]
fn member_may_be_added_but_not_removed() {
    let (one, two) = (json!({ "a": { "type": "string" } }), json!({ "a": { "type": "string" }, "b": {} }));
    differ(&object(&one, &[]), &object(&two, &[]), ".b is new", "!.b is gone");
    differ(&object(&one, &["a"]), &object(&one, &[]), "!.a may be missing now", ".a is always there now");
    let closed = json!({ "type": "object", "properties": one, "additionalProperties": false });
    let wider = json!({ "type": "object", "properties": two, "additionalProperties": false });
    assert_eq!(found(&closed, &wider), ["!.b is new"]);
}

#[test]
fn values_may_be_fewer_but_not_more() {
    let (one, two) =
        (json!({ "type": "string", "enum": ["a"] }), json!({ "type": "string", "enum": ["a", "b"] }));
    differ(&one, &two, "! has other values", " has fewer values");
    differ(&one, &json!({ "type": "string" }), "! may have any value now", " has only some values now");
    assert_eq!(found(&one, &json!({ "type": "string", "const": "a" })), [""; 0]);
}

#[test]
fn bounds_may_be_narrower_but_not_wider() {
    let integer = |least: i64, most: i64| json!({ "type": "integer", "minimum": least, "maximum": most });
    differ(&integer(0, 255), &integer(0, 65_535), "! has wider bounds", " has narrower bounds");
    differ(&integer(0, 255), &integer(-128, 127), "! has wider bounds", "! has wider bounds");
    let text = |length: u32| json!({ "type": "string", "maxLength": length });
    differ(&text(9), &json!({ "type": "string" }), "! has wider bounds", " has narrower bounds");
    let format = |name: &str| json!({ "type": "integer", "format": name });
    assert_eq!(found(&format("int32"), &format("int64")), [""; 0], "the bounds say it");
}

#[test]
fn types_may_be_fewer_but_not_other() {
    let of = |ty: &str| json!({ "type": ty });
    differ(&of("string"), &of("integer"), "! has another type", "! has another type");
    differ(&of("number"), &of("integer"), " has fewer types", "! has another type");
    differ(&of("string"), &json!({ "type": ["string", "null"] }), "! may be null now", " has fewer types");
    assert_eq!(found(&of("string"), &json!({})), ["! may be any JSON now"]);
    assert_eq!(found(&of("string"), &json!({ "oneOf": [of("null"), of("string")] })), ["! may be null now"]);
}

#[test]
fn forms_may_be_stated_but_not_given_up() {
    let (text, id) = (json!({ "type": "string" }), json!({ "type": "string", "format": "uuid" }));
    differ(&text, &id, " has another form", "! has another form");
}

#[test]
fn alternatives_may_be_fewer_but_not_more() {
    let of = |name: &str| object(&json!({ "kind": { "enum": [name] } }), &["kind"]);
    let one_of = |names: &[&str]| json!({ "oneOf": names.iter().map(|name| of(name)).collect::<Vec<_>>() });
    differ(&one_of(&["a"]), &one_of(&["a", "b"]), "! has other alternatives", " has fewer alternatives");
    assert_eq!(found(&one_of(&["a", "b"]), &one_of(&["b", "a"])), [" has fewer alternatives"; 0]);
    let wide = json!({ "oneOf": [of("a"), { "type": "string", "maxLength": 9 }] });
    let narrow = json!({ "oneOf": [of("a"), { "type": "string", "maxLength": 8 }] });
    assert_eq!(found(&narrow, &wide), ["! has wider bounds"]);
    assert_eq!(found(&wide, &narrow), [" has narrower bounds"]);
}

#[test]
fn maps_tuples_and_combinations_are_compared() {
    let map = |schema: Value| json!({ "type": "object", "additionalProperties": schema });
    let (text, number) = (json!({ "type": "string" }), json!({ "type": "number" }));
    assert_eq!(found(&map(text.clone()), &map(number.clone())), ["!.* has another type"]);
    assert_eq!(found(&map(text.clone()), &map(json!(true))), ["!.* may be any JSON now"]);
    assert_eq!(found(&map(json!({})), &map(text.clone())), [".* has a narrower type"]);
    assert_eq!(found(&map(json!(false)), &map(text.clone())), ["!.* may be any JSON now"]);
    let tuple = |items: &[&Value]| json!({ "type": "array", "prefixItems": items });
    assert_eq!(found(&tuple(&[&text]), &tuple(&[&number])), ["![0] has another type"]);
    assert_eq!(found(&tuple(&[&text]), &tuple(&[&text, &text])), ["! has another length"]);
    assert_eq!(found(&tuple(&[&text]), &json!({ "type": "array" })), ["! has another length"]);
    let all = |parts: &[&Value]| json!({ "allOf": parts });
    assert_eq!(found(&all(&[&text]), &all(&[&number])), ["! has another type"]);
    assert_eq!(found(&all(&[&text]), &all(&[&text, &text])), ["! has another schema"]);
    let tree = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    assert_eq!(found(&tree("A"), &tree("B")), ["! has another schema"]);
}

#[test]
fn texts_for_people_are_no_difference() {
    let old = json!({ "type": "object", "properties": { "title": { "type": "string", "title": "A" } }, "required": ["a", "b"] });
    let new = json!({ "required": ["b", "a"], "description": "x", "type": "object", "x-a": 1,
        "properties": { "title": { "type": "string", "examples": ["b"] } } });
    assert_eq!(found(&old, &new), [""; 0]);
    assert_eq!(found(&old, &object(&json!({}), &[])), ["!.title is gone"]);
}

#[test]
fn schema_is_shown_in_short() {
    for (schema, text) in [
        (json!({ "type": "array", "items": { "type": "string", "maxLength": 9 } }), "[string]"),
        (json!({ "type": "integer", "format": "int32" }), "integer"),
        (json!({ "type": "string", "format": "uuid" }), "string (uuid)"),
        (json!({ "$ref": "#/components/schemas/Tree" }), "Tree"),
        (json!({ "enum": ["a", 1] }), "\"a\", 1"),
        (json!({ "type": "object" }), "object"),
        (json!(true), "true"),
    ] {
        assert_eq!(shown(&schema), text);
    }
}
