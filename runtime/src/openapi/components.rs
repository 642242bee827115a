//! The schemas of errors under `components.schemas`, and the names of two errors that clash.

use super::{formatted, schema, sharing, Described, Document};
use crate::catalog::{component_of, FIELD_ERROR, PROBLEM};
use core::fmt;
use serde_json::{json, Map, Value};
use std::collections::BTreeMap;

/// The schemas that have names. What has none is described where it stands.
#[derive(Debug, Default)]
pub(crate) struct Components {
    schemas: BTreeMap<String, Value>,
}

/// Two schemas of an OpenAPI document would have the same name, or a response cannot be merged.
///
/// [`ErrorResponses`](super::ErrorResponses) leaves both where they stand, and names all others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    pub(super) messages: Vec<String>,
}

impl fmt::Display for Clash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.messages.join("\n"))
    }
}

impl std::error::Error for Clash {}

/// The errors that have one name.
#[derive(Debug, Default)]
pub(super) struct Names {
    errors: BTreeMap<String, Vec<Described>>,
}

impl Names {
    pub(super) fn add(&mut self, errors: &[Described]) {
        for error in errors {
            let Some(name) = name(error) else { continue };
            let known = self.errors.entry(name).or_default();
            let error = error.anywhere();
            if !known.contains(&error) {
                known.push(error);
            }
        }
    }

    /// The schema of each name, but for those of several errors and those that the document has
    /// for something else.
    pub(super) fn components(self, has_problem: bool, document: &dyn Document) -> (Components, Vec<String>) {
        let (mut schemas, mut clashes) = (BTreeMap::new(), Vec::new());
        let mut add = |name: String, schema: Result<Value, String>, path: &str| match schema {
            Ok(schema) if document.has_other_schema(&name, &schema) => clashes.push(format!(
                "`{path}` cannot be `#/components/schemas/{name}`: the document has another schema with \
                 that name; rename one of them"
            )),
            Ok(schema) => drop(schemas.insert(name, schema)),
            Err(clash) => clashes.push(clash),
        };
        for (name, errors) in self.errors {
            let path = errors.first().map(path).unwrap_or_default();
            let schema = match reserved(&name) {
                Some(what) => Err(format!(
                    "`{path}` cannot be `#/components/schemas/{name}`: that is the schema of {what}; \
                     rename `{path}`"
                )),
                None => component(&name, &errors),
            };
            add(name, schema, &path);
        }
        if has_problem {
            add(PROBLEM.to_owned(), Ok(schema::open()), "statusful::Problem");
        }
        let mut components = Components { schemas };
        components.name_field_errors(document, &mut clashes);
        (components, clashes)
    }
}

/// What has the name in each document: whoever reads one takes an error of that name for it.
fn reserved(name: &str) -> Option<&'static str> {
    match name {
        PROBLEM => Some("any problem"),
        FIELD_ERROR => Some("an item of `errors`"),
        _ => None,
    }
}

/// The schema of errors that share a name: they are one error, or clients cannot tell them apart.
fn component(name: &str, errors: &[Described]) -> Result<Value, String> {
    let of_one_type = |other: &Described| {
        errors.first().is_some_and(|one| one.origin == other.origin && path(one) == path(other))
    };
    let mut schemas: Vec<Value> = errors.iter().map(body).collect();
    schemas.dedup();
    let is_one = schemas.len() == 1 && errors.iter().all(of_one_type);
    if !is_one && !errors.iter().all(|error| error.meta.is_redacted()) {
        let mut paths: Vec<String> = errors.iter().map(|error| format!("`{}`", path(error))).collect();
        paths.sort();
        paths.dedup();
        return Err(format!(
            "{} would both be `#/components/schemas/{name}`: rename one of them",
            paths.join(" and ")
        ));
    }
    let mut schema = match schemas.len() {
        1 => schemas.swap_remove(0),
        _ => sharing::schema(&errors.iter().collect::<Vec<_>>()),
    };
    // Some generators call a type after the title, where there is one.
    if let Some(keywords) = schema.as_object_mut() {
        keywords.insert("title".to_owned(), name.into());
    }
    Ok(schema)
}

