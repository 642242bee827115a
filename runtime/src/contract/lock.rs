//! What a lock file contains.

use super::detail::Detail;
use super::headers::{headers, Headers};
use super::members::{are_alike, Member, Members};
use super::shape::shape;
use super::transparent::Through;
use crate::catalog::{keep_first_of_each_definition, Catalog, MemberSchema};
use crate::registry::shared::MAX_BODY;
use crate::ErrorMeta;
use http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The format of the file.
pub(super) const VERSION: u32 = 2;

/// What clients can see of the errors, sorted: reordering variants within their type changes
/// nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lock {
    pub(super) version: u32,
    /// `None` for the default, a problem in JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) format: Option<BodyFormat>,
    pub(super) errors: Vec<Entry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) transparent: Vec<Through>,
}

/// The format of all bodies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BodyFormat {
    pub(super) media_type: String,
    /// The type in Rust that writes them.
    #[serde(rename = "type")]
    pub(super) type_name: String,
    /// The format's JSON Schema; without one, what it writes of a problem that has every member,
    /// with the kind of each value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) shape: Option<Value>,
}

/// One error. The fields that it is sorted by come first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    /// Empty if none is sent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) code: String,
    /// The variant's name in Rust, which identifies an error whose code changed.
    pub(super) name: String,
    /// `null` if it is known only at run time.
    pub(super) status: Option<u16>,
    /// What it can be then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) statuses: Vec<u16>,
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub(super) type_uri: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    /// The standard members that are known only at run time, with their templates.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) templates: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) grpc: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) jsonrpc: Option<i32>,
    /// The detail that clients see.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) detail: Option<Detail>,
    /// The most bytes of the body, if that is not the default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) limit: Option<usize>,
    #[serde(default, skip_serializing_if = "Headers::is_empty")]
    pub(super) headers: Headers,
    #[serde(default, skip_serializing_if = "Members::is_empty")]
    pub(super) members: Members,
}

impl Lock {
    pub(super) fn of(catalog: &'static Catalog, schemas: &[MemberSchema]) -> Self {
        let transparent = catalog
            .catalogs()
            .into_iter()
            .flat_map(|catalog| catalog.transparent().iter().map(|variant| Through::of(catalog, variant)));
        let mut catalogs = catalog.catalogs();
        keep_first_of_each_definition(&mut catalogs);
        let errors = catalogs.into_iter().flat_map(|catalog| {
            let schemas: Vec<&MemberSchema> =
                schemas.iter().filter(|schema| schema.of.has_same_definition(catalog)).collect();
            catalog.errors().iter().map(move |meta| Entry::of(meta, &schemas))
        });
        let lock = Lock {
            version: VERSION,
            format: catalog.format().map(|format| BodyFormat {
                media_type: format.media_type().to_owned(),
                type_name: format.name(),
                shape: shape(format),
            }),
            errors: errors.collect(),
            transparent: transparent.collect(),
        };
        lock.sorted()
    }

    /// What clients cannot distinguish is listed once.
    pub(super) fn sorted(mut self) -> Self {
        let text = |error: &Entry| serde_json::to_string(error).unwrap_or_default();
        self.errors.sort_by_cached_key(|error| (error.code.clone(), error.name.clone(), text(error)));
        self.errors.dedup();
        let text = |variant: &Through| serde_json::to_string(variant).unwrap_or_default();
        self.transparent.sort_by_cached_key(|variant| (variant.variant.clone(), text(variant)));
        self.transparent.dedup();
        self
    }

    /// Whether clients see no difference: Rust has several types for the same JSON.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let without_members = |lock: &Lock| {
            let errors = lock.errors.iter().map(|error| Entry { members: Members::new(), ..error.clone() });
            Lock { errors: errors.collect(), ..lock.clone() }
        };
        let mut pairs = self.errors.iter().zip(&other.errors);
        without_members(self) == without_members(other)
            && pairs.all(|(one, other)| are_alike(&one.members, &other.members))
    }
}

impl Entry {
    /// What clients recognize the error by; its name, if they do not.
    pub(super) fn identifier(&self) -> &str {
        let type_uri = self.type_uri.as_deref().unwrap_or(&self.name);
        if self.code.is_empty() {
            type_uri
        } else {
            &self.code
        }
    }

    /// Whether clients cannot distinguish both.
    pub(super) fn is_sent_as(&self, other: &Entry) -> bool {
        let is_identified = !self.code.is_empty() || self.type_uri.is_some();
        is_identified
            && (&self.code, &self.type_uri, self.status) == (&other.code, &other.type_uri, other.status)
    }

    /// Whether both are equal except for what identifies an error: its code, type and name.
    pub(super) fn is_like(&self, other: &Entry) -> bool {
        let unnamed = |entry: &Entry| Entry {
            code: String::new(),
            name: String::new(),
            type_uri: None,
            ..entry.clone()
        };
        unnamed(self) == unnamed(other)
    }

    fn of(meta: &ErrorMeta, schemas: &[&MemberSchema]) -> Self {
        let schemas: Vec<&MemberSchema> =
            schemas.iter().copied().filter(|schema| schema.meta == meta).collect();
        let members = meta.extensions().iter();
        Entry {
            code: meta.public_code().unwrap_or_default().to_owned(),
            name: meta.name().to_owned(),
            status: meta.status().map(|status| status.as_u16()),
            statuses: meta.status().map_or_else(|| statuses(meta), |_| Vec::new()),
            type_uri: meta.type_uri().map(str::to_owned),
            title: meta.title().map(str::to_owned),
            templates: templates(meta),
            grpc: meta.grpc().map(str::to_owned),
            jsonrpc: meta.jsonrpc(),
            detail: Detail::of(meta),
            limit: Some(meta.limit()).filter(|limit| *limit != MAX_BODY),
            headers: headers(meta.headers()),
            members: members.map(|member| (member.name().to_owned(), Member::of(member, &schemas))).collect(),
        }
    }
}

fn statuses(meta: &ErrorMeta) -> Vec<u16> {
    let mut statuses: Vec<u16> = meta.statuses().iter().map(StatusCode::as_u16).collect();
    statuses.sort_unstable();
    statuses
}

fn templates(meta: &ErrorMeta) -> BTreeMap<String, String> {
    let members = meta.standard_members().iter();
    members.map(|member| (member.name().to_owned(), member.template().to_owned())).collect()
}
