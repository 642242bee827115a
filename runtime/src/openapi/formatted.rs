//! The body of one error in another format than the default: an example, and the schema. Without
//! one of the format's own, it is inferred from what the format writes of three problems.

use super::bounded::{anything, bounded};
use super::{schema, Described};
use crate::catalog::is_json;
use crate::meta::Format;
use crate::problem::example as written;
use serde_json::{json, Map, Value};

/// The schema of the body of an error, and an example.
pub(super) fn of(error: &Described, format: Format) -> (Value, Option<Value>) {
    let problem = schema::example(error);
    let text = written(format, error.meta, &problem.to_string());
    if !is_json(format.media_type()) {
        return (open(format), text.map(Value::String));
    }
    let example = text.and_then(|text| serde_json::from_str(&text).ok());
    let schema = own(format).unwrap_or_else(|| inferred(error, format, &problem, example.as_ref()));
    (schema, example)
}

/// The schema of the body of an error about which nothing is known.
pub(super) fn open(format: Format) -> Value {
    let any = || if is_json(format.media_type()) { anything() } else { json!({ "type": "string" }) };
    own(format).unwrap_or_else(any)
}

fn own(format: Format) -> Option<Value> {
    serde_json::from_str(&format.schema()?).ok()
}

/// One place in the bodies that a format writes: of the example, of a problem with a mark in each
/// member that is known only at run time, and of one without what it need not have.
#[derive(Clone, Copy)]
struct Place<'a> {
    example: Option<&'a Value>,
    marked: Option<&'a Value>,
    least: Option<&'a Value>,
}

fn inferred(error: &Described, format: Format, problem: &Value, example: Option<&Value>) -> Value {
    let schema = schema::of(error);
    let known = Known::of(&schema, problem);
    let body =
        |problem: Value| serde_json::from_str(&written(format, error.meta, &problem.to_string())?).ok();
    let (marked, least): (Option<Value>, Option<Value>) =
        (body(known.marked(problem)), body(known.least(error, problem, &schema)));
    let body = Place { example, marked: marked.as_ref(), least: least.as_ref() };
    let mut inferred = bounded(known.infer(body), &Map::new());
    if let Some(members) = inferred.as_object_mut() {
        for name in ["title", "description"] {
            members.extend(schema.get(name).map(|text| (name.to_owned(), text.clone())));
        }
    }
    inferred
}

/// The members of the problem: those with one value, and the schemas of the others.
struct Known<'a> {
    constants: Vec<&'a Value>,
    variable: Vec<(&'a String, &'a Value)>,
}

impl<'a> Known<'a> {
    fn of(schema: &'a Value, problem: &'a Value) -> Self {
        let members = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        let is_constant = |(_, schema): &(&String, &Value)| {
            schema.get("enum").and_then(Value::as_array).is_some_and(|values| values.len() == 1)
        };
        let (constant, variable): (Vec<_>, Vec<_>) = members.partition(is_constant);
        let constants = constant.into_iter().filter_map(|(name, _)| problem.get(name)).collect();
        Known { constants, variable }
    }

    fn marked(&self, problem: &Value) -> Value {
        let mut marked = problem.clone();
        for (name, _) in &self.variable {
            let value = if *name == "status" { json!(400) } else { mark(name).into() };
            marked.as_object_mut().into_iter().for_each(|members| {
                members.insert((*name).clone(), value.clone());
            });
        }
        marked
    }

    /// A title and a detail that are stated are always sent, though a client need not count on it.
    fn least(&self, error: &Described, problem: &Value, schema: &Value) -> Value {
        let is_stated = |name: &str| match name {
            "title" => schema::stated_title(error).is_some() && error.meta.standard_member(name).is_none(),
            "detail" => error.meta.detail().is_some(),
            _ => false,
        };
        let is_required = |name: &String| {
            let required = schema.get("required").and_then(Value::as_array);
            required.is_some_and(|names| names.iter().any(|known| known == name)) || is_stated(name)
        };
        let mut least = problem.clone();
        if let Some(members) = least.as_object_mut() {
            members.retain(|name, _| is_required(name));
            if self.variable.iter().any(|(name, _)| *name == "status") {
                members.insert("status".to_owned(), json!(503));
            }
        }
        least
    }

