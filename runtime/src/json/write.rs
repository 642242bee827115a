//! Values, written as JSON through `serde_json`, with our own escapes.

use super::strict::{Kind, Strict};
use super::Member;
use core::cell::Cell;
use serde_core::Serialize;
use serde_json::ser::Formatter;
use serde_json::Serializer;
use statusful_registry::shared::{is_plain, push_escaped, push_json};
use std::io::{self, Write};

/// How much of a text is escaped at once.
const CHUNK: usize = 8 * 1024;

/// Compact JSON with our own escapes.
struct Escaped;

impl Formatter for Escaped {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, part: &str) -> io::Result<()> {
        write_with(push_escaped, writer, part)
    }

    fn write_raw_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, part: &str) -> io::Result<()> {
        write_with(push_json, writer, part)
    }
}

fn write_with<W: ?Sized + Write>(push: fn(&mut Vec<u8>, &str), writer: &mut W, part: &str) -> io::Result<()> {
    if is_plain(part) {
        return writer.write_all(part.as_bytes());
    }
    let mut escaped = Vec::new();
    let mut rest = part;
    while !rest.is_empty() {
        let (some, left) = split(rest, CHUNK);
        escaped.clear();
        push(&mut escaped, some);
        writer.write_all(&escaped)?;
        rest = left;
    }
    Ok(())
}

/// Bytes that accept no more than fits, and nothing after that.
struct Capped<'a> {
    bytes: &'a mut Vec<u8>,
    end: usize,
    is_full: bool,
}

impl<'a> Capped<'a> {
    fn new(bytes: &'a mut Vec<u8>, end: usize) -> Self {
        Capped { bytes, end, is_full: false }
    }
}

impl Write for Capped<'_> {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        self.is_full |= self.bytes.len() + part.len() > self.end;
        if self.is_full {
            return Err(io::ErrorKind::WriteZero.into());
        }
        self.bytes.extend_from_slice(part);
        Ok(part.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// How a value was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Whole,
    /// It was too long: a part of it is there.
    TooLong,
    /// It does not serialize: a part of it may be there.
    Failed,
    /// It is `None`, which is no member, and `null` is there.
    Absent,
}

/// Writes a value that has to end before `end`, and returns whether it is a sequence of any
/// length.
fn write_value<T: Serialize + ?Sized>(bytes: &mut Vec<u8>, end: usize, value: &T) -> (Outcome, bool) {
    let kind = Cell::new(Kind::Other);
    let mut capped = Capped::new(bytes, end);
    let mut json = Serializer::with_formatter(&mut capped, Escaped);
    let is_written = value.serialize(Strict::top(&mut json, &kind)).is_ok();
    let outcome = match (kind.get(), capped.is_full, is_written) {
        (Kind::Absent, ..) => Outcome::Absent,
        (_, true, _) => Outcome::TooLong,
        (_, false, true) => Outcome::Whole,
        (_, false, false) => Outcome::Failed,
    };
    (outcome, kind.get() == Kind::List)
}

/// A value as in a body.
#[derive(Debug)]
pub(crate) enum Text {
    /// The JSON, and whether it is a sequence of any length.
    Json(Box<str>, bool),
    /// `None`.
    Absent,
    /// The value does not serialize.
    Failed,
}

pub(crate) fn to_text<T: Serialize + ?Sized>(value: &T) -> Text {
    let mut bytes = Vec::new();
    let (outcome, is_list) = write_value(&mut bytes, usize::MAX, value);
    match (outcome, String::from_utf8(bytes)) {
        (Outcome::Absent, _) => Text::Absent,
        (Outcome::Whole, Ok(text)) => Text::Json(text.into(), is_list),
        _ => Text::Failed,
    }
}

/// A member at the end of the bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Written {
    pub(crate) outcome: Outcome,
    /// Where its value begins, if that is a sequence of any length.
    pub(crate) list: Option<usize>,
}

/// Appends `,"name":value`, which has to end before `end`. The first member has no comma.
pub(crate) fn write_member<T: Serialize + ?Sized>(
    bytes: &mut Vec<u8>,
    end: usize,
    name: &str,
    value: &T,
) -> Written {
    if !write_name(bytes, end, name) {
        return Written { outcome: Outcome::TooLong, list: None };
    }
    let start = bytes.len();
    let (outcome, is_list) = write_value(bytes, end, value);
    Written { outcome, list: is_list.then_some(start) }
}

fn write_name(bytes: &mut Vec<u8>, end: usize, name: &str) -> bool {
    let before: &[u8] = if bytes.as_slice() == b"{" { b"\"" } else { b",\"" };
    bytes.extend_from_slice(before);
    push_escaped(bytes, name);
    bytes.extend_from_slice(b"\":");
    bytes.len() <= end
}

/// Like [`write_member`], for a value that is already JSON.
pub(crate) fn write_text(bytes: &mut Vec<u8>, end: usize, member: &Member) -> Written {
    let is_named = match &member.literal {
        None => write_name(bytes, end, &member.name),
        Some(literal) => {
            bytes.push(b',');
            push_json(bytes, literal);
            bytes.push(b':');
            true
        }
    };
    let start = bytes.len();
    let list = Some(start).filter(|_| member.is_list && is_named);
    // Escapes add to the length.
    let (fitting, left) = split(&member.value, end.saturating_sub(start));
    push_json(bytes, fitting);
    let is_whole = is_named && left.is_empty() && bytes.len() <= end;
    Written { outcome: if is_whole { Outcome::Whole } else { Outcome::TooLong }, list }
}

/// The longest prefix of a text that ends on a character boundary and is at most `length` bytes
/// long, and the rest.
pub(crate) fn split(text: &str, length: usize) -> (&str, &str) {
    let mut end = text.len().min(length);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.split_at(end)
}
