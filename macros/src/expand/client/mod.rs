//! `FromProblem`: the type's own variants by their metadata, then the transparent ones.

mod origin;
mod survey;

use super::bounds::with_bounds;
use super::{call_site, format, predicates};
use crate::krate::Krate;
use crate::model::{Container, Field, ItemHeader, Shape, Variant};
use origin::{default_path, has_default, method, origin, value, Origin};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{quote, ToTokens};
use survey::{overlaps, reads};
use syn::{Generics, Member, Type, WhereClause};

pub(crate) fn from_problem(container: &Container) -> TokenStream {
    let krate = &container.krate;
    if is_unread(container) {
        return unread(container);
    }
    let own = own(container);
    let mut transparent = Vec::new();
    for variant in &container.variants {
        if let Some(inner) = inner(container, variant) {
            transparent.push(inner);
        }
    }
    let body = quote! {
        __statusful_reading.enter(<Self as #krate::catalog::HasCatalog>::__CATALOG)?;
        #own #(.or_else(|| #transparent))*
    };
    let (items, format) = (reads(container), format::of_client(container));
    let bounds = with_bounds(container, wanted(container));
    let implementation = implementation(
        krate,
        container.ident,
        container.generics,
        bounds.as_ref(),
        &quote!(#items #format),
        &body,
    );
    let overlaps = overlaps(container);
    quote!(#implementation #overlaps)
}

/// Whether the type is a struct that no client reads.
fn is_unread(container: &Container) -> bool {
    container.shape == Shape::Struct
        && container.variants.iter().all(|variant| variant.problem.unread.is_set())
}

/// The impl of such a struct, with which an enum or a set that contains it is read. It is none of
/// the errors that have to be distinguished.
fn unread(container: &Container) -> TokenStream {
    let (clause, format) = (container.generics.where_clause.as_ref(), format::of_client(container));
    let (krate, ident, generics) = (&container.krate, container.ident, container.generics);
    implementation(krate, ident, generics, clause, &quote!(#format), &nothing(krate))
}

/// The impl of a type with a mistake, without which the mistake would be two.
pub(crate) fn reads_nothing(item_header: &ItemHeader) -> TokenStream {
    let krate = &item_header.krate;
    let clause = item_header.generics.where_clause.as_ref();
    let (ident, generics) = (&item_header.ident, &item_header.generics);
    implementation(krate, ident, generics, clause, &TokenStream::new(), &nothing(krate))
}

fn nothing(krate: &Krate) -> TokenStream {
    quote! {
        let _ = __statusful_reading;
        #krate::__private::Option::None
    }
}

fn implementation(
    krate: &Krate,
    ident: &Ident,
    generics: &Generics,
    bounds: Option<&WhereClause>,
    items: &TokenStream,
    read: &TokenStream,
) -> TokenStream {
    let ident = call_site(ident);
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let bounds = if generics.params.is_empty() {
        quote!(#bounds)
    } else {
        let predicates = predicates(bounds);
        quote!(where #(#predicates,)* #ident #ty_generics: #krate::catalog::HasCatalog + #krate::__private::Sized)
    };
    quote! {
        #[automatically_derived]
        impl #impl_generics #krate::FromProblem for #ident #ty_generics #bounds {
            fn from_problem(__statusful_problem: &#krate::Problem) -> #krate::__private::Option<Self> {
                #krate::__private::client::from_problem(__statusful_problem)
            }

            #items

            fn __read(
                __statusful_reading: &#krate::__private::client::Reading<'_>,
            ) -> #krate::__private::Option<Self> {
                #read
            }
        }
    }
}

/// The match over the type's own metadata, which is in the order of the variants.
fn own(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let mut own = Vec::new();
    for variant in &container.variants {
        if container.has_meta(variant) {
            own.push(variant);
        }
    }
    let mut arms = TokenStream::new();
    for (at, variant) in own.iter().enumerate() {
        if !container.is_read(variant) {
            continue;
        }
        let at = Literal::usize_unsuffixed(first_alike(container, &own, at));
        let mut fields = TokenStream::new();
        for field in &variant.fields {
            let (member, value) = (member(field), value(container, variant, field));
            fields.extend(quote!(#member: #value,));
        }
        let path = path(container, variant);
        arms.extend(quote!(#at => #krate::__private::Option::Some(#path { #fields }),));
    }
    if arms.is_empty() {
        return quote!(#krate::__private::Option::<Self>::None);
    }
    quote! {
        #krate::__private::client::attempt(|| {
            match __statusful_reading.row(<Self as #krate::catalog::HasCatalog>::__CATALOG) {
                #arms
                _ => #krate::__private::Option::None,
            }
        })
    }
}

/// The index of the first variant with the same code and type: what a client recognizes.
fn first_alike(container: &Container, own: &[&Variant], at: usize) -> usize {
    let Some(variant) = own.get(at).filter(|variant| variant.problem.shared.is_set()) else { return at };
    let first =
        own.iter().position(|other| !container.is_redacted(other) && container.are_alike(other, variant));
    first.unwrap_or(at)
}

fn inner(container: &Container, variant: &Variant) -> Option<TokenStream> {
    let field = container.read_inside(variant)?;
    if variant.problem.unread.is_set() {
        return None;
    }
    let krate = &container.krate;
    let (path, inner, read) = (path(container, variant), member(field), method("inner", field));
    let mut others = TokenStream::new();
    for other in &variant.fields {
        if other.member != field.member {
            let (member, value) = (member(other), value(container, variant, other));
            others.extend(quote!(, #member: #value));
        }
    }
    Some(quote! {
        #krate::__private::client::attempt(|| {
            #krate::__private::Option::Some(#path { #inner: __statusful_reading.#read()? #others })
        })
    })
}

fn path(container: &Container, variant: &Variant) -> TokenStream {
    match container.shape {
        Shape::Struct => quote!(Self),
        Shape::Enum => {
            let ident = call_site(variant.ident);
            quote!(Self::#ident)
        }
    }
}

fn member(field: &Field) -> TokenStream {
    match &field.member {
        Member::Named(name) => call_site(name).into_token_stream(),
        Member::Unnamed(index) => index.to_token_stream(),
    }
}

/// The types of the fields that the impl reads, with the trait that each needs.
fn wanted<'a>(container: &'a Container) -> Vec<(&'a Type, TokenStream)> {
    let krate = &container.krate;
    let mut wanted = Vec::new();
    for variant in &container.variants {
        if !container.is_read(variant) {
            continue;
        }
        let inner = container.read_inside(variant);
        for field in &variant.fields {
            if inner.is_some_and(|inner| inner.member == field.member) {
                wanted.push((field.ty, quote!(#krate::FromProblem)));
                continue;
            }
            let name = match origin(field) {
                Origin::Status => quote!(FromStatus),
                Origin::Member(_) | Origin::Standard(_) | Origin::Entries => {
                    quote!(__private::client::Member)
                }
                Origin::Text(_) => quote!(__private::client::FromText),
                Origin::Header(_) => quote!(FromHeader),
                Origin::HeaderMap => quote!(__private::client::FromHeaderEntries),
                Origin::Challenge(_) => {
                    let read = field.option_of().unwrap_or(field.ty);
                    wanted.push((read, quote!(#krate::__private::client::FromAuthParam)));
                    continue;
                }
                Origin::Default if default_path(field).is_some() => continue,
                Origin::Default => quote!(__private::client::HasDefault),
            };
            wanted.push((field.ty, quote!(#krate::#name)));
            let is_filled = has_default(field) && default_path(field).is_none();
            if is_filled && !matches!(origin(field), Origin::Default) {
                wanted.push((field.ty, quote!(#krate::__private::client::HasDefault)));
            }
        }
    }
    wanted
}
