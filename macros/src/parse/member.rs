//! The field that a word or an index names.

use statusful_registry::closest;
use syn::{ext::IdentExt, Fields, Member};

/// The field of this index.
pub(super) fn unnamed(index: &str, fields: &Fields) -> Option<Member> {
    let is_it =
        |member: &Member| matches!(member, Member::Unnamed(known) if known.index.to_string() == index);
    fields.members().find(is_it)
}

/// The field of this name, or else the name that is close to it.
pub(super) fn member(name: &str, fields: &Fields) -> Result<Member, Option<String>> {
    let names: Vec<_> = fields.iter().filter_map(|field| field.ident.as_ref()).collect();
    if let Some(ident) = names.iter().find(|ident| ident.unraw() == name) {
        return Ok(Member::Named((*ident).clone()));
    }
    let names: Vec<_> = names.iter().map(|ident| ident.unraw().to_string()).collect();
    Err(closest(name, names.iter().map(String::as_str)).map(str::to_owned))
}
