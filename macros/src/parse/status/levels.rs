//! The lists of lints: `allow(unofficial)`, `deny(all)`.

use crate::lint::{Level, Lint, Selector};
use crate::parse::tokens::{split_at_commas, Entry};
use crate::report::{Error, Report, Result};
use crate::source_text::source_text;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

/// The level that a key sets.
pub(super) fn level(key: &str) -> Option<Level> {
    Level::ALL.iter().find(|(name, _)| key == *name).map(|(_, level)| *level)
}

/// Whether an invalid entry may have set levels: it has the word, or a list.
pub(super) fn may_set_levels(tokens: &[TokenTree]) -> bool {
    tokens.iter().any(|tree| match tree {
        TokenTree::Ident(word) => Level::ALL.iter().any(|(name, _)| word == name),
        TokenTree::Group(_) => true,
        _ => false,
    })
}

/// The lints in the list behind `word`; each mistake is reported and passed over.
pub(super) fn selectors(word: &Ident, list: &Group, report: &mut Report) -> Vec<Selector> {
    if list.delimiter() != Delimiter::Parenthesis {
        let lints = source_text(list.stream());
        report.error(Error::at(
            list,
            format!("`{word}` takes its lints in parentheses\nhelp: write `{word}({lints})`"),
        ));
        return Vec::new();
    }
    let entries = split_at_commas(list.stream());
    if entries.is_empty() {
        report
            .error(Error::at(word, format!("`{word}` names no lint\nhelp: the lints are {}", lint_names())));
    }
    entries.iter().filter_map(|entry| report.handle(selector(entry, word))).collect()
}

fn selector(entry: &Entry, level: &Ident) -> Result<Selector> {
    if entry.tokens.is_empty() {
        return Err(crate::parse::lonely_comma(entry.comma));
    }
    let spanned = entry.tokens.iter().cloned().collect::<TokenStream>();
    let text = source_text(entry.tokens.iter().cloned());
    Selector::parse(&text).ok_or_else(|| {
        let help = match Selector::closest(&text) {
            Some(near) => format!("did you mean `{level}({near})`?"),
            None => format!("the lints are {}", lint_names()),
        };
        Error::at(spanned, format!("`{text}` is not a lint of `statusful`\nhelp: {help}"))
    })
}

fn lint_names() -> String {
    super::listed(Lint::ALL.iter().map(|lint| lint.name()).chain(["all"]))
}
