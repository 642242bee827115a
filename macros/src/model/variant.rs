//! What the attributes of one variant say, or those of a struct.

use super::{
    Challenge, Code, ComputedHeader, Doc, Extension, Field, Header, HeaderName, Rename, StatusExpr,
    VariantProblem,
};
use crate::attr::{Attr, AttrList};
use crate::lint::Levels;
use syn::{Ident, Member};

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
    pub(crate) fn status_fields(&self) -> Vec<&Field<'_>> {
        let mut marked = Vec::new();
        for field in &self.fields {
            if field.status.is_set() {
                marked.push(field);
            }
        }
        marked
    }

    /// What a status known only at run time can be: the list above the variant, and those on its
    /// fields.
    pub(crate) fn lists(&self) -> Vec<&Attr<AttrList<Code>>> {
        let mut lists = vec![&self.one_of];
        for field in &self.fields {
            lists.push(&field.one_of);
        }
        lists
    }

    pub(crate) fn field(&self, member: &Member) -> Option<&Field<'_>> {
        self.fields.iter().find(|field| field.member == *member)
    }

    /// Whether the entries of a field are header fields.
    pub(crate) fn has_header_map(&self) -> bool {
        self.fields.iter().any(|field| field.header_map.is_set())
    }

    /// The fields that are members of the body, those whose entries are the members last.
    pub(crate) fn extensions(&self) -> Vec<(&Field<'_>, &Extension)> {
        let mut all = Vec::new();
        for flattens in [false, true] {
            for field in &self.fields {
                match field.extension() {
                    Some(extension) if extension.flattens == flattens => all.push((field, extension)),
                    _ => {}
                }
            }
        }
        all
    }

    /// Whether the body has the member `truncated`.
    pub(crate) fn marks_truncation(&self) -> bool {
        self.fields.iter().any(|field| field.extension().is_some_and(|extension| extension.marks_truncation))
    }

    /// The challenges that are not among the literal header fields.
    pub(crate) fn dynamic_challenges(&self) -> Vec<&Challenge> {
        let mut dynamic = Vec::new();
        for challenge in self.challenges.iter() {
            if !challenge.is_static {
                dynamic.push(challenge);
            }
        }
        dynamic
    }

    /// The header fields that are stated above the variant.
    pub(crate) fn headers_above(&self) -> Vec<&HeaderName> {
        let mut names = Vec::new();
        for header in self.headers.iter() {
            names.push(&header.name);
        }
        for header in &self.computed {
            names.push(&header.name);
        }
        for challenge in self.dynamic_challenges() {
            names.push(&challenge.header);
        }
        names
    }

    /// The header fields that are stated above the variant and on its fields.
    pub(crate) fn header_names(&self) -> Vec<&HeaderName> {
        let mut names = self.headers_above();
        for field in &self.fields {
            for name in field.headers.iter() {
                names.push(name);
            }
        }
        names
    }

    /// Whether it states this header field.
    pub(crate) fn states_header(&self, name: &str) -> bool {
        self.header_names().iter().any(|stated| stated.name.eq_ignore_ascii_case(name))
    }
}
