//! The operations of an OpenAPI document, and the errors of each.

use super::entry::Entry;
use super::mount;
use super::operation_link::OperationLink;
use super::text;
use serde::Serialize;
use serde_json::{Map, Value};

/// An operation.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Operation {
    #[serde(flatten)]
    pub(super) link: OperationLink,
    pub(super) summary: String,
    pub(super) description: String,
    /// The errors in the document, in the order of the catalog.
    pub(super) errors: Vec<Listed>,
    /// Whether the document leaves room for any other problem.
    pub(super) is_open: bool,
}

/// An error of an operation.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Listed {
    pub(super) heading: &'static str,
    pub(super) page: String,
    /// Those under which the document has it: a status, a range such as `4XX`, or `default`.
    pub(super) statuses: Vec<String>,
    #[serde(skip)]
    pub(super) summary: String,
}

const SCHEMAS: &str = "#/components/schemas/";

/// The schema of any problem.
const ANY_PROBLEM: &str = "Problem";

/// The operations of a document that give errors of the catalog, each of which then names them.
pub(super) fn all(document: &Value, errors: &mut [Entry]) -> Vec<Operation> {
    let mut pages: Vec<String> = errors.iter().map(|error| error.page.clone()).collect();
    let mut operations = Vec::new();
    for (path, item) in object(document.get("paths")) {
        // OpenAPI 3.2 has more methods than those with a name.
        let additional = object(item.get("additionalOperations"));
        for (method, object) in object(Some(item)).chain(additional) {
            let Some(responses) = object.get("responses").and_then(Value::as_object) else { continue };
            let operation = Operation::of(method, path, object, &named(document, responses), errors, &pages);
            if !operation.errors.is_empty() {
                pages.push(operation.link.page.clone());
                operations.push(operation);
            }
        }
    }
    for error in errors {
        let gives = |operation: &&Operation| operation.errors.iter().any(|listed| listed.page == error.page);
        error.operations = operations.iter().filter(gives).map(|operation| operation.link.clone()).collect();
    }
    operations
}

impl Operation {
    fn of(
        method: &str,
        path: &str,
        object: &Value,
        named: &[(&str, &str)],
        errors: &[Entry],
        pages: &[String],
    ) -> Self {
        let text = |key| object.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let method = method.to_ascii_uppercase();
        let listed = errors.iter().filter_map(|error| {
            let of_it =
                named.iter().filter(|(_, name)| error.components.iter().any(|component| component == name));
            let mut statuses: Vec<String> = of_it.map(|(status, _)| (*status).to_owned()).collect();
            statuses.dedup();
            (!statuses.is_empty()).then(|| Listed {
                heading: error.heading,
                page: error.page.clone(),
                statuses,
                summary: error.summary(),
            })
        });
        Operation {
            link: OperationLink {
                page: mount::page_of_operation(&method, path, pages),
                path: path.to_owned(),
                method,
            },
            summary: text("summary"),
            description: text("description"),
            errors: listed.collect(),
            is_open: named.iter().any(|(_, name)| *name == ANY_PROBLEM),
        }
    }

    /// What a list says of it.
    pub(super) fn line(&self) -> String {
        text::summary(if self.summary.is_empty() { &self.description } else { &self.summary })
    }
}

impl Listed {
    /// `400, 413`.
    pub(super) fn statuses(&self) -> String {
        self.statuses.join(", ")
    }
}

/// The status and the name of each schema that the responses of an operation refer to.
fn named<'d>(document: &'d Value, responses: &'d Map<String, Value>) -> Vec<(&'d str, &'d str)> {
    let mut named = Vec::new();
    for (status, response) in responses {
        let response =
            reference(response, "#").and_then(|pointer| document.pointer(pointer)).unwrap_or(response);
        let schemas = object(response.get("content")).filter_map(|(_, content)| content.get("schema"));
        named.extend(schemas.flat_map(names).map(|name| (status.as_str(), name)));
    }
    named
}

/// The names in a schema that consists of alternatives.
fn names(schema: &Value) -> Vec<&str> {
    let of = |keyword| schema.get(keyword).and_then(Value::as_array).into_iter().flatten();
    let alternatives = of("oneOf").chain(of("anyOf")).filter_map(|schema| reference(schema, SCHEMAS));
    reference(schema, SCHEMAS).into_iter().chain(alternatives).collect()
}

fn reference<'d>(value: &'d Value, folder: &str) -> Option<&'d str> {
    value.get("$ref")?.as_str()?.strip_prefix(folder)
}

fn object(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten()
}
