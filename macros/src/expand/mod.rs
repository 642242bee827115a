//! From the model to the impls.
//!
//! Rules for what is generated (see CONTRIBUTING.md): every path begins at the
//! user's `statusful`; every name that is not the user's own has the call site's
//! span, so that no lint looks at it and no `allow` is needed; values are
//! borrowed, and all work is in functions of the library.

mod bounds;
mod catalog;
mod client;
mod conversions;
mod fallback;
mod format;
mod framework;
mod headers;
mod log;
mod members;
mod meta;
mod openapi;
mod record;
mod server_fn;
mod standard;
mod status;

pub(crate) use client::{from_problem, reads_nothing};
pub(crate) use fallback::fallback;
pub(crate) use framework::{conversion, framework, marker, Framework};
pub(crate) use framework::{
    ACTIX, AXUM, GRAPHQL, JSONRPC, POEM, RMCP, RMCP_ERROR_DATA, ROCKET, SALVO, TONIC, WARP,
};
pub(crate) use openapi::{responses, undescribed, Document, AIDE, AIDE014, UTOIPA, UTOIPA5};
pub(crate) use server_fn::from_server_fn_error;

use crate::model::{Container, Field, Inner, Shape, Variant};
use core::fmt::{Display, Write};
use proc_macro2::{Delimiter, Group, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, ToTokens};
use syn::{ext::IdentExt, Ident, Member, Type, TypePath, WhereClause};

pub(crate) fn http_status(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let ident = call_site(container.ident);
    let (impl_generics, ty_generics, _) = container.generics.split_for_impl();
    let bounds = bounds::bounds(container);
    let methods = [
        status::method(container),
        headers::method(container),
        members::append_extensions(container),
        standard::method(container),
        members::exposure(container),
        meta::method(container),
        meta::inner(container),
        meta::identity(container).unwrap_or_default(),
        format::method(container),
        log::level(container),
        log::details(container),
    ];
    let catalog = catalog::derived(container, &ident, bounds.as_ref());
    let conversions = conversions::conversions(krate, &ident, container.generics, bounds.as_ref());
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::HttpStatus for #ident #ty_generics #bounds {
            #(#methods)*
        }
        #catalog
        #conversions
    }
}

/// The same name hidden from lints: a deprecated variant, say.
pub(crate) fn call_site(ident: &Ident) -> Ident {
    let mut ident = ident.clone();
    ident.set_span(ident.span().resolved_at(Span::call_site()));
    ident
}

/// A field's type where it stands outside of the impl: `Self` is the type's name there.
fn outside(ty: &Type, own: &Ident) -> TokenStream {
    renamed(quiet(ty), own)
}

fn renamed(tokens: TokenStream, own: &Ident) -> TokenStream {
    let mut all = Vec::new();
    for tree in tokens {
        all.push(match tree {
            TokenTree::Ident(word) if word == "Self" => call_site(own).into(),
            TokenTree::Group(group) => {
                let mut renamed = Group::new(group.delimiter(), renamed(group.stream(), own));
                renamed.set_span(group.span());
                renamed.into()
            }
            tree => tree,
        });
    }
    TokenStream::from_iter(all)
}

/// A field's type hidden from lints: the user's `allow` is on the item, and not on what is
/// derived from it.
fn quiet(ty: &Type) -> TokenStream {
    resolved_here(ty.to_token_stream())
}

/// `$crate` stays as it is: where it leads is part of its span.
fn resolved_here(tokens: TokenStream) -> TokenStream {
    let mut all = Vec::new();
    for tree in tokens {
        all.push(match tree {
            TokenTree::Group(group) => {
                let mut quiet = Group::new(group.delimiter(), resolved_here(group.stream()));
                quiet.set_span(group.span());
                TokenTree::Group(quiet)
            }
            TokenTree::Ident(word) if word != "$crate" => TokenTree::Ident(call_site(&word)),
            tree => tree,
        });
    }
    TokenStream::from_iter(all)
}

/// `Type::Variant { .. }`, or `Self { .. }` of a struct.
fn pattern(container: &Container, variant: &Variant) -> TokenStream {
    binding(container, variant, &[])
}

/// The pattern that binds fields under the names of [`bound`].
fn binding(container: &Container, variant: &Variant, fields: &[&Field]) -> TokenStream {
    binding_trees(container, variant, fields).into_iter().collect()
}

