//! The impls of an item that cannot be read: with them, its one error stays one.

use super::{call_site, catalog, conversions};
use crate::krate::Krate;
use crate::model::{Broken, Head};
use proc_macro2::TokenStream;
use quote::quote;

pub(crate) fn fallback(broken: Broken) -> TokenStream {
    let krate = broken.head.as_ref().map_or_else(Krate::default, |head| head.krate.clone());
    let mut tokens = broken.error.into_tokens(&krate);
    if let Some(head) = &broken.head {
        tokens.extend(impls(head));
    }
    tokens
}

fn impls(head: &Head) -> TokenStream {
    let (krate, ident) = (&head.krate, call_site(&head.ident));
    let (impl_generics, ty_generics, clause) = head.generics.split_for_impl();
    let catalog = catalog::empty(head, &ident, clause);
    let conversions = conversions::conversions(krate, &ident, &head.generics, clause);
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::HttpStatus for #ident #ty_generics #clause {
            fn status(&self) -> #krate::__private::StatusCode {
                #krate::__private::UNKNOWN
            }
        }
        #catalog
        #conversions
    }
}