    fn infer(&self, place: Place) -> Value {
        let Place { example, marked, least } = place;
        let is_null = |value: Option<&Value>| value.is_some_and(Value::is_null);
        if let Some(schema) = self.passed_on(marked) {
            let is_alike = |value: &Value| example.map_or(true, |example| kind(example) == kind(value));
            return match least {
                _ if is_null(least) => json!({ "anyOf": [schema, { "type": "null" }] }),
                Some(value) if !is_alike(value) => anything(),
                _ => schema.clone(),
            };
        }
        match (example, marked, least) {
            (Some(Value::Object(_)), Some(Value::Object(_)), Some(Value::Object(_))) => self.object(place),
            (Some(Value::Array(_)), Some(Value::Array(_)), Some(Value::Array(_))) => self.array(place),
            (Some(one), Some(other), Some(last)) if one == other && one == last => self.scalar(one),
            (Some(one), Some(other), last) if kind(one) == kind(other) && !is_null(last) => {
                let last = last.map_or(kind(one), kind);
                if last == kind(one) {
                    of_kind(one)
                } else {
                    anything()
                }
            }
            _ => anything(),
        }
    }

    /// The schema of the member whose value is here.
    fn passed_on(&self, marked: Option<&Value>) -> Option<&Value> {
        let text = marked?.as_str()?;
        self.variable.iter().find(|(name, _)| mark(name) == text).map(|(_, schema)| *schema)
    }

    /// A value that does not depend on the occurrence, as far as is known: the time, for one,
    /// may be the same in three bodies.
    fn scalar(&self, value: &Value) -> Value {
        let mut schema = of_kind(value);
        if let Some(members) = schema.as_object_mut().filter(|_| self.constants.contains(&value)) {
            members.insert("enum".to_owned(), json!([value]));
        }
        schema
    }

    fn object(&self, place: Place) -> Value {
        let all = [place.example, place.marked, place.least];
        let names = all.into_iter().flatten().filter_map(Value::as_object).flat_map(Map::keys);
        let (mut properties, mut required) = (Map::new(), Vec::new());
        for name in names {
            let [example, marked, least] = all.map(|value| value?.get(name));
            if properties.contains_key(name) {
                continue;
            }
            if [example, marked, least].iter().all(Option::is_some) {
                required.push(Value::from(name.as_str()));
            }
            properties.insert(name.clone(), self.infer(Place { example, marked, least }));
        }
        json!({ "type": "object", "properties": properties, "required": required })
    }

    /// The schemas of the elements, if all bodies have equally many.
    fn array(&self, place: Place) -> Value {
        let all = [place.example, place.marked, place.least].map(|value| value.and_then(Value::as_array));
        let lengths = all.map(|list| list.map_or(0, Vec::len));
        let count = lengths.into_iter().max().unwrap_or(0);
        let mut schemas: Vec<Value> = Vec::new();
        for at in 0..count {
            let [example, marked, least] = all.map(|list| list?.get(at));
            let schema = self.infer(Place { example, marked, least });
            if !schemas.contains(&schema) {
                schemas.push(schema);
            }
        }
        let items = match (schemas.len(), lengths) {
            (1, [one, other, last]) if one == other && one == last => schemas.swap_remove(0),
            _ => json!({}),
        };
        json!({ "type": "array", "items": items })
    }
}

/// The text that stands for the value of a member.
fn mark(name: &str) -> String {
    format!("the value of {name}")
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn of_kind(value: &Value) -> Value {
    json!({ "type": kind(value) })
}
