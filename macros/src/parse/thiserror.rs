//! What thiserror's attribute says about `Display`.

use super::attribute::Attrs;
use proc_macro2::TokenStream;
use syn::{LitStr, Meta, Token};

/// Whether one is `#[error(transparent)]`.
pub(super) fn is_transparent(attrs: &Attrs) -> bool {
    arguments(attrs).any(|tokens| tokens.to_string() == "transparent")
}

/// The text of `#[error("…")]`, if it has no placeholders.
pub(super) fn literal(attrs: &Attrs) -> Option<String> {
    let tokens = arguments(attrs).next()?;
    let literal = |input: syn::parse::ParseStream| {
        let text: LitStr = input.parse()?;
        input.parse::<Option<Token![,]>>().map(|_| text)
    };
    let text = syn::parse::Parser::parse2(literal, tokens.clone()).ok()?;
    written(&text.value())
}

fn arguments<'a>(attrs: &'a Attrs<'a>) -> impl Iterator<Item = &'a TokenStream> {
    attrs.named("error").filter_map(|attr| match &attr.meta {
        Meta::List(list) => Some(&list.tokens),
        _ => None,
    })
}

/// The output of a format string without arguments, in which `{{` is `{`.
fn written(format: &str) -> Option<String> {
    let mut text = String::new();
    let mut characters = format.chars();
    while let Some(character) = characters.next() {
        if matches!(character, '{' | '}') && characters.next() != Some(character) {
            return None;
        }
        text.push(character);
    }
    Some(text)
}
