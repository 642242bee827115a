//! The operations of an OpenAPI document, and the errors of each.

use super::entry::Entry;
use super::mount;
use super::operation_link::OperationLink;
use super::text;
use crate::catalog::document::{self, Document, Responses, Schema};
use crate::catalog::PROBLEM;
use serde::Serialize;
use serde_json::Value;

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
    let mut pages: Vec<String> = errors.iter().map(|error| error.page.clone()).collect();
    let mut operations: Vec<Operation> = Vec::new();
    let document = Document(document);
    for object in document.operations() {
        let operation = Operation::of(&object, &document.errors(object.responses), errors, &pages);
        if !operation.errors.is_empty() {
            pages.push(operation.link.page.clone());
            operations.push(operation);
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
        operation: &document::Operation<'_>,
        responses: &Responses<'_>,
        errors: &[Entry],
        pages: &[String],
    ) -> Self {
        let text = |key| operation.object.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let listed = errors.iter().filter_map(|error| {
            let is_it = |schema: &Schema<'_>| {
                matches!(schema, Schema::Named(name) if error.components.iter().any(|it| it == name))
            };
            let of_it = responses.iter().filter(|(_, schemas)| schemas.iter().any(is_it));
            let statuses: Vec<String> = of_it.map(|(status, _)| (*status).to_owned()).collect();
            (!statuses.is_empty()).then(|| Listed {
                heading: error.heading,
                page: error.page.clone(),
                statuses,
                class: error.class(),
                summary: error.summary(),
            })
        });
        Operation {
            link: OperationLink {
                page: mount::page_of_operation(&operation.method, operation.path, pages),
                path: operation.path.to_owned(),
                method: operation.method.clone(),
            },
            summary: text("summary"),
            description: text("description"),
            errors: listed.collect(),
            is_open: responses.values().flatten().any(|schema| *schema == Schema::Named(PROBLEM)),
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
