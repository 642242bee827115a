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
    conditions.filter_map(|it| it.parse_args::<Meta>().ok()).all(|meta| holds(&meta, features))
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
        Some(condition) if holds(&condition, features) => {
            inner.flat_map(|meta| of_meta(&meta, features)).collect()
        }
        _ => Vec::new(),
    }
}

fn holds(meta: &Meta, features: &BTreeSet<String>) -> bool {
    match meta {
        Meta::Path(path) => !path.is_ident("test"),
        Meta::NameValue(pair) if pair.path.is_ident("feature") => match &pair.value {
            Expr::Lit(literal) => matches!(&literal.lit, Lit::Str(name) if features.contains(&name.value())),
            _ => true,
        },
        Meta::List(list) => {
            let inner = parse(&list.tokens);
            let mut each = inner.iter().map(|meta| holds(meta, features));
            match () {
                () if list.path.is_ident("all") => each.all(|it| it),
                () if list.path.is_ident("any") => each.any(|it| it),
                () if list.path.is_ident("not") => inner.iter().any(is_unknown) || !each.all(|it| it),
                () => true,
            }
        }
        Meta::NameValue(_) => true,
    }
}

fn is_unknown(meta: &Meta) -> bool {
    !matches!(meta, Meta::List(_)) && !meta.path().is_ident("feature") && !meta.path().is_ident("test")
}

fn parse(tokens: &TokenStream) -> List {
    List::parse_terminated.parse2(tokens.clone()).unwrap_or_default()
}
