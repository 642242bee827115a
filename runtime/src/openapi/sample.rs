//! A value that conforms to a schema.

use serde_json::{json, Map, Value};

/// How deep a sample goes; below, a schema that allows `null` or nothing is cut.
const DEPTH: usize = 16;

/// A value that conforms to the schema: its own example or default, or else the simplest one of
/// its type.
pub(super) fn sample(schema: &Value) -> Value {
    within(schema, DEPTH)
}

fn within(schema: &Value, depth: usize) -> Value {
    let Some(left) = depth.checked_sub(1) else { return Value::Null };
    stated(schema)
        .or_else(|| one_of(schema, left))
        .or_else(|| all_of(schema, left))
        .unwrap_or_else(|| of_type(schema, left))
}

/// The schema's own example value.
fn stated(schema: &Value) -> Option<Value> {
    let first = |name: &str| schema.get(name)?.as_array()?.first();
    let said =
        [schema.get("const"), schema.get("example"), first("examples"), schema.get("default"), first("enum")];
    said.into_iter().flatten().next().cloned()
}

/// The first alternative that is not just `null`.
fn one_of(schema: &Value, depth: usize) -> Option<Value> {
    let alternatives = schema.get("oneOf").or(schema.get("anyOf"))?.as_array()?;
    let is_null = |schema: &&Value| schema.get("type").is_some_and(|ty| ty == "null");
    let chosen = alternatives.iter().find(|schema| !is_null(schema)).or(alternatives.first())?;
    Some(within(chosen, depth))
}

/// The members of all parts together.
fn all_of(schema: &Value, depth: usize) -> Option<Value> {
    let parts = schema.get("allOf")?.as_array()?;
    let mut whole = of_type(schema, depth);
    for part in parts {
        match (whole.as_object_mut(), within(part, depth)) {
            (Some(members), Value::Object(more)) => members.extend(more),
            (_, value) => whole = value,
        }
    }
    Some(whole)
}

fn of_type(schema: &Value, depth: usize) -> Value {
    let ty = match schema.get("type") {
        Some(Value::Array(types)) => types.iter().find(|ty| *ty != "null"),
        ty => ty,
    };
    match ty.and_then(Value::as_str) {
        Some("string") => string(schema).into(),
        Some("integer") => integer(schema),
        Some("number") => schema.get("minimum").cloned().unwrap_or(json!(0.5)),
        Some("boolean") => true.into(),
        Some("array") => array(schema, depth),
        Some("object") => object(schema, depth),
        None if schema.get("properties").is_some() => object(schema, depth),
        _ => Value::Null,
    }
}

fn string(schema: &Value) -> String {
    let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
    let known = match format {
        "date-time" => "2026-01-31T12:00:00Z",
        "date" => "2026-01-31",
        "time" => "12:00:00Z",
        "duration" => "PT1H",
        "uuid" => "123e4567-e89b-12d3-a456-426614174000",
        "uri" | "uri-reference" => "https://example.com/",
        "email" => "ann@example.com",
        "hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        _ => "text",
    };
    let bound =
        |name: &str| schema.get(name).and_then(Value::as_u64).and_then(|bound| usize::try_from(bound).ok());
    let characters = known.chars().chain(core::iter::repeat('x'));
    let least = bound("minLength").unwrap_or(0).min(super::bounded::MAX_LENGTH);
    let most = bound("maxLength").unwrap_or(usize::MAX);
    characters.take(known.chars().count().max(least).min(most)).collect()
}

/// 1, or the nearest number within the bounds.
fn integer(schema: &Value) -> Value {
    let bound = |name: &str| schema.get(name).and_then(Value::as_i64);
    let least = bound("minimum").or(bound("exclusiveMinimum").map(|least| least.saturating_add(1)));
    let most = bound("maximum").or(bound("exclusiveMaximum").map(|most| most.saturating_sub(1)));
    1.max(least.unwrap_or(1)).min(most.unwrap_or(i64::MAX)).into()
}

fn array(schema: &Value, depth: usize) -> Value {
    if let Some(Value::Array(first)) = schema.get("prefixItems") {
        return first.iter().map(|schema| within(schema, depth)).collect();
    }
    let most = schema.get("maxItems").and_then(Value::as_u64).unwrap_or(u64::MAX);
    let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or(1).max(1);
    let count = usize::try_from(least.min(most)).unwrap_or(0).min(super::bounded::MAX_LENGTH);
    let item = schema.get("items").filter(|items| items.is_object());
    item.map_or(Value::Array(Vec::new()), |item| vec![within(item, depth); count].into())
}

