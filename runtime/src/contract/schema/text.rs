//! What a schema says, and how a message shows it.

use serde_json::Value;
use std::collections::BTreeSet;

/// Without what only people read, and with sorted names.
pub(crate) fn essential(schema: &Value) -> Value {
    match schema {
        Value::Object(keywords) => {
            let mut kept: Vec<_> = keywords.iter().filter(|(keyword, _)| !is_annotation(keyword)).collect();
            kept.sort_by_key(|(keyword, _)| *keyword);
            kept.into_iter().map(|(keyword, value)| (keyword.clone(), within(keyword, value))).collect()
        }
        other => other.clone(),
    }
}

/// The value of a keyword: members may have the names of annotations.
fn within(keyword: &str, value: &Value) -> Value {
    match (keyword, value) {
        ("properties", Value::Object(members)) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(name, _)| *name);
            members.into_iter().map(|(name, schema)| (name.clone(), essential(schema))).collect()
        }
        ("required", Value::Array(names)) => {
            let mut names: Vec<&str> = names.iter().filter_map(Value::as_str).collect();
            names.sort_unstable();
            names.into()
        }
        ("oneOf" | "anyOf" | "allOf" | "prefixItems", Value::Array(schemas)) => {
            schemas.iter().map(essential).collect()
        }
        ("enum" | "const", value) => value.clone(),
        (_, value) => essential(value),
    }
}

fn is_annotation(keyword: &str) -> bool {
    const ANNOTATIONS: [&str; 11] = [
        "$comment",
        "default",
        "deprecated",
        "description",
        "discriminator",
        "example",
        "examples",
        "externalDocs",
        "readOnly",
        "title",
        "writeOnly",
    ];
    keyword.starts_with("x-") || ANNOTATIONS.contains(&keyword)
}

/// A schema for a message.
pub(crate) fn shown(schema: &Value) -> String {
    let text = |keyword: &str| schema.get(keyword).and_then(Value::as_str);
    if let Some(values) = values(schema) {
        return values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    }
    let name = text("$ref").map(|uri| uri.rsplit('/').next().unwrap_or(uri));
    match (name, text("type"), text("format")) {
        (Some(name), ..) => name.to_owned(),
        (None, Some("array"), _) => {
            schema.get("items").map_or("array".to_owned(), |items| format!("[{}]", shown(items)))
        }
        (None, Some("integer" | "number"), _) | (None, Some(_), None) if !has_members(schema) => {
            text("type").unwrap_or_default().to_owned()
        }
        (None, Some(ty), Some(format)) => format!("{ty} ({format})"),
        _ => schema.to_string(),
    }
}

fn has_members(schema: &Value) -> bool {
    schema.get("properties").is_some()
}

/// The kinds of JSON that a schema allows; `None` for any.
pub(super) fn types(schema: &Value) -> Option<BTreeSet<&str>> {
    match schema.get("type") {
        Some(Value::String(ty)) => Some(BTreeSet::from([ty.as_str()])),
        Some(Value::Array(types)) => Some(types.iter().filter_map(Value::as_str).collect()),
        _ => None,
    }
}

/// The only values that a schema allows.
pub(super) fn values(schema: &Value) -> Option<Vec<&Value>> {
    let several = schema.get("enum").and_then(Value::as_array).map(|values| values.iter().collect());
    several.or_else(|| Some(vec![schema.get("const")?]))
}

/// The schemas of which a value has one, if there is nothing else to say.
pub(super) fn alternatives(schema: &Value) -> Vec<&Value> {
    let keywords = schema.as_object().filter(|keywords| keywords.len() == 1);
    let list = keywords.and_then(|it| it.get("oneOf").or_else(|| it.get("anyOf"))).and_then(Value::as_array);
    match list {
        Some(schemas) => schemas.iter().flat_map(alternatives).collect(),
        None => vec![schema],
    }
}

pub(super) fn requires(schema: &Value, name: &str) -> bool {
    let names = schema.get("required").and_then(Value::as_array);
    names.is_some_and(|names| names.iter().any(|known| known == name))
}
