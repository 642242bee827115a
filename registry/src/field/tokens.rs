//! The lexical parts that most fields are made of: tokens, quoted strings, lists (RFC 9110,
//! Section 5.6), and token68 (Section 11.2).

pub(super) use crate::shared::{is_token68, quote};

use super::checker::Checker;
use super::cursor::Cursor;
use super::fault::Fault;
use super::text::{all, list, prefix, trim, words};
use super::FieldRule;
use crate::shared::{is_token, is_token_char};
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// A part of a value, and where it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) text: &'a str,
    pub(super) start: usize,
}

impl<'a> Part<'a> {
    /// All of a value.
    pub(super) const fn whole(text: &'a str) -> Self {
        Part { text, start: 0 }
    }

    /// Where it stands in the value.
    pub(super) const fn range(self) -> Range<usize> {
        self.start..self.end()
    }

    pub(super) const fn end(self) -> usize {
        self.start + self.text.len()
    }

    /// Without whitespace at its ends.
    pub(super) fn trimmed(self) -> Self {
        Part { text: trim(self.text, is_whitespace), start: self.start + prefix(self.text, is_whitespace) }
    }

    /// The parts between the separators, an ASCII character, that are not in a quoted string.
    pub(super) fn split(self, separator: u8) -> Vec<Self> {
        let mut parts = Vec::new();
        let mut rest = Some(self);
        while let Some(part) = rest {
            let (before, behind) = part.take_until(separator);
            parts.push(before);
            rest = behind;
        }
        parts
    }

    /// What stands before the first separator, an ASCII character, that is not in a quoted
    /// string, and what stands behind it.
    pub(super) fn take_until(self, separator: u8) -> (Self, Option<Self>) {
        let (mut quoted, mut escaped) = (false, false);
        for (at, byte) in self.text.as_bytes().iter().enumerate() {
            let byte = *byte;
            if byte == separator && !quoted {
                return (self.between(0, at), Some(self.between(at + 1, self.text.len())));
            }
            quoted ^= byte == b'"' && !escaped;
            escaped = byte == b'\\' && quoted && !escaped;
        }
        (self, None)
    }

    /// What stands before and behind the first separator, an ASCII character.
    pub(super) fn split_once(self, separator: char) -> Option<(Self, Self)> {
        let (before, behind) = self.text.split_once(separator)?;
        Some((Part { text: before, ..self }, Part { text: behind, start: self.end() - behind.len() }))
    }

    /// The bytes at the start that `accepts` accepts, ASCII alone, and the rest.
    pub(super) fn take(self, accepts: fn(u8) -> bool) -> (Self, Self) {
        self.split_at(prefix(self.text, accepts))
    }

    /// The token at the start, which may be empty, and the rest.
    pub(super) fn take_token(self) -> (Self, Self) {
        self.take(is_token_char)
    }

    /// The whitespace at the start, and the rest.
    pub(super) fn take_whitespace(self) -> (Self, Self) {
        self.take(is_whitespace)
    }

    /// The quoted string at the start, if a whole one is there, and the rest.
    pub(super) fn take_quoted(self) -> Option<(Self, Self)> {
        let quoted = Cursor::new(self.text).quoted_string()?;
        Some(self.split_at(quoted.text.len()))
    }

    /// The first character, which is empty at the end.
    pub(super) fn first(self) -> Self {
        self.split_at(self.text.chars().next().map_or(0, char::len_utf8)).0
    }

