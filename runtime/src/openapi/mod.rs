//! What an OpenAPI document says about an error: one description for every library that writes
//! such documents.

#[cfg(any(feature = "aide", feature = "aide014"))]
mod aide;
mod bounded;
mod components;
mod described;
mod document;
mod error_responses;
mod field_errors;
mod formatted;
mod framework;
mod is_option;
mod marks;
mod merge;
mod responses;
mod sample;
mod schema;
mod sharing;
#[cfg(any(feature = "utoipa", feature = "utoipa5"))]
mod utoipa;

#[cfg(any(feature = "aide", feature = "aide014"))]
pub(crate) use aide::aide_responses;
pub(crate) use bounded::bounded;
pub use components::Clash;
pub(crate) use components::Components;
pub(crate) use described::described;
pub use document::Document;
pub(crate) use document::Operation;
pub use error_responses::ErrorResponses;
pub(crate) use field_errors::{field_error, field_errors};
pub use framework::Framework;
pub use is_option::{returns_option, IsOption};
#[cfg(any(feature = "aide", feature = "aide014"))]
pub(crate) use marks::marked;
#[cfg(any(feature = "utoipa", feature = "utoipa5"))]
pub(crate) use marks::marked_apart;
use responses::responses;
#[cfg(any(feature = "utoipa", feature = "utoipa5"))]
pub(crate) use utoipa::utoipa_responses;

use crate::catalog::{Catalog, Redaction, Transparent};
use crate::meta::Format;
use crate::{ErrorMeta, Exposure, HeaderMeta};
use http::StatusCode;
use serde_json::Value;

/// Returns the schema of the type of one extension member, with whether the type is an
/// `Option`.
pub type MemberSchema = (fn() -> Value, bool);

/// The schema of what `Display` writes.
#[must_use]
pub fn text_schema() -> Value {
    schema::text()
}

/// What the derive provides for a variant in addition to its metadata: the schemas of its
/// extension members, in order, and the text of its `#[error("…")]`.
pub type Variant<'a> = (&'a [MemberSchema], Option<&'static str>);

/// What a transparent variant adds: the errors of its inner type.
#[derive(Debug)]
pub struct Inner {
    redacts: bool,
    describe: fn(&mut Description),
}

/// The errors behind a transparent variant, and whether it redacts them.
#[must_use]
pub const fn inner(redacts: bool, describe: fn(&mut Description)) -> Inner {
    Inner { redacts, describe }
}

/// Every error that a type can be, including those inside its transparent variants.
#[derive(Debug, Default, PartialEq)]
pub struct Description {
    /// The first type that was described.
    root: Option<Origin>,
    errors: Vec<Described>,
    /// The formats of errors about which nothing is known.
    open: Vec<Option<Format>>,
    /// The format of the errors that are being added: that of the outermost type.
    format: Option<Format>,
    /// The types that are being described: one that contains itself adds nothing.
    within: Vec<Origin>,
}

/// The type that an error is a variant of.
#[derive(Debug, Clone, Copy)]
struct Origin(&'static Catalog);

impl PartialEq for Origin {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_of_same_type(other.0)
    }
}

/// One error.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Described {
    meta: &'static ErrorMeta,
    /// That of the error, also if its metadata is that of a type that hides it.
    status: Option<StatusCode>,
    members: Vec<Member>,
    /// The schemas of the fields whose entries are members.
    entries: Vec<Value>,
    display: Option<&'static str>,
    headers: Vec<HeaderMeta>,
    redacts: bool,
    format: Option<Format>,
    origin: Origin,
}

#[derive(Debug, Clone, PartialEq)]
struct Member {
    name: &'static str,
    schema: Value,
    is_required: bool,
}

