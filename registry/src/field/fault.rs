//! A mistake in a part of a value, before it is known where in the value the part is.

use alloc::string::String;
use core::ops::Range;

/// A mistake against a grammar that several fields share.
#[derive(Debug)]
pub(super) struct Fault {
    /// What is wrong, in bytes of the text that was read.
    pub(super) range: Range<usize>,
    pub(super) message: String,
    pub(super) reference: &'static str,
    /// What to write instead of these bytes.
    pub(super) fix: Option<(Range<usize>, String)>,
}

impl Fault {
    pub(super) fn new(range: Range<usize>, reference: &'static str, message: String) -> Self {
        Fault { range, message, reference, fix: None }
    }

    /// With `text` to write instead of `range`.
    pub(super) fn fix(self, range: Range<usize>, text: impl Into<String>) -> Self {
        Fault { fix: Some((range, text.into())), ..self }
    }

    /// With `text` to write instead of what is wrong.
    pub(super) fn with_replacement(self, text: impl Into<String>) -> Self {
        let range = self.range.clone();
        self.fix(range, text)
    }

    /// With `text` to write instead of what is wrong, if there is one.
    pub(super) fn with_likely_replacement(self, text: Option<&str>) -> Self {
        match text {
            Some(text) => self.with_replacement(text),
            None => self,
        }
    }

    /// As seen from a text in which this one begins at `offset`.
    pub(super) fn shifted(self, offset: usize) -> Self {
        let shift = |range: Range<usize>| range.start + offset..range.end + offset;
        Fault { range: shift(self.range), fix: self.fix.map(|(range, text)| (shift(range), text)), ..self }
    }
}

/// A character as a message shows it.
pub(super) fn shown(letter: char) -> String {
    if letter.is_control() {
        letter.escape_default().collect()
    } else {
        String::from(letter)
    }
}

/// `text` with `with` in place of the bytes `range`.
pub(super) fn replaced(text: &str, range: Range<usize>, with: &str) -> String {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    [before, with, after].concat()
}
