//! Tokens as text. The printer of `proc_macro` is the compiler's own, and that of an editor
//! puts its spaces elsewhere: a message must be the same in both.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The tokens as a person writes them: `Vec<String>`, `&'a [u8]`, `with = a::b(c, 1)`.
pub(crate) fn source_text(tokens: impl IntoIterator<Item = TokenTree>) -> String {
    let mut text = String::new();
    let (mut earlier, mut before) = (String::new(), String::new());
    for lexeme in lexemes(tokens.into_iter().collect()) {
        if is_spaced(&earlier, &before, &lexeme) {
            text.push(' ');
        }
        text.push_str(&lexeme);
        earlier = core::mem::replace(&mut before, lexeme);
    }
    text
}

/// What stands apart: brackets are lexemes, invisible ones are none, and a lifetime or an
/// operator of several signs is one.
fn lexemes(tokens: TokenStream) -> Vec<String> {
    let mut lexemes: Vec<String> = Vec::new();
    let mut open = vec![(tokens.into_iter(), "")];
    while let Some((innermost, closing)) = open.last_mut() {
        let next = match innermost.next() {
            Some(TokenTree::Group(group)) => {
                let (opening, closing) = brackets(group.delimiter());
                open.push((group.stream().into_iter(), closing));
                opening.to_owned()
            }
            Some(tree) => tree.to_string(),
            None => {
                let closing = (*closing).to_owned();
                open.pop();
                closing
            }
        };
        match lexemes.last_mut() {
            Some(last) if is_one(last, &next) => last.push_str(&next),
            _ if next.is_empty() => {}
            _ => lexemes.push(next),
        }
    }
    lexemes
}

fn brackets(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::None => ("", ""),
    }
}

fn is_one(first: &str, second: &str) -> bool {
    first == "'"
        || matches!(
            (first, second),
            ("-" | "=", ">") | (":", ":") | ("=", "=") | (".", ".") | ("..", "=" | ".")
        )
}

fn is_spaced(earlier: &str, before: &str, after: &str) -> bool {
    let stands_apart = |lexeme| matches!(lexeme, "=" | "==" | "=>" | "->");
    let is_qualifier = matches!(before, "as" | "const" | "dyn" | "mut") || is_lifetime(before);
    let is_plus = after == "+" && is_operand(before) || before == "+" && is_operand(earlier);
    match after {
        _ if before.is_empty() => false,
        ")" | "]" | "}" | "," | ";" | ":" | ">" => false,
        _ => {
            is_plus
                || is_qualifier
                || stands_apart(before)
                || stands_apart(after)
                || matches!(before, "," | ";" | ":")
                || is_operand(before) && is_word(after)
        }
    }
}

fn is_operand(lexeme: &str) -> bool {
    is_word(lexeme) || matches!(lexeme, ")" | "]" | "}" | ">")
}

fn is_lifetime(lexeme: &str) -> bool {
    lexeme.starts_with('\'') && !lexeme.ends_with('\'')
}

fn is_word(lexeme: &str) -> bool {
    lexeme.starts_with(|first: char| first.is_alphanumeric() || matches!(first, '_' | '"' | '\''))
}
