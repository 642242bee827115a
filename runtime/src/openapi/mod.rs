//! What an OpenAPI document says about an error: one description for every library that writes
//! such documents.

#[cfg(any(feature = "aide", feature = "aide014"))]
mod aide;
mod bounded;
mod components;
mod described;
mod document;
mod error;
mod error_responses;
mod field_errors;
mod formatted;
mod framework;
mod is_option;
#[cfg(feature = "contract")]
mod locked;
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
pub(crate) use document::{is_of_uri, Operation};
use error::Described;
pub use error_responses::ErrorResponses;
pub(crate) use field_errors::{field_error, field_errors};
pub use framework::Framework;
pub use is_option::{returns_option, IsOption};
#[cfg(feature = "contract")]
pub(crate) use locked::member_schemas;
#[cfg(any(feature = "aide", feature = "aide014"))]
pub(crate) use marks::marked;
#[cfg(any(feature = "utoipa", feature = "utoipa5"))]
pub(crate) use marks::marked_apart;
use responses::responses;
#[cfg(any(feature = "utoipa", feature = "utoipa5"))]
pub(crate) use utoipa::utoipa_responses;

use crate::catalog::{Catalog, Transparent};
use crate::meta::Format;
use serde_json::Value;

/// The operations of a path item, by their methods: those of OpenAPI 3.1, which every library has as
/// fields of these names.
macro_rules! operations_of {
    ($item:ident) => {
        [
            ("get", $item.get.as_mut()),
            ("put", $item.put.as_mut()),
            ("post", $item.post.as_mut()),
            ("delete", $item.delete.as_mut()),
            ("options", $item.options.as_mut()),
            ("head", $item.head.as_mut()),
            ("patch", $item.patch.as_mut()),
            ("trace", $item.trace.as_mut()),
        ]
    };
}

pub(crate) use operations_of;

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
    /// Whether it has what documents leave out: hidden errors, and those that a type redacts.
    is_complete: bool,
}

/// The type that an error is a variant of.
#[derive(Debug, Clone, Copy)]
struct Origin(&'static Catalog);

impl PartialEq for Origin {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_of_same_type(other.0)
    }
}

impl Description {
    /// Adds the errors of a derived type.
    pub fn add(&mut self, catalog: &'static Catalog, variants: &[Variant<'_>], inner: &[Inner]) {
        if !self.enter(catalog) {
            return;
        }
        let is_complete = self.is_complete;
        let rows = catalog.errors().iter().zip(variants);
        for (meta, (schemas, display)) in rows.filter(|(meta, _)| is_complete || !meta.record.is_hidden()) {
            let schemas = schemas.iter().map(|(schema, is_option)| (schema(), *is_option));
            let described = Described::new(meta, catalog, schemas, *display);
            self.errors.push(Described { format: self.format, ..described });
        }
        let variants = catalog.transparent().iter().zip(inner);
        for (variant, inner) in variants.filter(|(variant, _)| is_complete || !variant.is_hidden) {
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
            // Only the derive of a document knows the schemas of other members.
            let members = meta.extensions().iter().filter(|member| member.value().is_none());
            let schemas = members.map(|member| {
                let schema = if member.is_field_errors() { field_errors() } else { bounded::anything() };
                (schema, false)
            });
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
        if let Some(redaction) = variant.redaction.as_ref().filter(|_| !self.is_complete) {
            let errors = self.errors.split_off(start);
            let hidden = errors.iter().filter(|error| redaction.hides(error.status));
            let hidden: Vec<Described> =
                hidden.filter_map(|error| error.hidden(redaction, catalog)).collect();
            self.errors.extend(errors.into_iter().filter(|error| !redaction.hides_all(error.status)));
            self.errors.extend(hidden);
        }
    }
}
