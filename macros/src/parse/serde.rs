//! What serde's attributes say of a field that is a member of the body. The body holds what
//! `extension` says: an attribute that asks for something else would be disobeyed, and is an
//! error.

use super::attribute::Attrs;
use super::tokens::{split_at_commas, Entry};
use crate::report::Error;
use proc_macro2::TokenTree;
use syn::{Lit, Meta};

/// The keys of the field's `#[serde(...)]` that the member does not obey. `name` is the
/// field's, if the member has the same; `has` says whether `extension` has an option.
pub(super) fn conflicts(attrs: &Attrs, name: Option<&str>, has: impl Fn(&str) -> bool) -> Vec<Error> {
    let conflict = |entry: Entry| {
        let TokenTree::Ident(key) = entry.tokens.first()? else { return None };
        let why = conflict(&key.to_string(), &entry, name, &has)?;
        Some(Error::at(key, why))
    };
    entries(attrs, "serde").filter_map(conflict).collect()
}

fn conflict(key: &str, entry: &Entry, name: Option<&str>, has: &impl Fn(&str) -> bool) -> Option<String> {
    let why = match key {
        "skip_serializing_if" if has("skip_if") || value(entry).as_deref() == Some("Option::is_none") => {
            return None
        }
        "with" | "serialize_with" if has("with") || has("display") => return None,
        "flatten" if has("flatten") => return None,
        "skip" | "skip_serializing" => {
            "keeps the field out of what serde writes, and `extension` sends it to every client\n\
             help: remove one of them"
                .to_owned()
        }
        "skip_serializing_if" => {
            let path = value(entry).unwrap_or_else(|| "path::to::function".to_owned());
            format!("is not called\nhelp: say it here, too: `#[problem(extension(skip_if = {path}))]`")
        }
        "with" | "serialize_with" => "is not called: a member is serialized as its type is\n\
             help: name a function of the field: `#[problem(extension(with = path::to::function))]`"
            .to_owned(),
        "flatten" => "does not flatten the field into the body: it is one member\n\
             help: say it here, too: `#[problem(extension(flatten))]`"
            .to_owned(),
        "rename" => {
            let other = value(entry).filter(|other| name.is_some_and(|name| name != other))?;
            format!("does not name the member\nhelp: name it here, too: `#[problem(extension = {other:?})]`")
        }
        _ => return None,
    };
    Some(format!("serde's `{key}` {why}"))
}

/// `"x"` of `rename = "x"` and of `rename(serialize = "x")`.
pub(super) fn value(entry: &Entry) -> Option<String> {
    match entry.tokens.get(1..)? {
        [_, TokenTree::Literal(literal)] => match Lit::new(literal.clone()) {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        [TokenTree::Group(list)] => {
            let entries = split_at_commas(list.stream());
            let of_writing = |entry: &&Entry| matches!(entry.tokens.first(), Some(TokenTree::Ident(key)) if key == "serialize");
            value(entries.iter().find(of_writing)?)
        }
        _ => None,
    }
}

/// The entries of all `#[krate(...)]`.
pub(super) fn entries<'a>(attrs: &'a Attrs, krate: &'a str) -> impl Iterator<Item = Entry> + 'a {
    let lists = attrs.named(krate).filter_map(|attr| match &attr.meta {
        Meta::List(list) => Some(list.tokens.clone()),
        _ => None,
    });
    lists.flat_map(split_at_commas)
}
