//! The body's bytes, through `serde_json`, with escapes of our own.

use super::escape::{is_plain, push_escaped, push_json, LONGEST};
use super::lenient::Member;
use super::members::MemberWriter;
use super::strict::Strict;
use super::BODY_LIMIT;
use crate::incomplete::{self, Loss};
use crate::registry::{registered, State};
use crate::ErrorMeta;
use bytes::Bytes;
use core::cell::Cell;
use core::fmt::{self, Display, Write as _};
use http::StatusCode;
use serde::Serialize;
use serde_json::ser::Formatter;
use serde_json::Serializer;
use std::io::{self, Write};

/// Compact JSON with escapes of our own.
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
        let (some, left) = split(rest, BODY_LIMIT);
        escaped.clear();
        push(&mut escaped, some);
        writer.write_all(&escaped)?;
        rest = left;
    }
    Ok(())
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

/// How a value was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Whole,
    /// It was too long: a part of it is there.
    TooLong,
    /// It does not serialize: a part of it may be there.
    Failed,
}

/// Writes a value that has to end before `end`, and tells whether it is a sequence of any length.
fn write_value<T: Serialize + ?Sized>(bytes: &mut Vec<u8>, end: usize, value: &T) -> (Outcome, bool) {
    let is_list = Cell::new(false);
    let mut capped = Capped::new(bytes, end);
    let mut json = Serializer::with_formatter(&mut capped, Escaped);
    let is_written = value.serialize(Strict::top(&mut json, &is_list)).is_ok();
    let outcome = match (capped.is_full, is_written) {
        (true, _) => Outcome::TooLong,
        (false, true) => Outcome::Whole,
        (false, false) => Outcome::Failed,
    };
    (outcome, is_list.get())
}

/// The value as it stands in a body, if it serialises, and whether it is a sequence of any length.
pub(super) fn to_text<T: Serialize + ?Sized>(value: &T) -> Option<(Box<str>, bool)> {
    let mut bytes = Vec::new();
    let (outcome, is_list) = write_value(&mut bytes, usize::MAX, value);
    let text = String::from_utf8(bytes).ok().filter(|_| outcome == Outcome::Whole)?;
    Some((text.into(), is_list))
}

/// A member at the end of the bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    pub(super) outcome: Outcome,
    /// Where its value begins, if that is a sequence of any length.
    pub(super) list: Option<usize>,
}

/// Appends `,"name":value`, which has to end before `end`. The first member has no comma.
pub(super) fn write_member<T: Serialize + ?Sized>(
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
    if bytes.as_slice() != b"{" {
        bytes.push(b',');
    }
    let (outcome, _) = write_value(bytes, end, name);
    bytes.push(b':');
    outcome == Outcome::Whole
}

/// As [`write_member`], for a value that is JSON already.
pub(super) fn write_text(bytes: &mut Vec<u8>, end: usize, member: &Member) -> Written {
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
    pub(super) fn of(status: StatusCode, meta: Option<&'a ErrorMeta>) -> Self {
        Head {
            type_uri: meta.and_then(ErrorMeta::type_uri),
            title: meta.and_then(ErrorMeta::title).or_else(|| phrase(status)),
            status,
            code: meta.map(ErrorMeta::code),
            detail: meta.and_then(ErrorMeta::detail),
        }
    }

    /// A body of these members. What does not fit is left out, but for the status.
    pub(super) fn render(&self) -> Vec<u8> {
        let end = BODY_LIMIT - 1;
        let mut bytes = vec![b'{'];
        let texts = [("type", self.type_uri), ("title", self.title)];
        for (name, text) in texts.into_iter().filter_map(|(name, text)| Some((name, text?))) {
            self.write(&mut bytes, end - STATUS_MEMBER.len(), name, text);
        }
        self.write(&mut bytes, end, "status", &self.status.as_u16());
        let texts = [("code", self.code), ("detail", self.detail)];
        for (name, text) in texts.into_iter().filter_map(|(name, text)| Some((name, text?))) {
            self.write(&mut bytes, end, name, text);
        }
        bytes.push(b'}');
        bytes
    }

    fn write<T: Serialize + ?Sized>(&self, bytes: &mut Vec<u8>, end: usize, name: &str, value: &T) {
        let start = bytes.len();
        if write_member(bytes, end, name, value).outcome != Outcome::Whole {
            bytes.truncate(start);
            incomplete::member(self.code, name, Loss::LeftOut);
        }
    }
}

/// What has to fit in any case.
const STATUS_MEMBER: &str = ",\"status\":500";

