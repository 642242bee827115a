//! A line that says what takes so long, on a terminal only.

use std::io::{self, IsTerminal, Write};

pub struct Progress {
    is_shown: bool,
}

impl Progress {
    pub fn new() -> Self {
        Progress { is_shown: io::stderr().is_terminal() }
    }

    /// Replaces the line.
    pub fn say(&self, what: &str) {
        if self.is_shown {
            let what: String = what.chars().filter(|character| !character.is_control()).take(76).collect();
            let _ = write!(io::stderr(), "\r\x1b[2K{what}");
            let _ = io::stderr().flush();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.say("");
    }
}
