//! The body's bytes: the standard members, the detail, the extension members.

use crate::extension::MemberWriter;
use crate::incomplete::{self, Loss};
use crate::json::{push_escaped, split, write_member, Outcome, MAX_ESCAPE};
use crate::registry::{registered, State};
use crate::ErrorMeta;
use bytes::Bytes;
use core::cell::Cell;
use core::fmt::{self, Display, Write as _};
use http::StatusCode;
use serde_core::Serialize;

/// The members that come first, in order.
pub(super) struct Head<'a> {
    pub(super) type_uri: Option<&'a str>,
    pub(super) title: Option<&'a str>,
    pub(super) status: StatusCode,
    pub(super) code: Option<&'a str>,
    pub(super) detail: Option<&'a str>,
}

impl<'a> Head<'a> {
    /// The head from metadata with a status that it does not know.
    pub(super) fn of(status: StatusCode, meta: Option<&'a ErrorMeta>) -> Self {
        Head {
            type_uri: meta.and_then(ErrorMeta::type_uri),
            title: meta.and_then(ErrorMeta::title).or_else(|| phrase(status)),
            status,
            code: meta.and_then(ErrorMeta::public_code),
            detail: meta.and_then(ErrorMeta::detail),
        }
    }

    /// A body of at most this length with these members. What does not fit is omitted, except for
    /// the status.
    pub(super) fn render(&self, limit: usize) -> Vec<u8> {
        let end = limit.saturating_sub(1);
        let mut bytes = vec![b'{'];
        let texts = [("type", self.type_uri), ("title", self.title)];
        for (name, text) in texts.into_iter().filter_map(|(name, text)| Some((name, text?))) {
            self.write(&mut bytes, end.saturating_sub(STATUS_MEMBER.len()), name, text);
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

/// The registered phrase, which is the title of a problem without its own type (RFC 9457,
/// Section 4.2.1).
pub(crate) fn phrase(status: StatusCode) -> Option<&'static str> {
    let row = registered(status.as_u16()).filter(|row| row.state() != State::Unused);
    row.map(crate::registry::Registered::phrase)
}

std::thread_local! {
    /// Where bodies are assembled, so that each is allocated once, with its exact length.
    static SCRATCH: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// A body with more in it: the detail, truncated to leave room for the members, then the
/// members; and what was lost of the detail. A `Display` that creates a response itself finds
/// no scratch buffer, and allocates its own.
pub(super) fn complete(
    body: &[u8],
    members: &MemberWriter,
    detail: Option<&dyn Display>,
) -> (Bytes, Option<Loss>) {
    let mut bytes = SCRATCH.try_with(Cell::take).unwrap_or_default();
    bytes.clear();
    bytes.extend_from_slice(body.strip_suffix(b"}").unwrap_or(body));
    let end = (body.len() + members.room()).saturating_sub(members.bytes().len() + 1);
    let loss = detail.and_then(|detail| write_detail(&mut bytes, end, detail));
    if !members.bytes().is_empty() {
        bytes.extend_from_slice(members.bytes());
    }
    bytes.push(b'}');
    let body = Bytes::copy_from_slice(&bytes);
    let _ = SCRATCH.try_with(|scratch| scratch.set(bytes));
    (body, loss)
}

/// The detail of a body that is `body` with a detail at its end.
#[inline]
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

/// What remains to be written. An error ends the comparison.
struct Expected<'a>(&'a [u8]);

impl fmt::Write for Expected<'_> {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(part.as_bytes()).ok_or(fmt::Error)?;
        Ok(())
    }
}

const DETAIL: &[u8] = b",\"detail\":\"";

/// Appends `,"detail":"…"`, truncated on a character boundary to end before `end`; nothing if
/// `Display` fails. Returns what was lost.
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
        if !self.is_full && part.len() <= self.room() {
            push_escaped(self.bytes, part);
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
            rest = if fitting.is_empty() { self.write_char(left) } else { left };
        }
        Err(fmt::Error)
    }

    /// How much text fits even if all of it is escaped.
    fn room(&self) -> usize {
        self.end.saturating_sub(self.bytes.len()) / MAX_ESCAPE
    }

    /// Appends the first character, if it fits, and returns the rest.
    fn write_char<'p>(&mut self, text: &'p str) -> &'p str {
        let start = self.bytes.len();
        let (first, rest) = split(text, text.chars().next().map_or(0, char::len_utf8));
        push_escaped(self.bytes, first);
        if self.bytes.len() > self.end {
            self.bytes.truncate(start);
            self.is_full = true;
        }
        rest
    }
}
