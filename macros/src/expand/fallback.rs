//! The impls of an item that cannot be read, without which its one error would be several.

use super::{call_site, catalog, conversions};
use crate::krate::Krate;
use crate::model::{InvalidItem, ItemHeader};
use proc_macro2::TokenStream;
use quote::quote;

pub(crate) fn fallback(invalid: InvalidItem) -> TokenStream {
    let krate = invalid.header.as_ref().map_or_else(Krate::default, |item_header| item_header.krate.clone());
    let mut tokens = invalid.error.into_tokens(&krate);
    if let Some(item_header) = &invalid.header {
        tokens.extend(krate.around(impls(item_header)));
    }
    tokens
}

fn impls(item_header: &ItemHeader) -> TokenStream {
    let (krate, ident) = (&item_header.krate, call_site(&item_header.ident));
    let (impl_generics, ty_generics, clause) = item_header.generics.split_for_impl();
    let catalog = catalog::empty(item_header, &ident, clause);
    let conversions = conversions::conversions(krate, &ident, &item_header.generics, clause);
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
