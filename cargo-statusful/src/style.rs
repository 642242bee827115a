//! The looks of the output, which `anstream` removes where nobody sees it.

use anstyle::{AnsiColor, Style};

pub const HEADING: Style = Style::new().bold();
pub const BREAKING: Style = AnsiColor::Red.on_default().bold();
pub const COMPATIBLE: Style = AnsiColor::Green.on_default().bold();
pub const REMOVED: Style = AnsiColor::Red.on_default();
pub const ADDED: Style = AnsiColor::Green.on_default();

pub fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}
