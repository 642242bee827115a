//! What a person reads when the errors are not those of the lock file.

use super::changes::Change;
use super::lock::{Damage, VERSION};
use super::mode::Mode;
use core::fmt::Write;
use std::io;
use std::path::Path;

const BLESS: &str = "STATUSFUL_BLESS=1 cargo test";

pub(super) fn missing(path: &Path, mode: Mode) -> String {
    let path = path.display();
    let help = where_to_bless(mode, "create it, read it, and commit it");
    format!("`{path}`, the lock file of the errors, is not there\n{help}")
}

pub(super) fn unusable(path: &Path, error: &io::Error) -> String {
    format!("`{}`, the lock file of the errors, cannot be used: {error}", path.display())
}

pub(super) fn damaged(path: &Path, damage: &Damage, mode: Mode) -> String {
    let path = path.display();
    match damage {
        Damage::Version(version) => format!(
            "`{path}` is a lock file of version {version}, and this statusful knows version {VERSION}\n  help: use the statusful that wrote it: `cargo update -p statusful`"
        ),
        Damage::Merge => {
            let help = where_to_bless(mode, "keep one side, and write what is missing");
            format!("`{path}` holds the marks of a merge that is not finished\n{help}")
        }
        Damage::Json(error) => {
            let help = where_to_bless(mode, "if it is lost, write it anew");
            format!(
                "`{path}` is no lock file that can be read: {error}\n  help: take it back from version control: `git checkout -- {path}`\n{help}"
            )
        }
    }
}

pub(super) fn changed(path: &Path, name: &str, changes: &[Change], mode: Mode) -> String {
    let breaking = changes.iter().filter(|change| change.breaks.is_some()).count();
    let mut text = format!("the errors of `{name}` are not those of `{}`\n\n", path.display());
    for change in changes {
        text.push_str(&one(change));
    }
    let compatible = changes.len() - breaking;
    let _ = writeln!(text, "breaking: {breaking}, compatible: {compatible}");
    let accept = match (breaking, compatible) {
        (0, _) => "no client breaks: accept it, and commit the file",
        _ => "undo what breaks clients, or, when each of them is ready for it, accept it",
    };
    text + &where_to_bless(mode, accept)
}

fn one(change: &Change) -> String {
    let weight = if change.breaks.is_some() { "breaking" } else { "compatible" };
    let mut text = format!("{weight}: {}\n", change.what);
    for (sign, side) in [('-', &change.before), ('+', &change.after)] {
        if let Some(side) = side {
            let _ = writeln!(text, "  {sign} {side}");
        }
    }
    if let Some(breaks) = &change.breaks {
        let _ = writeln!(text, "  why: {}\n  help: {}", breaks.why, breaks.help);
    }
    text + "\n"
}

fn where_to_bless(mode: Mode, what_for: &str) -> String {
    match mode {
        Mode::Ci => format!("  help: {what_for}: `{BLESS}` on your own machine, as `CI` is set here"),
        Mode::Compare | Mode::Bless => format!("  help: {what_for}: `{BLESS}`"),
    }
}
