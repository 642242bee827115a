//! The names that serde and strum are told for variants: no code is made from them, and a lint
//! compares.

use super::attribute::Attrs;
use super::problem::invalid_code;
use super::serde::{entries, value};
use crate::model::Rename;
use proc_macro2::TokenTree;

/// The keys that name a variant. strum's `to_string` wins over its `serialize`.
const OF_VARIANT: [(&str, &str); 3] = [("serde", "rename"), ("strum", "to_string"), ("strum", "serialize")];

/// The keys that name the case of all variants.
const OF_TYPE: [(&str, &str); 2] = [("serde", "rename_all"), ("strum", "serialize_all")];

pub(super) fn of_variant(attrs: &Attrs) -> Option<Rename> {
    // A text with spaces is what strum displays, and no name.
    first(attrs, &OF_VARIANT).filter(|rename| invalid_code(&rename.value).is_none())
}

pub(super) fn of_type(attrs: &Attrs) -> Option<Rename> {
    first(attrs, &OF_TYPE)
}

fn first(attrs: &Attrs, keys: &[(&'static str, &str)]) -> Option<Rename> {
    keys.iter().find_map(|(krate, name)| {
        entries(attrs, krate).find_map(|entry| match entry.tokens.first() {
            Some(TokenTree::Ident(key)) if key == name => {
                Some(Rename { krate, key: key.clone(), value: value(&entry)? })
            }
            _ => None,
        })
    })
}
