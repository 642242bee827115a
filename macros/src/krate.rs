//! The path of the `statusful` crate, with which each path in generated code begins.

use proc_macro2::TokenStream;
use quote::quote;

/// `::statusful`, or the path that `crate = path` gives.
#[derive(Clone, Default)]
pub(crate) struct Krate(pub(crate) Option<TokenStream>);

impl Krate {
    /// Items that name the crate. If the user's path leads nowhere, that is one error, of the macro
    /// that is not found: rustc has not seen the paths in its arguments. Of each of them, it could
    /// suggest another import (since 1.97), and errors that differ are not one.
    pub(crate) fn around(&self, items: TokenStream) -> TokenStream {
        match &self.0 {
            Some(path) if !items.is_empty() => quote!(#path::__private::derived! { #items }),
            _ => items,
        }
    }
}

impl quote::ToTokens for Krate {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let path = self.0.clone();
        tokens.extend(path.unwrap_or_else(|| quote!(::statusful)));
    }
}
