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

    /// As seen from a text in which this one begins at `offset`.
    pub(super) fn shifted(self, offset: usize) -> Self {
        let shift = |range: Range<usize>| range.start + offset..range.end + offset;
        Fault { range: shift(self.range), fix: self.fix.map(|(range, text)| (shift(range), text)), ..self }
    }
}
