//! The path of a function.

use crate::parse::tokens::is_punct;
use crate::report::{Error, Result};
use crate::source_text::source_text;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::Parse;
use syn::{ExprPath, Lit};

/// The path of `word = path`; `example` shows how to write it.
pub(super) fn function(word: &Ident, rest: &[TokenTree], example: &str) -> Result<TokenStream> {
    let help = format!("help: write it as in `#[problem({example})]`");
    let value = match rest.split_first() {
        Some((equals, value)) if is_punct(equals, '=') && !value.is_empty() => value,
        _ => return Err(Error::at(word, format!("`{word}` takes the path of a function\n{help}"))),
    };
    let tokens: TokenStream = value.iter().cloned().collect();
    if is_path(tokens.clone()) {
        return Ok(tokens);
    }
    let help = match quoted_path::<ExprPath>(value) {
        Some(path) => format!("help: remove the quotes: `{word} = {}`", source_text(path)),
        None => help,
    };
    Err(Error::at(tokens, format!("this is not a path: `{word}` takes that of a function\n{help}")))
}

pub(super) fn is_path(tokens: TokenStream) -> bool {
    syn::parse2::<ExprPath>(tokens).is_ok()
}

/// The path in a string, as serde takes it.
pub(super) fn quoted_path<P: Parse + ToTokens>(value: &[TokenTree]) -> Option<TokenStream> {
    let [TokenTree::Literal(literal)] = value else { return None };
    let Lit::Str(text) = Lit::new(literal.clone()) else { return None };
    Some(text.parse::<P>().ok()?.into_token_stream())
}
