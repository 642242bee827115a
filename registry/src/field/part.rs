//! A part of a value, and the ways to take it apart.

use crate::shared::{is_token, is_token_char};
use crate::valid::text::{is_whitespace, prefix, trim};
use alloc::string::String;
use core::ops::Range;

/// A part of a value, and where it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) text: &'a str,
    pub(super) start: usize,
}

/// `name` or `name=value`: a parameter, a directive, an attribute.
#[derive(Clone, Copy)]
pub(super) struct Parameter<'a> {
    pub(super) name: Part<'a>,
    /// As it is written; none where there is no `=`.
    pub(super) value: Option<Part<'a>>,
}

/// The parts between separators that are not in a quoted string.
#[derive(Clone, Copy)]
pub(super) struct Pieces<'a> {
    rest: Option<Part<'a>>,
    separator: u8,
}

impl<'a> Part<'a> {
    pub(super) const EMPTY: Self = Part { text: "", start: 0 };

    /// All of a value.
    pub(super) const fn whole(text: &'a str) -> Self {
        Part { text, start: 0 }
    }

    /// Its bytes in the value.
    pub(super) fn range(self) -> Range<usize> {
        self.start..self.end()
    }

    pub(super) fn end(self) -> usize {
        self.start + self.text.len()
    }

    /// Without whitespace at its ends.
    pub(super) fn trimmed(self) -> Self {
        Part { text: trim(self.text, is_whitespace), start: self.start + prefix(self.text, is_whitespace) }
    }

    /// The parts between the separators, an ASCII character, that are not in a quoted string.
    pub(super) fn pieces(self, separator: u8) -> Pieces<'a> {
        Pieces { rest: Some(self), separator }
    }

    /// The text before the first separator, an ASCII character, that is not in a quoted
    /// string, and the text after it.
    pub(super) fn take_until(self, separator: u8) -> (Self, Option<Self>) {
        let (mut quoted, mut escaped) = (false, false);
        let mut at = 0;
        for byte in self.text.as_bytes() {
            if *byte == separator && !quoted {
                return (self.between(0, at), Some(self.between(at + 1, self.text.len())));
            }
            quoted ^= *byte == b'"' && !escaped;
            escaped = *byte == b'\\' && quoted && !escaped;
            at += 1;
        }
        (self, None)
    }

    /// The text before and after the first separator, an ASCII character.
    pub(super) fn split_once(self, separator: u8) -> Option<(Self, Self)> {
        let mut at = 0;
        for byte in self.text.as_bytes() {
            if *byte == separator {
                return Some((self.between(0, at), self.between(at + 1, self.text.len())));
            }
            at += 1;
        }
        None
    }

    /// `name` or `name=value`, without whitespace around them.
    pub(super) fn parameter(self) -> Parameter<'a> {
        match self.split_once(b'=') {
            Some((name, value)) => Parameter { name: name.trimmed(), value: Some(value.trimmed()) },
            None => Parameter { name: self.trimmed(), value: None },
        }
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
        match quoted_len(self.text) {
            0 => None,
            len => Some(self.split_at(len)),
        }
    }

    /// The first character, which is empty at the end.
    pub(super) fn first(self) -> Self {
        let mut len = usize::from(!self.text.is_empty());
        while !self.text.is_char_boundary(len) {
            len += 1;
        }
        self.between(0, len)
    }

    pub(super) fn is_empty(self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn starts_with(self, byte: u8) -> bool {
        self.text.as_bytes().first() == Some(&byte)
    }

    pub(super) fn is_token(self) -> bool {
        is_token(self.text)
    }

    /// Whether it is one quoted string and nothing else.
    pub(super) fn is_quoted(self) -> bool {
        !self.text.is_empty() && quoted_len(self.text) == self.text.len()
    }

    /// What a token or a quoted string says.
    pub(super) fn unquoted(self) -> String {
        if !self.is_quoted() {
            return String::from(self.text);
        }
        let inner = self.inner().text;
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

    /// Without its first and its last byte, which are quotes.
    pub(super) fn inner(self) -> Self {
        self.between(1, self.text.len().saturating_sub(1))
    }

    pub(super) fn split_at(self, at: usize) -> (Self, Self) {
        (self.between(0, at), self.between(at, self.text.len()))
    }

    pub(super) fn between(self, from: usize, to: usize) -> Self {
        Part { text: self.text.get(from..to).unwrap_or_default(), start: self.start + from }
    }
}

impl<'a> Parameter<'a> {
    /// Whether this is its name, which compares without case.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.text.eq_ignore_ascii_case(name)
    }

    /// The bytes of its value or, without one, of its name.
    pub(super) fn value_range(&self) -> Range<usize> {
        self.value_or_name().range()
    }

    /// Where it ends in the value of the field.
    pub(super) fn end(&self) -> usize {
        self.value_or_name().end()
    }

    fn value_or_name(&self) -> Part<'a> {
        match self.value {
            Some(value) => value,
            None => self.name,
        }
    }

    /// The text of its value; empty without one.
    pub(super) fn value_text(&self) -> &'a str {
        match self.value {
            Some(value) => value.text,
            None => "",
        }
    }
}

