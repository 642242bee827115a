//! The check that two catalogues name no two errors alike.

use super::Catalog;
use crate::row::Text;
use crate::ErrorKind;

/// Fails the build where two errors of different types have the same `type` or the
/// same `code`, so that a client could not tell them apart (RFC 9457, Section
/// 3.1.1). The message names the two.
///
/// Only the types' own errors are compared, not those that a transparent variant
/// holds: name each type of the API once.
///
/// # Examples
///
/// ```
/// use statusful::HttpStatus;
///
/// #[derive(HttpStatus)]
/// #[status(404)]
/// enum UserError { NoSuchUser }
///
/// #[derive(HttpStatus)]
/// #[status(404)]
/// enum OrderError { NoSuchOrder }
///
/// const _: () = statusful::catalog::assert_unique(&[UserError::CATALOG, OrderError::CATALOG]);
/// ```
///
/// Two that share a code do not compile:
///
/// ```compile_fail,E0080
/// # use statusful::HttpStatus;
/// #[derive(HttpStatus)]
/// #[status(404)]
/// enum UserError { NotFound }
///
/// #[derive(HttpStatus)]
/// #[status(404)]
/// enum OrderError { NotFound }
///
/// // error: `UserError::NotFound` and `OrderError::NotFound` share the code `not_found`: …
/// const _: () = statusful::catalog::assert_unique(&[UserError::CATALOG, OrderError::CATALOG]);
/// ```
///
/// # Panics
///
/// When two errors share a `type` or a `code`; in a `const`, that is when the crate
/// is compiled.
pub const fn assert_unique(catalogs: &[&Catalog]) {
    let mut rest = catalogs;
    while let [first, others @ ..] = rest {
        let mut left = others;
        while let [other, later @ ..] = left {
            compare(first, other);
            left = later;
        }
        rest = others;
    }
}

/// How many rows are read at once, as each reading costs more than a comparison.
const BLOCK: usize = 64;

const fn compare(one: &Catalog, other: &Catalog) {
    let mut left = one.kinds;
    while !left.is_empty() {
        let (block, rest) = left.split_at(if left.len() < BLOCK { left.len() } else { BLOCK });
        let (codes, types) = (texts(block, Text::Code), texts(block, Text::TypeUri));
        let mut others = other.kinds;
        while let [twin, later @ ..] = others {
            if let Some(kind) = find(block, &codes, twin.row.bytes(Text::Code)) {
                fail(one, kind, other, twin, "code", kind.code());
            }
            if let Some(kind) = find(block, &types, twin.row.bytes(Text::TypeUri)) {
                fail(one, kind, other, twin, "type", kind.row.text(Text::TypeUri));
            }
            others = later;
        }
        left = rest;
    }
}

/// A text of each row of a block.
const fn texts(block: &[ErrorKind], text: Text) -> [&'static [u8]; BLOCK] {
    let mut texts: [&[u8]; BLOCK] = [&[]; BLOCK];
    let mut at = 0;
    while at < block.len() && at < BLOCK {
        texts[at] = block[at].row.bytes(text);
        at += 1;
    }
    texts
}

/// The row of a block that has this text.
const fn find<'a>(block: &'a [ErrorKind], texts: &[&[u8]; BLOCK], wanted: &[u8]) -> Option<&'a ErrorKind> {
    let mut at = 0;
    while at < block.len() && at < BLOCK && !wanted.is_empty() {
        if same(texts[at], wanted) {
            return Some(&block[at]);
        }
        at += 1;
    }
    None
}

const fn same(mut one: &[u8], mut other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    while let ([a, one_rest @ ..], [b, other_rest @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (one_rest, other_rest);
    }
    true
}

const fn fail(one: &Catalog, kind: &ErrorKind, other: &Catalog, twin: &ErrorKind, member: &str, value: &str) {
    let message = Message::new()
        .push("`")
        .push(one.name)
        .push("::")
        .push(kind.name())
        .push("` and `")
        .push(other.name)
        .push("::")
        .push(twin.name())
        .push("` share the ")
        .push(member)
        .push(" `")
        .push(value)
        .push("`: give one of them another, `#[problem(")
        .push(member)
        .push(" = \"…\")]`");
    panic!("{}", message.text());
}

/// A message put together in a `const`.
struct Message {
    bytes: [u8; 512],
    length: usize,
}

impl Message {
    const fn new() -> Self {
        Message { bytes: [0; 512], length: 0 }
    }

    /// What does not fit is left out as a whole.
    const fn push(mut self, text: &str) -> Self {
        let mut rest = text.as_bytes();
        if self.length + rest.len() <= self.bytes.len() {
            while let [byte, later @ ..] = rest {
                self.bytes[self.length] = *byte;
                self.length += 1;
                rest = later;
            }
        }
        self
    }

    const fn text(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "two errors share a `type` or a `code`",
        }
    }
}
