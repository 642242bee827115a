//! A standalone schema of a member: without references, and with the bounds of every problem
//! body.

use crate::catalog::ALL_TYPES;
use serde_json::{json, Map, Value};

/// No string or list in a body is longer.
pub(super) use statusful_registry::shared::MAX_BODY as MAX_LENGTH;

const PREFIX: &str = "#/components/schemas/";

/// The schema with its references resolved, and with bounds if it has none. A recursive type
/// keeps its reference.
pub(crate) fn bounded(mut schema: Value, known: &Map<String, Value>) -> Value {
    complete(&mut schema, known, &mut Vec::new());
    schema
}

/// The schema with the bounds of values in a body of this many bytes.
pub(super) fn within(mut schema: Value, limit: usize) -> Value {
    if limit != MAX_LENGTH {
        rebound(&mut schema, limit);
    }
    schema
}

fn rebound(schema: &mut Value, limit: usize) {
    let Some(members) = schema.as_object_mut() else { return };
    for (name, value) in members.iter_mut() {
        if matches!(name.as_str(), "maxLength" | "maxItems") && *value == MAX_LENGTH {
            *value = limit.into();
        }
        for schema in subschemas(name, value) {
            rebound(schema, limit);
        }
    }
}

/// The schema of a value that is the same in every error, given as JSON. A later version may have
/// another value.
pub(super) fn constant(json: &str) -> Value {
    let value: Value = serde_json::from_str(json).unwrap_or_default();
    let ty = match &value {
        Value::String(_) => "string",
        Value::Bool(_) => "boolean",
        Value::Number(number) if !number.is_f64() => "integer",
        _ => "number",
    };
    let mut schema = bounded(json!({ "type": ty, "format": "int64" }), &Map::new());
    if let Some(keywords) = schema.as_object_mut() {
        keywords.retain(|keyword, _| keyword != "format" || ty == "integer");
        keywords.insert("examples".into(), json!([value]));
    }
    schema
}

/// The schema of any value.
pub(super) fn anything() -> Value {
    bounded(json!({}), &Map::new())
}

fn complete(schema: &mut Value, known: &Map<String, Value>, within: &mut Vec<String>) {
    let entered = within.len();
    if *schema == true {
        *schema = json!({});
    }
    resolve(schema, known, within);
    if let Some(members) = schema.as_object_mut() {
        bound(members);
        for (name, value) in members.iter_mut() {
            for schema in subschemas(name, value) {
                complete(schema, known, within);
            }
        }
    }
    within.truncate(entered);
}

/// Replaces a reference with the schema that it names.
fn resolve(schema: &mut Value, known: &Map<String, Value>, within: &mut Vec<String>) {
    while let Some(name) = reference(schema).filter(|name| !within.contains(name)) {
        let Some(found) = known.get(&name) else { return };
        *schema = found.clone();
        within.push(name);
    }
}

fn reference(schema: &Value) -> Option<String> {
    let name = schema.get("$ref")?.as_str()?.strip_prefix(PREFIX)?;
    Some(name.to_owned())
}

/// The schemas in the value of a keyword.
fn subschemas<'v>(keyword: &str, value: &'v mut Value) -> Vec<&'v mut Value> {
    match (keyword, value) {
        ("properties", Value::Object(schemas)) => schemas.values_mut().collect(),
        ("oneOf" | "anyOf" | "allOf" | "prefixItems", Value::Array(schemas)) => schemas.iter_mut().collect(),
        ("items" | "additionalProperties" | "propertyNames", value) if value.is_object() => vec![value],
        _ => Vec::new(),
    }
}

/// Adds the bounds of values in a body of 8 KiB, and those of integer formats.
fn bound(schema: &mut Map<String, Value>) {
    let combines = ["$ref", "oneOf", "anyOf", "allOf", "enum", "const"];
    if !schema.contains_key("type") && !combines.iter().any(|keyword| schema.contains_key(*keyword)) {
        schema.insert("type".into(), json!(ALL_TYPES));
    }
    let ty = schema.get("type").cloned().unwrap_or_default();
    let is = |name: &str| ty == name || ty.as_array().is_some_and(|types| types.iter().any(|ty| ty == name));
    if is("string") && !schema.contains_key("enum") {
        schema.entry("maxLength").or_insert(MAX_LENGTH.into());
    }
    if is("array") {
        schema.entry("maxItems").or_insert(MAX_LENGTH.into());
    }
    if ty == "array" {
        schema.entry("items").or_insert(json!({}));
    }
    if is("integer") {
        bound_integer(schema);
    }
}

