//! What an OpenAPI document says about the errors of its operations.

use serde_json::{Map, Value};
use std::collections::BTreeMap;
#[cfg(feature = "contract")]
use std::collections::BTreeSet;

const SCHEMAS: &str = "#/components/schemas/";

/// An OpenAPI document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Document<'d>(pub(crate) &'d Value);

/// The alternatives of each response with an error, by its status or range.
pub(crate) type Responses<'d> = BTreeMap<&'d str, Vec<Schema<'d>>>;

/// The same, each with its media type.
pub(crate) type TypedResponses<'d> = BTreeMap<&'d str, Vec<(&'d str, Schema<'d>)>>;

/// The schema of a body.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Schema<'d> {
    /// It is a component of this name.
    Named(&'d str),
    Inline(&'d Value),
}

/// An operation.
#[derive(Debug, Clone)]
pub(crate) struct Operation<'d> {
    /// In upper case.
    pub(crate) method: String,
    pub(crate) path: &'d str,
    #[cfg_attr(not(feature = "catalog"), allow(dead_code))]
    pub(crate) object: &'d Value,
    pub(crate) responses: &'d Map<String, Value>,
}

#[cfg(feature = "contract")]
impl Operation<'_> {
    /// `POST /users`.
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

impl<'d> Document<'d> {
    pub(crate) fn schema(self, name: &str) -> Option<&'d Value> {
        self.0.get("components")?.get("schemas")?.get(name)
    }

    /// The operations with their responses.
    pub(crate) fn operations(self) -> Vec<Operation<'d>> {
        let mut operations = Vec::new();
        for (path, item) in object(self.0.get("paths")) {
            let item = self.resolved(item);
            // OpenAPI 3.2 has room for methods without a key of their own.
            let additional = object(item.get("additionalOperations"));
            for (method, operation) in object(Some(item)).chain(additional) {
                if let Some(responses) = operation.get("responses").and_then(Value::as_object) {
                    let method = method.to_ascii_uppercase();
                    operations.push(Operation { method, path, object: operation, responses });
                }
            }
        }
        operations
    }

    /// Those of an operation whose status is that of an error, or whose body is a problem.
    pub(crate) fn errors(self, responses: &'d Map<String, Value>) -> Responses<'d> {
        let untyped = |schemas: Vec<_>| schemas.into_iter().map(|(_, schema)| schema).collect();
        let errors = self.typed_errors(responses).into_iter();
        errors.map(|(status, schemas)| (status, untyped(schemas))).collect()
    }

    pub(crate) fn typed_errors(self, responses: &'d Map<String, Value>) -> TypedResponses<'d> {
        let mut errors = TypedResponses::new();
        for (status, response) in responses.iter().filter(|(status, _)| !status.starts_with("x-")) {
            let response = self.resolved(response);
            let is_error = status.starts_with(['4', '5', 'd']);
            let contents = object(response.get("content"));
            let contents = contents.filter(|(media_type, _)| is_error || is_problem(media_type));
            let schemas: Vec<(&'d str, Schema<'d>)> = contents
                .filter_map(|(media_type, content)| Some((media_type.as_str(), content.get("schema")?)))
                .flat_map(|(media_type, schema)| {
                    alternatives(schema).into_iter().map(move |schema| (media_type, schema))
                })
                .collect();
            if is_error || !schemas.is_empty() {
                errors.insert(status, schemas);
            }
        }
        errors
    }

    /// What a reference refers to.
    fn resolved(self, value: &'d Value) -> &'d Value {
        let reference = value.get("$ref").and_then(Value::as_str).and_then(|uri| uri.strip_prefix('#'));
        reference.and_then(|pointer| self.0.pointer(pointer)).unwrap_or(value)
    }
}

#[cfg(feature = "contract")]
impl<'d> Document<'d> {
    pub(crate) fn title(self) -> &'d str {
        self.0.pointer("/info/title").and_then(Value::as_str).unwrap_or_default()
    }

    /// The names of the components that these schemas refer to, also through others.
    pub(crate) fn referred(self, schemas: &[Schema<'d>]) -> BTreeSet<&'d str> {
        let mut names = BTreeSet::new();
        let mut next: Vec<&Value> = Vec::new();
        for schema in schemas {
            match schema {
                Schema::Named(name) => self.enter(name, &mut names, &mut next),
                Schema::Inline(schema) => next.push(schema),
            }
        }
        while let Some(value) = next.pop() {
            match value {
                Value::Object(members) => {
                    if let Some(name) = reference(value) {
                        self.enter(name, &mut names, &mut next);
                    }
                    next.extend(members.values());
                }
                Value::Array(items) => next.extend(items),
                _ => {}
            }
        }
        names
    }

    fn enter(self, name: &'d str, names: &mut BTreeSet<&'d str>, next: &mut Vec<&'d Value>) {
        if names.insert(name) {
            next.extend(self.schema(name));
        }
    }
}

fn object(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten()
}

fn is_problem(media_type: &str) -> bool {
    media_type.starts_with("application/problem+")
}

fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix(SCHEMAS)
}

fn alternatives(schema: &Value) -> Vec<Schema<'_>> {
    let of = |keyword| schema.get(keyword).and_then(Value::as_array);
    match (reference(schema), of("oneOf").or_else(|| of("anyOf"))) {
        (Some(name), _) => vec![Schema::Named(name)],
        (None, Some(schemas)) => schemas.iter().flat_map(alternatives).collect(),
        (None, None) => vec![Schema::Inline(schema)],
    }
}
