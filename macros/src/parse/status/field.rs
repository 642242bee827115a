//! `#[status]` on a field: alone, with a function, or transparent.

use super::Args;
use crate::attr::{Attr, AttrList};
use crate::model::{Code, FieldStatus, StatusExpr};
use crate::report::{Error, Report};
use proc_macro2::TokenTree;
use syn::ext::IdentExt;
use syn::Meta;

/// What the attribute of a field says.
pub(in crate::parse) fn of_field(
    meta: &Meta,
    report: &mut Report,
) -> (Attr<FieldStatus>, Attr<AttrList<Code>>) {
    let list = match meta {
        Meta::Path(_) => return (Attr::set(FieldStatus::Value, meta), Attr::Absent),
        Meta::List(list) if has_key_of_field(list) => list,
        _ => {
            report.error(Error::at(
                meta,
                "on a field, `#[status]` takes `with`, `one_of`, `transparent`, or nothing: alone, the field's \
                 value is the status\n\
                 help: write `#[status]`, or put this above the variant or the type\n\
                 help: for a function of the field: `#[status(with = path::to::function)]`; for an error \
                 that has a status: `#[status(transparent)]`",
            ));
            return (Attr::Invalid, Attr::Invalid);
        }
    };
    let emitted = report.count();
    let Args { status, one_of, levels, krate } = super::parse(list.tokens.clone(), report);
    if report.count() > emitted {
        return (Attr::Invalid, Attr::Invalid);
    }
    if levels.has_invalid || !levels.set.is_empty() || krate.is_set() {
        report.error(Error::at(
            meta,
            "levels of lints and `crate` belong above the variant or the type\nhelp: move them there",
        ));
        return (Attr::Invalid, Attr::Invalid);
    }
    let status = match status {
        Attr::Set { value: StatusExpr::With(path), .. } => Attr::set(FieldStatus::With(path), meta),
        Attr::Set { value: StatusExpr::Transparent(find), .. } => {
            Attr::set(FieldStatus::Transparent(find), meta)
        }
        Attr::Absent if one_of.is_set() => Attr::set(FieldStatus::Value, meta),
        _ => Attr::Invalid,
    };
    (status, one_of)
}

/// Whether the first word of the list is a key that has a meaning on a field.
fn has_key_of_field(list: &syn::MetaList) -> bool {
    let first = list.tokens.clone().into_iter().next();
    matches!(first, Some(TokenTree::Ident(word)) if ["with", "one_of", "transparent"].contains(&word.unraw().to_string().as_str()))
}