fn body(error: &Described) -> Value {
    error.format.map_or_else(|| schema::of(error), |format| formatted::of(error, format).0)
}

/// The path of the variant in Rust, with the arguments of its type.
fn path(error: &Described) -> String {
    let of_type = (error.origin.0.type_name)();
    let is_struct = error.meta.name() == error.origin.0.name();
    if is_struct || error.meta.is_redacted() {
        of_type.to_owned()
    } else {
        format!("{of_type}::{}", error.meta.name())
    }
}

/// The name of the schema of an error; `None` if its format says nothing about it.
fn name(error: &Described) -> Option<String> {
    component_of(error.origin.0, error.meta, error.format)
}

impl Components {
    /// The schemas of errors that clients cannot distinguish: references if all have names.
    pub(super) fn of_group(&self, group: &[&Described]) -> Vec<Value> {
        let references: Option<Vec<Value>> = group.iter().map(|error| self.of_error(error)).collect();
        let mut schemas = references.unwrap_or_else(|| vec![sharing::schema(group)]);
        schemas.dedup();
        schemas
    }

    /// The schema of an error in a format.
    pub(super) fn of_error(&self, error: &Described) -> Option<Value> {
        self.reference(&name(error).filter(|name| reserved(name).is_none())?)
    }

    /// The schema of any problem.
    pub(super) fn problem(&self) -> Value {
        self.reference(PROBLEM).unwrap_or_else(schema::open)
    }

    fn reference(&self, name: &str) -> Option<Value> {
        self.schemas.contains_key(name).then(|| json!({ "$ref": format!("#/components/schemas/{name}") }))
    }

    /// Replaces the schema of an item of `errors`.
    fn name_field_errors(&mut self, document: &dyn Document, clashes: &mut Vec<String>) {
        let mut found = None;
        for schema in self.schemas.values_mut() {
            find_field_errors(schema, &mut |schema| found = Some(schema.clone()));
        }
        let Some(mut schema) = found else { return };
        schema.insert("title".to_owned(), FIELD_ERROR.into());
        let schema = Value::from(schema);
        if document.has_other_schema(FIELD_ERROR, &schema) {
            clashes.push(format!(
                "`statusful::FieldError` cannot be `#/components/schemas/{FIELD_ERROR}`: the document has \
                 another schema with that name; rename that one"
            ));
            return;
        }
        let reference = json!({ "$ref": format!("#/components/schemas/{FIELD_ERROR}") });
        let reference = reference.as_object().cloned().unwrap_or_default();
        for schema in self.schemas.values_mut() {
            find_field_errors(schema, &mut |schema| schema.clone_from(&reference));
        }
        self.schemas.insert(FIELD_ERROR.to_owned(), schema);
    }
}

impl IntoIterator for Components {
    type Item = (String, Value);
    type IntoIter = std::collections::btree_map::IntoIter<String, Value>;

    /// In the order of their names.
    fn into_iter(self) -> Self::IntoIter {
        self.schemas.into_iter()
    }
}

fn find_field_errors(schema: &mut Value, found: &mut dyn FnMut(&mut Map<String, Value>)) {
    match schema {
        Value::Object(keywords) if is_field_error(keywords) => found(keywords),
        Value::Object(keywords) => {
            keywords.values_mut().for_each(|schema| find_field_errors(schema, found));
        }
        Value::Array(schemas) => schemas.iter_mut().for_each(|schema| find_field_errors(schema, found)),
        _ => {}
    }
}

/// The libraries keep its description and the names of its members.
fn is_field_error(schema: &Map<String, Value>) -> bool {
    let expected = super::field_error();
    let names = |schema: &Map<String, Value>| {
        let properties = schema.get("properties").and_then(Value::as_object);
        properties.map(|properties| properties.keys().cloned().collect::<Vec<_>>())
    };
    let is_alike = |expected: &Map<String, Value>| {
        schema.get("description") == expected.get("description") && names(schema) == names(expected)
    };
    expected.as_object().is_some_and(is_alike)
}
