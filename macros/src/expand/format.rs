//! The format of the body, if it is not the default: `#[problem(format = …)]`.

use super::resolved_here;
use crate::model::Container;
use proc_macro2::TokenStream;
use quote::quote;

/// The method of `HttpStatus`.
pub(super) fn method(container: &Container) -> TokenStream {
    of_catalog(container, &quote!(fn body_format(&self)))
}

/// The function of `FromProblem`: clients read what the server writes.
pub(super) fn of_client(container: &Container) -> TokenStream {
    of_catalog(container, &quote!(fn __format()))
}

fn of_catalog(container: &Container, signature: &TokenStream) -> TokenStream {
    let krate = &container.krate;
    if !container.problem.format.is_set() {
        return TokenStream::new();
    }
    quote! {
        #signature -> #krate::__private::Option<#krate::__private::Format> {
            <Self as #krate::catalog::HasCatalog>::__FORMAT
        }
    }
}

/// The constant of `HasCatalog`, which every reader asks.
pub(super) fn constant(container: &Container) -> Option<TokenStream> {
    let krate = &container.krate;
    let ty = resolved_here(container.problem.format.value()?.clone());
    Some(quote! {
        const __FORMAT: #krate::__private::Option<#krate::__private::Format> =
            #krate::__private::Option::Some(#krate::__private::format::<#ty>());
    })
}
