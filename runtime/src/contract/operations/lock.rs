//! What a lock file of operations contains.

use crate::catalog::document::{Document, Schema};
use crate::catalog::PROBLEM;
use crate::contract::schema::{essential, shown};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The media type that is not stated.
const USUAL: &str = "application/problem+json";

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
    /// Another media type than `application/problem+json`.
    Other(Other),
    Schema(Value),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Other {
    media_type: String,
    body: Box<Body>,
}

impl Body {
    fn of(media_type: &str, schema: Schema<'_>) -> Self {
        let body = match schema {
            Schema::Named(name) => Body::Component(name.to_owned()),
            Schema::Inline(schema) => Body::Schema(essential(schema)),
        };
        // What comes after it are parameters (RFC 9110, Section 8.3.1).
        let media_type = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        if media_type == USUAL {
            return body;
        }
        Body::Other(Other { media_type, body: Box::new(body) })
    }

    pub(super) fn is_any_problem(&self) -> bool {
        match self {
            Body::Component(name) => name == PROBLEM,
            Body::Other(other) => other.body.is_any_problem(),
            Body::Schema(_) => false,
        }
    }

    /// Gives its component another name.
    pub(super) fn rename(&mut self, names: &BTreeMap<&str, &str>) {
        match self {
            Body::Component(name) => {
                if let Some(new) = names.get(name.as_str()) {
                    (*new).clone_into(name);
                }
            }
            Body::Other(other) => other.body.rename(names),
            Body::Schema(_) => {}
        }
    }

    pub(super) fn name(&self) -> String {
        match self {
            Body::Component(name) => format!("`{name}`"),
            Body::Other(Other { media_type, body }) => match &**body {
                Body::Component(name) => format!("`{name}` in `{media_type}`"),
                _ => format!("an error in `{media_type}` without a name,"),
            },
            Body::Schema(_) => "an error without a name,".to_owned(),
        }
    }

    /// What its name does not say.
    pub(super) fn schema(&self) -> Option<String> {
        match self {
            Body::Component(_) => None,
            Body::Other(other) => other.body.schema(),
            Body::Schema(schema) => Some(shown(schema)),
        }
    }
}

impl Operations {
    pub(in crate::contract) fn of(document: Document<'_>) -> Self {
        let (mut operations, mut components) = (BTreeMap::new(), BTreeMap::new());
        for operation in document.operations() {
            let responses = document.typed_errors(operation.responses);
            for schemas in responses.values() {
                let schemas: Vec<_> = schemas.iter().map(|(_, schema)| *schema).collect();
                let names = document.referred(&schemas).into_iter();
                components.extend(
                    names.filter_map(|name| Some((name.to_owned(), essential(document.schema(name)?)))),
                );
            }
            let errors = responses.into_iter().map(|(status, schemas)| {
                let mut bodies: Vec<Body> =
                    schemas.into_iter().map(|(media_type, schema)| Body::of(media_type, schema)).collect();
                bodies.sort_by_cached_key(|body| (body.name(), body.schema()));
                bodies.dedup();
                (status.to_owned(), bodies)
            });
            operations.insert(operation.name(), errors.collect());
        }
        Operations { version: VERSION, errors: operations, components }
    }
}
