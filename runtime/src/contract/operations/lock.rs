//! What a lock file of operations contains.

use crate::catalog::document::{Document, Schema};
use crate::contract::schema::{essential, shown};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The schema of any problem, the last alternative of a response that is open-ended.
const PROBLEM: &str = "Problem";

/// The format of the file.
pub(super) const VERSION: u32 = 1;

/// What the lock file contains.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::contract) struct Operations {
    pub(super) version: u32,
    /// The errors of each operation, by their status.
    #[serde(rename = "operations")]
    pub(super) errors: BTreeMap<String, Errors>,
    /// Their schemas by name.
    pub(super) components: BTreeMap<String, Value>,
}

pub(super) type Errors = BTreeMap<String, Vec<Body>>;

/// What a response has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Body {
    /// The body that a component describes.
    Component(String),
    Schema(Value),
}

impl Body {
    fn of(schema: Schema<'_>) -> Self {
        match schema {
            Schema::Named(name) => Body::Component(name.to_owned()),
            Schema::Inline(schema) => Body::Schema(essential(schema)),
        }
    }

    pub(super) fn is_any_problem(&self) -> bool {
        matches!(self, Body::Component(name) if name == PROBLEM)
    }

    pub(super) fn name(&self) -> String {
        match self {
            Body::Component(name) => format!("`{name}`"),
            Body::Schema(_) => "an error without a name,".to_owned(),
        }
    }

    /// What its name does not say.
    pub(super) fn schema(&self) -> Option<String> {
        match self {
            Body::Component(_) => None,
            Body::Schema(schema) => Some(shown(schema)),
        }
    }
}

impl Operations {
    pub(in crate::contract) fn of(document: Document<'_>) -> Self {
        let (mut operations, mut components) = (BTreeMap::new(), BTreeMap::new());
        for operation in document.operations() {
            let responses = document.errors(operation.responses);
            for schemas in responses.values() {
                let names = document.referred(schemas).into_iter();
                components.extend(
                    names.filter_map(|name| Some((name.to_owned(), essential(document.schema(name)?)))),
                );
            }
            let errors = responses.into_iter().map(|(status, schemas)| {
                let mut bodies: Vec<Body> = schemas.into_iter().map(Body::of).collect();
                bodies.sort_by_cached_key(|body| (body.name(), body.schema()));
                bodies.dedup();
                (status.to_owned(), bodies)
            });
            operations.insert(operation.name(), errors.collect());
        }
        Operations { version: VERSION, errors: operations, components }
    }
}
