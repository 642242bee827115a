//! One impl a framework: its trait, forwarded to a function of the library. What
//! a framework is lives in the runtime, behind its feature.

use super::call_site;
use crate::model::Head;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// A framework's trait with one method from the error to a response.
pub(crate) struct Framework {
    /// The module of `statusful::__private`, which has `Response` and `respond`.
    module: &'static str,
    name: &'static str,
    method: &'static str,
}

pub(crate) const AXUM: Framework =
    Framework { module: "axum", name: "IntoResponse", method: "into_response" };

pub(crate) fn framework(head: &Head, framework: &Framework) -> TokenStream {
    let krate = &head.krate;
    let [module, name, method] =
        [framework.module, framework.name, framework.method].map(|word| Ident::new(word, Span::call_site()));
    let ident = call_site(&head.ident);
    let (impl_generics, ty_generics, clause) = head.generics.split_for_impl();
    let bounds = if head.generics.params.is_empty() {
        quote!(#clause)
    } else {
        let predicates = clause.iter().flat_map(|clause| clause.predicates.iter());
        quote! {
            where
                #(#predicates,)*
                Self: #krate::HttpStatus + #krate::__private::Display,
        }
    };
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::__private::#module::#name for #ident #ty_generics #bounds {
            fn #method(self) -> #krate::__private::#module::Response {
                #krate::__private::#module::respond(&self)
            }
        }
    }
}
