//! Where the offered code goes.

use super::attribute::{is_one_token, Attribute};
use super::message::Message;
use super::offer::{self, Reason};
use crate::failure::{Failure, Result};
use serde_json::{json, Value};
use std::collections::BTreeMap;
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

/// A file before and after its edits.
pub struct File {
    pub name: String,
    pub path: PathBuf,
    pub before: String,
    pub after: String,
}

const EXPANDED: Reason = "it is in the expansion of a macro";
const MOVED: Reason = "the file is not what the compiler read";
const UNCERTAIN: Reason = "it is not certain what the edit replaces";

/// The edit that a message offers.
pub fn of(message: &Message) -> core::result::Result<Edit, Reason> {
    let offered = offer::of(&message.text)?;
    if message.is_expanded {
        return Err(EXPANDED);
    }
    let text = fs::read_to_string(&message.path).map_err(|_| MOVED)?;
    let underlined = underlined(message, &text).ok_or(MOVED)?;
    let (bytes, to) = replaced(&text, &underlined, offered).ok_or(UNCERTAIN)?;
    let from = text.get(bytes.clone()).ok_or(MOVED)?.to_owned();
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
    let is_same = if new.key.is_some() { new.key == old.key } else { old.bytes == *underlined };
    Some((old.bytes, offered.get(new.bytes.clone())?.to_owned())).filter(|_| is_same)
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

/// The files as they are with these edits.
pub fn apply(edits: &[Edit]) -> Result<Vec<File>> {
    let files = by_file(edits).into_iter().map(|(name, mut edits)| {
        edits.sort_by_key(|edit| std::cmp::Reverse(edit.bytes.start));
        let path = edits.first().map(|edit| edit.path.clone()).unwrap_or_default();
        let unreadable = |error| Failure::new(format!("`{name}` cannot be read: {error}"));
        let before = fs::read_to_string(&path).map_err(unreadable)?;
        let mut after = before.clone();
        for edit in edits {
            if after.get(edit.bytes.clone()) == Some(&edit.from) {
                after.replace_range(edit.bytes.clone(), &edit.to);
            }
        }
        Ok(File { name: name.to_owned(), path, before, after })
    });
    files.collect()
}

fn by_file(edits: &[Edit]) -> BTreeMap<&str, Vec<&Edit>> {
    let mut files: BTreeMap<&str, Vec<&Edit>> = BTreeMap::new();
    for edit in edits {
        files.entry(&edit.file).or_default().push(edit);
    }
    files
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
