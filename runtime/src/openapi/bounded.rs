//! A member's schema on its own: without references, and with the bounds that
//! every problem body keeps.

use serde_json::{json, Map, Value};

/// No string and no list in a body of 8 KiB is longer.
pub(super) const LONGEST: usize = 8 * 1024;

const PREFIX: &str = "#/components/schemas/";

/// The schema with what it refers to in its place, and with bounds where it states
/// none. A type that holds itself keeps its reference.
pub(crate) fn bounded(mut schema: Value, known: &Map<String, Value>) -> Value {
    complete(&mut schema, known, &mut Vec::new());
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

/// Puts the schema that a reference names in its place.
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

/// Adds the bounds that hold for a value in a body of 8 KiB, and those of the
/// formats of integers.
fn bound(schema: &mut Map<String, Value>) {
    let combines = ["$ref", "oneOf", "anyOf", "allOf", "enum", "const"];
    if !schema.contains_key("type") && !combines.iter().any(|keyword| schema.contains_key(*keyword)) {
        schema.insert("type".into(), json!(["null", "boolean", "number", "string", "array", "object"]));
    }
    let ty = schema.get("type").cloned().unwrap_or_default();
    let is = |name: &str| ty == name || ty.as_array().is_some_and(|types| types.iter().any(|ty| ty == name));
    if is("string") && !schema.contains_key("enum") {
        schema.entry("maxLength").or_insert(LONGEST.into());
    }
    if is("array") {
        schema.entry("maxItems").or_insert(LONGEST.into());
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
        // The words of utoipa and, for what is unsigned, of schemars.
        (Some("int8"), _) => (json!(i8::MIN), json!(i8::MAX)),
        (Some("int16"), _) => (json!(i16::MIN), json!(i16::MAX)),
        (Some("int32"), false) => (json!(i32::MIN), json!(i32::MAX)),
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
}