impl Description {
    /// Adds the errors of a derived type.
    pub fn add(&mut self, catalog: &'static Catalog, variants: &[Variant<'_>], inner: &[Inner]) {
        if !self.enter(catalog) {
            return;
        }
        let rows = catalog.errors().iter().zip(variants).filter(|(meta, _)| !meta.record.is_hidden());
        for (meta, (schemas, display)) in rows {
            let schemas = schemas.iter().map(|(schema, is_option)| (schema(), *is_option));
            let described = Described::new(meta, catalog, schemas, *display);
            self.errors.push(Described { format: self.format, ..described });
        }
        let variants = catalog.transparent().iter().zip(inner);
        for (variant, inner) in variants.filter(|(variant, _)| !variant.is_hidden) {
            self.nested(catalog, variant, inner.redacts, |it| (inner.describe)(it));
        }
        self.leave();
    }

    /// Adds the errors of a type of which only the catalog is known: its members may be
    /// anything.
    pub fn add_catalog(&mut self, catalog: &'static Catalog) {
        if !self.enter(catalog) {
            return;
        }
        for meta in catalog.errors().iter().filter(|meta| !meta.record.is_hidden()) {
            let schemas = core::iter::repeat_with(|| (bounded::anything(), false));
            let described = Described::new(meta, catalog, schemas, None);
            self.errors.push(Described { format: self.format, ..described });
        }
        for variant in catalog.transparent().iter().filter(|variant| !variant.is_hidden) {
            self.nested(catalog, variant, false, |it| match variant.catalog() {
                Some(catalog) => it.add_catalog(catalog),
                None => it.add_open(),
            });
        }
        self.leave();
    }

    /// Records that there are errors about which nothing is known.
    pub fn add_open(&mut self) {
        if !self.open.contains(&self.format) {
            self.open.push(self.format);
        }
    }

    fn enter(&mut self, catalog: &'static Catalog) -> bool {
        let origin = Origin(catalog);
        let is_new = !self.within.contains(&origin);
        if is_new {
            if self.within.is_empty() {
                self.format = catalog.format();
                self.root.get_or_insert(origin);
            }
            self.within.push(origin);
        }
        is_new
    }

    fn leave(&mut self) {
        self.within.pop();
        if self.within.is_empty() {
            self.format = None;
        }
    }

    /// Adds errors that come through a transparent variant.
    fn nested(
        &mut self,
        catalog: &'static Catalog,
        variant: &Transparent,
        redacts: bool,
        describe: impl FnOnce(&mut Self),
    ) {
        let start = self.errors.len();
        describe(self);
        for error in self.errors.iter_mut().skip(start) {
            error.redacts |= redacts;
            error.add_headers(variant.headers());
        }
        if let Some(redaction) = &variant.redaction {
            let errors = self.errors.split_off(start);
            let hidden = errors.iter().filter(|error| redaction.hides(error.status));
            let hidden: Vec<Described> =
                hidden.filter_map(|error| error.hidden(redaction, catalog)).collect();
            self.errors.extend(errors.into_iter().filter(|error| !redaction.hides_all(error.status)));
            self.errors.extend(hidden);
        }
    }
}

impl Described {
    fn new(
        meta: &'static ErrorMeta,
        catalog: &'static Catalog,
        mut schemas: impl Iterator<Item = (Value, bool)>,
        display: Option<&'static str>,
    ) -> Self {
        let (mut members, mut entries) = (Vec::new(), Vec::new());
        for member in meta.extensions() {
            let name = member.name();
            if let Some(json) = member.value() {
                members.push(Member { name, schema: schema::constant(json), is_required: true });
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
    fn by_status(&self) -> Vec<Self> {
        let listed = if self.status.is_none() { self.meta.statuses() } else { &[] };
        if listed.is_empty() {
            return vec![self.clone()];
        }
        let statuses = listed.iter().map(|status| Some(crate::status::final_status(*status)));
        statuses.map(|status| Described { status, ..self.clone() }).collect()
    }

    /// The same, wherever it stands: what all of its schemas have in common.
    fn anywhere(&self) -> Self {
        let status = self.meta.status().map(crate::status::final_status);
        Described { status, redacts: false, headers: Vec::new(), ..self.clone() }
    }

    /// The same where a type around it hides what it is.
    fn hidden(&self, redaction: &Redaction, catalog: &'static Catalog) -> Option<Self> {
        let meta = redaction.metas.first()?;
        Some(Described { meta, origin: Origin(catalog), display: None, redacts: true, ..self.clone() })
    }

    /// A name that occurs twice has no single value.
    fn add_headers(&mut self, headers: &[HeaderMeta]) {
        for header in headers {
            match self.headers.iter_mut().find(|known| known.name() == header.name()) {
                Some(known) => *known = HeaderMeta { __value: None, __template: None, ..*known },
                None => self.headers.push(*header),
            }
        }
    }

    /// Whether clients cannot distinguish both, because a type says so, or hides what they are.
    fn is_same_problem(&self, other: &Described) -> bool {
        let is_redacted = self.meta.is_redacted() || other.meta.is_redacted();
        // One variant has several schemas where its type is generic.
        let shares = self.origin.0.has_same_definition(other.origin.0) && self.meta != other.meta;
        self.meta.is_alike(other.meta) && (is_redacted || shares)
    }

    /// The status of the response, if it is known.
    fn status(&self) -> Option<StatusCode> {
        self.status
    }

    /// Whether the detail is another than `Display`.
    fn states_detail(&self) -> bool {
        self.meta.detail().is_some() || self.meta.standard_member("detail").is_some()
    }

    /// Whether a response with this status publishes the error's `Display`.
    fn exposes(&self, status: StatusCode) -> bool {
        let exposure = if self.redacts { Exposure::Redact } else { self.meta.exposure() };
        !self.states_detail() && exposure.exposes(status)
    }

    /// What a person reads first about the error.
    fn summary(&self) -> &'static str {
        let doc = self.meta.public_doc().lines().next().map(str::trim).filter(|line| !line.is_empty());
        doc.or(self.meta.title()).unwrap_or(self.meta.heading())
    }
}

/// Whether a type, as written in its metadata, is an `Option`.
fn is_option(ty: &str) -> bool {
    let path = ty.split('<').next().unwrap_or_default();
    ty.contains('<') && path.rsplit("::").next() == Some("Option")
}
