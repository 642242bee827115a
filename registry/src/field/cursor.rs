//! A position in a field value.

use super::part::Part;

/// Moves over ASCII alone, so that it is always on a character boundary.
#[derive(Clone, Copy)]
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

    pub(super) fn is_at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    pub(super) fn peek(&self) -> u8 {
        match self.text.as_bytes().get(self.at) {
            Some(byte) => *byte,
            None => 0,
        }
    }

    /// Moves past `byte`, which is ASCII and not NUL, if it is the next one.
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == byte;
        self.at += usize::from(is_next);
        is_next
    }

    /// Moves past the ASCII bytes that `accepts` accepts, and returns them.
    pub(super) fn take_while(&mut self, accepts: fn(u8) -> bool) -> Part<'a> {
        let start = self.at;
        while !self.is_at_end() && self.peek().is_ascii() && accepts(self.peek()) {
            self.at += 1;
        }
        self.since(start)
    }

    /// The text from `start` to here.
    pub(super) fn since(&self, start: usize) -> Part<'a> {
        Part { text: self.text.get(start..self.at).unwrap_or_default(), start }
    }

    /// The next character; empty at the end.
    pub(super) fn next_char(&self) -> Part<'a> {
        self.rest().first()
    }

    pub(super) fn rest(&self) -> Part<'a> {
        Part { text: self.text.get(self.at..).unwrap_or_default(), start: self.at }
    }
}
