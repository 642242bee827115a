//! `diff`: two lock files, by the rules of `statusful::contract`.

use crate::args::{json, FormatOption};
use crate::failure::{Failure, Report, Result};
use crate::git::git;
use crate::style::{plain, styled, ADDED, BREAKING, COMPATIBLE, REMOVED};
use serde_json::{json, Value};
use statusful::contract::{Change, LockFile};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What changed in one file.
struct Compared {
    file: String,
    changes: Vec<Change>,
}

pub fn run(files: &[PathBuf], from: Option<&str>, to: Option<&str>, format: FormatOption) -> Result<Report> {
    let compared = match (from, files) {
        (Some(from), files) => revisions(files, from, to)?,
        (None, [old, new]) => vec![compare(&new.display().to_string(), &read(old)?, &read(new)?)?],
        (None, _) => {
            return Err(Failure::new("two lock files are compared")
                .help("name them: `cargo statusful diff OLD NEW`")
                .help("or name a revision of git: `cargo statusful diff --from main`"))
        }
    };
    let changes = compared.iter().flat_map(|compared| &compared.changes);
    let is_negative = changes.clone().any(Change::is_breaking);
    let text = if format.is_json() { json(&to_json(&compared, is_negative)) } else { to_text(&compared) };
    Ok(Report { text, is_negative, ..Report::default() })
}

fn to_json(compared: &[Compared], is_breaking: bool) -> Value {
    let change = |change: &Change| {
        json!({
            "breaking": change.is_breaking(), "what": change.headline(), "errors": change.errors(),
            "before": change.before(), "after": change.after(), "why": change.why(), "help": change.help(),
        })
    };
    let file = |it: &Compared| json!({ "file": it.file, "changes": it.changes.iter().map(change).collect::<Value>() });
    let verdict = if is_breaking { "breaking" } else { "compatible" };
    json!({ "verdict": verdict, "files": compared.iter().map(file).collect::<Value>() })
}

fn to_text(compared: &[Compared]) -> String {
    let mut text = String::new();
    for Compared { file, changes } in compared {
        if compared.len() > 1 && !changes.is_empty() {
            text += &plain(file);
            text += "\n\n";
        }
        for change in changes {
            text += &colored(&plain(&change.to_string()));
            text += "\n";
        }
    }
    let changes = || compared.iter().flat_map(|compared| &compared.changes);
    let breaking = changes().filter(|change| change.is_breaking()).count();
    match changes().count() {
        0 => "no change that clients see\n".to_owned(),
        all => text + &format!("breaking: {breaking}, compatible: {}\n", all - breaking),
    }
}

fn colored(change: &str) -> String {
    let line = |line: &str| match line {
        line if line.starts_with("  - ") => styled(REMOVED, line),
        line if line.starts_with("  + ") => styled(ADDED, line),
        line => match line.split_once(": ") {
            Some(("breaking", rest)) => format!("{}: {rest}", styled(BREAKING, "breaking")),
            Some(("compatible", rest)) => format!("{}: {rest}", styled(COMPATIBLE, "compatible")),
            _ => line.to_owned(),
        },
    };
    change.lines().map(|it| line(it) + "\n").collect()
}

/// The lock files of two revisions, or of one and the working tree.
fn revisions(files: &[PathBuf], from: &str, to: Option<&str>) -> Result<Vec<Compared>> {
    let here = Path::new(".");
    for revision in [Some(from), to].into_iter().flatten() {
        let commit = format!("{revision}^{{commit}}");
        git(here, &["rev-parse", "--verify", "--end-of-options", &commit])
            .map_err(|failure| failure.context(&format!("`{revision}` is not a revision of git here")))?;
    }
    let names: BTreeSet<String> = if files.is_empty() {
        let names = git(here, &["ls-tree", "-r", "-z", "--name-only", "--end-of-options", from])?;
        let is_lock = |name: &&str| name.ends_with(".lock.json");
        names.split('\0').filter(is_lock).map(str::to_owned).collect()
    } else {
        files.iter().map(|file| file.display().to_string()).collect()
    };
    if names.is_empty() {
        return Err(Failure::new(format!("`{from}` has no lock file here: none is called `*.lock.json`"))
            .help("write one with `statusful::contract::assert_unchanged`, in a test")
            .help(format!("or name it: `cargo statusful diff --from {from} path/to/errors.json`")));
    }
    let compared = names.iter().map(|name| {
        let old = show(from, name)?;
        let new = match to {
            Some(to) => show(to, name),
            None => read(Path::new(name)),
        };
        let moved = format!("`{name}` was there in `{from}`; if it moved, name both");
        let gone = |failure: Failure| failure.help(format!("{moved}: `cargo statusful diff OLD NEW`"));
        compare(name, &old, &new.map_err(gone)?)
    });
    compared.collect()
}

fn show(revision: &str, name: &str) -> Result<(String, String)> {
    let object = format!("{revision}:./{name}");
    Ok((git(Path::new("."), &["show", "--end-of-options", &object])?, object))
}

/// The text of a file, and what it is called.
fn read(file: &Path) -> Result<(String, String)> {
    let name = file.display().to_string();
    let unreadable = |error| Failure::new(format!("`{name}` cannot be read: {error}"));
    Ok((fs::read_to_string(file).map_err(unreadable)?, name.clone()))
}

fn compare(file: &str, old: &(String, String), new: &(String, String)) -> Result<Compared> {
    let parse = |(text, name): &(String, String)| {
        let lock = text.parse::<LockFile>();
        lock.map_err(|error| Failure::new(format!("`{name}` is not a lock file: {error}")))
    };
    let changes = parse(old)?.changes(&parse(new)?);
    let changes = changes.map_err(|error| Failure::new(format!("`{}` and `{}`: {error}", old.1, new.1)))?;
    Ok(Compared { file: file.to_owned(), changes })
}
