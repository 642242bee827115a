//! The path of a type.

use super::function::quoted_path;
use super::keys::Key;
use crate::report::{Error, Result};
use crate::source_text::source_text;
use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::TypePath;

/// What is behind `key =`.
pub(super) fn type_path(word: &Ident, key: &Key, value: &[TokenTree]) -> Result<TokenStream> {
    let tokens: TokenStream = value.iter().cloned().collect();
    if syn::parse2::<TypePath>(tokens.clone()).is_ok() {
        return Ok(tokens);
    }
    let help = match quoted_path::<TypePath>(value) {
        Some(path) => format!("remove the quotes: `{word} = {}`", source_text(path)),
        None => format!("write it as in `{}`", key.example),
    };
    Err(Error::at(tokens, format!("`{word}` expects the path of a type, which this is not\nhelp: {help}")))
}
