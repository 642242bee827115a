//! What is wrong with translations.

use core::fmt::{self, Write};
use std::error::Error;

/// Something to mend, where it is, and how.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mistake {
    file: String,
    line: Option<usize>,
    what: String,
    help: Vec<String>,
}

impl Mistake {
    pub(super) fn of(file: String, what: String) -> Self {
        Mistake { file, line: None, what, help: Vec::new() }
    }

    pub(super) fn at(mut self, line: Option<usize>) -> Self {
        self.line = line;
        self
    }

    pub(super) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }
}

/// A message that lists mistakes.
pub(super) fn message(what: &str, mistakes: &[Mistake]) -> String {
    let mut text = format!("{what}\n\n");
    for Mistake { file, line, what, help } in mistakes {
        let line = line.map(|line| format!(":{line}")).unwrap_or_default();
        let _ = writeln!(text, "{file}{line}: {what}");
        for help in help {
            let _ = writeln!(text, "  help: {}", help.replace('\n', "\n    "));
        }
        text.push('\n');
    }
    let _ = write!(text, "mistakes: {}", mistakes.len());
    text
}

/// Why translations could not be read: each mistake with its file, its line, and what to write
/// instead. `Debug` shows the same as `Display`, so that `unwrap` is readable.
///
/// # Examples
///
/// ```
/// use statusful::fluent::Translations;
///
/// let invalid = Translations::new().with_text("de", "user-exists = Konto { vorhanden").unwrap_err();
/// assert_eq!(format!("{invalid:?}"), invalid.to_string());
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct InvalidTranslations {
    mistakes: Vec<Mistake>,
}

impl InvalidTranslations {
    pub(super) fn unless_empty(mut mistakes: Vec<Mistake>) -> Result<(), Self> {
        mistakes.sort();
        if mistakes.is_empty() {
            Ok(())
        } else {
            Err(InvalidTranslations { mistakes })
        }
    }
}

impl From<Mistake> for InvalidTranslations {
    fn from(mistake: Mistake) -> Self {
        InvalidTranslations { mistakes: vec![mistake] }
    }
}

impl fmt::Display for InvalidTranslations {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&message("the translations are not valid", &self.mistakes))
    }
}

impl fmt::Debug for InvalidTranslations {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl Error for InvalidTranslations {}
