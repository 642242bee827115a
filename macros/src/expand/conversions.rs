//! `From<&E>` and `From<E>` for `StatusCode`.

use crate::model::Krate;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Generics, Ident, WhereClause};

pub(super) fn conversions(
    krate: &Krate,
    ident: &Ident,
    generics: &Generics,
    bounds: Option<&WhereClause>,
) -> TokenStream {
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let conversion = |source: TokenStream, borrowed: TokenStream| {
        quote! {
            #[automatically_derived]
            impl #impl_generics #krate::__private::From<#source> for #krate::__private::StatusCode #bounds {
                fn from(__error: #source) -> Self {
                    #krate::HttpStatus::status(#borrowed)
                }
            }
        }
    };
    let by_reference = conversion(quote!(&#ident #ty_generics), quote!(__error));
    let by_value = conversion(quote!(#ident #ty_generics), quote!(&__error));
    quote!(#by_reference #by_value)
}
