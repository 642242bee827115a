//! Our messages among those of the compiler.

use crate::args::Selection;
use crate::failure::{Failure, Result};
use crate::package::Package;
use crate::program::{cargo, messages};
use crate::progress::Progress;
use cargo_metadata::diagnostic::{Diagnostic, DiagnosticLevel, DiagnosticSpan};
use cargo_metadata::{CompilerMessage, Message as CargoMessage};
use std::path::PathBuf;

/// What a check found.
#[derive(Default)]
pub struct Checked {
    pub messages: Vec<Message>,
    /// How many errors are not ours.
    pub others: usize,
}

/// A message of one of our macros, and the tokens that it underlines.
#[derive(Debug, PartialEq)]
pub struct Message {
    pub text: String,
    pub is_error: bool,
    /// As the compiler names it, and where it is.
    pub file: String,
    pub path: PathBuf,
    /// From 1, in characters.
    pub line: usize,
    pub column: usize,
    pub end: (usize, usize),
    /// The first line that it underlines, as the compiler read it.
    pub source: String,
    /// Whether the tokens come from a `macro_rules!` of the user's.
    pub is_expanded: bool,
    /// Whether the file is not one of the package: what is changed there is not reviewed with it.
    pub is_outside: bool,
}

impl Message {
    pub fn headline(&self) -> &str {
        self.text.lines().next().unwrap_or_default()
    }

    pub fn position(&self) -> String {
        format!("{}:{}:{}", self.file, self.line, self.column)
    }
}

pub fn check(package: &Package, selection: &Selection) -> Result<Checked> {
    let mut command = cargo(package);
    command.args(["check", "--quiet", "--all-targets", "--package", &package.name]);
    command.arg("--manifest-path").arg(package.folder.join("Cargo.toml"));
    command.args(selection.all_features.then_some("--all-features"));
    command.args(selection.no_default_features.then_some("--no-default-features"));
    command.args(selection.offline.then_some("--offline"));
    if !selection.features.is_empty() {
        command.arg("--features").arg(selection.features.join(","));
    }
    let progress = Progress::new();
    let (mut checked, mut is_compiled) = (Checked::default(), false);
    let (is_checked, stderr) = messages(command, |message| match message {
        CargoMessage::CompilerArtifact(artifact) => {
            progress.say(&format!("Checking `{}`: {}", package.name, artifact.target.name));
        }
        CargoMessage::CompilerMessage(message) => {
            is_compiled |= message.message.level == DiagnosticLevel::Error;
            checked.add(&message, package);
        }
        _ => {}
    })?;
    drop(progress);
    if !is_checked && !is_compiled {
        return Err(Failure::new(format!("cargo cannot check `{}`", package.name)).after(stderr));
    }
    Ok(checked)
}

impl Checked {
    /// The library and its tests report the same. What other packages of the workspace, and those of
    /// path dependencies, have to mend is theirs.
    fn add(&mut self, message: &CompilerMessage, package: &Package) {
        let diagnostic = &message.message;
        let is_own = message.package_id == package.id;
        match read(diagnostic, package).filter(|_| is_own) {
            Some(message) if self.messages.contains(&message) => {}
            Some(message) => self.messages.push(message),
            None => {
                let is_summary = diagnostic.spans.is_empty();
                self.others += usize::from(diagnostic.level == DiagnosticLevel::Error && !is_summary);
            }
        }
    }
}

/// What `deprecated` puts in front of our warnings: the constant is one that a derive has made,
/// `_::unofficial`.
const WARNING: &str = "use of deprecated constant `_::";

const ATTRIBUTES: [&str; 5] = ["#[status", "#[header", "#[problem", "#[challenge", "error_sets!"];

/// `None` if it is not ours: rustc's own errors have a code, or their help as a message apart.
fn read(diagnostic: &Diagnostic, package: &Package) -> Option<Message> {
    let span = diagnostic.spans.iter().find(|span| span.is_primary)?;
    let source = span.text.first().map(|line| line.text.clone()).unwrap_or_default();
    let is_error = diagnostic.level == DiagnosticLevel::Error;
    let warning = diagnostic.message.strip_prefix(WARNING).and_then(|rest| rest.split_once("`: "));
    let text = warning.map_or(diagnostic.message.as_str(), |(_, text)| text);
    if warning.is_none() {
        let is_like_ours = is_error && diagnostic.code.is_none() && diagnostic.children.is_empty();
        let is_in_ours = ATTRIBUTES.iter().any(|attribute| source.contains(attribute));
        (is_like_ours && (is_in_ours || text.contains("\nhelp: "))).then_some(())?;
    }
    let path = package.workspace.join(&span.file_name);
    Some(Message {
        is_outside: !package.contains(&path),
        text: text.to_owned(),
        is_error,
        file: span.file_name.clone(),
        path,
        line: span.line_start,
        column: span.column_start,
        end: (span.line_end, span.column_end),
        source,
        is_expanded: macros(span).iter().any(|name| !name.starts_with("#[derive(")),
    })
}

/// The macros whose expansion a span is in, the innermost first.
fn macros(span: &DiagnosticSpan) -> Vec<String> {
    let mut macros = Vec::new();
    let mut next = span.expansion.as_deref();
    while let Some(expansion) = next {
        macros.push(expansion.macro_decl_name.clone());
        next = expansion.span.expansion.as_deref();
    }
    macros
}