    pub(super) fn is_empty(self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn is_token(self) -> bool {
        is_token(self.text)
    }

    /// Whether it is one quoted string and nothing else.
    pub(super) fn is_quoted(self) -> bool {
        let mut cursor = Cursor::new(self.text);
        cursor.quoted_string().is_some() && cursor.is_at_end()
    }

    /// What a token or a quoted string says.
    pub(super) fn unquoted(self) -> String {
        if !self.is_quoted() {
            return String::from(self.text);
        }
        let inner = self.text.get(1..self.text.len() - 1).unwrap_or_default();
        let mut text = String::with_capacity(inner.len());
        let mut escaped = false;
        for letter in inner.chars() {
            escaped = letter == '\\' && !escaped;
            if !escaped {
                text.push(letter);
            }
        }
        text
    }

    /// With commas between its words, if it has several.
    pub(super) fn with_commas(self) -> Option<String> {
        let words = words(self.text, |byte| byte.is_ascii_whitespace());
        (words.len() > 1).then(|| list(&words))
    }

    fn split_at(self, at: usize) -> (Self, Self) {
        (self.between(0, at), self.between(at, self.text.len()))
    }

    fn between(self, from: usize, to: usize) -> Self {
        Part { text: self.text.get(from..to).unwrap_or_default(), start: self.start + from }
    }
}

impl<'a> Cursor<'a> {
    /// Moves past a quoted string, if a whole one comes next.
    pub(super) fn quoted_string(&mut self) -> Option<Part<'a>> {
        let (start, rest) = (self.at(), self.rest());
        if !rest.starts_with('"') {
            return None;
        }
        let mut escaped = false;
        for (at, byte) in rest.as_bytes().iter().enumerate() {
            let byte = *byte;
            match byte {
                _ if at == 0 => {}
                _ if byte != b'\t' && byte.is_ascii_control() => return None,
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => {
                    let text = rest.get(..=at).unwrap_or_default();
                    self.skip(text);
                    return Some(Part { text, start });
                }
                _ => {}
            }
        }
        None
    }
}

impl<'a> Checker<'a> {
    /// The elements of a comma-separated list; a finding where there are empty ones (RFC 9110,
    /// Section 5.6.1.1). No element in an empty value.
    pub(super) fn list(&mut self) -> Vec<Part<'a>> {
        if self.value.is_empty() {
            return Vec::new();
        }
        let (mut elements, mut texts, mut empty) = (Vec::new(), Vec::new(), None);
        for part in &Part::whole(self.value).split(b',') {
            let element = part.trimmed();
            if element.is_empty() {
                empty = empty.or(Some(*part));
            } else {
                elements.push(element);
                texts.push(element.text);
            }
        }
        if let Some(first) = empty {
            // With the comma before it, or else with the one behind it.
            let end = first.end() + usize::from(first.start == 0);
            let message = String::from("there is an empty list element, which a sender must not generate");
            let fault = Fault::new(first.start.saturating_sub(1)..end, LIST, message);
            self.add(FieldRule::Invalid, fault.fix(0..self.value.len(), list(&texts)));
        }
        elements
    }
}

const LIST: &str = "RFC 9110, Section 5.6.1.1";

/// `1*DIGIT`, without a sign or an end.
pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && all(text, |byte| byte.is_ascii_digit())
}

/// `OWS` (RFC 9110, Section 5.6.3).
pub(super) fn is_whitespace(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::FieldFinding;

    #[test]
    fn separators_in_quotes_are_data() {
        let parts = Part::whole(r#"a="1,\",2" , b"#).split(b',');
        assert_eq!(parts[0].trimmed(), Part { text: r#"a="1,\",2""#, start: 0 });
        assert_eq!(parts[1].trimmed(), Part { text: "b", start: 13 });
        assert_eq!(parts.len(), 2);
    }

    #[test]
    fn quoting_is_undone() {
        for text in ["", "a b", r#"a\"b"#, r"\\", "é"] {
            assert_eq!(Part::whole(&quote(text)).unquoted(), text);
            assert!(Part::whole(&quote(text)).is_quoted());
        }
        assert_eq!(Part::whole("token").unquoted(), "token");
    }

    #[test]
    fn open_quotes_are_no_quoted_string() {
        for text in ["\"", "\"a", r#""a\""#, "\"a\nb\"", "a\"\"", "\"a\"b"] {
            assert!(!Part::whole(text).is_quoted(), "{text}");
        }
    }

    #[test]
    fn padding_ends_a_token68() {
        assert!(is_token68("RA==") && is_token68("a-._~+/0"));
        assert!(!is_token68("") && !is_token68("==") && !is_token68("a=b") && !is_token68("a,"));
    }

    #[test]
    fn empty_elements_are_found_once() {
        let cases = [
            ("GET, , HEAD", 3..5),
            ("GET,", 3..4),
            (",GET", 0..1),
            (" ,", 0..2),
            (",,", 0..1),
            ("a,,,b", 1..2),
        ];
        for (value, range) in cases {
            let checker = Checker::run(|checker| drop(checker.list()), "allow", value, None);
            let ranges: Vec<_> = checker.findings.iter().map(FieldFinding::range).collect();
            assert_eq!(ranges, [range], "{value}");
        }
    }
}
