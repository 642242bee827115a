//! One error of a description.

use super::{bounded, Origin};
use crate::catalog::{Catalog, Redaction};
use crate::meta::Format;
use crate::problem::phrase;
use crate::{ErrorMeta, Exposure, HeaderMeta};
use http::StatusCode;
use serde_json::Value;

/// One error.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Described {
    pub(super) meta: &'static ErrorMeta,
    /// That of the error, also if its metadata is that of a type that hides it.
    pub(super) status: Option<StatusCode>,
    pub(super) members: Vec<Member>,
    /// The schemas of the fields whose entries are members.
    pub(super) entries: Vec<Value>,
    pub(super) display: Option<&'static str>,
    pub(super) headers: Vec<HeaderMeta>,
    pub(super) redacts: bool,
    pub(super) format: Option<Format>,
    pub(super) origin: Origin,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Member {
    pub(super) name: &'static str,
    pub(super) schema: Value,
    pub(super) is_required: bool,
}

impl Described {
    pub(super) fn new(
        meta: &'static ErrorMeta,
        catalog: &'static Catalog,
        mut schemas: impl Iterator<Item = (Value, bool)>,
        display: Option<&'static str>,
    ) -> Self {
        let (mut members, mut entries) = (Vec::new(), Vec::new());
        for member in meta.extensions() {
            let name = member.name();
            if let Some(json) = member.value() {
                members.push(Member { name, schema: bounded::constant(json), is_required: true });
                continue;
            }
            let Some((schema, is_option)) = schemas.next() else { break };
            if member.is_flattened() {
                entries.push(schema);
                continue;
            }
            let is_required = !is_option && !self::is_option(member.type_name());
            members.push(Member { name, schema, is_required });
        }
        let mut described = Described {
            meta,
            status: meta.status().map(crate::status::final_status),
            members,
            entries,
            display,
            headers: Vec::new(),
            redacts: false,
            format: None,
            origin: Origin(catalog),
        };
        described.add_headers(meta.headers());
        described
    }

    /// The error with each of the statuses that it can have.
    pub(super) fn by_status(&self) -> Vec<Self> {
        let listed = if self.status.is_none() { self.meta.statuses() } else { &[] };
        if listed.is_empty() {
            return vec![self.clone()];
        }
        let statuses = listed.iter().map(|status| Some(crate::status::final_status(*status)));
        statuses.map(|status| Described { status, ..self.clone() }).collect()
    }

    /// The same, wherever it stands: what all of its schemas have in common.
    pub(super) fn anywhere(&self) -> Self {
        let status = self.meta.status().map(crate::status::final_status);
        Described { status, redacts: false, headers: Vec::new(), ..self.clone() }
    }

    /// The same where a type around it hides what it is.
    pub(super) fn hidden(&self, redaction: &Redaction, catalog: &'static Catalog) -> Option<Self> {
        let meta = redaction.metas.first()?;
        Some(Described { meta, origin: Origin(catalog), display: None, redacts: true, ..self.clone() })
    }

    /// A name that occurs twice has no single value.
    pub(super) fn add_headers(&mut self, headers: &[HeaderMeta]) {
        for header in headers {
            match self.headers.iter_mut().find(|known| known.name() == header.name()) {
                Some(known) => *known = HeaderMeta { __value: None, __template: None, ..*known },
                None => self.headers.push(*header),
            }
        }
    }

    /// Whether clients cannot distinguish both, because a type says so, or hides what they are.
    pub(super) fn is_same_problem(&self, other: &Described) -> bool {
        let is_redacted = self.meta.is_redacted() || other.meta.is_redacted();
        // One variant has several schemas where its type is generic.
        let shares = self.origin.0.has_same_definition(other.origin.0) && self.meta != other.meta;
        self.meta.is_alike(other.meta) && (is_redacted || shares)
    }

    /// The status of the response, if it is known.
    pub(super) fn status(&self) -> Option<StatusCode> {
        self.status
    }

    /// Whether the detail is another than `Display`.
    pub(super) fn states_detail(&self) -> bool {
        self.meta.detail().is_some() || self.meta.standard_member("detail").is_some()
    }

    /// Whether a response with this status publishes the error's `Display`.
    pub(super) fn exposes(&self, status: StatusCode) -> bool {
        let exposure = if self.redacts { Exposure::Redact } else { self.meta.exposure() };
        !self.states_detail() && exposure.exposes(status)
    }

    /// What a person reads first about the error.
    pub(super) fn summary(&self) -> &'static str {
        let doc = self.meta.public_doc().lines().next().map(str::trim).filter(|line| !line.is_empty());
        // One of several statuses that are known only at run time has its phrase.
        doc.or(self.meta.title()).or(self.status.and_then(phrase)).unwrap_or(self.meta.heading())
    }
}

/// Whether a type, as written in its metadata, is an `Option`.
fn is_option(ty: &str) -> bool {
    let path = ty.split('<').next().unwrap_or_default();
    ty.contains('<') && path.rsplit("::").next() == Some("Option")
}
