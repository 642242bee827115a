//! What an invocation says.

use crate::krate::Krate;
use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt;

/// All sets of one invocation, each name once.
pub(super) struct Definitions {
    pub(super) krate: Krate,
    pub(super) sets: Vec<Definition>,
}

/// One set as it is written.
pub(super) struct Definition {
    pub(super) attrs: Attributes,
    pub(super) vis: TokenStream,
    pub(super) ident: Ident,
    pub(super) terms: Vec<Term>,
}

/// The attributes of a set, those at the head of the invocation first.
#[derive(Default, Clone)]
pub(super) struct Attributes {
    /// `#[derive(…)]`: they precede the helper attributes of what they name.
    pub(super) derives: Vec<TokenStream>,
    /// `#[cfg(…)]`: each item that names the set has them as well.
    pub(super) cfgs: Vec<TokenStream>,
    pub(super) others: Vec<TokenStream>,
    /// The last segments of the derived paths.
    pub(super) derived: Vec<String>,
}

/// What stands between two `|`.
pub(super) enum Term {
    /// Another set of the invocation: its index, and the name as it is written here.
    Set(usize, Ident),
    Error(Member),
}

impl Term {
    /// What a message about the term underlines.
    pub(super) fn tokens(&self) -> TokenStream {
        match self {
            Term::Set(_, ident) => quote::quote!(#ident),
            Term::Error(member) => member.ty.clone(),
        }
    }
}

/// An error of a set: the variant's name, and its type.
#[derive(Clone)]
pub(super) struct Member {
    pub(super) name: Ident,
    pub(super) ty: TokenStream,
    /// The type as a person writes it. Types of the same spelling are the same.
    pub(super) key: String,
}

impl Definitions {
    /// The sets that a set names, with the names as they are written there.
    pub(super) fn named_by(&self, set: usize) -> impl Iterator<Item = (usize, &Ident)> {
        let terms = self.sets.get(set).map(|definition| definition.terms.as_slice()).unwrap_or_default();
        terms.iter().filter_map(|term| match term {
            Term::Set(index, ident) => Some((*index, ident)),
            Term::Error(_) => None,
        })
    }

    /// The name of a set without `r#`.
    pub(super) fn name(&self, set: usize) -> String {
        self.sets.get(set).map(|definition| definition.ident.unraw().to_string()).unwrap_or_default()
    }
}
