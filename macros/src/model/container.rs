//! What the attributes of a type and of its variants say, combined.

use super::{
    Challenge, Code, ComputedHeader, Constant, ContainerProblem, Doc, Exposure, Field, FieldStatus, Header,
    HeaderName, Rename, Standard, StatusExpr, Variant,
};
use crate::attr::{Attr, AttrList};
use crate::krate::Krate;
use crate::lint::Levels;
use proc_macro2::TokenStream;
use syn::{Generics, Ident};

/// A struct or an enum.
pub(crate) struct Container<'a> {
    pub(crate) krate: Krate,
    pub(crate) shape: Shape,
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    /// The status of variants that state none.
    pub(crate) default_status: Attr<StatusExpr>,
    /// What that status can be, if it is known only at run time.
    pub(crate) default_one_of: Attr<AttrList<Code>>,
    pub(crate) levels: Levels,
    /// The header fields of variants that state none of the same name.
    pub(crate) headers: AttrList<Header>,
    pub(crate) computed: Vec<ComputedHeader>,
    /// The challenges of variants with 401 or 407 that state none.
    pub(crate) challenges: AttrList<Challenge>,
    pub(crate) problem: ContainerProblem,
    /// The case that serde or strum gives the variants of an enum.
    pub(crate) rename_all: Option<Rename>,
    /// The doc comment of an enum; a struct's is its variant's.
    pub(crate) doc: Doc,
    /// The variants of an enum, or the one of a struct.
    pub(crate) variants: Vec<Variant<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Struct,
    Enum,
}

