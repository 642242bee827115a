//! The attributes of a source text, as tokens: it need not be valid Rust.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::ops::Range;

/// `#[name(argument, …)]`, with the bytes of each argument.
#[derive(Debug, Clone)]
pub struct Attribute {
    pub name: String,
    pub arguments: Vec<Argument>,
}

#[derive(Debug, Clone)]
pub struct Argument {
    /// The name in front of `=`, or that of a flag or a list; `None` for any other value.
    pub key: Option<String>,
    pub bytes: Range<usize>,
    /// Whether it is one value: a token, a path, or one of these in brackets.
    pub is_one: bool,
}

impl Attribute {
    /// All of a text; `None` if it is not a series of tokens.
    pub fn all(text: &str) -> Option<Vec<Self>> {
        let mut found = Vec::new();
        collect(text.parse().ok()?, &mut found);
        Some(found)
    }
}

fn collect(tokens: TokenStream, found: &mut Vec<Attribute>) {
    let mut is_after_hash = false;
    for tree in tokens {
        let is_hash = matches!(&tree, TokenTree::Punct(sign) if sign.as_char() == '#');
        if let TokenTree::Group(group) = tree {
            if is_after_hash && group.delimiter() == Delimiter::Bracket {
                found.extend(read(group.stream()));
            } else {
                collect(group.stream(), found);
            }
        }
        is_after_hash = is_hash;
    }
}

fn read(tokens: TokenStream) -> Option<Attribute> {
    let mut trees = tokens.into_iter();
    let Some(TokenTree::Ident(name)) = trees.next() else { return None };
    let Some(TokenTree::Group(group)) = trees.next() else { return None };
    let (mut arguments, mut current) = (Vec::new(), Vec::new());
    for tree in group.stream() {
        match &tree {
            TokenTree::Punct(sign) if sign.as_char() == ',' => {
                arguments.extend(argument(&std::mem::take(&mut current)));
            }
            _ => current.push(tree),
        }
    }
    arguments.extend(argument(&current));
    Some(Attribute { name: name.to_string(), arguments })
}

fn argument(trees: &[TokenTree]) -> Option<Argument> {
    let (first, last) = (trees.first()?, trees.last()?);
    let key = match (first, trees.get(1)) {
        (TokenTree::Ident(key), Some(TokenTree::Punct(sign))) if sign.as_char() == '=' => {
            Some(key.to_string())
        }
        (TokenTree::Ident(key), Some(TokenTree::Group(_))) => Some(key.to_string()),
        _ => None,
    };
    let bytes = first.span().byte_range().start..last.span().byte_range().end;
    Some(Argument { key, bytes, is_one: is_one(trees) })
}

fn is_one(trees: &[TokenTree]) -> bool {
    match trees {
        [TokenTree::Group(group)] => is_one(&group.stream().into_iter().collect::<Vec<_>>()),
        [_] => true,
        path => {
            path.iter().all(|tree| match tree {
                TokenTree::Ident(_) => true,
                TokenTree::Punct(sign) => sign.as_char() == ':',
                _ => false,
            }) && path.iter().any(|tree| matches!(tree, TokenTree::Punct(_)))
        }
    }
}

/// Whether a text is one token: a name, or a literal.
pub fn is_one_token(text: &str) -> bool {
    let trees: Option<Vec<TokenTree>> =
        text.parse().ok().map(|tokens: TokenStream| tokens.into_iter().collect());
    matches!(trees.as_deref(), Some([TokenTree::Ident(_) | TokenTree::Literal(_)]))
}
