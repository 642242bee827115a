//! The path of a type.

use super::keys::Key;
use crate::report::{Error, Result};
use crate::source_text::source_text;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Lit, TypePath};

/// What is behind `key =`.
pub(super) fn type_path(word: &Ident, key: &Key, value: &[TokenTree]) -> Result<TokenStream> {
    let tokens: TokenStream = value.iter().cloned().collect();
    if syn::parse2::<TypePath>(tokens.clone()).is_ok() {
        return Ok(tokens);
    }
    let help = match quoted_path(value) {
        Some(path) => format!("remove the quotes: `{word} = {}`", source_text(path.into_token_stream())),
        None => format!("write it as in `{}`", key.example),
    };
    Err(Error::at(tokens, format!("`{word}` expects the path of a type, which this is not\nhelp: {help}")))
}

/// The path in a string, as serde takes it.
fn quoted_path(value: &[TokenTree]) -> Option<TypePath> {
    let [TokenTree::Literal(literal)] = value else { return None };
    let Lit::Str(text) = Lit::new(literal.clone()) else { return None };
    text.parse().ok()
}
