//! A position in a field value.

use core::ops::Range;

/// Moves over ASCII alone, so that it is always on a character boundary.
#[derive(Clone)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Cursor { text, at: 0 }
    }

    pub(super) const fn at(&self) -> usize {
        self.at
    }

    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Moves past `byte`, if it is the next one.
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let is_next = byte.is_ascii() && self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// Moves past the ASCII bytes that `accepts` accepts, and returns them.
    pub(super) fn take_while(&mut self, accepts: fn(u8) -> bool) -> &'a str {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii() && accepts(byte)) {
            self.at += 1;
        }
        self.since(start)
    }

    /// Moves past `text`, if it comes next.
    pub(super) fn skip(&mut self, text: &str) {
        self.at += if self.rest().starts_with(text) { text.len() } else { 0 };
    }

    /// Moves past optional whitespace (RFC 9110, Section 5.6.3).
    pub(super) fn skip_whitespace(&mut self) {
        self.take_while(|byte| byte == b' ' || byte == b'\t');
    }

    /// The text from `start` to here.
    pub(super) fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// The bytes of the next character; empty at the end.
    pub(super) fn next_char(&self) -> Range<usize> {
        let len = self.rest().chars().next().map_or(0, char::len_utf8);
        self.at..self.at + len
    }
}
