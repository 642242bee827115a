//! Attribute arguments as flat token trees. Nothing here recurses, so no nesting
//! of the input can exhaust the compiler's stack.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

/// Token trees with the invisible groups of `macro_rules!` fragments opened.
pub(super) fn flatten(tokens: TokenStream) -> Vec<TokenTree> {
    let mut flat = Vec::new();
    let mut open = vec![tokens.into_iter()];
    while let Some(innermost) = open.last_mut() {
        match innermost.next() {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {
                open.push(group.stream().into_iter());
            }
            Some(tree) => flat.push(tree),
            None => {
                open.pop();
            }
        }
    }
    flat
}

/// What stands between two commas, the comma behind it included in `comma`.
pub(super) struct Entry {
    pub(super) tokens: Vec<TokenTree>,
    pub(super) comma: Option<Span>,
}

pub(super) fn split_at_commas(tokens: TokenStream) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut current = Vec::new();
    for tree in flatten(tokens) {
        if is_punct(&tree, ',') {
            let tokens = core::mem::take(&mut current);
            entries.push(Entry { tokens, comma: Some(tree.span()) });
        } else {
            current.push(tree);
        }
    }
    if !current.is_empty() {
        entries.push(Entry { tokens: current, comma: None });
    }
    entries
}

pub(super) fn is_punct(tree: &TokenTree, wanted: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == wanted)
}

/// The tokens as the user probably wrote them: no space is put around `::`,
/// after a sign, or before brackets.
pub(super) fn source_text(tokens: &[TokenTree]) -> String {
    let mut text = String::new();
    let mut after_word = false;
    for tree in tokens {
        let is_word = matches!(tree, TokenTree::Ident(_) | TokenTree::Literal(_));
        if is_word && after_word {
            text.push(' ');
        }
        after_word = is_word;
        text.push_str(&tree.to_string());
    }
    text
}

/// How deep `syn` may descend into an item. Each level costs some kilobytes of
/// the compiler's stack; no item that a person writes comes near it.
const DEEPEST: usize = 96;

/// The first token that is nested too deep for a recursive parser: in brackets,
/// in `<`, or behind a run of prefix operators or arrows.
pub(super) fn too_deep(tokens: TokenStream) -> Option<Span> {
    let mut open = vec![(tokens.into_iter(), 0)];
    while let Some((innermost, chain)) = open.last_mut() {
        let Some(tree) = innermost.next() else {
            open.pop();
            continue;
        };
        match &tree {
            TokenTree::Punct(punct) => match punct.as_char() {
                ',' | ';' => *chain = 0,
                '<' | '&' | '*' | '-' | '!' | '|' => *chain += 1,
                _ => {}
            },
            TokenTree::Group(group) => {
                let inner = *chain;
                open.push((group.stream().into_iter(), inner));
            }
            _ => {}
        }
        let depth = open.len() + open.last().map_or(0, |(_, chain)| *chain);
        if depth > DEEPEST {
            return Some(tree.span());
        }
    }
    None
}