/// The status of one variant: what `status()` does for it.
#[derive(Clone, Copy)]
pub(crate) enum Status<'a> {
    Code(&'a Code),
    Field(&'a Field<'a>),
    Transparent(Inner<'a>),
    /// The path of a function of the error, or of the only field.
    With(&'a TokenStream, Option<&'a Field<'a>>),
    /// A mistake, reported elsewhere.
    Unknown,
}

/// The error inside a variant.
#[derive(Clone, Copy)]
pub(crate) struct Inner<'a> {
    pub(crate) field: &'a Field<'a>,
    /// The path of the function that finds it in the field, and may find none.
    pub(crate) find: Option<&'a TokenStream>,
}

impl<'a> Container<'a> {
    pub(crate) fn status<'v>(&'v self, variant: &'v Variant<'a>) -> Status<'v> {
        if let Some(field) = variant.fields.iter().find(|field| field.status.is_set()) {
            return match field.status.value() {
                Some(FieldStatus::Transparent(find)) => {
                    Status::Transparent(Inner { field, find: find.as_ref() })
                }
                _ => Status::Field(field),
            };
        }
        let only_field = match variant.fields.as_slice() {
            [field] => Some(field),
            _ => None,
        };
        match variant.status.value().or(self.default_status.value()) {
            Some(StatusExpr::Code(code)) => Status::Code(code),
            Some(StatusExpr::With(path)) => {
                Status::With(path, only_field.filter(|_| variant.status.is_set()))
            }
            Some(StatusExpr::Transparent(find)) => only_field
                .map_or(Status::Unknown, |field| Status::Transparent(Inner { field, find: find.as_ref() })),
            None => Status::Unknown,
        }
    }

    /// The status of a variant whose field or function has none: the one stated, or 500.
    pub(crate) fn fallback_status(&self, variant: &Variant) -> u16 {
        let stated = |status: Option<&StatusExpr>| match status {
            Some(StatusExpr::Code(code)) => Some(code.number),
            _ => None,
        };
        let stated = stated(variant.status.value()).or_else(|| stated(self.default_status.value()));
        stated.unwrap_or(500)
    }

    /// The status of a variant, where it is stated as a code.
    pub(crate) fn code(&self, variant: &Variant) -> Option<u16> {
        match self.status(variant) {
            Status::Code(code) => Some(code.number),
            _ => None,
        }
    }

    /// The entry of a variant in the table of statuses: 500 for a mistake, `None` for one that
    /// is found at run time.
    pub(crate) fn static_status(&self, variant: &Variant) -> Option<u16> {
        match self.status(variant) {
            Status::Code(code) => Some(code.number),
            Status::Unknown => Some(500),
            Status::Field(_) | Status::Transparent(_) | Status::With(..) => None,
        }
    }

    /// The codes that are listed for a status known only at run time.
    fn listed<'v>(&'v self, variant: &'v Variant<'a>) -> &'v Attr<AttrList<Code>> {
        for listed in variant.lists() {
            if !listed.is_absent() {
                return listed;
            }
        }
        if variant.takes_default() {
            return &self.default_one_of;
        }
        &Attr::Absent
    }

    /// Whether the list of a status known only at run time has a mistake.
    pub(crate) fn has_invalid_list(&self, variant: &Variant<'a>) -> bool {
        let listed = self.listed(variant);
        listed.is_invalid() || listed.value().is_some_and(|listed| listed.has_invalid)
    }

    /// The statuses that the variant can have, in ascending order: the one that it states, or those
    /// that are listed for one known only at run time. None if nothing is known of them.
    pub(crate) fn statuses(&self, variant: &Variant<'a>) -> Vec<u16> {
        if let Some(status) = self.static_status(variant) {
            return vec![status];
        }
        let is_known = !self.is_transparent(variant) && !self.has_invalid_list(variant);
        let listed = self.listed(variant).value().filter(|_| is_known);
        let Some(listed) = listed else { return Vec::new() };
        let mut statuses = Vec::new();
        for code in listed.iter() {
            statuses.push(code.number);
        }
        // That of a field without a status.
        if let Some(StatusExpr::Code(code)) = variant.status.value() {
            statuses.push(code.number);
        }
        statuses.sort_unstable();
        statuses.dedup();
        statuses
    }

    /// Whether the variant can have a status from this one on.
    pub(crate) fn may_be_from(&self, least: u16, variant: &Variant<'a>) -> bool {
        let statuses = self.statuses(variant);
        statuses.is_empty() || statuses.iter().any(|status| *status >= least)
    }

    /// Whether the variant's problem is that of the error inside.
    pub(crate) fn is_transparent(&self, variant: &Variant) -> bool {
        matches!(self.status(variant), Status::Transparent(_))
    }

    /// Whether the variant is an error of its own in the catalog: also if a function may find no
    /// error inside it, or if it has another code than that error.
    pub(crate) fn has_meta(&self, variant: &Variant) -> bool {
        match self.status(variant) {
            Status::Transparent(Inner { find, .. }) => find.is_some() || variant.states(Standard::Code),
            _ => true,
        }
    }

    /// Whether the variant states members of the problem over those of the error inside.
    pub(crate) fn overrides(&self, variant: &Variant) -> bool {
        self.is_transparent(variant) && !variant.stated_members().is_empty()
    }

    /// The error inside, if its problem has its own code.
    pub(crate) fn followed<'v>(&'v self, variant: &'v Variant<'a>) -> Option<Inner<'v>> {
        match self.status(variant) {
            Status::Transparent(inner) if !variant.states(Standard::Code) => Some(inner),
            _ => None,
        }
    }

    /// The field that a client reads from the problem of the error inside.
    pub(crate) fn read_inside<'v>(&'v self, variant: &'v Variant<'a>) -> Option<&'v Field<'v>> {
        let inner = self.followed(variant).filter(|inner| inner.find.is_none());
        // A variant that says so hides all of them.
        let is_hidden = variant.problem.redact_code.is_set();
        inner.filter(|_| !is_hidden && !variant.states(Standard::Type)).map(|inner| inner.field)
    }

    /// Whether the method `__inner()` returns the error inside. That of a struct may be
    /// unsized, and is delegated to method by method.
    pub(crate) fn is_inside(&self, variant: &Variant) -> bool {
        self.shape == Shape::Enum && self.is_transparent(variant)
    }

    /// Whether the variant's `Display` is published, if an attribute says so.
    pub(crate) fn exposure(&self, variant: &Variant<'a>) -> Option<Exposure> {
        let redacted = self.is_redacted(variant).then_some(&Exposure::Redact);
        let stated = redacted.or(variant.problem.exposure.value()).or(self.problem.exposure.value()).copied();
        stated.or_else(|| self.lists_no_client_error(variant).then_some(Exposure::Redact))
    }

    /// Whether no status in the list of the variant publishes its `Display`: one that is not in the
    /// list is a mistake, and does not, either.
    fn lists_no_client_error(&self, variant: &Variant<'a>) -> bool {
        let statuses = self.statuses(variant);
        let is_dynamic = self.static_status(variant).is_none() && !statuses.is_empty();
        is_dynamic && !statuses.into_iter().any(is_client_error)
    }

    /// The variant's log level, if an attribute states one.
    pub(crate) fn log<'v>(&'v self, variant: &'v Variant) -> Option<&'v str> {
        variant.problem.log.text().or(self.problem.log.text())
    }

    /// The members with one value: the variant's own, and those of the type whose names it does
    /// not use.
    pub(crate) fn constants<'v>(&'v self, variant: &'v Variant) -> Vec<&'v Constant> {
        let mut all = Vec::new();
        for constant in &variant.problem.constants {
            all.push(constant);
        }
        let (own, extensions) = (all.len(), variant.extensions());
        for constant in &self.problem.constants {
            let is_field = extensions.iter().any(|(_, it)| !it.flattens && it.name == constant.name);
            if !is_field && !all.iter().take(own).any(|stated| stated.name == constant.name) {
                all.push(constant);
            }
        }
        all
    }

    /// Whether the variant adds members to the body.
    pub(crate) fn has_members(&self, variant: &Variant) -> bool {
        let is_member = |field: &Field| field.extension().is_some();
        let constants = [&variant.problem.constants, &self.problem.constants];
        variant.fields.iter().any(is_member) || constants.iter().any(|list| !list.is_empty())
    }

    /// The type's doc comment.
    pub(crate) fn doc(&self) -> &Doc {
        match (self.shape, self.variants.as_slice()) {
            (Shape::Struct, [variant]) => &variant.doc,
            _ => &self.doc,
        }
    }

    /// The header fields that the type states for all variants.
    pub(crate) fn header_names(&self) -> Vec<&HeaderName> {
        let mut names = Vec::new();
        for header in self.headers.iter() {
            names.push(&header.name);
        }
        for header in &self.computed {
            names.push(&header.name);
        }
        names
    }

    /// The header fields that a variant inherits from the type.
    pub(crate) fn default_headers(&self, variant: &Variant) -> Vec<&Header> {
        let mut headers = Vec::new();
        for header in self.headers.iter() {
            if !variant.states_header(&header.name.name) {
                headers.push(header);
            }
        }
        headers
    }

    /// The same for those that are not in a table of literals.
    pub(crate) fn default_computed(&self, variant: &Variant) -> Vec<&ComputedHeader> {
        let mut headers = Vec::new();
        for header in &self.computed {
            if !variant.states_header(&header.name.name) {
                headers.push(header);
            }
        }
        headers
    }
}

pub(crate) fn is_client_error(status: u16) -> bool {
    (400..500).contains(&status)
}
