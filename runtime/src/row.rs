//! The texts of a variant's row, all in one literal.
//!
//! rustc spends some microseconds on each literal of an array, whatever its
//! length, and more on a call in a constant. A derive pays both for each variant, at
//! each build. So a row is one literal, and is taken apart when someone reads it:
//!
//! ```text
//! 409 ? 2 56 00 10 11 00 08 00 00 00|{"title":"Conflict",…}||UserExists|user_exists||Conflict|||
//! ```
//!
//! These are the status (`000`: found as the program runs), the exposure (`?` by the
//! status, `+` exposed, `-` redacted), how many digits a length has, and the lengths
//! in bytes of the texts behind it, each of which follows a `|`.

use crate::Exposure;
use http::StatusCode;

/// One row. What cannot be read is empty; the derive writes no such row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Row(&'static str);

/// Where in a row a text stands: first what a response reads.
#[derive(Clone, Copy)]
pub(crate) enum Text {
    /// The body without extension members and `Display`; empty without a status.
    Body,
    /// The body with `Display` as its detail, where that is a literal.
    Quoted,
    Detail,
    Name,
    Code,
    TypeUri,
    Title,
    Grpc,
    Doc,
}

/// How many texts a row has.
const TEXTS: usize = 9;

/// `409 ? 2`
const HEAD: usize = 7;

impl Row {
    pub(crate) const fn new(row: &'static str) -> Self {
        Row(row)
    }

    pub(crate) const fn status(self) -> Option<StatusCode> {
        let [a, b, c, ..] = self.0.as_bytes() else { return None };
        match StatusCode::from_u16(digit(*a) * 100 + digit(*b) * 10 + digit(*c)) {
            Ok(status) => Some(status),
            Err(_) => None,
        }
    }

    pub(crate) const fn exposure(self) -> Exposure {
        match self.0.as_bytes() {
            [_, _, _, _, b'+', ..] => Exposure::Expose,
            [_, _, _, _, b'-', ..] => Exposure::Redact,
            _ => Exposure::ByStatus,
        }
    }

    /// A text as bytes: nothing is checked, as a response needs no more.
    pub(crate) const fn bytes(self, text: Text) -> &'static [u8] {
        let row = self.0.as_bytes();
        let [_, _, _, _, _, _, width, ..] = row else { return &[] };
        let width = digit(*width) as usize;
        let mut start = HEAD + TEXTS * (width + 1) + 1;
        let mut at = 0;
        while at < text as usize {
            start += length(row, width, at) + 1;
            at += 1;
        }
        part(row, start, length(row, width, at))
    }

    pub(crate) const fn is_empty(self, text: Text) -> bool {
        let row = self.0.as_bytes();
        let [_, _, _, _, _, _, width, ..] = row else { return true };
        length(row, digit(*width) as usize, text as usize) == 0
    }

    pub(crate) const fn text(self, text: Text) -> &'static str {
        match core::str::from_utf8(self.bytes(text)) {
            Ok(text) => text,
            Err(_) => "",
        }
    }

    /// A text that not every row has.
    pub(crate) const fn given(self, text: Text) -> Option<&'static str> {
        if self.is_empty(text) {
            None
        } else {
            Some(self.text(text))
        }
    }
}

/// The length of the text at a place.
const fn length(row: &[u8], width: usize, at: usize) -> usize {
    let mut digits = part(row, HEAD + at * (width + 1) + 1, width);
    let mut length = 0_usize;
    while let [first, rest @ ..] = digits {
        length = length.saturating_mul(10).saturating_add(digit(*first) as usize);
        digits = rest;
    }
    length
}

const fn digit(letter: u8) -> u16 {
    letter.saturating_sub(b'0') as u16
}

/// The bytes from `start` on; none where the row ends before.
const fn part(row: &[u8], start: usize, length: usize) -> &[u8] {
    if start > row.len() {
        return &[];
    }
    let rest = row.split_at(start).1;
    if length > rest.len() {
        return &[];
    }
    rest.split_at(length).0
}

#[cfg(test)]
mod tests {
    use super::{Row, Text};
    use crate::Exposure;

    #[test]
    fn a_row_is_taken_apart_by_its_lengths() {
        let row = Row::new("409 + 2 02 04 00 03 01 05 00 00 06|{}|{\"\"}||A|B|c|u:é|||a|\nb|");
        assert_eq!(row.status(), Some(http::StatusCode::CONFLICT));
        assert_eq!(row.exposure(), Exposure::Expose);
        assert_eq!(row.bytes(Text::Body), b"{}");
        assert_eq!(row.given(Text::Quoted), Some("{\"\"}"));
        assert_eq!(row.given(Text::Detail), None);
        assert_eq!(row.text(Text::Name), "A|B");
        assert_eq!(row.text(Text::Code), "c");
        assert_eq!(row.given(Text::TypeUri), Some("u:é|"));
        assert_eq!(row.given(Text::Title), None);
        assert_eq!(row.given(Text::Grpc), None);
        assert_eq!(row.text(Text::Doc), "|a|\nb|");
    }

    #[test]
    fn what_is_no_row_reads_as_empty() {
        let long = "409 ? 9 999999999 999999999 999999999 999999999 999999999";
        for text in ["", "409", "409 ?", "409 ? 9", "409 ? 2 99 99", "409 ? z", "\u{fe}\u{fe}\u{fe}", long] {
            let row = Row::new(text);
            assert_eq!(row.text(Text::Body), "", "{text}");
            assert_eq!(row.text(Text::Doc), "", "{text}");
        }
        assert_eq!(Row::new("").status(), None);
    }
}
