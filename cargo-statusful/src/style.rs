//! The looks of the output, which `anstream` removes where nobody sees it.

use anstyle::{AnsiColor, Style};

pub const ERROR: Style = AnsiColor::Red.on_default().bold();
pub const HELP: Style = AnsiColor::Cyan.on_default().bold();
pub const HEADING: Style = Style::new().bold();
pub const BREAKING: Style = AnsiColor::Red.on_default().bold();
pub const COMPATIBLE: Style = AnsiColor::Green.on_default().bold();
pub const REMOVED: Style = AnsiColor::Red.on_default();
pub const ADDED: Style = AnsiColor::Green.on_default();

pub fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// Without what a terminal would act on: lock files and documentation may come from anyone.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\n' | '\t' => plain.push(char),
            _ if char.is_control() => plain.extend(char.escape_default()),
            _ => plain.push(char),
        }
    }
    plain
}
