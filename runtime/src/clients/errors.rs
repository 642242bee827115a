//! The errors of an API as clients see them, whatever their language.

use super::member::Member;
use super::names::Names;
use super::schema::{Named, Schemas};
use super::shape::Shape;
use crate::catalog::{component_name, published_errors, Catalog};
use crate::{ErrorMeta, StandardMemberMeta};
use serde_json::Value;

/// The errors that clients distinguish.
pub(super) struct Errors {
    /// What the API's types are called in a sentence.
    pub(super) api: String,
    pub(super) known: Vec<Known>,
    /// The objects that members refer to.
    named: Vec<Named>,
    /// All of them, and then those of each type that consists of other types.
    pub(super) sets: Vec<Set>,
}

/// Errors that have a type together.
pub(super) struct Set {
    pub(super) name: String,
    /// Empty for what no type is.
    path: &'static str,
    doc: &'static str,
    codes: Vec<Identity>,
}

/// The type of a set in a file.
pub(super) struct Union {
    pub(super) name: String,
    /// A comment, or nothing.
    pub(super) doc: String,
    pub(super) members: Vec<String>,
}

/// What identifies an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Identity {
    Code(&'static str),
    /// The `type` of an error without a code.
    Type(&'static str),
}

/// Every error with one identity.
pub(super) struct Known {
    /// The name of its type.
    pub(super) name: String,
    path: &'static str,
    pub(super) identity: Identity,
    /// With a code, what `type` can be; none if it says nothing.
    pub(super) types: Vec<&'static str>,
    /// The doc comments, or else the status.
    pub(super) doc: String,
    pub(super) members: Vec<Member>,
    title: String,
}

impl Errors {
    pub(super) fn of(catalogs: &[&'static Catalog], name: Option<&str>, document: &Value) -> Self {
        let mut known: Vec<Known> = Vec::new();
        let mut schemas = Schemas::of(document);
        for (catalog, meta) in published_errors(catalogs).into_iter().flatten() {
            let Some(error) = Known::of(catalog, meta, &mut schemas) else { continue };
            match known.iter_mut().find(|other| other.identity == error.identity) {
                Some(other) => other.merge(error),
                None => known.push(error),
            }
        }
        for error in known.iter_mut().filter(|error| error.doc.is_empty()) {
            error.doc.clone_from(&error.title);
        }
        let names: Vec<String> = catalogs.iter().map(|catalog| format!("`{}`", catalog.name())).collect();
        let codes = codes(catalogs);
        let has_all = |set: &Set| codes.iter().all(|code| set.codes.contains(code));
        let mut parts = sets(catalogs);
        let all = parts.iter().position(has_all).map(|at| parts.remove(at));
        let all = all.unwrap_or_else(|| Set {
            name: "ApiError".to_owned(),
            path: "",
            doc: "",
            codes: codes.clone(),
        });
        let all = Set { name: name.map_or(all.name, str::to_owned), ..all };
        let sets = core::iter::once(all).chain(parts).collect();
        Errors { api: names.join(", "), known, named: schemas.named, sets }
    }

    /// The names of the sets and of the errors in a file: which one has a number depends on neither
    /// the order of the types nor that of their variants.
    pub(super) fn names(&self, names: &mut Names) -> [Vec<String>; 2] {
        let sets = self.sets.iter().enumerate().map(|(at, set)| ((at != 0, set.path), set.name.as_str()));
        let sets = names.take_all(sets);
        let known = self.known.iter().map(|known| ((known.identity, known.path), known.name.as_str()));
        [sets, names.take_all(known)]
    }

    /// The sets in terms of a file's own names, which are those of the sets and of the errors.
    pub(super) fn unions(&self, sets: Vec<String>, errors: &[&str], doc: fn(&str) -> String) -> Vec<Union> {
        let union = |(name, set): (String, &Set)| {
            let known =
                self.known.iter().zip(errors).filter(|(known, _)| set.codes.contains(&known.identity));
            Union { name, doc: doc(set.doc), members: known.map(|(_, name)| (*name).to_owned()).collect() }
        };
        sets.into_iter().zip(&self.sets).map(union).collect()
    }
}

impl Set {
    fn of(catalog: &'static Catalog, name: &str) -> Self {
        Set { name: name.to_owned(), path: catalog.path(), doc: catalog.doc(), codes: codes(&[catalog]) }
    }
}

/// The types that were named, and those within that consist of others.
fn sets(roots: &[&'static Catalog]) -> Vec<Set> {
    let of_others = |catalog: &&Catalog| catalog.transparent().iter().any(|variant| !variant.is_hidden);
    let mut found: Vec<&'static Catalog> = roots.to_vec();
    for catalog in roots.iter().flat_map(|root| root.published()).filter(of_others) {
        if !found.iter().any(|known| known.has_same_definition(catalog)) {
            found.push(catalog);
        }
    }
    let found = found.into_iter().filter(|catalog| is_enum(catalog));
    found.map(|catalog| Set::of(catalog, catalog.name())).collect()
}

/// Whether its errors have other names than the type, whatever is sent of them.
fn is_enum(catalog: &Catalog) -> bool {
    !matches!(catalog.errors(), [only] if only.name() == catalog.name())
}

fn codes(catalogs: &[&'static Catalog]) -> Vec<Identity> {
    published_errors(catalogs).into_iter().flatten().filter_map(|(_, meta)| identity(meta)).collect()
}

/// What identifies an error: its code, or else its type. What differs between errors does not.
fn identity(meta: &ErrorMeta) -> Option<Identity> {
    let fixed = |name: &str, text: Option<&'static str>| {
        text.filter(|_| meta.standard_member(name).map_or(true, StandardMemberMeta::is_optional))
    };
    let code = fixed("code", meta.public_code()).map(Identity::Code);
    code.or(fixed("type", meta.type_uri()).map(Identity::Type))
}

impl Identity {
    pub(super) fn text(self) -> &'static str {
        match self {
            Identity::Code(text) | Identity::Type(text) => text,
        }
    }

    pub(super) fn is_code(self) -> bool {
        matches!(self, Identity::Code(_))
    }
}

/// The `type` of an error, unless it differs between errors or says nothing of a redacted one.
fn types(meta: &ErrorMeta) -> Option<&'static str> {
    meta.type_uri().filter(|_| !meta.is_redacted() && meta.standard_member("type").is_none())
}

impl Errors {
    /// The objects that are named in a file with these members, also within others.
    pub(super) fn named(&self, is_in_file: fn(&Member) -> bool) -> Vec<&Named> {
        let mut found: Vec<&Named> = Vec::new();
        let mut next: Vec<&Shape> =
            self.members(is_in_file).flat_map(|member| member.shape.parts()).collect();
        while let Some(shape) = next.pop() {
            let Shape::Named(name) = shape else { continue };
            let is_new = !found.iter().any(|known| known.name == *name);
            if let Some(named) = self.named.iter().find(|named| is_new && named.name == *name) {
                found.push(named);
                next.extend(named.properties.iter().flat_map(|property| property.shape.parts()));
            }
        }
        found.sort_by(|one, other| one.name.cmp(&other.name));
        found
    }

    /// Whether members that are in the file use a check.
    pub(super) fn use_check(&self, check: &str, is_in_file: fn(&Member) -> bool) -> bool {
        let named = self.named(is_in_file);
        let properties = named.iter().flat_map(|named| &named.properties).map(|property| &property.shape);
        let mut shapes = self.members(is_in_file).map(|member| &member.shape).chain(properties);
        let is_missing = check == "optional" && self.members(is_in_file).any(Member::may_be_missing);
        is_missing || shapes.any(|shape| shape.parts().iter().any(|part| part.checks().contains(&check)))
    }

    fn members(&self, is_in_file: fn(&Member) -> bool) -> impl Iterator<Item = &Member> {
        self.known.iter().flat_map(|known| &known.members).filter(move |member| is_in_file(member))
    }
}

impl Known {
    /// None for an error that no client can recognize.
    fn of(catalog: &Catalog, meta: &'static ErrorMeta, schemas: &mut Schemas) -> Option<Self> {
        let identity = identity(meta)?;
        let component = component_name(catalog, meta);
        let members = meta.extensions().iter().filter(|member| !member.is_flattened());
        let members = members
            .map(|member| schemas.member(&component, member.name()).unwrap_or_else(|| Member::of(member)));
        let members = members.collect();
        let title = [meta.status().map(|status| status.as_str().to_owned()), meta.title().map(str::to_owned)];
        Some(Known {
            name: component,
            path: catalog.path(),
            identity,
            types: types(meta).filter(|_| identity.is_code()).into_iter().collect(),
            doc: meta.public_doc().to_owned(),
            members,
            title: title.into_iter().flatten().collect::<Vec<_>>().join(" "),
        })
    }

    /// Only what both have is certain. Two of different statuses are both described, even without
    /// doc comments.
    fn merge(&mut self, mut other: Known) {
        if self.title != other.title {
            for error in [&mut *self, &mut other].into_iter().filter(|error| error.doc.is_empty()) {
                error.doc.clone_from(&error.title);
            }
        }
        if other.path < self.path {
            (self.path, self.name) = (other.path, other.name);
        }
        if self.types.is_empty() || other.types.is_empty() {
            self.types.clear();
        }
        for uri in other.types {
            if !self.types.is_empty() && !self.types.contains(&uri) {
                self.types.push(uri);
            }
        }
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
