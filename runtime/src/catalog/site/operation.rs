//! The operations of an OpenAPI document, and the errors of each.

use super::entry::Entry;
use super::mount::{self, Names};
use super::operation_link::OperationLink;
use super::text;
use crate::catalog::document::{self, Document, Responses, Schema};
use crate::catalog::PROBLEM;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

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
    pub(super) class: &'static str,
    #[serde(skip)]
    pub(super) summary: String,
}

/// The operations of a document that give errors of the catalog, each of which then names them.
pub(super) fn all(document: &Value, errors: &mut [Entry]) -> Vec<Operation> {
    let mut names = Names::new();
    let mut positions: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, error) in errors.iter_mut().enumerate() {
        error.operations.clear();
        names.take(error.page.clone());
        for component in &error.components {
            positions.entry(component.clone()).or_default().push(at);
        }
    }
    let mut operations: Vec<Operation> = Vec::new();
    let document = Document(document);
    for object in document.operations() {
        let responses = document.errors(object.responses);
        let given = statuses_by_error(&responses, &positions);
        if given.is_empty() {
            continue;
        }
        let link = OperationLink {
            page: names.take(mount::page_of_operation(&object.method, object.path)),
            path: object.path.to_owned(),
            method: object.method.clone(),
        };
        let mut listed = Vec::new();
        for (at, statuses) in given {
            if let Some(error) = errors.get_mut(at) {
                listed.push(Listed::of(error, statuses));
                error.operations.push(link.clone());
            }
        }
        operations.push(Operation::of(&object, &responses, link, listed));
    }
    operations
}

/// The errors of the responses, each with what the document has it under.
fn statuses_by_error(
    responses: &Responses<'_>,
    positions: &HashMap<String, Vec<usize>>,
) -> BTreeMap<usize, Vec<String>> {
    let mut found: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (status, schemas) in responses {
        for schema in schemas {
            let Schema::Named(name) = schema else { continue };
            for at in positions.get(*name).into_iter().flatten() {
                let statuses = found.entry(*at).or_default();
                if statuses.last().map(String::as_str) != Some(status) {
                    statuses.push((*status).to_owned());
                }
            }
        }
    }
    found
}

impl Operation {
    fn of(
        operation: &document::Operation<'_>,
        responses: &Responses<'_>,
        link: OperationLink,
        errors: Vec<Listed>,
    ) -> Self {
        let text = |key| operation.object.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        Operation {
            link,
            summary: text("summary"),
            description: text("description"),
            errors,
            is_open: responses.values().flatten().any(|schema| *schema == Schema::Named(PROBLEM)),
        }
    }

    /// What a list says of it.
    pub(super) fn line(&self) -> String {
        text::summary(if self.summary.is_empty() { &self.description } else { &self.summary })
    }
}

impl Listed {
    fn of(error: &Entry, statuses: Vec<String>) -> Self {
        Listed {
            heading: error.heading,
            page: error.page.clone(),
            statuses,
            class: error.class(),
            summary: error.summary(),
        }
    }

    /// `400, 413`.
    pub(super) fn statuses(&self) -> String {
        self.statuses.join(", ")
    }
}
