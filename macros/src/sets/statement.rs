//! Tokens as statements: what ends with `;`, or should.

use crate::parse::tokens::is_punct;
use proc_macro2::{Delimiter, Spacing, TokenTree};

/// The tokens of one set, and whether the `;` behind them is there.
pub(super) struct Statement {
    pub(super) tokens: Vec<TokenTree>,
    pub(super) is_ended: bool,
}

/// A second `=` shows that a `;` is missing in front of the name on its left.
pub(super) fn statements(tokens: Vec<TokenTree>) -> Vec<Statement> {
    let mut statements = Vec::new();
    let mut current: Vec<TokenTree> = Vec::new();
    let mut angles = Angles::default();
    let mut equals = 0_usize;
    for tree in tokens {
        let is_inside = angles.push(&tree);
        if is_punct(&tree, ';') && !is_inside {
            statements.push(Statement { tokens: core::mem::take(&mut current), is_ended: true });
            (equals, angles) = (0, Angles::default());
            continue;
        }
        if is_punct(&tree, '=') && !is_inside {
            equals += 1;
            if let Some(next) = (equals > 1).then(|| take_name(&mut current)).flatten() {
                let tokens = core::mem::replace(&mut current, next);
                statements.push(Statement { tokens, is_ended: false });
                equals = 1;
            }
        }
        let is_body = equals == 0 && is_braced(&tree);
        current.push(tree);
        if is_body {
            // As an enum: the next set follows it without a `;`.
            statements.push(Statement { tokens: core::mem::take(&mut current), is_ended: true });
        }
    }
    if !current.is_empty() {
        statements.push(Statement { tokens: current, is_ended: false });
    }
    statements
}

fn is_braced(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// Takes the name of a set with its visibility and attributes from the end of the tokens.
fn take_name(tokens: &mut Vec<TokenTree>) -> Option<Vec<TokenTree>> {
    let is_colon = tokens.last().is_some_and(|last| is_punct(last, ':'));
    let name = tokens.len().checked_sub(1 + usize::from(is_colon))?;
    let is_name = |at: usize| matches!(tokens.get(at), Some(TokenTree::Ident(_)));
    // A name after `|` or `=` is a member of this set.
    let follows = |at: usize, signs: [char; 4]| {
        at.checked_sub(1)
            .and_then(|at| tokens.get(at))
            .is_some_and(|tree| signs.iter().any(|sign| is_punct(tree, *sign)))
    };
    if !is_name(name) || follows(name, ['|', '=', ':', ',']) {
        return None;
    }
    let mut start = name;
    while let Some(before) = start_of_prefix(tokens, start) {
        start = before;
    }
    Some(tokens.split_off(start))
}

/// Where the visibility, the keyword or the attribute in front of a token starts.
fn start_of_prefix(tokens: &[TokenTree], at: usize) -> Option<usize> {
    let tree = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at));
    let is_word = |back: usize, words: &[&str]| matches!(tree(back), Some(TokenTree::Ident(word)) if words.iter().any(|it| word == it));
    let delimiter = match tree(1) {
        Some(TokenTree::Group(group)) => Some(group.delimiter()),
        _ => None,
    };
    match delimiter {
        None if is_word(1, &["pub", "enum", "type", "struct"]) => at.checked_sub(1),
        Some(Delimiter::Parenthesis) if is_word(2, &["pub"]) => at.checked_sub(2),
        Some(Delimiter::Bracket) if tree(2).is_some_and(|tree| is_punct(tree, '#')) => at.checked_sub(2),
        Some(Delimiter::Bracket) if tree(3).is_some_and(|tree| is_punct(tree, '#')) => at.checked_sub(3),
        _ => None,
    }
}

/// The depth in `<…>`, in which `=` and `,` belong to a type.
#[derive(Default)]
pub(super) struct Angles {
    depth: usize,
    after_dash: bool,
}

impl Angles {
    /// Whether this token is inside.
    pub(super) fn push(&mut self, tree: &TokenTree) -> bool {
        let is_arrow = core::mem::take(&mut self.after_dash);
        match tree {
            TokenTree::Punct(punct) => match punct.as_char() {
                '<' => self.depth += 1,
                '>' if !is_arrow => self.depth = self.depth.saturating_sub(1),
                '-' => self.after_dash = punct.spacing() == Spacing::Joint,
                _ => {}
            },
            TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Literal(_) => {}
        }
        self.depth > 0
    }
}
