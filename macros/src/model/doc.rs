//! The doc comment of a type or a variant.

use crate::krate::Krate;
use proc_macro2::{Literal, TokenStream, TokenTree};
use quote::quote;

#[derive(Default)]
pub(crate) struct Doc {
    /// The lines before the first expression; all of them if there is none.
    pub(crate) text: String,
    /// Arguments of `concat!`, from the first expression on.
    pub(crate) rest: TokenStream,
    /// Whether it is `#[doc(hidden)]`: the item is in no document.
    pub(crate) is_hidden: bool,
}

impl Doc {
    /// The text, if all of it is known here.
    pub(crate) fn literal(&self) -> Option<&str> {
        self.rest.is_empty().then_some(&self.text)
    }

    /// A literal of this text, followed by the doc comment.
    pub(crate) fn behind(&self, krate: &Krate, text: &str) -> TokenStream {
        let start = Literal::string(&(text.to_owned() + &self.text));
        if self.rest.is_empty() {
            return TokenTree::from(start).into();
        }
        let rest = &self.rest;
        quote!(#krate::__private::concat!(#start, #rest))
    }
}