fn bound_integer(schema: &mut Map<String, Value>) {
    let is_unsigned = schema.get("minimum").is_some_and(|least| least == 0);
    let (least, most) = match (schema.get("format").and_then(Value::as_str), is_unsigned) {
        // The formats of utoipa and, for unsigned integers, of schemars.
        (Some("int8"), _) => (json!(i8::MIN), json!(i8::MAX)),
        (Some("int16"), _) => (json!(i16::MIN), json!(i16::MAX)),
        (Some("int32"), false) => (json!(i32::MIN), json!(i32::MAX)),
        (Some("uint8"), _) => (json!(0), json!(u8::MAX)),
        (Some("uint16"), _) => (json!(0), json!(u16::MAX)),
        (Some("int32"), true) | (Some("uint32"), _) => (json!(0), json!(u32::MAX)),
        (Some("int64"), false) | (Some("int"), _) => (json!(i64::MIN), json!(i64::MAX)),
        (Some("int64"), true) | (Some("uint64" | "uint"), _) => (json!(0), json!(u64::MAX)),
        _ => return,
    };
    if !schema.contains_key("exclusiveMinimum") {
        schema.entry("minimum").or_insert(least);
    }
    if !schema.contains_key("exclusiveMaximum") {
        schema.entry("maximum").or_insert(most);
    }
    // utoipa gives `u32` the format of `i32`, and a client with typed integers could not read the
    // greater half. `u64` keeps that of `i64`: no format is wider, and without one, generators
    // take the type of 32 bits.
    let is_wider =
        schema.get("maximum").and_then(Value::as_i64).is_some_and(|most| most > i64::from(i32::MAX));
    if is_wider && schema.get("format").is_some_and(|format| format == "int32") {
        schema.insert("format".into(), "int64".into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(schema: Value) -> Value {
        let known = json!({
            "Id": { "type": "integer", "format": "int8" },
            "Tree": { "type": "object", "properties": { "child": { "$ref": "#/components/schemas/Tree" } } },
        });
        bounded(schema, known.as_object().unwrap())
    }

    #[test]
    fn integer_bounds_follow_format() {
        for (format, least, most) in [
            ("int8", json!(i8::MIN), json!(i8::MAX)),
            ("int16", json!(i16::MIN), json!(i16::MAX)),
            ("int32", json!(i32::MIN), json!(i32::MAX)),
            ("uint8", json!(0), json!(u8::MAX)),
            ("uint16", json!(0), json!(u16::MAX)),
            ("uint32", json!(0), json!(u32::MAX)),
            ("int64", json!(i64::MIN), json!(i64::MAX)),
            ("int", json!(i64::MIN), json!(i64::MAX)),
            ("uint64", json!(0), json!(u64::MAX)),
            ("uint", json!(0), json!(u64::MAX)),
        ] {
            let bounded = of(json!({ "type": "integer", "format": format }));
            assert_eq!((&bounded["minimum"], &bounded["maximum"]), (&least, &most), "{format}");
        }
        let unsigned =
            |format| of(json!({ "type": "integer", "format": format, "minimum": 0 }))["maximum"].clone();
        assert_eq!((unsigned("int32"), unsigned("int64")), (json!(u32::MAX), json!(u64::MAX)));
        let format = |most: u32| {
            let schema = json!({ "type": "integer", "format": "int32", "minimum": 0, "maximum": most });
            of(schema)["format"].clone()
        };
        assert_eq!((format(u32::MAX), format(1 << 31)), (json!("int64"), json!("int64")));
        assert_eq!(format((1 << 31) - 1), "int32", "it fits");
        assert_eq!(of(json!({ "type": "integer" })), json!({ "type": "integer" }), "none is known");
    }

    #[test]
    fn explicit_bounds_are_kept() {
        let stated =
            json!({ "type": "integer", "format": "int8", "exclusiveMinimum": 0, "exclusiveMaximum": 9 });
        assert_eq!(of(stated.clone()), stated);
        let stated = json!({ "type": "integer", "format": "int8", "minimum": 1, "maximum": 9 });
        assert_eq!(of(stated.clone()), stated);
        let or_null = json!({ "type": ["string", "null"], "maxLength": 9 });
        assert_eq!(of(or_null.clone()), or_null, "it is no list");
        let stated = json!({ "type": "string", "maxLength": 9 });
        assert_eq!(of(stated.clone()), stated);
        let one_of = json!({ "type": "string", "enum": ["a"] });
        assert_eq!(of(one_of.clone()), one_of);
    }

    #[test]
    fn any_value_has_all_bounds() {
        let any = json!({
            "type": ["null", "boolean", "number", "string", "array", "object"], "maxLength": 8192, "maxItems": 8192,
        });
        assert_eq!(anything(), any);
        assert_eq!(
            of(json!({ "type": "array" })),
            json!({ "type": "array", "items": any, "maxItems": 8192 })
        );
        let items = of(json!({ "type": "object", "properties": { "a": true } }));
        assert_eq!(items["properties"]["a"], any);
        let never = of(json!({ "type": "object", "properties": { "a": false } }));
        assert_eq!(never["properties"]["a"], false, "no value has bounds");
    }

    #[test]
    fn references_are_inlined() {
        let id = json!({ "type": "integer", "format": "int8", "minimum": -128, "maximum": 127 });
        assert_eq!(of(json!({ "$ref": "#/components/schemas/Id" })), id);
        assert_eq!(of(json!({ "oneOf": [{ "$ref": "#/components/schemas/Id" }] })), json!({ "oneOf": [id] }));
        for kept in ["#/components/schemas/Unknown", "https://example.com/Id"] {
            assert_eq!(of(json!({ "$ref": kept })), json!({ "$ref": kept }));
        }
        let tree = json!({ "$ref": "#/components/schemas/Tree" });
        assert_eq!(of(tree.clone())["properties"]["child"], tree);
    }
}
