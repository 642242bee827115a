//! One run of rustc.

use crate::dependencies::{dependencies, Dependencies};
use crate::Diagnostic;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A library crate to be checked, as `cargo check` would.
///
/// Its source can name `statusful`, `http` and `thiserror`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Compile {
    source: String,
    edition: &'static str,
    driver: &'static str,
    statusful: String,
    args: Vec<String>,
}

impl Compile {
    pub fn new(source: impl Into<String>) -> Self {
        Compile {
            source: source.into(),
            edition: "2021",
            driver: "rustc",
            statusful: "statusful".to_owned(),
            args: Vec::new(),
        }
    }

    pub fn edition(mut self, edition: &'static str) -> Self {
        self.edition = edition;
        self
    }

    /// Gives `statusful` this name, as `package = "statusful"` in a `Cargo.toml` does.
    pub fn extern_as(mut self, name: &str) -> Self {
        self.statusful = name.to_owned();
        self
    }

    /// Adds an argument for rustc.
    pub fn arg(mut self, arg: impl Into<String>) -> Self {
        self.args.push(arg.into());
        self
    }

    /// Runs clippy in place of rustc alone.
    pub fn with_clippy(mut self) -> Self {
        self.driver = "clippy-driver";
        self
    }

    /// What rustc says of the source, in its order.
    ///
    /// # Panics
    ///
    /// When rustc crashes, with what it wrote: that is never the right answer.
    #[must_use]
    pub fn run(self) -> Vec<Diagnostic> {
        let output = self.output();
        let said = String::from_utf8_lossy(&output.stderr);
        let ended = matches!(output.status.code(), Some(0 | 1));
        assert!(ended, "{} crashed ({}):\n{}", self.driver, output.status, tail(&said));
        let diagnostics: Vec<_> = said.lines().filter_map(Diagnostic::read).collect();
        let failed = !output.status.success();
        assert!(!failed || !diagnostics.is_empty(), "{} fails without a message:\n{said}", self.driver);
        diagnostics
    }

    fn output(&self) -> Output {
        let known = dependencies();
        let scratch = Scratch::new(known);
        let mut rustc = Command::new(self.driver);
        rustc.args(["-", "--crate-name=user", "--crate-type=lib", "--emit=metadata", "--error-format=json"]);
        rustc.args(["--edition", self.edition, "--cap-lints=forbid"]);
        rustc.arg("--out-dir").arg(&scratch.0);
        for folder in &known.folders {
            rustc.arg("-L").arg(format!("dependency={}", folder.display()));
        }
        for (name, library) in [(&*self.statusful, "statusful"), ("http", "http"), ("thiserror", "thiserror")]
        {
            rustc.arg("--extern").arg(format!("{name}={}", known.libraries[library].display()));
        }
        rustc.args(&self.args).current_dir(&scratch.0);
        rustc.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut running = rustc.spawn().unwrap_or_else(|error| panic!("no {}: {error}", self.driver));
        // One that refuses its arguments closes the pipe unread, and says why itself.
        let _ = running.stdin.take().expect("a pipe").write_all(self.source.as_bytes());
        running.wait_with_output().expect("rustc ends")
    }
}

/// A folder for the output of one run.
struct Scratch(PathBuf);

impl Scratch {
    fn new(known: &Dependencies) -> Self {
        static RUNS: AtomicUsize = AtomicUsize::new(0);
        let run = RUNS.fetch_add(1, Ordering::Relaxed);
        let folder = known.scratch.join(format!("{}-{run}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder below target");
        Scratch(folder)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The last lines: a crash is reported at the end.
fn tail(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(20)..].join("\n")
}
