//! Attribute arguments as flat token trees. Nothing here recurses, so no nesting
//! of the input can exhaust the compiler's stack.

use proc_macro2::{Delimiter, Spacing, Span, TokenStream, TokenTree};

/// Token trees with the invisible groups of `macro_rules!` fragments opened.
pub(crate) fn flatten(tokens: TokenStream) -> Vec<TokenTree> {
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

/// The tokens between two commas, and the comma behind them.
pub(crate) struct Entry {
    pub(crate) tokens: Vec<TokenTree>,
    pub(crate) comma: Option<Span>,
}

pub(crate) fn split_at_commas(tokens: TokenStream) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut current = Vec::new();
    let flat = flatten(tokens);
    let mut argued = 0;
    for (at, tree) in flat.iter().enumerate() {
        if is_punct(tree, ',') && at >= argued {
            let tokens = core::mem::take(&mut current);
            entries.push(Entry { tokens, comma: Some(tree.span()) });
            continue;
        }
        if is_punct(tree, '<') && at >= argued {
            argued = end_of_arguments(&flat, at);
        }
        current.push(tree.clone());
    }
    if !current.is_empty() {
        entries.push(Entry { tokens: current, comma: None });
    }
    entries
}

/// Where the generic arguments that begin at `start` end: commas up to there separate
/// them. `start` if nothing closes them.
fn end_of_arguments(trees: &[TokenTree], start: usize) -> usize {
    let mut depth = 0_usize;
    let mut after_dash = false;
    for (at, tree) in trees.iter().enumerate().skip(start) {
        if is_punct(tree, '<') {
            depth += 1;
        } else if is_punct(tree, '>') && !after_dash {
            depth -= 1;
            if depth == 0 {
                return at;
            }
        }
        after_dash = is_punct(tree, '-') || is_punct(tree, '=');
    }
    start
}

pub(crate) fn is_punct(tree: &TokenTree, wanted: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == wanted)
}

/// How deep `syn` may descend into an item: each level takes up to 44 KiB of the stack
/// where it is not optimized, and rustc and rust-analyzer have 8 MiB. No
/// hand-written item comes near it.
const MAX_DEPTH: usize = 96;

/// The first token that is nested too deep for a recursive parser: in brackets,
/// in `<…>`, or behind a run of prefix operators, of arrows or of assignments.
pub(crate) fn too_deep(tokens: TokenStream) -> Option<Span> {
    let mut open = vec![(tokens.into_iter(), Chain::default())];
    while let Some((innermost, chain)) = open.last_mut() {
        let Some(tree) = innermost.next() else {
            open.pop();
            continue;
        };
        chain.push(&tree);
        let chain = *chain;
        if open.len() + chain.len() > MAX_DEPTH {
            return Some(tree.span());
        }
        if let TokenTree::Group(group) = tree {
            let holds_variants = group.delimiter() == Delimiter::Brace;
            open.push((group.stream().into_iter(), Chain { holds_variants, is_value: false, ..chain }));
        }
    }
    None
}

/// What nests without brackets.
#[derive(Clone, Copy, Default)]
struct Chain {
    angles: usize,
    prefixes: usize,
    /// `->`, and `=`.
    arrows: usize,
    last: Option<char>,
    /// In braces, where a discriminant may follow a `=`.
    holds_variants: bool,
    /// In a discriminant: a `<` behind an operand opens nothing, as in `1 << 4`.
    is_value: bool,
    /// The first `<` of `<<` was the last token.
    is_shift: bool,
}

impl Chain {
    fn push(&mut self, tree: &TokenTree) {
        if self.operates(tree) {
            return;
        }
        let TokenTree::Punct(punct) = tree else {
            if self.last != Some('\'') {
                self.prefixes = if is_prefix(tree) { self.prefixes + 1 } else { 0 };
            }
            self.last = None;
            return;
        };
        let character = punct.as_char();
        match (self.last, character) {
            (Some('-'), '>') => self.arrows += 1,
            (Some('='), '>') => self.arrows = self.arrows.saturating_sub(1),
            (_, '=') => (self.prefixes, self.arrows) = (0, self.arrows + 1),
            (_, '\'') => {}
            (_, '<') => self.angles += 1,
            (_, '>') => self.angles = self.angles.saturating_sub(1),
            (_, '&' | '*' | '-' | '!' | '|' | '.') => self.prefixes += 1,
            (_, ',' | ';') => (self.prefixes, self.arrows) = (0, 0),
            _ => self.prefixes = 0,
        }
        self.last = Some(character);
    }

    /// Whether this is the `<` of a comparison, or one of the two of a shift.
    fn operates(&mut self, tree: &TokenTree) -> bool {
        let is_second = core::mem::take(&mut self.is_shift);
        let TokenTree::Punct(punct) = tree else { return false };
        match punct.as_char() {
            character @ (',' | '=') if self.angles == 0 => {
                self.is_value = character == '=' && self.holds_variants;
            }
            '<' if self.is_value && self.angles == 0 && (self.last.is_none() || is_second) => {
                self.is_shift = !is_second && punct.spacing() == Spacing::Joint;
                self.last = Some('<');
                return true;
            }
            _ => {}
        }
        false
    }

    fn len(self) -> usize {
        self.angles + self.prefixes + self.arrows
    }
}

/// Whether a type or an expression follows this word, and no operand ends with it.
fn is_prefix(tree: &TokenTree) -> bool {
    let TokenTree::Ident(word) = tree else { return false };
    // Each comparison with an `Ident` makes a `String` of it.
    matches!(
        word.to_string().as_str(),
        "async" | "break" | "const" | "dyn" | "let" | "move" | "mut" | "raw" | "return" | "static" | "yield"
    )
}
