//! What the attributes of one variant say, or those of a struct.

use super::{
    Challenge, Code, ComputedHeader, Doc, Extension, Field, Header, HeaderName, Rename, StatusExpr,
    VariantProblem,
};
use crate::attr::{Attr, AttrList};
use crate::lint::Levels;
use syn::Ident;

pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    /// The problem's code: the name in snake case, unless given.
    pub(crate) code: String,
    pub(crate) status: Attr<StatusExpr>,
    /// What a status that is known only at run time can be.
    pub(crate) one_of: Attr<AttrList<Code>>,
    pub(crate) levels: Levels,
    pub(crate) headers: AttrList<Header>,
    pub(crate) computed: Vec<ComputedHeader>,
    pub(crate) challenges: AttrList<Challenge>,
    pub(crate) problem: VariantProblem,
    /// The name that serde or strum gives it.
    pub(crate) rename: Option<Rename>,
    pub(crate) doc: Doc,
    /// The pattern of all fields.
    pub(crate) rest: &'static str,
    pub(crate) fields: Vec<Field<'a>>,
    /// Whether it has thiserror's `#[error(transparent)]`.
    pub(crate) error_transparent: bool,
    /// The text of `#[error("…")]`, if it has no placeholders: what `Display` writes, if the
    /// attribute is thiserror's.
    pub(crate) display: Option<String>,
}

impl Variant<'_> {
    /// Whether no attribute states a status, valid or not: the variant has the type's default.
    pub(crate) fn takes_default(&self) -> bool {
        self.status.is_absent() && self.fields.iter().all(|field| field.status.is_absent())
    }

    /// The fields that are marked `#[status]`.
    pub(crate) fn status_fields(&self) -> impl Iterator<Item = &Field<'_>> {
        self.fields.iter().filter(|field| field.status.is_set())
    }

    /// The fields that are members of the body, those whose entries are the members last.
    pub(crate) fn extensions(&self) -> impl Iterator<Item = (&Field<'_>, &Extension)> {
        let all = || self.fields.iter().filter_map(|field| Some((field, field.extension()?)));
        let flat = all().filter(|(_, extension)| extension.flattens);
        all().filter(|(_, extension)| !extension.flattens).chain(flat)
    }

    /// The challenges that are not among the literal header fields.
    pub(crate) fn dynamic_challenges(&self) -> impl Iterator<Item = &Challenge> {
        self.challenges.iter().filter(|challenge| !challenge.is_static)
    }

    /// The header fields that are stated above the variant and on its fields.
    pub(crate) fn header_names(&self) -> impl Iterator<Item = &HeaderName> {
        let fields = self.fields.iter().flat_map(|field| field.headers.iter());
        let challenges = self.dynamic_challenges().map(|challenge| &challenge.header);
        let computed = self.computed.iter().map(|header| &header.name);
        self.headers.iter().map(|header| &header.name).chain(computed).chain(challenges).chain(fields)
    }
}
