//! A response that the author wrote, and one of errors with the same status.

use serde_json::{json, Map, Value};

/// Adds the errors to the author's response; false if it is a reference, which others share.
pub(super) fn add_errors(response: &mut Value, errors: Value) -> bool {
    let Some(response) = response.as_object_mut().filter(|response| !response.contains_key("$ref")) else {
        return false;
    };
    let Value::Object(errors) = errors else { return true };
    for (name, value) in errors {
        match (name.as_str(), response.get_mut(&name), value) {
            ("description", Some(Value::String(text)), Value::String(more)) => add_text(text, &more),
            ("headers", Some(Value::Object(known)), Value::Object(more)) => add_new(known, more),
            ("content", Some(Value::Object(known)), Value::Object(more)) => add_contents(known, more),
            (_, Some(_), _) => {}
            (_, None, value) => drop(response.insert(name, value)),
        }
    }
    true
}

fn add_text(text: &mut String, more: &str) {
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    text.push_str(more);
}

fn add_new(known: &mut Map<String, Value>, more: Map<String, Value>) {
    for (name, value) in more {
        known.entry(name).or_insert(value);
    }
}

fn add_contents(known: &mut Map<String, Value>, more: Map<String, Value>) {
    for (media_type, content) in more {
        match (known.get_mut(&media_type).and_then(Value::as_object_mut), content) {
            (Some(known), Value::Object(content)) => add_content(known, content),
            (_, content) => drop(known.insert(media_type, content)),
        }
    }
}

fn add_content(known: &mut Map<String, Value>, mut more: Map<String, Value>) {
    if let Some(schema) = more.remove("schema") {
        let alternatives = match schema.get("oneOf").or(schema.get("anyOf")) {
            Some(Value::Array(alternatives)) => alternatives.clone(),
            _ => vec![schema],
        };
        let own = known.remove("schema");
        let all = alternatives.into_iter().fold(own, |all, one| Some(any_of(all, one)));
        known.extend(all.map(|all| ("schema".to_owned(), all)));
    }
    // A Media Type Object has one of both (OpenAPI 3.1.1, Section 4.8.14.1).
    let example = known.remove("example").map(|value| json!({ "example": { "value": value } }));
    let mut examples = known.remove("examples").or(example).unwrap_or(json!({}));
    if let (Some(known), Some(Value::Object(more))) = (examples.as_object_mut(), more.remove("examples")) {
        add_new(known, more);
    }
    known.insert("examples".to_owned(), examples);
}

/// The schema with one more alternative. One that is empty allows everything, and is stated.
pub(super) fn any_of(schema: Option<Value>, alternative: Value) -> Value {
    let Some(schema) = schema.filter(|schema| *schema != alternative) else { return alternative };
    let mut alternatives = match schema {
        Value::Object(mut schema) if schema.len() == 1 => {
            match schema.remove("anyOf").or_else(|| schema.remove("oneOf")) {
                Some(Value::Array(alternatives)) => alternatives,
                Some(other) => vec![other],
                None => vec![schema.into()],
            }
        }
        schema => vec![schema],
    };
    if !alternatives.contains(&alternative) {
        alternatives.push(alternative);
    }
    json!({ "anyOf": alternatives })
}
