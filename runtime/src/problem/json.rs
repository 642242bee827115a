//! The body's bytes, through `serde_json`, with escapes of our own.

use super::strict::Strict;
use super::{BODY_LIMIT, STANDARD_MEMBERS};
use crate::registry::{registered, State};
use crate::ErrorKind;
use bytes::Bytes;
use core::fmt::{self, Display, Write as _};
use http::StatusCode;
use serde::{Serialize, Serializer as _};
use serde_json::ser::Formatter;
use serde_json::value::RawValue;
use serde_json::Serializer;
use std::io::{self, Write};

/// Strings in which nothing stands raw that a page, a terminal or a log could
/// take for markup or for the end of the text: `<`, `>`, `&`, the line and
/// paragraph separators, DEL and the bidirectional controls are `\u` escapes.
struct Escaped {
    quotes: bool,
}

fn needs_escape(letter: char) -> bool {
    matches!(letter, '<' | '>' | '&' | '\u{7f}' | '\u{61c}' | '\u{200e}' | '\u{200f}')
        || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl Formatter for Escaped {
    fn begin_string<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(if self.quotes { b"\"" } else { b"" })
    }

    fn end_string<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin_string(writer)
    }

    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, part: &str) -> io::Result<()> {
        let mut rest = part;
        while let Some((before, letter, after)) = split_at_escape(rest) {
            write!(writer, "{before}\\u{:04x}", u32::from(letter))?;
            rest = after;
        }
        writer.write_all(rest.as_bytes())
    }

    fn write_raw_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, part: &str) -> io::Result<()> {
        self.write_string_fragment(writer, part)
    }
}

fn split_at_escape(text: &str) -> Option<(&str, char, &str)> {
    let at = text.find(needs_escape)?;
    let (before, found) = text.split_at(at);
    let mut letters = found.chars();
    let letter = letters.next()?;
    Some((before, letter, letters.as_str()))
}

/// Bytes that take no more than fits, and nothing after what did not.
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

/// Whether the value serialised, and ended before `end`.
fn write_value<T: Serialize + ?Sized>(bytes: &mut Vec<u8>, end: usize, value: &T) -> bool {
    let mut capped = Capped::new(bytes, end);
    let mut json = Serializer::with_formatter(&mut capped, Escaped { quotes: true });
    let written = value.serialize(Strict::top(&mut json)).is_ok();
    written && !capped.is_full
}

/// The value as it stands in a body, if it serialises.
pub(super) fn to_raw<T: Serialize + ?Sized>(value: &T) -> Option<Box<RawValue>> {
    let mut bytes = Vec::new();
    let written = write_value(&mut bytes, usize::MAX, value);
    let text = String::from_utf8(bytes).ok().filter(|_| written)?;
    RawValue::from_string(text).ok()
}

/// Appends `,"name":value` if it ends before `end`; otherwise, and where it does
/// not serialise, nothing. The first member has no comma.
fn write_member<T: Serialize + ?Sized>(bytes: &mut Vec<u8>, end: usize, name: &str, value: &T) {
    let start = bytes.len();
    if bytes.as_slice() != b"{" {
        bytes.push(b',');
    }
    let mut written = write_value(bytes, end, name);
    if written {
        bytes.push(b':');
        written = write_value(bytes, end, value);
    }
    if !written {
        bytes.truncate(start);
    }
}

/// The members that come first, in their order.
pub(super) struct Head<'a> {
    pub(super) type_uri: Option<&'a str>,
    pub(super) title: Option<&'a str>,
    pub(super) status: StatusCode,
    pub(super) code: Option<&'a str>,
    pub(super) detail: Option<&'a str>,
}

impl<'a> Head<'a> {
    /// The head that a row gives with a status that it does not know.
    pub(super) fn of(status: StatusCode, kind: Option<&'a ErrorKind>) -> Self {
        Head {
            type_uri: kind.and_then(ErrorKind::type_uri),
            title: kind.and_then(ErrorKind::title).or_else(|| phrase(status)),
            status,
            code: kind.map(ErrorKind::code),
            detail: kind.and_then(ErrorKind::detail),
        }
    }

