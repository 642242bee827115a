//! The errors that a problem may be: a survey at run time, and a check at compile time that
//! they can be distinguished.

use crate::expand::{bound, call_site, outside, quiet};
use crate::model::{Container, Field, Variant};
use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;

/// The metadata that a problem may match, for the survey at run time and for the check at
/// compile time.
pub(super) fn reads(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let client = quote!(#krate::__private::client);
    let mut types = Vec::new();
    for (_, field) in transparent(container) {
        types.push(quiet(field.ty));
    }
    let probe = (!types.is_empty()).then(|| probe(&client));
    let survey = quote! {
        fn __survey(__statusful_survey: &mut #client::Survey<'_>) {
            #probe
            __statusful_survey.visit(
                <Self as #krate::catalog::HasCatalog>::__CATALOG,
                &[#(__StatusfulReadsOf::<#types>::SURVEY),*],
            );
        }
    };
    if !container.generics.params.is_empty() {
        return survey;
    }
    let name = container.ident.unraw().to_string();
    let reads = |inner: TokenStream| {
        quote! {
            &#client::Reads {
                path: #krate::__private::concat!(#krate::__private::module_path!(), "::", #name),
                name: #name,
                metas: <Self as #krate::catalog::HasCatalog>::__ERRORS,
                inner: &[#inner],
            }
        }
    };
    let (own, all) = (reads(TokenStream::new()), reads(quote!(#(__StatusfulReadsOf::<#types>::OWN),*)));
    quote! {
        const __OWN: &'static #client::Reads = #own;
        const __ALL: &'static #client::Reads = {
            #probe
            #all
        };
        #survey
    }
}

/// Finds what a type reads even if it reads nothing, which has its own message.
fn probe(client: &TokenStream) -> TokenStream {
    quote!(use #client::{ReadsNothing as _, ReadsOf as __StatusfulReadsOf};)
}

/// The check that the errors can be distinguished, with a message under the type of each
/// variant whose errors cannot. That of a generic type is left to the survey.
pub(super) fn overlaps(container: &Container) -> TokenStream {
    let (krate, ident) = (&container.krate, call_site(container.ident));
    let sources = transparent(container);
    if sources.is_empty() || !container.generics.params.is_empty() {
        return TokenStream::new();
    }
    let client = quote!(#krate::__private::client);
    let (probe, count) = (probe(&client), Literal::usize_unsuffixed(sources.len()));
    let (mut each, mut asserts) = (Vec::new(), TokenStream::new());
    for (at, (variant, field)) in sources.into_iter().enumerate() {
        let (name, ty) = (variant.ident.unraw().to_string(), outside(field.ty, container.ident));
        each.push(quote!(#client::Source { variant: #name, reads: __StatusfulReadsOf::<#ty>::ALL }));
        let at = Literal::usize_unsuffixed(at);
        asserts
            .extend(quote_spanned!(bound(field).span()=> const _: () = assert_recognizable(&OVERLAPS[#at]);));
    }
    quote! {
        const _: () = {
            #probe
            use #client::assert_recognizable;
            const OVERLAPS: [#client::Overlap; #count] =
                #client::overlap(<#ident as #krate::FromProblem>::__OWN, &[#(#each),*]);
            #asserts
        };
    }
}

/// The transparent variants that are read, with their field.
fn transparent<'v>(container: &'v Container) -> Vec<(&'v Variant<'v>, &'v Field<'v>)> {
    let mut read = Vec::new();
    for variant in &container.variants {
        match container.read_inside(variant) {
            Some(field) if !variant.problem.unread.is_set() => read.push((variant, field)),
            _ => {}
        }
    }
    read
}
