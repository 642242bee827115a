//! Errors of one status that share a code and a type: one schema for all of them.

use super::{schema, Described};
use serde_json::{json, Map, Value};

/// The errors in groups that clients cannot distinguish, redacted ones last in each.
pub(super) fn groups<'e>(errors: &[&'e Described]) -> Vec<Vec<&'e Described>> {
    let mut groups: Vec<Vec<&Described>> = Vec::new();
    for error in errors {
        let is_alike = |group: &&mut Vec<&Described>| {
            let of_one_type = |known: &&Described| known.is_same_problem(error);
            group.first().is_some_and(of_one_type)
        };
        match groups.iter_mut().find(is_alike) {
            Some(group) => group.push(error),
            None => groups.push(vec![error]),
        }
    }
    for group in &mut groups {
        group.sort_by_key(|error| error.meta.is_redacted());
    }
    groups
}

/// The schema of a group: a member that not all have is optional, and one that differs has the
/// schema of any of them.
pub(super) fn schema(group: &[&Described]) -> Value {
    let schemas = group.iter().map(|error| schema::of(error));
    schemas.reduce(merged).unwrap_or_default()
}

fn merged(mut one: Value, other: Value) -> Value {
    let required: Vec<Value> = list(&one, "required");
    let of_other = list(&other, "required");
    let Some(schema) = one.as_object_mut() else { return one };
    schema.insert("required".into(), required.into_iter().filter(|name| of_other.contains(name)).collect());
    let (Some(members), Value::Object(mut other)) =
        (schema.get_mut("properties").and_then(Value::as_object_mut), other)
    else {
        return one;
    };
    if let Some(Value::Object(others)) = other.remove("properties") {
        for (name, schema) in others {
            add(members, name, schema);
        }
    }
    one
}

fn list(schema: &Value, name: &str) -> Vec<Value> {
    schema.get(name).and_then(Value::as_array).cloned().unwrap_or_default()
}

fn add(members: &mut Map<String, Value>, name: String, schema: Value) {
    let Some(known) = members.get_mut(&name) else {
        members.insert(name, schema);
        return;
    };
    if *known == schema || has_other_examples(known, &schema) {
        return;
    }
    let texts = [&*known, &schema].map(|schema| list(schema, "enum"));
    match texts {
        [one, other] if one.is_empty() || other.is_empty() => *known = json!({ "anyOf": [known, schema] }),
        [mut one, other] => {
            one.extend(other.into_iter().filter(|text| !list(known, "enum").contains(text)));
            *known = json!({ "type": "string", "enum": one });
        }
    }
}

/// Whether both differ in their examples alone, which are then those of both.
fn has_other_examples(known: &mut Value, other: &Value) -> bool {
    let without = |schema: &Value| {
        let mut schema = schema.clone();
        schema.as_object_mut().map(|keywords| keywords.remove("examples"));
        schema
    };
    let is_alike = without(known) == without(other);
    let mut examples = list(known, "examples");
    examples.extend(
        list(other, "examples").into_iter().filter(|example| !list(known, "examples").contains(example)),
    );
    if let Some(keywords) = known.as_object_mut().filter(|_| is_alike && !examples.is_empty()) {
        keywords.insert("examples".into(), examples.into());
    }
    is_alike
}
