//! The methods `append_extensions()` and `exposure()`, where a variant needs them.

use super::{arms, binding, bound, call_inside, inside};
use crate::krate::Krate;
use crate::model::{
    Constant, Container, Exposure, Extension, Field, Inner, InnerRedaction, MemberValue, Status, Variant,
};
use proc_macro2::TokenStream;
use quote::quote;
use statusful_registry::shared::TRUNCATED;

/// The fields that are members of the problem body.
pub(super) fn append_extensions(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let (mut arms, is_left) = arms(container, appended);
    let limit = limit(container);
    if arms.is_empty() && (limit.is_empty() || container.variants.is_empty()) {
        return arms;
    }
    if is_left {
        let inside = call_inside(container, "inner_members", "__statusful_members");
        arms.extend(quote!(_ => { #inside }));
    }
    quote! {
        fn append_extensions(&self, __statusful_members: &mut #krate::ExtensionMembers<'_>) {
            #limit
            match self { #arms }
        }
    }
}

/// States how long a body may be. That of the error inside a transparent variant has its own
/// limit.
fn limit(container: &Container) -> TokenStream {
    let (krate, Some(limit)) = (&container.krate, container.problem.limit.value()) else {
        return TokenStream::new();
    };
    let call = quote!(#krate::__private::limit(__statusful_members, #limit););
    if container.variants.iter().any(|variant| container.is_inside(variant)) {
        return quote!(if #krate::HttpStatus::__inner(self).is_none() { #call });
    }
    call
}

/// The arm of a variant that has members.
fn appended(container: &Container, variant: &Variant) -> Option<TokenStream> {
    let krate = &container.krate;
    if let Status::Transparent(inner) = container.status(variant) {
        return transparent(container, variant, inner);
    }
    if !container.has_members(variant) {
        return None;
    }
    let mut members = Vec::new();
    for (field, _) in variant.extensions() {
        members.push(field);
    }
    let pattern = binding(container, variant, &members);
    let constants = constants(krate, &container.constants(variant));
    let fields = fields(container, variant);
    Some(quote!(#pattern => { #constants #fields }))
}

/// The calls for members with one value.
fn constants(krate: &Krate, constants: &[&Constant]) -> TokenStream {
    let mut calls = TokenStream::new();
    for constant in constants {
        let (name, json) = (&constant.name, &constant.json);
        calls.extend(quote!(#krate::__private::constant(__statusful_members, #name, #json);));
    }
    calls
}

/// The calls for the fields that are members.
fn fields(container: &Container, variant: &Variant) -> TokenStream {
    let krate = &container.krate;
    let mut calls = TokenStream::new();
    for (field, extension) in variant.extensions() {
        let call = member(container, variant, field, extension);
        calls.extend(match &extension.skip_if {
            None => call,
            Some(path) => {
                let bound = bound(field);
                quote! {{
                    let __statusful_skips: #krate::__private::bool = #path(#bound);
                    if !__statusful_skips { #call }
                }}
            }
        });
    }
    calls
}

/// The call for a field, whose entries are members unless others have their names.
fn member(container: &Container, variant: &Variant, field: &Field, extension: &Extension) -> TokenStream {
    let (krate, name, value) = (&container.krate, &extension.name, bound(field));
    let value = match &extension.value {
        MemberValue::Display => {
            return quote!(#krate::__private::extension_text(__statusful_members, #name, #value);)
        }
        MemberValue::Field => quote!(#value),
        MemberValue::With(path) => quote!(&#path(#value)),
    };
    if extension.marks_truncation {
        return quote!(#krate::__private::extension_marked(__statusful_members, #name, #value););
    }
    if !extension.flattens {
        return quote!(#krate::__private::extension(__statusful_members, #name, #value););
    }
    let taken = taken(container, variant);
    quote!(#krate::__private::extension_entries(__statusful_members, #name, &[#(#taken),*], #value);)
}

/// The names of the members that the attributes state.
pub(super) fn taken<'a>(container: &'a Container, variant: &'a Variant) -> Vec<&'a str> {
    let mut names = Vec::new();
    for constant in container.constants(variant) {
        names.push(constant.name.as_str());
    }
    for (_, extension) in variant.extensions() {
        if !extension.flattens {
            names.push(extension.name.as_str());
        }
    }
    if variant.marks_truncation() {
        names.push(TRUNCATED);
    }
    names
}

/// The arm of a transparent variant: its own members, then those of the error inside with other
/// names. Nothing if one call for all variants is enough.
fn transparent(container: &Container, variant: &Variant, inner: Inner) -> Option<TokenStream> {
    let krate = &container.krate;
    let mut used = Vec::new();
    for (field, _) in variant.extensions() {
        if field.member != inner.field.member {
            used.push(field);
        }
    }
    used.push(inner.field);
    let (pattern, bound) = (binding(container, variant, &used), bound(inner.field));
    let adds_own = used.len() > 1 || !variant.problem.constants.is_empty();
    if !adds_own && container.is_inside(variant) {
        return None;
    }
    if !adds_own && inner.find.is_none() {
        return Some(quote!(#pattern => #krate::HttpStatus::append_extensions(#bound, __statusful_members),));
    }
    let inside = inside(container, inner);
    if !adds_own {
        return Some(quote!(#pattern => #krate::__private::inner_members(#inside, __statusful_members),));
    }
    let constants = constants(krate, &variant.problem.constants.iter().collect::<Vec<_>>());
    let fields = fields(container, variant);
    Some(quote! {
        #pattern => {
            #constants
            #fields
            #krate::__private::other_members(#inside, __statusful_members)
        }
    })
}

/// Transparent variants go by the error inside, unless this type redacts.
pub(super) fn exposure(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let mut arms = TokenStream::new();
    let mut is_left = false;
    for variant in &container.variants {
        let Status::Transparent(Inner { field, find }) = container.status(variant) else {
            is_left = true;
            continue;
        };
        if container.exposure(variant) == Some(Exposure::Redact) {
            let pattern = binding(container, variant, &[]);
            arms.extend(quote!(#pattern => #krate::Exposure::Redact,));
        } else if let Some(InnerRedaction { least, .. }) = container.redacts_inner(variant) {
            let inner = Inner { field, find };
            let (pattern, inside) = (binding(container, variant, &[field]), inside(container, inner));
            arms.extend(quote! {
                #pattern => #krate::__private::hidden_exposure(#inside, #least, #krate::HttpStatus::meta(self)),
            });
        } else if container.is_inside(variant) || find.is_some() {
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