fn binding_trees(container: &Container, variant: &Variant, fields: &[&Field]) -> Vec<TokenTree> {
    let colon = |spacing| TokenTree::from(Punct::new(':', spacing));
    let dot = |spacing| TokenTree::from(Punct::new('.', spacing));
    let mut trees: Vec<TokenTree> = match container.shape {
        Shape::Struct => vec![Ident::new("Self", Span::call_site()).into()],
        // Not `Self::…`: rustc seeks that name among all variants, one by one.
        Shape::Enum => vec![
            call_site(container.ident).into(),
            colon(Spacing::Joint),
            colon(Spacing::Alone),
            call_site(variant.ident).into(),
        ],
    };
    let mut bindings = Vec::new();
    for field in fields {
        bindings.push(match &field.member {
            Member::Named(name) => TokenTree::from(call_site(name)),
            Member::Unnamed(index) => Literal::u32_unsuffixed(index.index).into(),
        });
        bindings.extend([colon(Spacing::Alone), name(field).into(), Punct::new(',', Spacing::Alone).into()]);
    }
    bindings.extend([dot(Spacing::Joint), dot(Spacing::Alone)]);
    trees.push(Group::new(Delimiter::Brace, bindings.into_iter().collect()).into());
    trees
}

/// The names in generated code that a field's could be.
const OWN_NAMES: [&str; 6] = ["cause", "details", "headers", "members", "skips", "standard"];

/// The name that a field is bound under.
fn name(field: &Field) -> Ident {
    match &field.member {
        Member::Named(name) if is_own_name(name) => {
            format_ident!("__statusful_field_{}", name, span = Span::call_site())
        }
        Member::Named(name) => format_ident!("__statusful_{}", name, span = Span::call_site()),
        Member::Unnamed(index) => format_ident!("__statusful_{}", index.index, span = Span::call_site()),
    }
}

/// The predicates of a `where` clause.
fn predicates(clause: Option<&WhereClause>) -> Vec<TokenStream> {
    let mut all = Vec::new();
    if let Some(clause) = clause {
        for predicate in &clause.predicates {
            all.push(predicate.to_token_stream());
        }
    }
    all
}

/// The arms of a match on the error, and whether some variants have none.
fn arms(container: &Container, arm: fn(&Container, &Variant) -> Option<TokenStream>) -> (TokenStream, bool) {
    let (mut arms, mut is_left) = (TokenStream::new(), false);
    for variant in &container.variants {
        match arm(container, variant) {
            Some(arm) => arms.extend(arm),
            None => is_left = true,
        }
    }
    (arms, is_left)
}

/// The call of a function for the error inside a variant that has no arm of its own.
fn call_inside(container: &Container, function: &str, collector: &str) -> Option<TokenStream> {
    let krate = &container.krate;
    let name = |name| Ident::new(name, Span::call_site());
    let (function, collector) = (name(function), name(collector));
    let is_used = container.variants.iter().any(|variant| container.is_inside(variant));
    is_used.then(|| quote!(#krate::__private::#function(#krate::HttpStatus::__inner(self), #collector)))
}

/// The error that a function finds inside a bound field, as an `Option`.
fn found(container: &Container, inner: Inner) -> TokenStream {
    let (krate, bound, find) = (&container.krate, bound(inner.field), inner.find);
    quote!(#krate::__private::found_inside(#bound, #find))
}

/// The error inside a bound field, as an `Option`.
fn inside(container: &Container, inner: Inner) -> TokenStream {
    if inner.find.is_some() {
        return found(container, inner);
    }
    let (krate, bound) = (&container.krate, bound(inner.field));
    quote!(#krate::__private::Option::Some(#krate::HttpStatus::__as_dyn(#bound)))
}

fn is_own_name(name: &Ident) -> bool {
    let name = name.unraw().to_string();
    name.starts_with("field_") || OWN_NAMES.contains(&name.as_str())
}

/// The use of a bound field, underlined at the field's type by messages about it.
fn bound(field: &Field) -> Ident {
    let mut name = name(field);
    name.set_span(first_span(field.ty).resolved_at(Span::call_site()));
    name
}

/// The span of the type's first token.
fn first_span(ty: &Type) -> Span {
    if let Type::Path(TypePath { qself: None, path, .. }) = ty {
        if let (None, Some(first)) = (path.leading_colon, path.segments.first()) {
            return first.ident.span();
        }
    }
    ty.to_token_stream().into_iter().next().map_or_else(Span::call_site, |tree| tree.span())
}

/// Text as tokens. `proc_macro2` would read it twice, once itself.
fn read(text: &str) -> TokenStream {
    if proc_macro::is_available() {
        return text.parse().map(proc_macro::TokenStream::into).unwrap_or_default();
    }
    text.parse().unwrap_or_default()
}

/// `&[1, 2, 3]`, as text.
fn table(numbers: impl IntoIterator<Item = impl Display>) -> TokenStream {
    let mut text = String::from("&[");
    for number in numbers {
        // A `String` takes all that is written.
        _ = write!(text, "{number},");
    }
    read(&(text + "]"))
}
