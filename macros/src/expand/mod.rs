//! From the model to the impls.
//!
//! Rules for what is generated (see CONTRIBUTING.md): every path begins at the
//! user's `statusful`; every name that is not the user's own has the call site's
//! span, so that no lint looks at it and no `allow` is needed; values are
//! borrowed, and all work is in functions of the library.

mod conversions;
mod fallback;
mod framework;
mod kind;
mod status;

pub(crate) use fallback::fallback;
pub(crate) use framework::{framework, Framework, AXUM};

use crate::model::{Field, Input, Krate, Shape, Variant};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{quote, ToTokens};
use syn::{Generics, Ident, Member, Type, WhereClause};

pub(crate) fn http_status(input: &Input) -> TokenStream {
    let krate = &input.krate;
    let ident = call_site(input.ident);
    let (impl_generics, ty_generics, _) = input.generics.split_for_impl();
    let bounds = bounds(input);
    let status = status::method(input);
    let kind = kind::method(input);
    let conversions = conversions::conversions(krate, &ident, input.generics, bounds.as_ref());
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::HttpStatus for #ident #ty_generics #bounds {
            #status
            #kind
        }
        #conversions
    }
}

/// The type's own `where` clause, and `HttpStatus` for each generic type that a
/// variant delegates to. A type that mentions the enum itself needs none: its
/// impl is the one that is being written.
fn bounds(input: &Input) -> Option<WhereClause> {
    let params: Vec<&Ident> = input.generics.type_params().map(|param| &param.ident).collect();
    let mut clause = input.generics.where_clause.clone();
    if params.is_empty() {
        return clause;
    }
    let krate = &input.krate;
    for ty in input.delegates() {
        if mentions(ty, |word| params.contains(&word)) && !mentions(ty, |word| word == input.ident) {
            clause = Some(joined(clause.as_ref(), &quote!(#ty: #krate::HttpStatus)));
        }
    }
    clause
}

fn joined(clause: Option<&WhereClause>, bound: &TokenStream) -> WhereClause {
    let predicates = clause.into_iter().flat_map(|clause| clause.predicates.iter());
    syn::parse_quote!(where #(#predicates,)* #bound)
}

fn mentions(ty: &Type, is_it: impl Fn(&Ident) -> bool) -> bool {
    let mut open = vec![ty.to_token_stream().into_iter()];
    while let Some(innermost) = open.last_mut() {
        match innermost.next() {
            Some(TokenTree::Ident(word)) if is_it(&word) => return true,
            Some(TokenTree::Group(group)) => open.push(group.stream().into_iter()),
            Some(_) => {}
            None => drop(open.pop()),
        }
    }
    false
}

/// The same name where no lint looks at it: a deprecated variant, say.
fn call_site(ident: &Ident) -> Ident {
    let mut ident = ident.clone();
    ident.set_span(ident.span().resolved_at(Span::call_site()));
    ident
}

/// `Self::Variant { .. }`, or `Self { .. }` of a struct.
fn pattern(input: &Input, variant: &Variant) -> TokenStream {
    let path = path(input, variant);
    quote!(#path { .. })
}

/// The pattern that binds one field as `__field`.
fn binding(input: &Input, variant: &Variant, field: &Field) -> TokenStream {
    let path = path(input, variant);
    let member = match &field.member {
        Member::Named(name) => Member::Named(call_site(name)),
        Member::Unnamed(index) => Member::Unnamed(index.clone()),
    };
    quote!(#path { #member: __field, .. })
}

fn path(input: &Input, variant: &Variant) -> TokenStream {
    match input.shape {
        Shape::Struct => quote!(Self),
        Shape::Enum => {
            let ident = call_site(variant.ident);
            quote!(Self::#ident)
        }
    }
}

/// The name of a bound field, underlined at the field's type by messages about it.
fn bound(field: &Field) -> Ident {
    let first = field.ty.to_token_stream().into_iter().next();
    let span = first.map_or_else(Span::call_site, |tree| tree.span());
    Ident::new("__field", span.resolved_at(Span::call_site()))
}

/// An empty impl and its conversions for a type of which only the head is known.
pub(super) fn empty_impls(krate: &Krate, ident: &Ident, generics: &Generics) -> TokenStream {
    let ident = call_site(ident);
    let (impl_generics, ty_generics, clause) = generics.split_for_impl();
    let conversions = conversions::conversions(krate, &ident, generics, clause);
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::HttpStatus for #ident #ty_generics #clause {
            fn status(&self) -> #krate::__private::StatusCode {
                #krate::__private::UNKNOWN
            }
        }
        #conversions
    }
}
