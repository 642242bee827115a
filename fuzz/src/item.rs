//! Whole items: arbitrary text, and what a grammar generates from arbitrary bytes.

use crate::damage::damaged;
use crate::grammar::item_of;
use crate::survives::survives;
use arbitrary::Unstructured;
use proc_macro2::TokenStream;

/// Any text that Rust can tokenize. The first byte selects a derive.
pub fn item_text(data: &[u8]) {
    let [derive, text @ ..] = data else { return };
    let text = core::str::from_utf8(text).ok();
    if let Some(item) = text.and_then(|text| text.parse().ok()) {
        survives(&item, (*derive).into());
    }
}

/// An item as a person might write it, sometimes with one token missing, duplicated or in an
/// invisible group. The first byte selects a derive.
pub fn item(data: &[u8]) {
    let [derive, data @ ..] = data else { return };
    let mut bytes = Unstructured::new(data);
    let text = item_of(&mut bytes);
    let item: TokenStream = text.parse().unwrap_or_else(|error| panic!("{error}: {text}"));
    survives(&damaged(item, &mut bytes), (*derive).into());
}
