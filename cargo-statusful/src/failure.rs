//! Why a command could not do what it was asked to.

use anstyle::{AnsiColor, Style};
use std::fmt::Write;

pub type Result<T, E = Failure> = core::result::Result<T, E>;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const HELP: Style = AnsiColor::Cyan.on_default().bold();

/// What is wrong, and what to do about it.
#[derive(Debug)]
pub struct Failure {
    /// What a compiler or another program said, as it said it.
    output: String,
    message: String,
    help: Vec<String>,
    /// The exit code: 1 if the answer is no, 2 if there is none.
    pub code: u8,
}

impl Failure {
    pub fn new(message: impl Into<String>) -> Self {
        Failure { output: String::new(), message: message.into(), help: Vec::new(), code: 2 }
    }

    /// What is asked for does not exist.
    pub fn unknown(message: impl Into<String>) -> Self {
        Failure { code: 1, ..Failure::new(message) }
    }

    /// Nor is it known elsewhere, where it was looked for first.
    pub fn or_unknown(self, elsewhere: &str) -> Self {
        let message = format!("{elsewhere}, and the crate cannot be read: {}", self.message);
        Failure { message, code: 1, ..self }
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// What was probably intended.
    pub fn nearest(self, near: impl std::fmt::Display) -> Self {
        self.help(format!("nearest: {near}"))
    }

    pub fn after(self, output: impl Into<String>) -> Self {
        Failure { output: output.into(), ..self }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if !self.output.is_empty() {
            writeln!(f, "{}\n", self.output.trim_end())?;
        }
        write!(f, "{ERROR}error{ERROR:#}: {}", self.message)?;
        for help in &self.help {
            f.write_str("\n  ")?;
            write!(f, "{HELP}help{HELP:#}: {help}")?;
        }
        f.write_char('\n')
    }
}

/// What a command found.
#[derive(Debug, Default)]
pub struct Report {
    /// For the standard output.
    pub text: String,
    /// What a person should know besides, for the standard error.
    pub notes: String,
    /// Whether the answer is no.
    pub is_no: bool,
}

impl From<String> for Report {
    fn from(text: String) -> Self {
        Report { text, ..Report::default() }
    }
}
