//! One run of rustc.

use crate::dependencies::{dependencies, Dependencies};
use crate::{all, Diagnostic};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A library crate to check, as with `cargo check`.
///
/// Its source can name `statusful`, `http` and `thiserror`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Compile {
    source: String,
    edition: &'static str,
    driver: &'static str,
    statusful: String,
    other_crate: Option<(&'static str, String)>,
    args: Vec<String>,
}

impl Compile {
    pub fn new(source: impl Into<String>) -> Self {
        Compile {
            source: source.into(),
            edition: "2021",
            driver: "rustc",
            statusful: "statusful".to_owned(),
            other_crate: None,
            args: Vec::new(),
        }
    }

    pub fn edition(mut self, edition: &'static str) -> Self {
        self.edition = edition;
        self
    }

    /// Gives `statusful` this name, like `package = "statusful"` in a `Cargo.toml`.
    pub fn extern_as(mut self, name: &str) -> Self {
        name.clone_into(&mut self.statusful);
        self
    }

    /// Adds another crate that the source can name.
    pub fn other_crate(mut self, name: &'static str, source: impl Into<String>) -> Self {
        self.other_crate = Some((name, source.into()));
        self
    }

    /// Adds an argument for rustc.
    pub fn arg(mut self, arg: impl Into<String>) -> Self {
        self.args.push(arg.into());
        self
    }

    /// Runs clippy instead of rustc.
    pub fn with_clippy(mut self) -> Self {
        self.driver = "clippy-driver";
        self
    }

    /// What rustc reports about the source, in order.
    ///
    /// # Panics
    ///
    /// If rustc crashes, with its output: a crash is never correct.
    #[must_use]
    pub fn run(self) -> Vec<Diagnostic> {
        let scratch = Scratch::new(dependencies());
        let mut externs = Vec::new();
        if let Some((name, source)) = &self.other_crate {
            let other_crate = Compile::new(source);
            let messages = other_crate.read(&other_crate.output(name, &externs, &scratch));
            assert!(messages.is_empty(), "the other crate:\n{}", all(&messages));
            externs.push(format!("{name}={}", scratch.0.join(format!("lib{name}.rmeta")).display()));
        }
        self.read(&self.output("user", &externs, &scratch))
    }

    /// Whether rustc crashes.
    #[must_use]
    pub fn crashes(self) -> bool {
        let output = self.output("user", &[], &Scratch::new(dependencies()));
        !has_ended(&output)
    }

    fn read(&self, output: &Output) -> Vec<Diagnostic> {
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(has_ended(output), "{} crashed ({}):\n{}", self.driver, output.status, tail(&stderr));
        let diagnostics: Vec<_> = stderr.lines().filter_map(Diagnostic::read).collect();
        let failed = !output.status.success();
        assert!(!failed || !diagnostics.is_empty(), "{} fails without a message:\n{stderr}", self.driver);
        diagnostics
    }

    fn output(&self, name: &str, externs: &[String], scratch: &Scratch) -> Output {
        let known = dependencies();
        let mut rustc = Command::new(self.driver);
        rustc.args(["-", "--crate-type=lib", "--emit=metadata", "--error-format=json", "--cap-lints=forbid"]);
        rustc.args(["--crate-name", name, "--edition", self.edition]);
        rustc.arg("--out-dir").arg(&scratch.0);
        for folder in &known.folders {
            rustc.arg("-L").arg(format!("dependency={}", folder.display()));
        }
        for (name, library) in [(&*self.statusful, "statusful"), ("http", "http"), ("thiserror", "thiserror")]
        {
            rustc.arg("--extern").arg(format!("{name}={}", known.libraries[library].display()));
        }
        for library in externs {
            rustc.arg("--extern").arg(library);
        }
        rustc.args(&self.args).current_dir(&scratch.0);
        rustc.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut running = rustc.spawn().unwrap_or_else(|error| panic!("no {}: {error}", self.driver));
        // If rustc rejects its arguments, it closes the pipe unread, and reports why.
        let _ = running.stdin.take().expect("a pipe").write_all(self.source.as_bytes());
        running.wait_with_output().expect("rustc ends")
    }
}

fn has_ended(output: &Output) -> bool {
    matches!(output.status.code(), Some(0 | 1))
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