/// The first parameter of this name.
pub(super) fn find<'a>(parameters: &[Parameter<'a>], name: &str) -> Option<Parameter<'a>> {
    for parameter in parameters {
        if parameter.is(name) {
            return Some(*parameter);
        }
    }
    None
}

impl<'a> Pieces<'a> {
    /// What comes next, even if it is empty.
    pub(super) fn take_piece(&mut self) -> Option<Part<'a>> {
        let (piece, rest) = self.rest?.take_until(self.separator);
        self.rest = rest;
        Some(piece)
    }

    /// The next element of a list: without whitespace, and not empty.
    pub(super) fn take_element(&mut self) -> Option<Part<'a>> {
        loop {
            let element = self.take_piece()?.trimmed();
            if !element.is_empty() {
                return Some(element);
            }
        }
    }

    /// The elements with `separator` between them.
    pub(super) fn joined(mut self, separator: &str) -> String {
        let mut text = String::new();
        while let Some(element) = self.take_element() {
            push(&mut text, separator, element.text);
        }
        text
    }
}

/// The length of the quoted string at the start, its quotes included; 0 if there is no whole one.
fn quoted_len(text: &str) -> usize {
    let mut escaped = false;
    let mut at = 0;
    for byte in text.as_bytes() {
        at += 1;
        match byte {
            b'"' if at == 1 => {}
            _ if at == 1 => return 0,
            b'\t' => escaped = false,
            _ if byte.is_ascii_control() => return 0,
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at,
            _ => {}
        }
    }
    0
}

/// Whether it is one of the names, which compare without case.
pub(super) fn is_one_of(text: &str, names: &[&str]) -> bool {
    for name in names {
        if name.eq_ignore_ascii_case(text) {
            return true;
        }
    }
    false
}

/// Adds an element to a list.
pub(super) fn push(list: &mut String, separator: &str, element: &str) {
    if !list.is_empty() {
        list.push_str(separator);
    }
    list.push_str(element);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::quote;

    #[test]
    fn separators_in_quotes_are_data() {
        let mut pieces = Part::whole(r#"a="1,\",2" , b"#).pieces(b',');
        assert_eq!(pieces.take_element(), Some(Part { text: r#"a="1,\",2""#, start: 0 }));
        assert_eq!(pieces.take_element(), Some(Part { text: "b", start: 13 }));
        assert_eq!(pieces.take_element(), None);
    }

    #[test]
    fn empty_pieces_are_pieces_and_no_elements() {
        let mut pieces = Part::whole(", ").pieces(b',');
        assert_eq!(pieces.take_element(), None);
        let mut pieces = Part::whole(",é").pieces(b',');
        assert_eq!(pieces.take_piece(), Some(Part { text: "", start: 0 }));
        assert_eq!(pieces.take_piece(), Some(Part { text: "é", start: 1 }));
        assert_eq!(pieces.take_piece(), None);
        assert_eq!(Part::whole("é").first().text, "é");
        assert_eq!(Part::whole("").first().text, "");
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
}
