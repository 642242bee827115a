//! Names and texts of Rust in the source of other languages.

use core::fmt::Write;
use std::collections::BTreeMap;

/// The names that a file has, each once.
pub(super) struct Names(Vec<String>);

impl Names {
    /// Those that the file or its language has already.
    pub(super) fn new(taken: &[&str]) -> Self {
        Names(taken.iter().map(|name| (*name).to_owned()).collect())
    }

    /// The name, or if it is taken, the same with an ending.
    pub(super) fn take(&mut self, name: &str, ending: impl Fn(usize) -> String) -> String {
        let name = identifier(name);
        let others = (1..).map(|count| format!("{name}{}", ending(count)));
        let mut names = core::iter::once(name.clone()).chain(others);
        let free = names.find(|name| !self.0.contains(name)).unwrap_or(name);
        self.0.push(free.clone());
        free
    }

    /// Several names, each with a key: which of two that are alike has a number follows from their
    /// keys, not from their order.
    pub(super) fn take_all<'n, K: Ord>(&mut self, names: impl Iterator<Item = (K, &'n str)>) -> Vec<String> {
        let mut names: Vec<(usize, (K, &str))> = names.enumerate().collect();
        names.sort_by(|(_, (one, _)), (_, (other, _))| one.cmp(other));
        let taken = names.into_iter().map(|(at, (_, name))| (at, self.take(name, numbered)));
        let taken: BTreeMap<usize, String> = taken.collect();
        taken.into_values().collect()
    }
}

/// The ending of a name that is taken `count` times.
pub(super) fn numbered(count: usize) -> String {
    (count + 1).to_string()
}

/// Letters, digits and underscores, of which it begins with a letter: Python changes the names of
/// members that begin with two underscores.
fn identifier(name: &str) -> String {
    let plain = |character: char| if character.is_ascii_alphanumeric() { character } else { '_' };
    let name: String = name.chars().map(plain).collect();
    let name = name.trim_start_matches('_');
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name.to_owned()
    } else {
        format!("n{name}")
    }
}

pub(super) fn is_identifier(name: &str) -> bool {
    let is_of_it = |character: char| character.is_ascii_alphanumeric() || character == '_';
    !name.starts_with(|first: char| first.is_ascii_digit()) && !name.is_empty() && name.chars().all(is_of_it)
}

/// A text in quotes: a literal in JSON, TypeScript and Python alike.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            character if is_invisible(character) => {
                let _ = write!(out, "\\u{:04x}", u32::from(character));
            }
            character => out.push(character),
        }
    }
    out.push('"');
    out
}

/// The items of an object on one line, or on a line each if that is too long.
pub(super) fn on_lines(open: &str, items: &[String], close: &str, indent: &str) -> String {
    let line = format!("{open}{}{close}", items.join(", "));
    if line.len() <= 80 {
        return line;
    }
    let items = items.iter().flat_map(|item| [indent, indent, item, ",\n"]);
    format!("{}\n{}{indent}{}", open.trim_end(), items.collect::<String>(), close.trim_start())
}

/// The lines of a doc comment, which shows what it is: no control character hides the rest, and
/// none changes the order of what is read.
pub(super) fn lines(doc: &str) -> Vec<String> {
    let visible = |character: char| match character {
        '\t' => ' ',
        character if is_invisible(character) => char::REPLACEMENT_CHARACTER,
        character => character,
    };
    let lines =
        doc.split('\n').map(|line| line.chars().map(visible).collect::<String>().trim_end().to_owned());
    let mut lines: Vec<String> = lines.collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// All of them are within four hexadecimal digits.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}')
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
