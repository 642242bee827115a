//! `fix`: what the `help:` lines of our messages say, written into the source.
//!
//! rustc applies the suggestions of its own lints; macros on stable Rust cannot make any. An edit
//! is applied if its message offers no other, and if it is certain which tokens it replaces.

mod attribute;
mod edit;
mod file;
mod message;
mod offer;

use crate::args::{json, FixOptions, FormatOption, Selection};
use crate::failure::{Failure, Report, Result};
use crate::git::git;
use crate::package::Package;
use crate::style::{plain, styled, ADDED, HEADING, REMOVED};
use edit::Edit;
use file::{File, Files};
use message::{Checked, Message};
use serde_json::{json, Value};
use similar::{ChangeTag, TextDiff};
use std::fmt::Write;

pub fn run(options: FixOptions, selection: &Selection, format: FormatOption) -> Result<Report> {
    let package = Package::find(selection)?;
    if !options.dry_run {
        refuse_to_lose(&package, options)?;
    }
    let mut left = message::check(&package, selection)?;
    let (mut edits, mut files) = (Vec::new(), Files::default());
    for _ in 0..ROUNDS {
        let found = left.messages.iter().filter_map(|message| edit::of(message).ok()).collect();
        let found = edit::apart(found);
        if found.is_empty() {
            break;
        }
        edit::apply(&found, &mut files)?;
        edits.extend(found);
        if options.dry_run {
            break;
        }
        files.write()?;
        left = message::check(&package, selection)?;
    }
    let diff = files.changed().map(shown).collect();
    Ok(report(&edits, &left, options.dry_run, diff, format))
}

/// What an error hides is reported once it is fixed.
const ROUNDS: usize = 4;

/// As `cargo fix` does: what it changes can be reviewed, and undone.
fn refuse_to_lose(package: &Package, options: FixOptions) -> Result<()> {
    match git(&package.folder, &["status", "--porcelain", "--", "."]) {
        Err(_) if options.allow_no_vcs => Ok(()),
        Err(failure) => Err(failure
            .context(&format!("`{}` is not under version control", package.name))
            .help("see what would change: `cargo statusful fix --dry-run`")
            .help("fix it anyway: `--allow-no-vcs`")),
        Ok(changed) if changed.is_empty() || options.allow_dirty => Ok(()),
        Ok(_) => Err(Failure::new(format!(
            "the working tree of `{}` has changes that are not committed",
            package.name
        ))
        .help("commit them, or see what would change: `cargo statusful fix --dry-run`")
        .help("fix it anyway: `--allow-dirty`")),
    }
}

fn shown(file: &File) -> String {
    let diff = TextDiff::from_lines(&file.before, &file.after);
    let mut text = styled(HEADING, &format!("--- {0}\n+++ {0}", plain(&file.name))) + "\n";
    for hunk in diff.unified_diff().context_radius(1).iter_hunks() {
        let _ = writeln!(text, "{}", hunk.header());
        for change in hunk.iter_changes() {
            let line = plain(change.value().trim_end_matches(['\r', '\n']));
            let _ = match change.tag() {
                ChangeTag::Delete => writeln!(text, "{REMOVED}-{line}{REMOVED:#}"),
                ChangeTag::Insert => writeln!(text, "{ADDED}+{line}{ADDED:#}"),
                ChangeTag::Equal => writeln!(text, " {line}"),
            };
        }
    }
    text + "\n"
}

fn report(edits: &[Edit], left: &Checked, is_dry: bool, diff: String, format: FormatOption) -> Report {
    // A dry run has the messages of what it would fix.
    let is_left = |message: &&Message| !is_dry || edits.iter().all(|edit| !edit.is_for(message));
    let remaining: Vec<&Message> = left.messages.iter().filter(is_left).collect();
    let is_negative = left.others > 0 || remaining.iter().any(|message| message.is_error);
    if format.is_json() {
        let document = json!({
            "applied": edits.iter().map(Edit::to_json).collect::<Value>(),
            "remaining": remaining.iter().map(|it| left_over(it)).collect::<Value>(),
            "other_errors": left.others,
        });
        return Report { text: json(&document), is_negative, ..Report::default() };
    }
    let verb = if is_dry { "can be fixed" } else { "fixed" };
    let mut text = diff + &format!("{verb}: {}, remaining: {}\n", edits.len(), remaining.len());
    for message in remaining {
        let reason = edit::of(message).err().unwrap_or("run it again");
        let what = plain(&format!("{}: {}", message.position(), message.headline()));
        let _ = writeln!(text, "  {what}\n    left: {reason}");
    }
    if left.others > 0 {
        let others = count(left.others, "other error");
        let _ = writeln!(text, "rustc reports {others}: `cargo check`");
    }
    Report { text, is_negative, ..Report::default() }
}

fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

fn left_over(message: &Message) -> Value {
    let reason = edit::of(message).err().unwrap_or("run it again");
    json!({ "file": message.file, "line": message.line, "column": message.column,
        "message": message.text, "left": reason })
}
