//! Conditional compilation, as far as it is known without the compiler.

use proc_macro2::TokenStream;
use std::collections::BTreeSet;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Lit, Meta, Token};

type List = Punctuated<Meta, Token![,]>;

/// Whether an item with these attributes is compiled. What is not known here, such as the
/// operating system, is taken to hold.
pub fn is_enabled(attributes: &[Attribute], features: &BTreeSet<String>) -> bool {
    let conditions = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    conditions.filter_map(|it| it.parse_args::<Meta>().ok()).all(|meta| holds(&meta, features) != Some(false))
}

/// The tokens of what an attribute derives, also through `cfg_attr`.
pub fn derives(attribute: &Attribute, features: &BTreeSet<String>) -> Vec<TokenStream> {
    of_meta(&attribute.meta, features)
}

fn of_meta(meta: &Meta, features: &BTreeSet<String>) -> Vec<TokenStream> {
    let Meta::List(list) = meta else { return Vec::new() };
    if list.path.is_ident("derive") {
        return vec![list.tokens.clone()];
    }
    if !list.path.is_ident("cfg_attr") {
        return Vec::new();
    }
    let mut inner = parse(&list.tokens).into_iter();
    match inner.next() {
        Some(condition) if holds(&condition, features) != Some(false) => {
            inner.flat_map(|meta| of_meta(&meta, features)).collect()
        }
        _ => Vec::new(),
    }
}

/// `None` if it is not known here.
fn holds(meta: &Meta, features: &BTreeSet<String>) -> Option<bool> {
    match meta {
        Meta::Path(path) => path.is_ident("test").then_some(false),
        Meta::NameValue(pair) if pair.path.is_ident("feature") => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(name) => Some(features.contains(&name.value())),
                _ => None,
            },
            _ => None,
        },
        Meta::NameValue(_) => None,
        Meta::List(list) => {
            let each: Vec<_> = parse(&list.tokens).iter().map(|meta| holds(meta, features)).collect();
            match each.as_slice() {
                _ if list.path.is_ident("all") => decided(false, &each),
                _ if list.path.is_ident("any") => decided(true, &each),
                [inner] if list.path.is_ident("not") => inner.map(|it| !it),
                _ => None,
            }
        }
    }
}

/// `decisive` if one is; the opposite if all are; otherwise unknown.
fn decided(decisive: bool, each: &[Option<bool>]) -> Option<bool> {
    let is_decided = each.contains(&Some(decisive));
    (is_decided || !each.contains(&None)).then_some(decisive == is_decided)
}

fn parse(tokens: &TokenStream) -> List {
    List::parse_terminated.parse2(tokens.clone()).unwrap_or_default()
}
