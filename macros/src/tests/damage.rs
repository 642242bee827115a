//! No item makes the derives panic, and none that still has a name is left
//! without its impls.

use super::{all_trees, expansion, items_in, tokens};
use crate::derive_framework;
use crate::expand::AXUM;
use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

const ITEMS: [&str; 20] = [
    "#[status(409)] struct Unit;",
    "pub struct Tuple(A, #[status] StatusCode);",
    "#[status(transparent)] pub(crate) struct Named { inner: Box<dyn HttpStatus> }",
    "#[status(with = Self::find, warn(all))] struct With<'a, T: Clone + 'a, const N: usize = 3>(&'a [T; N]) where T: Copy;",
    "enum Empty {}",
    "#[status(500)] enum Default { A, #[status(404)] B }",
    "enum Names { #[status(NOT_FOUND)] A, #[status(StatusCode::CONFLICT)] B, #[status(http::StatusCode::GONE)] C }",
    "enum Numbers { #[status(0x199u16)] A, #[status(4_0_4)] B, #[status(0b110010000)] C }",
    "#[error(\"x\")] enum Others { #[error(transparent)] #[status(transparent)] A(#[from] #[source] E) }",
    "#[status(crate = api::statusful, deny(all))] enum Renamed { #[status(409)] A }",
    "enum Levels { #[status(420, allow(unofficial), warn(unused, resent),)] A }",
    "enum Generic<T, E: Error> where E: 'static { #[status(transparent)] A(T), #[status(500)] B { e: E } }",
    "#[repr(u8)] enum Discriminants { #[status(409)] A = 1, #[status(404)] B = 2 + 3 }",
    "enum r#match { #[status(409)] r#type { r#fn: u8 } }",
    "enum Mistakes { #[status(60W)] A, #[status(CONFLIKT)] B, C, #[status(wiht = f)] D }",
    "union Union { a: u8, b: u16 }",
    "enum Fields { A { #[status] status: StatusCode, other: Vec<Option<(u8, [u8; 4])>> } }",
    "enum Functions { #[status(with = <T as Find>::find)] A(fn(&str) -> Box<dyn Fn(u8) -> u8 + Send>) }",
    "enum Warned { #[status(408)] A, #[status(510)] B, #[status(305)] C, #[status(200)] D }",
    "enum Vis { #[status(409)] A(pub(in crate::a) u8), #[status(404)] B { pub b: <T as U>::V } }",
];

const KEYWORDS: [&str; 3] = ["struct", "enum", "union"];

/// Every stream that comes of one token of `tokens` by `change`, in groups too.
pub(super) fn damaged(
    tokens: &TokenStream,
    change: &dyn Fn(&TokenTree) -> Vec<TokenTree>,
) -> Vec<TokenStream> {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let mut all = Vec::new();
    for (at, tree) in trees.iter().enumerate() {
        let with = |middle: Vec<TokenTree>| {
            trees[..at].iter().cloned().chain(middle).chain(trees[at + 1..].iter().cloned()).collect()
        };
        all.push(with(change(tree)));
        if let TokenTree::Group(group) = tree {
            let inner = damaged(&group.stream(), change).into_iter();
            all.extend(inner.map(|inner| with(vec![Group::new(group.delimiter(), inner).into()])));
        }
    }
    all
}

/// Whether a name follows `struct`, `enum` or `union`, as in all that rustc
/// hands to a derive.
pub(super) fn is_named(item: &TokenStream) -> bool {
    let is_keyword =
        |tree: &TokenTree| matches!(tree, TokenTree::Ident(word) if KEYWORDS.iter().any(|key| word == key));
    let mut trees = item.clone().into_iter().skip_while(|tree| !is_keyword(tree));
    trees.next();
    matches!(trees.next(), Some(tree @ TokenTree::Ident(_)) if !is_keyword(&tree))
}

pub(super) fn holds_an_impl(expansion: &TokenStream) -> bool {
    items_in(expansion.clone()).into_iter().any(|tree| tree.to_string() == "impl")
}

/// Both derives live, and a named item has impls that rustc can read.
pub(super) fn survives(item: &TokenStream) {
    let named = is_named(item);
    for expansion in [expansion(item), derive_framework(item.clone(), &AXUM)] {
        assert!(holds_an_impl(&expansion) || !named, "no impl for {item}");
        let readable = syn::parse2::<syn::File>(expansion.clone());
        assert!(readable.is_ok() || !named, "{item}\nbecomes\n{expansion}");
    }
}

fn survive(change: &dyn Fn(&TokenTree) -> Vec<TokenTree>) {
    for item in ITEMS.map(tokens) {
        let damaged = damaged(&item, change);
        assert_eq!(damaged.len(), all_trees(item).len());
        damaged.iter().for_each(survives);
    }
}

#[test]
fn undamaged_items_parse() {
    for item in ITEMS {
        survives(&tokens(item));
    }
}

#[test]
fn no_missing_token_panics() {
    survive(&|_| Vec::new());
}

#[test]
fn no_doubled_token_panics() {
    survive(&|tree| vec![tree.clone(), tree.clone()]);
}

#[test]
fn no_replaced_token_panics() {
    let comma = || TokenTree::from(Punct::new(',', Spacing::Alone));
    let equals = || TokenTree::from(Punct::new('=', Spacing::Alone));
    survive(&|_| vec![comma()]);
    survive(&|_| vec![equals()]);
    survive(&|_| vec![TokenTree::from(Ident::new("status", Span::call_site()))]);
    survive(&|_| vec![TokenTree::from(proc_macro2::Literal::u16_suffixed(409))]);
}

#[test]
fn no_grouped_token_panics() {
    survive(&|tree| vec![Group::new(Delimiter::None, tree.clone().into()).into()]);
}

#[test]
fn no_empty_group_panics() {
    for delimiter in [Delimiter::Parenthesis, Delimiter::Bracket, Delimiter::Brace, Delimiter::None] {
        survive(&|_| vec![Group::new(delimiter, TokenStream::new()).into()]);
    }
}

#[test]
fn no_truncated_item_panics() {
    for item in ITEMS {
        let trees: Vec<TokenTree> = tokens(item).into_iter().collect();
        for end in 0..trees.len() {
            survives(&trees[..end].iter().cloned().collect());
        }
    }
}
