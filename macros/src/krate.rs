//! The path of the `statusful` crate, with which each path in generated code begins.

use proc_macro2::TokenStream;
use quote::quote;

/// `::statusful`, or the path that `crate = path` gives.
#[derive(Clone, Default)]
pub(crate) struct Krate(pub(crate) Option<TokenStream>);

impl quote::ToTokens for Krate {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let path = self.0.clone();
        tokens.extend(path.unwrap_or_else(|| quote!(::statusful)));
    }
}
