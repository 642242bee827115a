//! The paths behind `with` and `crate`.

use super::example;
use crate::report::{Error, Result};
use crate::source_text::source_text;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::Parser;

pub(super) fn path(key: &Ident, value: &[TokenTree], what: &str) -> Result<TokenStream> {
    let tokens: TokenStream = value.iter().cloned().collect();
    let example = match key.to_string().as_str() {
        "transparent" => "#[status(transparent = path::to::function)]",
        key => example(key),
    };
    if value.is_empty() {
        return Err(Error::at(
            key,
            format!("`{key}` has no value: it expects the path of {what}\nhelp: write it as in `{example}`"),
        ));
    }
    if is_path(key, tokens.clone()) {
        return Ok(tokens);
    }
    let help = match (quoted_path(key, value), syn::parse2::<syn::TypePath>(tokens.clone())) {
        (Some(path), _) => format!("remove the quotes: `{key} = {}`", source_text(path)),
        (None, Ok(_)) if key != "crate" => {
            "in an expression, generic arguments follow `::`, as in `f::<T>`".to_owned()
        }
        _ => format!("write it as in `{example}`"),
    };
    Err(Error::at(tokens, format!("this is not a path: `{key}` expects the path of {what}\nhelp: {help}")))
}

/// Whether generated code can use the path: `with` and `transparent` in an expression, `crate`
/// as the start of other paths.
fn is_path(key: &Ident, tokens: TokenStream) -> bool {
    if key != "crate" {
        return syn::parse2::<syn::ExprPath>(tokens).is_ok();
    }
    syn::Path::parse_mod_style.parse2(tokens).is_ok_and(|path| is_start_of_paths(&path))
}

/// Whether others can begin with this path: words, behind `self`, `super` and `crate`.
fn is_start_of_paths(path: &syn::Path) -> bool {
    let is_start = |segment: &&syn::PathSegment| START.iter().any(|word| segment.ident == word);
    let mut words = path.segments.iter().skip_while(is_start);
    words.all(|segment| segment.ident != "Self" && !is_start(&segment))
}

/// What a path may begin with, beside a name.
const START: [&str; 3] = ["self", "super", "crate"];

/// The path in a string, as other crates require.
pub(super) fn quoted_path(key: &Ident, value: &[TokenTree]) -> Option<TokenStream> {
    let [TokenTree::Literal(literal)] = value else { return None };
    let syn::Lit::Str(text) = syn::Lit::new(literal.clone()) else { return None };
    let path = text.parse_with(syn::Path::parse_mod_style).ok()?.to_token_stream();
    is_path(key, path.clone()).then_some(path)
}
