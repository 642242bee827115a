//! The message if the errors differ from those in the lock file.

use super::change::Change;
use super::damage::Damage;
use super::mode::Mode;
use core::fmt::Write;
use std::io;
use std::path::Path;

const BLESS: &str = "STATUSFUL_BLESS=1 cargo test";

pub(super) fn missing(path: &Path, mode: Mode) -> String {
    let help = where_to_bless(mode, "create it, read it, and commit it");
    format!("the lock file `{}` does not exist\n{help}", path.display())
}

pub(super) fn unusable(path: &Path, error: &io::Error) -> String {
    format!("the lock file `{}` cannot be read or written: {error}", path.display())
}

pub(super) fn damaged(path: &Path, damage: &Damage, supported: u32, mode: Mode) -> String {
    let path = path.display();
    match damage {
        Damage::Version(version) if *version < supported => {
            let help = where_to_bless(mode, "check with that version that nothing else differs, then write it again");
            format!(
                "the lock file `{path}` has version {version} of the format, which says less than version {supported}: an earlier version of statusful wrote it\n{help}"
            )
        }
        Damage::Version(version) => format!(
            "the lock file `{path}` has version {version} of the format, and this version of statusful reads version {supported}\n  help: update statusful: `cargo update -p statusful`"
        ),
        Damage::Merge => {
            let help = where_to_bless(mode, "keep one side, and add what is missing");
            format!("the lock file `{path}` has conflict markers of an unfinished merge\n{help}")
        }
        Damage::Json(error) => {
            let help = where_to_bless(mode, "if it is lost, write it again");
            format!(
                "the lock file `{path}` is not valid: {error}\n  help: restore it from version control: `git checkout -- {path}`\n{help}"
            )
        }
    }
}

pub(super) fn changed(path: &Path, subject: &str, changes: &[Change], mode: Mode) -> String {
    let breaking = changes.iter().filter(|change| change.breaks.is_some()).count();
    let mut text = format!("{subject} differ from those in `{}`\n\n", path.display());
    for change in changes {
        let _ = writeln!(text, "{change}\n");
    }
    let compatible = changes.len() - breaking;
    let _ = writeln!(text, "breaking: {breaking}, compatible: {compatible}");
    let accept = match breaking {
        0 => "no client breaks; accept it, and commit the file",
        _ => "undo what breaks clients, or accept it once every client is ready for it",
    };
    text + &where_to_bless(mode, accept)
}

fn where_to_bless(mode: Mode, what_for: &str) -> String {
    match mode {
        Mode::Ci => format!("  help: {what_for}: `{BLESS}` on your own machine, as `CI` is set here"),
        Mode::Compare | Mode::Bless => format!("  help: {what_for}: `{BLESS}`"),
    }
}
