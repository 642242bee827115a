//! The doc comment of a type or a variant.

use crate::krate::Krate;
use proc_macro2::{Literal, TokenStream, TokenTree};
use quote::quote;

#[derive(Default)]
pub(crate) struct Doc {
    /// The lines before the first expression; all of them where there is none.
    pub(crate) text: String,
    /// Arguments of `concat!`, from the first expression on.
    pub(crate) rest: TokenStream,
    /// Whether it is `#[doc(hidden)]`: the item stands in no document.
    pub(crate) is_hidden: bool,
}

impl Doc {
    /// A literal of this text with the doc comment behind it.
    pub(crate) fn behind(&self, krate: &Krate, text: &str) -> TokenStream {
        let start = Literal::string(&(text.to_owned() + &self.text));
        if self.rest.is_empty() {
            return TokenTree::from(start).into();
        }
        let rest = &self.rest;
        quote!(#krate::__private::concat!(#start, #rest))
    }
}
