//! The errors of an API as clients see them, whatever their language.

use super::member::Member;
use super::schema;
use super::shape::Shape;
use crate::catalog::{component_name, published_errors, Catalog};
use crate::{ErrorMeta, StandardMemberMeta};
use serde_json::Value;

/// The errors that clients distinguish.
pub(super) struct Errors {
    /// What the API's types are called in a sentence.
    pub(super) api: String,
    /// The type of any of the errors.
    pub(super) union: String,
    pub(super) known: Vec<Known>,
}

/// Every error with one code.
pub(super) struct Known {
    /// The name of its type.
    pub(super) name: String,
    /// The code, or the type if it has none.
    pub(super) code: &'static str,
    /// The doc comments, or else the status.
    pub(super) doc: String,
    pub(super) members: Vec<Member>,
    title: String,
}

impl Errors {
    pub(super) fn of(catalogs: &[&'static Catalog], name: Option<&str>, document: &Value) -> Self {
        let mut known: Vec<Known> = Vec::new();
        for (catalog, metas) in published_errors(catalogs) {
            for meta in metas {
                let Some(error) = Known::of(catalog, meta, document) else { continue };
                match known.iter_mut().find(|other| other.code == error.code) {
                    Some(other) => other.merge(error),
                    None => known.push(error),
                }
            }
        }
        for error in known.iter_mut().filter(|error| error.doc.is_empty()) {
            error.doc.clone_from(&error.title);
        }
        let names: Vec<String> = catalogs.iter().map(|catalog| format!("`{}`", catalog.name())).collect();
        let only = match catalogs {
            [one] if one.errors().iter().all(|meta| component_name(one, meta) != one.name()) => {
                Some(one.name())
            }
            _ => None,
        };
        let union = name.or(only).unwrap_or("ApiError").to_owned();
        Errors { api: names.join(", "), union, known }
    }
}

impl Errors {
    /// Whether members that are in the file use a check.
    pub(super) fn use_check(&self, check: &str, is_in_file: fn(&Member) -> bool) -> bool {
        let members = self.known.iter().flat_map(|known| &known.members).filter(|member| is_in_file(member));
        members.into_iter().any(|member| {
            let is_optional = check == "optional" && member.may_be_missing();
            is_optional || member.shape.any(&|shape| shape.checks().contains(&check))
        })
    }
}

impl Known {
    /// None for an error that no client can recognize.
    fn of(catalog: &Catalog, meta: &'static ErrorMeta, document: &Value) -> Option<Self> {
        // What differs between errors identifies none.
        let fixed = |name: &str, text: Option<&'static str>| {
            text.filter(|_| meta.standard_member(name).map_or(true, StandardMemberMeta::is_optional))
        };
        let code = fixed("code", meta.public_code()).or(fixed("type", meta.type_uri()))?;
        let component = component_name(catalog, meta);
        let schema = schema::Component::of(document, &component);
        let members = meta.extensions().iter().filter(|member| !member.is_flattened());
        let members = members.map(|member| {
            schema
                .as_ref()
                .and_then(|schema| schema.member(member.name()))
                .unwrap_or_else(|| Member::of(member))
        });
        let title = [meta.status().map(|status| status.as_str().to_owned()), meta.title().map(str::to_owned)];
        Some(Known {
            name: component,
            code,
            doc: meta.public_doc().to_owned(),
            members: members.collect(),
            title: title.into_iter().flatten().collect::<Vec<_>>().join(" "),
        })
    }

    /// Only what both have is certain.
    fn merge(&mut self, other: Known) {
        if !self.doc.contains(&other.doc) {
            let gap = if self.doc.is_empty() { "" } else { "\n\n" };
            self.doc = format!("{}{gap}{}", self.doc, other.doc);
        }
        for own in &mut self.members {
            own.is_required &=
                other.members.iter().any(|member| member.name == own.name && member.is_required);
        }
        for member in other.members {
            match self.members.iter_mut().find(|own| own.name == member.name) {
                Some(own) if own.shape == member.shape => {}
                Some(own) => (own.shape, own.is_required) = (Shape::Anything, false),
                None => self.members.push(Member { is_required: false, ..member }),
            }
        }
    }
}
