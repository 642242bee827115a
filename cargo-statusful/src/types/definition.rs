//! A type that derives `HttpStatus`.

use super::cfg;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;
use syn::{Attribute, GenericParam, Generics, Ident, ItemMacro, Visibility};

#[derive(Clone)]
pub struct Definition {
    pub name: String,
    pub is_public: bool,
    pub arguments: Arguments,
}

/// What stands behind its name.
#[derive(Clone, Copy)]
pub enum Arguments {
    None,
    /// This many.
    Lifetimes(usize),
    /// Only the user knows which.
    Types,
}

impl Definition {
    /// `None` if the type does not derive `HttpStatus`.
    pub fn of(
        name: &Ident,
        visibility: &Visibility,
        generics: &Generics,
        attributes: &[Attribute],
        features: &BTreeSet<String>,
    ) -> Option<Self> {
        let mut derived = attributes.iter().flat_map(|attribute| cfg::derives(attribute, features));
        let is_error = derived.any(|tokens| {
            tokens.into_iter().any(|tree| matches!(tree, TokenTree::Ident(name) if name == "HttpStatus"))
        });
        let is_lifetime = |parameter: &GenericParam| matches!(parameter, GenericParam::Lifetime(_));
        let arguments = match generics.params.len() {
            0 => Arguments::None,
            count if generics.params.iter().all(is_lifetime) => Arguments::Lifetimes(count),
            _ => Arguments::Types,
        };
        is_error.then(|| Definition { name: name.to_string(), is_public: is_public(visibility), arguments })
    }

    /// The sets of an `error_sets!`.
    pub fn of_sets(item: &ItemMacro) -> Vec<Self> {
        let name = item.mac.path.segments.last();
        if name.is_none_or(|name| name.ident != "error_sets") {
            return Vec::new();
        }
        sets(item.mac.tokens.clone())
    }
}

pub fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// `pub Name = A | B;` or `pub Name { … }`: what is in front of each is attributes and keywords.
fn sets(tokens: TokenStream) -> Vec<Definition> {
    let mut sets = Vec::new();
    let (mut name, mut is_public, mut is_body) = (None, false, false);
    let mut trees = tokens.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let is_braced = matches!(&tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        match &tree {
            TokenTree::Ident(word) if !is_body && word == "pub" => {
                is_public = !matches!(trees.peek(), Some(TokenTree::Group(_)));
            }
            TokenTree::Ident(word) if !is_body => name = Some(word.to_string()),
            TokenTree::Punct(sign) if !is_body && matches!(sign.as_char(), '<' | '=') => is_body = true,
            _ => {}
        }
        let is_end = matches!(&tree, TokenTree::Punct(sign) if sign.as_char() == ';');
        if is_end || (is_braced && !is_body) {
            let arguments = Arguments::None;
            sets.extend(name.take().map(|name| Definition { name, is_public, arguments }));
            (is_public, is_body) = (false, false);
        }
    }
    sets
}