/// The registered phrase, which is the title of a problem without a type of its
/// own (RFC 9457, Section 4.2.1).
pub(crate) fn phrase(status: StatusCode) -> Option<&'static str> {
    let row = registered(status.as_u16()).filter(|row| row.state() != State::Unused);
    row.map(crate::registry::Registered::phrase)
}

std::thread_local! {
    /// Where bodies are put together, so that each is allocated once, in its length.
    static SCRATCH: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// A body with more in it: the detail, cut to leave room for the members, then those; and what was
/// lost of the detail. A `Display` that makes a response itself finds no scratch, and allocates its
/// own.
pub(super) fn complete(
    body: &[u8],
    members: &MemberWriter,
    detail: Option<&dyn Display>,
) -> (Bytes, Option<Loss>) {
    let mut bytes = SCRATCH.try_with(Cell::take).unwrap_or_default();
    bytes.clear();
    bytes.extend_from_slice(body.strip_suffix(b"}").unwrap_or(body));
    let end = BODY_LIMIT.saturating_sub(members.bytes().len() + 1);
    let loss = detail.and_then(|detail| write_detail(&mut bytes, end, detail));
    bytes.extend_from_slice(members.bytes());
    bytes.push(b'}');
    let body = Bytes::copy_from_slice(&bytes);
    let _ = SCRATCH.try_with(|scratch| scratch.set(bytes));
    (body, loss)
}

/// The detail of a body that is `body` with a detail at its end.
pub(super) fn detail_of<'a>(body: &[u8], quoted: &'a [u8]) -> Option<&'a [u8]> {
    let start = body.len().checked_sub(1)? + DETAIL.len();
    quoted.get(start..)?.strip_suffix(b"\"}")
}

/// Whether `display` writes exactly this text. It is compared while it is written, so that
/// nothing is allocated.
pub(super) fn writes(display: &dyn Display, text: &[u8]) -> bool {
    let mut expected = Expected(text);
    write!(expected, "{display}").is_ok() && expected.0.is_empty()
}

/// What is still to be written. An error ends the comparison.
struct Expected<'a>(&'a [u8]);

impl fmt::Write for Expected<'_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(part.as_bytes()).ok_or(fmt::Error)?;
        Ok(())
    }
}

const DETAIL: &[u8] = b",\"detail\":\"";

/// Appends `,"detail":"…"`, cut on a character boundary to end before `end`;
/// nothing when `Display` fails. Tells what was lost.
fn write_detail(bytes: &mut Vec<u8>, end: usize, display: &dyn Display) -> Option<Loss> {
    let start = bytes.len();
    bytes.extend_from_slice(DETAIL);
    if bytes.len() + 1 > end {
        bytes.truncate(start);
        return Some(Loss::LeftOut);
    }
    let mut detail = Detail { bytes, end: end - 1, is_full: false };
    let written = write!(detail, "{display}");
    let is_full = detail.is_full;
    if written.is_err() && !is_full {
        bytes.truncate(start);
        return Some(Loss::LeftOut);
    }
    bytes.push(b'"');
    is_full.then_some(Loss::Shortened)
}

/// Escapes what `Display` writes, until there is no room.
struct Detail<'a> {
    bytes: &'a mut Vec<u8>,
    end: usize,
    is_full: bool,
}

impl fmt::Write for Detail<'_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        if !self.is_full && part.len() <= self.end.saturating_sub(self.bytes.len()) && is_plain(part) {
            self.bytes.extend_from_slice(part.as_bytes());
            return Ok(());
        }
        self.write_escaped(part)
    }
}

impl Detail<'_> {
    #[cold]
    fn write_escaped(&mut self, part: &str) -> fmt::Result {
        let mut rest = part;
        while !self.is_full {
            let (fitting, left) = split(rest, self.room());
            push_escaped(self.bytes, fitting);
            if left.is_empty() {
                return Ok(());
            }
            rest = if fitting.is_empty() { self.write_letter(left) } else { left };
        }
        Err(fmt::Error)
    }

    /// How much text fits even if all of it is escaped.
    fn room(&self) -> usize {
        self.end.saturating_sub(self.bytes.len()) / LONGEST
    }

    /// Appends the first letter, if it fits, and gives the rest.
    fn write_letter<'p>(&mut self, text: &'p str) -> &'p str {
        let start = self.bytes.len();
        let (letter, rest) = split(text, text.chars().next().map_or(0, char::len_utf8));
        push_escaped(self.bytes, letter);
        if self.bytes.len() > self.end {
            self.bytes.truncate(start);
            self.is_full = true;
        }
        rest
    }
}

/// The longest start of a text that ends with a letter and is no longer than `length`
/// bytes, and the rest.
fn split(text: &str, length: usize) -> (&str, &str) {
    let mut end = text.len().min(length);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.split_at(end)
}
