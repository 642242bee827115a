//! Deletes, duplicates or replaces one token of an item, or puts it in a group.

use arbitrary::Unstructured;
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// Half of the items are left unchanged.
pub(crate) fn damaged(item: TokenStream, bytes: &mut Unstructured) -> TokenStream {
    let change = bytes.int_in_range(0..=15_u8).unwrap_or_default();
    let last = count(item.clone());
    if change < 8 || last == 0 {
        return item;
    }
    let mut at = bytes.int_in_range(0..=last - 1).unwrap_or_default();
    change_at(item, &mut at, change).into_iter().collect()
}

fn count(tokens: TokenStream) -> usize {
    let inner = |tree| if let TokenTree::Group(group) = tree { count(group.stream()) } else { 0 };
    tokens.into_iter().map(|tree| 1 + inner(tree)).sum()
}

/// Changes the token that `at` counts down to.
fn change_at(tokens: TokenStream, at: &mut usize, change: u8) -> Vec<TokenTree> {
    let mut changed = Vec::new();
    for tree in tokens {
        let is_here = *at == 0;
        *at = at.wrapping_sub(1);
        match tree {
            _ if is_here => changed.extend(instead_of(tree, change)),
            TokenTree::Group(group) => {
                let inner = change_at(group.stream(), at, change).into_iter().collect();
                changed.push(Group::new(group.delimiter(), inner).into());
            }
            _ => changed.push(tree),
        }
    }
    changed
}

fn instead_of(tree: TokenTree, change: u8) -> Vec<TokenTree> {
    let punct = |char| Punct::new(char, Spacing::Alone).into();
    let group = |delimiter, tree: TokenTree| Group::new(delimiter, tree.into()).into();
    match change {
        8 => vec![],
        9 => vec![tree.clone(), tree],
        10 => vec![group(Delimiter::None, tree)],
        11 => vec![group(Delimiter::Parenthesis, tree)],
        12 => vec![punct(',')],
        13 => vec![tree, punct('=')],
        14 => vec![Ident::new("status", Span::call_site()).into()],
        _ => vec![Literal::u16_suffixed(409).into()],
    }
}
