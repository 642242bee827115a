//! The doc comment: one line per attribute, or an expression such as `include_str!("…")`,
//! whose text only the compiler knows.

use super::attribute::Attrs;
use crate::model::Doc;
use proc_macro2::TokenStream;
use quote::{quote, ToTokens};
use syn::{Attribute, Expr, Lit, Meta};

pub(super) fn doc(attrs: &Attrs) -> Doc {
    let is_hidden = is_hidden(attrs);
    let values: Vec<&Expr> = attrs.named("doc").filter_map(value).collect();
    let of_compiler = values.iter().position(|value| line(value).is_none());
    let (lines, rest) = values.split_at(of_compiler.unwrap_or(values.len()));
    let lines: Vec<String> = lines.iter().filter_map(|value| line(value)).collect();
    let text = lines.join("\n");
    if rest.is_empty() {
        return Doc { text: text.trim_matches('\n').to_owned(), rest: TokenStream::new(), is_hidden };
    }
    let end = if lines.is_empty() { "" } else { "\n" };
    let text = text.trim_start_matches('\n').to_owned() + end;
    let parts = rest.iter().map(|value| match line(value) {
        Some(line) => line.into_token_stream(),
        None => value.to_token_stream(),
    });
    Doc { text, rest: parts.reduce(|all, part| quote!(#all, "\n", #part)).unwrap_or_default(), is_hidden }
}

/// Whether rustdoc omits the item: `#[doc(hidden)]`.
fn is_hidden(attrs: &Attrs) -> bool {
    attrs.named("doc").any(|attr| match &attr.meta {
        Meta::List(list) => super::tokens::split_at_commas(list.tokens.clone())
            .iter()
            .any(|entry| matches!(entry.tokens.as_slice(), [word] if word.to_string() == "hidden")),
        _ => false,
    })
}

fn value(attr: &Attribute) -> Option<&Expr> {
    match &attr.meta {
        Meta::NameValue(pair) => Some(&pair.value),
        _ => None,
    }
}

/// The text of a literal, as rustdoc shows it.
fn line(value: &Expr) -> Option<String> {
    let Expr::Lit(literal) = value else { return None };
    let Lit::Str(text) = &literal.lit else { return None };
    let line = text.value();
    Some(line.strip_prefix(' ').unwrap_or(&line).trim_end().to_owned())
}
