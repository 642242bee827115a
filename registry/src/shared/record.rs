//! The text form of what is known about a variant at compile time.
//!
//! rustc takes some microseconds for each literal of an array, whatever its length, and more
//! for a call in a constant. A derive pays both for each variant, in every build. So a record
//! is one literal, which is parsed when it is read:
//!
//! ```text
//! 409 ? 0056 0000 0000 0010 0011 0000 0008 0000|{"title":"Conflict",…}|||UserExists|user_exists||Conflict||
//! ```
//!
//! These are the status (`000`: known only at run time), with a letter for its first digit (`@` for 0,
//! `D` for 4: the low bits are those of the digit) if the error states standard members at run
//! time, so that no prepared body is sent of it; the first letter of the log level, if one is stated,
//! as a capital if the variant is `#[doc(hidden)]`, or else `!` if it is hidden; the exposure (`?`
//! depends on the status, `+` exposed, `-` redacted); the lengths in bytes of all texts except the
//! last; and the texts, each after a `|`. No searching is needed: a response finds its parts with a
//! few instructions.

use alloc::string::String;

/// The texts of a record, in order: those that a response reads come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    /// The body without extension members and `Display`; empty without a status.
    Body,
    /// The body with the literal of `#[error("…")]` as its detail, if it needs no escapes. It
    /// is sent if it is what `Display` writes.
    Quoted,
    /// The detail from an attribute.
    Detail,
    /// The variant's name.
    Name,
    /// The problem's code.
    Code,
    /// The problem's type.
    TypeUri,
    /// The problem's title.
    Title,
    /// The gRPC code from an attribute.
    Grpc,
    /// The doc comment, up to the end of the record.
    Doc,
}

/// The bits of the letter that is the first digit of the status in a record of an error that states
/// standard members at run time.
pub const DYNAMIC: u8 = 0x40;

/// The levels that a log may have for an error. Their first letters differ.
pub const LOG_LEVELS: [&str; 6] = ["error", "warn", "info", "debug", "trace", "off"];

/// The part before the first length: `409 ?`.
pub const FACTS: usize = 5;

/// The part before the first text.
pub const HEAD: usize = FACTS + 5 * Text::Doc as usize;

/// The longest text except the doc comment, in bytes: its length has four digits.
const MAX_TEXT: usize = 9_999;

/// All of a record except the doc comment.
#[derive(Debug)]
pub struct Record<'a> {
    /// The status code, or 0.
    pub status: u16,
    /// Whether standard members are stated at run time.
    pub is_dynamic: bool,
    /// Whether the variant is excluded from documents.
    pub is_hidden: bool,
    /// One of [`LOG_LEVELS`], if an attribute states it.
    pub log: Option<&'a str>,
    /// Whether the body publishes `Display`, if an attribute says so.
    pub exposes: Option<bool>,
    /// [`Text::Body`].
    pub body: &'a str,
    /// [`Text::Quoted`].
    pub quoted: &'a str,
    /// [`Text::Detail`].
    pub detail: &'a str,
    /// [`Text::Name`].
    pub name: &'a str,
    /// [`Text::Code`].
    pub code: &'a str,
    /// [`Text::TypeUri`].
    pub type_uri: &'a str,
    /// [`Text::Title`].
    pub title: &'a str,
    /// [`Text::Grpc`].
    pub grpc: &'a str,
}

impl Record<'_> {
    /// The record, up to its doc comment.
    #[must_use]
    pub fn encode(&self) -> String {
        let mark = match self.log.and_then(|level| level.chars().next()) {
            Some(level) if self.is_hidden => level.to_ascii_uppercase(),
            Some(level) => level,
            None if self.is_hidden => '!',
            None => ' ',
        };
        let exposure = match self.exposes {
            Some(true) => '+',
            Some(false) => '-',
            None => '?',
        };
        let texts = self.texts().map(truncated);
        let bits = if self.is_dynamic { DYNAMIC } else { b'0' };
        let first = char::from(bits | (self.status / 100 % 10) as u8);
        let mut record = String::with_capacity(HEAD + 8 + texts.map(str::len).iter().sum::<usize>());
        record.push(first);
        push_digits(&mut record, self.status as usize, &[10, 1]);
        record.push(mark);
        record.push(exposure);
        for text in texts {
            record.push(' ');
            push_digits(&mut record, text.len(), &[1000, 100, 10, 1]);
        }
        for text in texts {
            record.push('|');
            record.push_str(text);
        }
        record.push('|');
        record
    }

    /// In the order of [`Text`].
    fn texts(&self) -> [&str; Text::Doc as usize] {
        [self.body, self.quoted, self.detail, self.name, self.code, self.type_uri, self.title, self.grpc]
    }
}

/// `format!` takes a derive, which is not optimized, ten times as long.
fn push_digits(record: &mut String, number: usize, places: &[usize]) {
    for place in places {
        let digit = DIGITS.get(number / place % DIGITS.len());
        record.extend(digit.copied().map(char::from));
    }
}

const DIGITS: &[u8] = b"0123456789";

fn truncated(text: &str) -> &str {
    let mut end = text.len().min(MAX_TEXT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}
