//! Where the offered code goes.

use super::attribute::{is_one_token, Attribute};
use super::file::Files;
use super::message::Message;
use super::offer::{self, Reason};
use crate::failure::Result;
use serde_json::{json, Value};
use std::cmp::Reverse;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;

/// The bytes of a file that another text takes the place of.
#[derive(Debug)]
pub struct Edit {
    pub file: String,
    path: PathBuf,
    bytes: Range<usize>,
    from: String,
    to: String,
    line: usize,
    column: usize,
    message: String,
}

const EXPANDED: Reason = "it is in the expansion of a macro";
const OUTSIDE: Reason = "the file is not in the folder of the package";
const MOVED: Reason = "the file is not what the compiler read";
const UNCERTAIN: Reason = "it is not certain what the edit replaces";
const WRITTEN: Reason = "what its help says is written already";

/// The edit that a message offers.
pub fn of(message: &Message) -> core::result::Result<Edit, Reason> {
    let offered = offer::of(&message.text)?;
    if message.is_expanded {
        return Err(EXPANDED);
    }
    if message.is_outside {
        return Err(OUTSIDE);
    }
    let text = fs::read_to_string(&message.path).map_err(|_| MOVED)?;
    let underlined = underlined(message, &text).ok_or(MOVED)?;
    let (bytes, to) = replaced(&text, &underlined, offered).ok_or(UNCERTAIN)?;
    let from = text.get(bytes.clone()).ok_or(MOVED)?.to_owned();
    if from == to {
        return Err(WRITTEN);
    }
    Ok(Edit {
        file: message.file.clone(),
        path: message.path.clone(),
        bytes,
        from,
        to,
        line: message.line,
        column: message.column,
        message: message.text.clone(),
    })
}

/// The bytes that a message underlines.
fn underlined(message: &Message, text: &str) -> Option<Range<usize>> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let is_same = lines.get(message.line.checked_sub(1)?)?.trim_end() == message.source.trim_end();
    let at = |line: usize, column: usize| {
        let line = line.checked_sub(1)?;
        let before: usize = lines.get(..line)?.iter().map(|line| line.len()).sum();
        let inside: usize = lines.get(line)?.chars().take(column.checked_sub(1)?).map(char::len_utf8).sum();
        Some(before + inside)
    };
    let (start, end) = (at(message.line, message.column)?, at(message.end.0, message.end.1)?);
    (is_same && start < end).then_some(start..end)
}

/// What the offered code replaces, and by what: an attribute, the argument that is underlined in
/// one of the same name; a token, the one that is underlined.
fn replaced(text: &str, underlined: &Range<usize>, offered: &str) -> Option<(Range<usize>, String)> {
    if !offered.starts_with("#[") {
        let is_token = is_one_token(text.get(underlined.clone())?) && is_one_token(offered);
        return is_token.then(|| (underlined.clone(), offered.to_owned()));
    }
    let [written] = <[Attribute; 1]>::try_from(Attribute::all(offered)?).ok()?;
    let [new] = written.arguments.as_slice() else { return None };
    // Byte ranges do not count the mark in front of a file.
    let mark = text.len() - text.trim_start_matches('\u{feff}').len();
    let attributes = Attribute::all(text)?.into_iter().filter(|it| it.name == written.name);
    let mut arguments = attributes.flat_map(|it| it.arguments).map(|mut it| {
        it.bytes = it.bytes.start + mark..it.bytes.end + mark;
        it
    });
    let old = arguments.find(|it| it.bytes.start <= underlined.start && underlined.end <= it.bytes.end)?;
    let to = offered.get(new.bytes.clone())?;
    // A value that replaces several would drop what else was written.
    let is_value = new.key.is_none() && old.is_one && old.bytes == *underlined;
    // `expose = true` is `expose`; what `expose = false` is meant to be, nobody knows.
    let is_flag = old.key.as_deref() == Some(to) && text.get(old.bytes.clone())?.ends_with("= true");
    let is_same_key = old.key.is_some() && new.key == old.key || is_flag;
    (is_value || is_same_key).then(|| (old.bytes, to.to_owned()))
}

/// Without those that overlap an earlier one.
pub fn apart(edits: Vec<Edit>) -> Vec<Edit> {
    let mut kept: Vec<Edit> = Vec::new();
    for edit in edits {
        let overlaps = |known: &Edit| {
            known.path == edit.path
                && known.bytes.start < edit.bytes.end
                && edit.bytes.start < known.bytes.end
        };
        if !kept.iter().any(overlaps) {
            kept.push(edit);
        }
    }
    kept
}

/// Makes the edits, none of which overlap; the last of a file first, so that the others stay where
/// they are.
pub fn apply(edits: &[Edit], files: &mut Files) -> Result<()> {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| Reverse(edit.bytes.start));
    for edit in edits {
        let text = files.text(&edit.file, &edit.path)?;
        if text.get(edit.bytes.clone()) == Some(&edit.from) {
            text.replace_range(edit.bytes.clone(), &edit.to);
        }
    }
    Ok(())
}

impl Edit {
    pub fn is_for(&self, message: &Message) -> bool {
        let position = (self.path.as_path(), self.line, self.column);
        position == (message.path.as_path(), message.line, message.column) && self.message == message.text
    }

    pub fn to_json(&self) -> Value {
        json!({ "file": self.file, "line": self.line, "column": self.column,
            "message": self.message, "from": self.from, "to": self.to })
    }
}
