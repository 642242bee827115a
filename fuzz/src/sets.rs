//! `error_sets!`: text with one token missing, duplicated or replaced.

use crate::damage::damaged;
use arbitrary::Unstructured;
use proc_macro2::TokenStream;

/// It does not panic, and its output is Rust. The first three bytes select the damage.
pub fn sets(data: &[u8]) {
    let Some((damage, text)) = data.split_at_checked(3) else { return };
    let text = core::str::from_utf8(text).ok();
    let Some(tokens) = text.and_then(|text| text.parse::<TokenStream>().ok()) else { return };
    let tokens = damaged(tokens, &mut Unstructured::new(damage));
    let expansion = crate::error_sets::error_sets(tokens.clone());
    syn::parse2::<syn::File>(expansion.clone())
        .unwrap_or_else(|error| panic!("{error}: error_sets! of\n{tokens}\nis\n{expansion}"));
}