    /// Writes all but the last brace. What does not fit is left out, but for the
    /// status.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) {
        let end = BODY_LIMIT - 1;
        bytes.push(b'{');
        let texts = [("type", self.type_uri), ("title", self.title)];
        for (name, text) in texts.into_iter().filter_map(|(name, text)| Some((name, text?))) {
            write_member(bytes, end - STATUS_MEMBER.len(), name, text);
        }
        write_member(bytes, end, "status", &self.status.as_u16());
        let texts = [("code", self.code), ("detail", self.detail)];
        for (name, text) in texts.into_iter().filter_map(|(name, text)| Some((name, text?))) {
            write_member(bytes, end, name, text);
        }
    }
}

/// What has to fit in any case.
const STATUS_MEMBER: &str = ",\"status\":500";

/// The registered phrase, which is the title of a problem without a type of its
/// own (RFC 9457, Section 4.2.1).
pub(super) fn phrase(status: StatusCode) -> Option<&'static str> {
    let row = registered(status.as_u16()).filter(|row| row.state() != State::Unused);
    row.map(crate::registry::Registered::phrase)
}

/// Collects extension members as `,"name":value,"name":value`.
#[derive(Debug)]
pub(crate) struct MemberWriter {
    bytes: Vec<u8>,
    room: usize,
    names: Vec<String>,
}

impl MemberWriter {
    pub(super) fn with_room(room: usize) -> Self {
        MemberWriter { bytes: Vec::new(), room, names: Vec::new() }
    }

    /// Adds an extension member that is not there yet.
    pub(crate) fn insert<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        let is_taken = STANDARD_MEMBERS.contains(&name) || self.names.iter().any(|taken| taken == name);
        if !is_taken {
            self.names.push(name.to_owned());
            self.write(name, value);
        }
    }

    /// Adds a member whose name is known to be free.
    pub(crate) fn write<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        write_member(&mut self.bytes, self.room, name, value);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// Completes a body: the detail, cut to leave room for the members, then those.
pub(super) fn finish(mut bytes: Vec<u8>, members: &MemberWriter, detail: Option<&dyn Display>) -> Bytes {
    if let Some(detail) = detail {
        write_detail(&mut bytes, BODY_LIMIT.saturating_sub(members.bytes.len() + 1), detail);
    }
    bytes.extend_from_slice(&members.bytes);
    bytes.push(b'}');
    bytes.into()
}

/// Appends `,"detail":"…"`, cut on a character boundary to end before `end`;
/// nothing when `Display` fails.
fn write_detail(bytes: &mut Vec<u8>, end: usize, display: &dyn Display) {
    let start = bytes.len();
    bytes.extend_from_slice(b",\"detail\":\"");
    if bytes.len() + 1 > end {
        return bytes.truncate(start);
    }
    let mut detail = Detail { bytes, end: end - 1, is_full: false };
    let written = write!(detail, "{display}");
    if written.is_err() && !detail.is_full {
        return bytes.truncate(start);
    }
    bytes.push(b'"');
}

/// Escapes what `Display` writes, until there is no room.
struct Detail<'a> {
    bytes: &'a mut Vec<u8>,
    end: usize,
    is_full: bool,
}

impl fmt::Write for Detail<'_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        let fitting = self.fitting(part);
        if self.is_full || !self.push(fitting) {
            for letter in fitting.chars() {
                if self.is_full || !self.push(letter.encode_utf8(&mut [0; 4])) {
                    break;
                }
            }
            self.is_full = true;
        }
        self.is_full |= fitting.len() < part.len();
        if self.is_full {
            return Err(fmt::Error);
        }
        Ok(())
    }
}

impl Detail<'_> {
    /// The start of `part` that fits if nothing in it is escaped.
    fn fitting<'p>(&self, part: &'p str) -> &'p str {
        let mut end = part.len().min(self.end.saturating_sub(self.bytes.len()));
        while !part.is_char_boundary(end) {
            end -= 1;
        }
        part.get(..end).unwrap_or_default()
    }

    /// Appends the escaped text, all of it or nothing.
    fn push(&mut self, text: &str) -> bool {
        let start = self.bytes.len();
        let capped = Capped::new(self.bytes, self.end);
        let mut json = Serializer::with_formatter(capped, Escaped { quotes: false });
        let written = json.serialize_str(text).is_ok();
        if !written {
            self.bytes.truncate(start);
        }
        written
    }
}
