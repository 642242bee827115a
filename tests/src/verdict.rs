//! What the derive reports about many statuses in one compilation.

use crate::{all, Compile, Diagnostic, Level};
use std::fmt::Write;

/// The outcome of `#[status(token)]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Accepted,
    /// The name of the lint.
    Warned(String),
    /// The message.
    Rejected(String),
}

impl Verdict {
    /// "rejected", the lint that warns, or nothing.
    #[must_use]
    pub fn summary(&self) -> &str {
        match self {
            Verdict::Accepted => "",
            Verdict::Warned(lint) => lint,
            Verdict::Rejected(_) => "rejected",
        }
    }
}

/// Compiles an enum with one variant per token, each on its own line. Only the code is judged,
/// not what else its response should have.
///
/// # Panics
///
/// If there is more than one message for a token, or one that underlines anything but the
/// token: neither is ever correct.
#[must_use]
pub fn judge<T: AsRef<str>>(tokens: &[T]) -> Vec<Verdict> {
    let mut source = String::from(
        "#[derive(statusful::HttpStatus)] #[status(allow(missing_header))] pub enum ApiError {\n",
    );
    for (at, token) in tokens.iter().enumerate() {
        writeln!(source, "#[status({})] V{at},", token.as_ref()).expect("a string takes it");
    }
    source.push('}');
    let diagnostics = Compile::new(source).run();
    let verdicts = tokens.iter().enumerate().map(|(at, token)| {
        let own: Vec<_> = diagnostics.iter().filter(|it| it.line() == at + 2).cloned().collect();
        verdict(token.as_ref(), &own)
    });
    let verdicts: Vec<Verdict> = verdicts.collect();
    let heard = verdicts.iter().filter(|verdict| **verdict != Verdict::Accepted).count();
    assert_eq!(diagnostics.len(), heard, "some messages are about no token");
    verdicts
}

fn verdict(token: &str, diagnostics: &[Diagnostic]) -> Verdict {
    let diagnostic = match diagnostics {
        [] => return Verdict::Accepted,
        [one] => one,
        more => panic!("`{token}` has {} messages:\n{}", more.len(), all(more)),
    };
    if diagnostic.level == Level::Error {
        assert_eq!(diagnostic.underlined(), token, "{diagnostic}");
        return Verdict::Rejected(diagnostic.message.clone());
    }
    assert!(is_token_of(diagnostic.underlined(), token), "{diagnostic}");
    Verdict::Warned(deprecated_constant(&diagnostic.message).to_owned())
}

/// A warning is the use of a constant, and so at least one token: all of a number, and a
/// segment of a path.
fn is_token_of(underlined: &str, token: &str) -> bool {
    underlined == token || token.split("::").any(|segment| segment == underlined)
}

/// The lint in "use of deprecated constant `_::lint`: message".
fn deprecated_constant(message: &str) -> &str {
    let path = message.split('`').nth(1).unwrap_or_default();
    path.rsplit("::").next().unwrap_or_default()
}
