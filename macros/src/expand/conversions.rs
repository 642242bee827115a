//! `From<&E>` and `From<E>` for `StatusCode`.

use crate::krate::Krate;
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
    let conversion = |error: TokenStream, borrowed: TokenStream, bounds: TokenStream| {
        quote! {
            #[automatically_derived]
            impl #impl_generics #krate::__private::From<#error> for #krate::__private::StatusCode #bounds {
                fn from(__statusful_error: #error) -> Self {
                    #krate::HttpStatus::status(#borrowed)
                }
            }
        }
    };
    let sized_bounds = if generics.type_params().next().is_some() {
        let predicates = super::predicates(bounds);
        quote!(where #ident #ty_generics: #krate::__private::Sized, #(#predicates),*)
    } else {
        quote!(#bounds)
    };
    let bounds = quote!(#bounds);
    let by_reference = conversion(quote!(&#ident #ty_generics), quote!(__statusful_error), bounds);
    let by_value = conversion(quote!(#ident #ty_generics), quote!(&__statusful_error), sized_bounds);
    quote!(#by_reference #by_value)
}