fn object(schema: &Value, depth: usize) -> Value {
    let properties = schema.get("properties").and_then(Value::as_object);
    let members =
        properties.into_iter().flatten().map(|(name, schema)| (name.clone(), within(schema, depth)));
    members.collect::<Map<_, _>>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_example_comes_first() {
        for (schema, said) in [
            (json!({ "const": 1, "example": 2 }), json!(1)),
            (json!({ "type": "string", "example": "e", "default": "d" }), json!("e")),
            (json!({ "type": "string", "examples": ["s"], "default": "d" }), json!("s")),
            (json!({ "type": "string", "default": "d", "enum": ["v"] }), json!("d")),
            (json!({ "type": "string", "enum": ["v", "w"] }), json!("v")),
        ] {
            assert_eq!(sample(&schema), said, "{schema}");
        }
    }

    #[test]
    fn sample_has_schema_type() {
        for (schema, expected) in [
            (json!({ "type": "string" }), json!("text")),
            (json!({ "type": "integer" }), json!(1)),
            (json!({ "type": "number" }), json!(0.5)),
            (json!({ "type": "number", "minimum": 3 }), json!(3)),
            (json!({ "type": "boolean" }), json!(true)),
            (json!({ "type": ["null", "boolean"] }), json!(true)),
            (json!({ "type": "null" }), json!(null)),
            (json!({}), json!(null)),
            (json!({ "type": "object", "properties": { "a": { "type": "integer" } } }), json!({ "a": 1 })),
            (json!({ "properties": { "a": { "type": "integer" } } }), json!({ "a": 1 })),
        ] {
            assert_eq!(sample(&schema), expected, "{schema}");
        }
    }

    #[test]
    fn string_follows_format() {
        for (format, text) in [
            ("date-time", "2026-01-31T12:00:00Z"),
            ("date", "2026-01-31"),
            ("time", "12:00:00Z"),
            ("duration", "PT1H"),
            ("uuid", "123e4567-e89b-12d3-a456-426614174000"),
            ("uri", "https://example.com/"),
            ("uri-reference", "https://example.com/"),
            ("email", "ann@example.com"),
            ("hostname", "example.com"),
            ("ipv4", "192.0.2.1"),
            ("ipv6", "2001:db8::1"),
            ("password", "text"),
        ] {
            assert_eq!(sample(&json!({ "type": "string", "format": format })), json!(text));
        }
    }

    #[test]
    fn sample_is_within_bounds() {
        for (schema, expected) in [
            (json!({ "type": "string", "minLength": 6 }), json!("textxx")),
            (json!({ "type": "string", "maxLength": 2 }), json!("te")),
            (json!({ "type": "integer", "minimum": 7 }), json!(7)),
            (json!({ "type": "integer", "maximum": -7 }), json!(-7)),
            (json!({ "type": "integer", "exclusiveMinimum": 7 }), json!(8)),
            (json!({ "type": "integer", "exclusiveMaximum": 0 }), json!(-1)),
            (json!({ "type": "integer", "minimum": -3, "maximum": 9 }), json!(1)),
            (json!({ "type": "array", "items": { "type": "integer" } }), json!([1])),
            (json!({ "type": "array", "items": { "type": "integer" }, "minItems": 3 }), json!([1, 1, 1])),
            (json!({ "type": "array", "items": { "type": "integer" }, "maxItems": 0 }), json!([])),
            (json!({ "type": "array" }), json!([])),
            (json!({ "type": "array", "prefixItems": [{ "type": "integer" }, {}] }), json!([1, null])),
        ] {
            assert_eq!(sample(&schema), expected, "{schema}");
        }
        let huge =
            sample(&json!({ "type": "array", "items": {}, "minItems": u64::MAX, "maxItems": u64::MAX }));
        assert_eq!(huge.as_array().unwrap().len(), 8 * 1024);
        let huge = sample(&json!({ "type": "string", "minLength": u64::MAX }));
        assert_eq!(huge.as_str().unwrap().len(), 8 * 1024);
    }

    #[test]
    fn first_non_null_alternative() {
        for keyword in ["oneOf", "anyOf"] {
            let of = |alternatives: Value| sample(&json!({ keyword: alternatives }));
            assert_eq!(of(json!([{ "type": "null" }, { "type": "integer" }, { "type": "string" }])), 1);
            assert_eq!(of(json!([{ "type": "null" }])), Value::Null);
        }
    }

    #[test]
    fn all_of_is_merged() {
        let a = json!({ "type": "object", "properties": { "a": { "type": "integer" } } });
        let b = json!({ "type": "object", "properties": { "b": { "type": "boolean" } } });
        let own = json!({ "allOf": [a, b], "type": "object", "properties": { "c": { "type": "string" } } });
        assert_eq!(sample(&own), json!({ "a": 1, "b": true, "c": "text" }));
        assert_eq!(sample(&json!({ "allOf": [{ "type": "integer" }] })), 1);
        assert_eq!(sample(&json!({ "allOf": [a], "description": "one part" })), json!({ "a": 1 }));
    }

    #[test]
    fn recursive_schema_is_cut() {
        let deep = (0..100).fold(
            json!({ "type": "integer" }),
            |inner, _| json!({ "type": "object", "properties": { "a": inner } }),
        );
        let mut value = &sample(&deep);
        let mut depth = 0;
        while let Some(inner) = value.get("a") {
            (value, depth) = (inner, depth + 1);
        }
        assert_eq!((value, depth), (&Value::Null, DEPTH));
    }
}
