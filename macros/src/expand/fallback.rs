//! The impls of an item that cannot be read: with them, its one error stays one.

use super::empty_impls;
use crate::model::Krate;
use crate::parse::Broken;
use proc_macro2::TokenStream;

pub(crate) fn fallback(broken: Broken) -> TokenStream {
    let krate = broken.head.as_ref().map_or_else(Krate::default, |head| head.krate.clone());
    let mut tokens = broken.error.into_tokens(&krate);
    if let Some(head) = &broken.head {
        tokens.extend(empty_impls(&krate, &head.ident, &head.generics));
    }
    tokens
}
