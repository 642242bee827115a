//! What thiserror's attribute says of `Display`.

use proc_macro2::TokenStream;
use syn::{Attribute, LitStr, Meta, Token};

/// Whether `#[error(transparent)]` stands here.
pub(super) fn is_transparent(attrs: &[Attribute]) -> bool {
    arguments(attrs).any(|tokens| tokens.to_string() == "transparent")
}

/// The text of `#[error("…")]`, if it has nothing to fill in.
pub(super) fn literal(attrs: &[Attribute]) -> Option<String> {
    let tokens = arguments(attrs).next()?;
    let literal = |input: syn::parse::ParseStream| {
        let text: LitStr = input.parse()?;
        input.parse::<Option<Token![,]>>().map(|_| text)
    };
    let text = syn::parse::Parser::parse2(literal, tokens.clone()).ok()?;
    written(&text.value())
}

fn arguments(attrs: &[Attribute]) -> impl Iterator<Item = &TokenStream> {
    attrs.iter().filter(|attr| attr.path().is_ident("error")).filter_map(|attr| match &attr.meta {
        Meta::List(list) => Some(&list.tokens),
        _ => None,
    })
}

/// What a format string writes that takes no arguments: `{{` stands for `{`.
fn written(format: &str) -> Option<String> {
    let mut text = String::new();
    let mut letters = format.chars();
    while let Some(letter) = letters.next() {
        if matches!(letter, '{' | '}') && letters.next() != Some(letter) {
            return None;
        }
        text.push(letter);
    }
    Some(text)
}
