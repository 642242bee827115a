//! The methods `append_extensions()` and `exposure()`, where a variant needs them.

use super::{binding, bound};
use crate::model::{Container, Exposure, Status, Variant};
use proc_macro2::TokenStream;
use quote::quote;

/// The fields that are members of the problem body.
pub(super) fn append_extensions(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let mut arms = TokenStream::new();
    let mut is_left = false;
    for variant in &container.variants {
        match appended(container, variant).filter(|_| !container.is_inside(variant)) {
            Some(arm) => arms.extend(arm),
            None => is_left = true,
        }
    }
    if arms.is_empty() {
        return arms;
    }
    if is_left {
        let inside = container.variants.iter().any(|variant| container.is_inside(variant)).then(|| {
            quote!(#krate::__private::inner_members(#krate::HttpStatus::__inner(self), __statusful_members))
        });
        arms.extend(quote!(_ => { #inside }));
    }
    quote! {
        fn append_extensions(&self, __statusful_members: &mut #krate::ExtensionMembers<'_>) {
            match self { #arms }
        }
    }
}

/// The arm of a variant that has members.
fn appended(container: &Container, variant: &Variant) -> Option<TokenStream> {
    let krate = &container.krate;
    if let Status::Transparent(field) = container.status(variant) {
        let (pattern, inner) = (binding(container, variant, &[field]), bound(field));
        return Some(quote!(#pattern => #krate::HttpStatus::append_extensions(#inner, __statusful_members),));
    }
    let members: Vec<_> = variant.fields.iter().filter(|field| field.extension().is_some()).collect();
    let pattern = binding(container, variant, &members);
    let calls = members.iter().map(|field| {
        let (value, name) = (bound(field), field.extension());
        quote!(#krate::__private::extension(__statusful_members, #name, #value);)
    });
    (!members.is_empty()).then(|| quote!(#pattern => { #(#calls)* }))
}

/// Transparent variants go by the error inside, unless this type redacts.
pub(super) fn exposure(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let mut arms = TokenStream::new();
    let mut is_left = false;
    for variant in &container.variants {
        let Status::Transparent(field) = container.status(variant) else {
            is_left = true;
            continue;
        };
        if container.exposure(variant) == Some(Exposure::Redact) {
            let pattern = binding(container, variant, &[]);
            arms.extend(quote!(#pattern => #krate::Exposure::Redact,));
        } else if container.is_inside(variant) {
            is_left = true;
        } else {
            let (pattern, inner) = (binding(container, variant, &[field]), bound(field));
            arms.extend(quote!(#pattern => #krate::HttpStatus::exposure(#inner),));
        }
    }
    if arms.is_empty() {
        return arms;
    }
    if is_left {
        arms.extend(quote! {
            _ => #krate::__private::inner_exposure(#krate::HttpStatus::__inner(self), #krate::HttpStatus::meta(self)),
        });
    }
    quote! {
        fn exposure(&self) -> #krate::Exposure {
            match self { #arms }
        }
    }
}
