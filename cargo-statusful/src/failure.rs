//! Why a command could not do what it was asked to.

pub type Result<T, E = Failure> = core::result::Result<T, E>;

/// What is wrong, and what to do about it.
#[derive(Debug)]
pub struct Failure {
    /// What a compiler or another program said, as it said it.
    pub output: String,
    pub message: String,
    pub help: Vec<String>,
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

    /// What it is the reason for.
    pub fn context(self, what: &str) -> Self {
        Failure { message: format!("{what}: {}", self.message), ..self }
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

/// What a command found.
#[derive(Debug, Default)]
pub struct Report {
    /// For the standard output.
    pub text: String,
    /// What a person should know besides, for the standard error.
    pub notes: String,
    /// Whether the answer is no.
    pub is_negative: bool,
}

impl From<String> for Report {
    fn from(text: String) -> Self {
        Report { text, ..Report::default() }
    }
}
