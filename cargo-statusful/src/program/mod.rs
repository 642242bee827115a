//! The program that reads a crate: it depends on the user's package, and prints what the catalog
//! says of its errors.

use crate::args::Source;
use crate::failure::{Failure, Result};
use crate::manifest;
use crate::package::Package;
use crate::progress::Progress;
use crate::types;
use cargo_metadata::diagnostic::DiagnosticLevel;
use cargo_metadata::{CompilerMessage, Message};
use serde::de::DeserializeOwned;
use std::io::{BufRead, BufReader, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs, thread};

const SOURCE: &str = include_str!("main.txt");

/// The program, once it is built.
pub struct Program {
    pub package: Package,
    executable: PathBuf,
    /// Types that it cannot name.
    pub unreachable: Vec<types::Unreachable>,
    /// Files in which no types were looked for.
    pub unread: Vec<types::Unread>,
}

impl Program {
    pub fn build(source: &Source) -> Result<Self> {
        let package = Package::find(&source.selection)?;
        let Some(library) = &package.library else {
            return Err(Failure::new(format!(
                "`{}` has no library, and only a library can be read",
                package.name
            ))
            .help("move the errors to `src/lib.rs`")
            .help(format!(
                "use them from `src/main.rs`: `use {}::ApiError;`",
                package.name.replace('-', "_")
            )));
        };
        let types = types::find(library, &package.features, &source.types)?;
        if types.is_empty() {
            return Err(types.none(&package.name));
        }
        let folder = package.target.join("statusful").join(&package.program);
        write(&package, &types.expressions, &folder)?;
        let executable = build(&package, &folder, source.selection.offline)?;
        if types.expressions.is_empty() {
            return Err(types.none(&package.name));
        }
        Ok(Program { executable, unreachable: types.unreachable, unread: types.unread, package })
    }

    /// What it prints for a command.
    pub fn run<T: DeserializeOwned>(&self, command: &str, argument: Option<&str>) -> Result<T> {
        let argument = argument.unwrap_or_default();
        let output = Command::new(&self.executable).args([command, argument]).output();
        let output = output.map_err(|error| Failure::new(format!("the program does not run: {error}")))?;
        serde_json::from_slice(&output.stdout).map_err(|error| {
            Failure::new(format!("the program that reads `{}` failed: {error}", self.package.name))
                .after(String::from_utf8_lossy(&output.stderr))
        })
    }
}

fn write(package: &Package, types: &[String], folder: &Path) -> Result<()> {
    let catalogs: Vec<String> = types.iter().map(|ty| format!("Catalog::of::<{ty}>()")).collect();
    let source = SOURCE.replace("@catalogs@", &catalogs.join(", "));
    keep(&folder.join("Cargo.toml"), &manifest::of(package)?)?;
    keep(&folder.join("src/main.rs"), &source)?;
    // cargo adds what is missing to the copy, which need not be resolved again.
    if let Ok(lock) = fs::read_to_string(package.workspace.join("Cargo.lock")) {
        let original = folder.join("Cargo.lock.original");
        if fs::read_to_string(&original).ok().as_ref() != Some(&lock) {
            keep(&folder.join("Cargo.lock"), &lock)?;
            keep(&original, &lock)?;
        }
    }
    Ok(())
}

/// Writes a file, unless it is there: cargo builds again what is newer.
fn keep(path: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(path).is_ok_and(|known| known == text) {
        return Ok(());
    }
    let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, text));
    written.map_err(|error| Failure::new(format!("`{}` cannot be written: {error}", path.display())))
}

/// cargo runs in the user's workspace, whose configuration and toolchain hold.
pub fn cargo(package: &Package) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(&package.workspace);
    cargo
}

/// What cargo says as JSON, and what it says itself.
pub fn messages(mut cargo: Command, mut each: impl FnMut(Message)) -> Result<(bool, String)> {
    let unusable = |error: std::io::Error| Failure::new(format!("cargo does not run: {error}"));
    let look = if std::io::stderr().is_terminal() { "json-diagnostic-rendered-ansi" } else { "json" };
    cargo.arg(format!("--message-format={look}")).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = cargo.spawn().map_err(unusable)?;
    let pipe = child.stderr.take();
    let stderr = thread::spawn(move || {
        let mut text = Vec::new();
        let _ = pipe.map(|mut pipe| pipe.read_to_end(&mut text));
        String::from_utf8_lossy(&text).into_owned()
    });
    // A line need not be UTF-8, nor JSON: a wrapper of cargo or rustc may write its own.
    for line in child.stdout.take().into_iter().flat_map(|stdout| BufReader::new(stdout).split(b'\n')) {
        if let Ok(message) = serde_json::from_slice(&line.map_err(unusable)?) {
            each(message);
        }
    }
    let status = child.wait().map_err(unusable)?;
    Ok((status.success(), stderr.join().unwrap_or_default()))
}

fn build(package: &Package, folder: &Path, is_offline: bool) -> Result<PathBuf> {
    let mut command = cargo(package);
    command.args(["build", "--quiet", "--manifest-path"]).arg(folder.join("Cargo.toml"));
    command.arg("--target-dir").arg(&package.target).args(is_offline.then_some("--offline"));
    let progress = Progress::new();
    let mut executable = None;
    let mut errors = Vec::new();
    let (is_built, stderr) = messages(command, |message| match message {
        Message::CompilerArtifact(artifact) => {
            progress
                .say(&format!("Building a program that reads `{}`: {}", package.name, artifact.target.name));
            if artifact.target.name == package.program {
                executable = artifact.executable.map(Into::into);
            }
        }
        Message::CompilerMessage(message) if message.message.level == DiagnosticLevel::Error => {
            errors.push(message);
        }
        _ => {}
    })?;
    drop(progress);
    match executable {
        Some(executable) if is_built => Ok(executable),
        _ => Err(failed(package, &errors, stderr)),
    }
}

fn failed(package: &Package, errors: &[CompilerMessage], stderr: String) -> Failure {
    let rendered: String = errors.iter().filter_map(|it| it.message.rendered.as_deref()).collect();
    if errors.is_empty() {
        return Failure::new(format!("cargo cannot build a program that reads `{}`", package.name))
            .after(stderr);
    }
    if errors.iter().all(|message| message.target.name == package.program) {
        return Failure::new(format!("a program cannot name these types of `{}`", package.name))
            .help("name those that it can: `--type path::ApiError`")
            .after(rendered);
    }
    let failure =
        Failure::new(format!("`{}` does not compile: its errors are known once it does", package.name));
    let is_ours = |it: &CompilerMessage| it.message.code.is_none() && it.message.message.contains("\nhelp: ");
    let failure = if errors.iter().any(is_ours) {
        failure.help("`cargo statusful fix` applies what the messages of statusful say")
    } else {
        failure
    };
    failure.after(rendered)
}
