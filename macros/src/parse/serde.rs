//! What serde's attributes say of a field that is a member of the body. The body holds the
//! field's own value, under its own name: an attribute that asks for something else would
//! be disobeyed, and is an error.

use super::tokens::{split_at_commas, Entry};
use crate::report::{Error, Report};
use proc_macro2::TokenTree;
use syn::{Attribute, Lit, Meta};

/// Reports each key of the field's `#[serde(...)]` that the member does not obey. `name` is
/// the field's, if the member has the same.
pub(super) fn is_obeyed(attrs: &[Attribute], name: Option<&str>, report: &mut Report) {
    for entry in entries(attrs, "serde") {
        let Some(TokenTree::Ident(key)) = entry.tokens.first() else { continue };
        if let Some(why) = conflict(&key.to_string(), &entry, name) {
            report.error(Error::at(key, why));
        }
    }
}

fn conflict(key: &str, entry: &Entry, name: Option<&str>) -> Option<String> {
    let why = match key {
        "skip" | "skip_serializing" => {
            "keeps the field out of what serde writes, and `extension` sends it to every client\n\
             help: remove one of them"
                .to_owned()
        }
        "skip_serializing_if" => "is not called: a member is always sent, and a `None` is `null`\n\
             help: remove it, or remove `extension`"
            .to_owned(),
        "with" | "serialize_with" => "is not called: a member is serialized as its type is\n\
             help: give the field a type of its own whose `Serialize` does this"
            .to_owned(),
        "flatten" => "does not flatten the field into the body: it is one member\n\
             help: make each member a field of its own: `#[problem(extension)]`"
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
pub(super) fn entries<'a>(attrs: &'a [Attribute], krate: &'a str) -> impl Iterator<Item = Entry> + 'a {
    let lists = attrs.iter().filter(move |attr| attr.path().is_ident(krate));
    let lists = lists.filter_map(|attr| match &attr.meta {
        Meta::List(list) => Some(list.tokens.clone()),
        _ => None,
    });
    lists.flat_map(split_at_commas)
}
