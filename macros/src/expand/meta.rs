//! The methods `meta()`, the static metadata of the variant, and `__inner()`, the error
//! inside a transparent one.

use super::record::{hidden_records, records_of};
use super::{binding, binding_trees, bound, found, inside, read, table};
use crate::model::{Container, Inner, Shape, Status, Variant};
use core::fmt::Write;
use proc_macro2::{Delimiter, Group, Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::quote;

pub(super) fn method(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let (hidden, meta) = (hidden(container), meta_of_self(container));
    quote! {
        fn meta(&self) -> #krate::__private::Option<&'static #krate::ErrorMeta> {
            #hidden
            #meta
        }
    }
}

fn meta_of_self(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let Some(first) = container.variants.first() else { return quote!(match *self {}) };
    let (this, inside) =
        (quote!(<Self as #krate::catalog::HasCatalog>), quote!(#krate::HttpStatus::__inner(self)));
    if let (Shape::Struct, true) = (container.shape, container.overrides(first)) {
        let own = own_records(container);
        return quote!(#own OWN.first());
    }
    if let (Shape::Struct, Status::Transparent(inner)) = (container.shape, container.status(first)) {
        let (binding, bound) = (binding(container, first, &[inner.field]), bound(inner.field));
        let meta = if inner.find.is_some() {
            let found = found(container, inner);
            quote!(#krate::__private::inner_meta_or(#found, #this::__ERRORS.first()))
        } else {
            quote!(#krate::HttpStatus::meta(#bound))
        };
        return quote!(match self { #binding => #meta, });
    }
    let overriding = overriding(container);
    if container.variants.iter().all(|variant| container.overrides(variant)) {
        return quote!(#overriding);
    }
    let indices = table(meta_indices(container));
    let meta = if container.variants.iter().any(|variant| is_found(container, variant)) {
        // The error inside comes first where a function may find none: then the metadata is the
        // variant's own.
        let of_variant = quote!(#krate::__private::meta_of_variant(self, #indices));
        quote!(#krate::__private::inner_meta_or(#inside, #of_variant))
    } else {
        quote!(#krate::__private::meta_of(self, #indices))
    };
    quote!(#overriding #meta)
}

/// Where the metadata of each variant is; past the end for a variant without. Empty if it is
/// where the variant is.
fn meta_indices(container: &Container) -> Vec<u32> {
    let has_meta = |variant: &Variant| container.has_meta(variant);
    let count = container.variants.iter().filter(|variant| has_meta(variant)).count();
    if container.variants.iter().take(count).all(has_meta) {
        return Vec::new();
    }
    let (mut indices, mut next) = (Vec::new(), 0);
    for variant in &container.variants {
        indices.push(if has_meta(variant) { next } else { u32::MAX });
        next += u32::from(has_meta(variant));
    }
    indices
}

/// Whether a function finds the error inside the variant, or none.
fn is_found(container: &Container, variant: &Variant) -> bool {
    matches!(container.status(variant), Status::Transparent(Inner { find: Some(_), .. }))
}

/// The metadata of the transparent variants that state members of their own, whatever is inside.
fn overriding(container: &Container) -> Option<TokenStream> {
    let variants = all_overriding(container);
    if variants.is_empty() {
        return None;
    }
    let all = variants.len() == container.variants.len();
    let give = (!all).then(|| quote!(return));
    let mut arms = TokenStream::new();
    for (at, variant) in variants.into_iter().enumerate() {
        let (pattern, at) = (binding(container, variant, &[]), Literal::usize_unsuffixed(at));
        arms.extend(quote!(#pattern => #give OWN.get(#at),));
    }
    let own = own_records(container);
    let others = (!all).then(|| quote!(_ => {}));
    Some(quote!(#own match self { #arms #others }))
}

/// The metadata of what is sent in place of an error inside, where this type hides it.
fn hidden(container: &Container) -> Option<TokenStream> {
    let krate = &container.krate;
    let (mut arms, mut hidden) = (TokenStream::new(), Vec::new());
    for variant in &container.variants {
        let (Some(inner), Some(redaction)) = (container.followed(variant), container.redacts_inner(variant))
        else {
            continue;
        };
        let (pattern, inside) = (binding(container, variant, &[inner.field]), inside(container, inner));
        let (least, at) = (redaction.least, Literal::usize_unsuffixed(hidden.len()));
        arms.extend(quote! {
            #pattern if #krate::__private::is_hidden(#inside, #least) => return HIDDEN.get(#at),
        });
        hidden.push((variant, redaction));
    }
    if hidden.is_empty() {
        return None;
    }
    let (records, count) = (hidden_records(container, &hidden), Literal::usize_unsuffixed(hidden.len()));
    Some(quote! {
        static HIDDEN: &[#krate::ErrorMeta; #count] = #records;
        match self { #arms _ => {} }
    })
}

fn all_overriding<'v>(container: &'v Container) -> Vec<&'v Variant<'v>> {
    let mut overriding = Vec::new();
    for variant in &container.variants {
        if container.overrides(variant) {
            overriding.push(variant);
        }
    }
    overriding
}

/// Their records: those of them that the catalog does not have are known to nobody else.
fn own_records(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let variants = all_overriding(container);
    let (records, count) = (records_of(container, &variants), Literal::usize_unsuffixed(variants.len()));
    quote!(static OWN: &[#krate::ErrorMeta; #count] = #records;)
}

/// The method `__identity()` of a struct around an error whose code is sent: there is no
/// `__inner()` for the default to ask.
pub(super) fn identity(container: &Container) -> Option<TokenStream> {
    let krate = &container.krate;
    let variant = container.variants.first().filter(|_| container.shape == Shape::Struct)?;
    let inner = container.followed(variant)?;
    let (binding, bound) = (binding(container, variant, &[inner.field]), bound(inner.field));
    let is_plain = inner.find.is_none() && !container.overrides(variant);
    let identity = if is_plain && container.redacts_inner(variant).is_none() {
        quote!(#krate::HttpStatus::__identity(#bound))
    } else {
        let inside = inside(container, inner);
        quote!(#krate::__private::inner_identity(#inside, #krate::HttpStatus::meta(self)))
    };
    Some(quote! {
        fn __identity(&self) -> #krate::__private::Option<&'static #krate::ErrorMeta> {
            match self { #binding => #identity, }
        }
    })
}

/// The method `__inner()`, where there is a transparent variant.
pub(super) fn inner(container: &Container) -> TokenStream {
    let krate = &container.krate;
    let option = quote!(#krate::__private::Option);
    // Without a function, the `Some` is around the match.
    let finds = container.variants.iter().any(|variant| is_found(container, variant));
    let mut arms = TokenStream::new();
    // One by one: each stream in a stream is a call of the compiler.
    let mut trees: Vec<TokenTree> = Vec::new();
    let as_dyn: Vec<TokenTree> = quote!(=> #krate::HttpStatus::__as_dyn).into_iter().collect();
    let comma = TokenTree::from(Punct::new(',', Spacing::Alone));
    let mut is_left = false;
    for variant in &container.variants {
        let Status::Transparent(inner) = container.status(variant) else {
            is_left = true;
            continue;
        };
        if !container.is_inside(variant) {
            is_left = true;
            continue;
        }
        if finds {
            let (binding, inside) = (binding(container, variant, &[inner.field]), inside(container, inner));
            arms.extend(quote!(#binding => #inside,));
            continue;
        }
        let bound = TokenTree::Ident(bound(inner.field));
        trees.extend(binding_trees(container, variant, &[inner.field]));
        trees.extend(as_dyn.iter().cloned());
        trees.extend([Group::new(Delimiter::Parenthesis, bound.into()).into(), comma.clone()]);
    }
    if !trees.is_empty() {
        arms = trees.into_iter().collect();
    }
    if arms.is_empty() {
        return arms;
    }
    let others = is_left.then(|| quote!(_ => return #option::None,));
    let found = quote!(match self { #arms #others });
    let found = if finds { found } else { quote!(#option::Some(#found)) };
    quote! {
        fn __inner(&self) -> #option<&dyn #krate::HttpStatus> {
            #found
        }
    }
}

/// The method `__variant_index()`: which variant this is, if there are several. A struct is not
/// matched: rustc takes memory by the square of its fields for it.
pub(super) fn variant_index(container: &Container) -> TokenStream {
    let krate = &container.krate;
    if container.variants.len() < 2 {
        return TokenStream::new();
    }
    let index = indices(container);
    quote! {
        fn __variant_index(&self) -> #krate::__private::usize {
            #index
        }
    }
}

/// How many arms are checked at once: rustc takes time by the square of them.
const AT_ONCE: usize = 200;

/// The matches of `__variant_index()`: one, but for very many variants.
fn indices(container: &Container) -> TokenStream {
    let (krate, parts) = (&container.krate, container.variants.chunks(AT_ONCE));
    let option = quote!(#krate::__private::Option);
    let last = parts.len().saturating_sub(1);
    let mut matches = TokenStream::new();
    for (at, part) in parts.enumerate() {
        let arms = arms(container, part, at * AT_ONCE);
        if at < last {
            matches.extend(quote! {
                if let #option::Some(__statusful_index) =
                    #krate::__private::apart(|| #option::Some(match self { #arms _ => return #option::None }))
                {
                    return __statusful_index;
                }
            });
            continue;
        }
        let none = Literal::usize_unsuffixed(container.variants.len());
        let others = (last > 0).then(|| quote!(_ => #none,));
        matches.extend(quote!(match self { #arms #others }));
    }
    matches
}

/// An arm a variant, as text: rustc reads it faster than it is handed tokens one by one.
/// What is read has the call site's span, as other names.
fn arms(container: &Container, variants: &[Variant], first: usize) -> TokenStream {
    let mut arms = String::new();
    for (index, variant) in (first..).zip(variants) {
        // A `String` takes all that is written.
        _ = write!(arms, "{}::{}{}=>{index},", container.ident, variant.ident, variant.rest);
    }
    read(&arms)
}
