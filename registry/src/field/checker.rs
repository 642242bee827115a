//! What the grammar of one field is given to check, and where it puts its findings.

use super::{FieldFinding, FieldRule};
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// One value of one field under check.
pub(super) struct Checker<'a> {
    pub(super) value: &'a str,
    /// The status of the response, where it is known.
    pub(super) status: Option<u16>,
    pub(super) findings: Vec<FieldFinding>,
}

/// The grammar of a field.
pub(super) type Grammar = fn(&mut Checker<'_>);

impl Checker<'_> {
    /// Adds a finding about the bytes `range` of the value.
    pub(super) fn find(
        &mut self,
        rule: FieldRule,
        range: Range<usize>,
        message: String,
        reference: &'static str,
        replacement: Option<String>,
    ) {
        self.findings.push(FieldFinding { rule, range, message, reference, replacement });
    }

    /// The value with `with` in place of the bytes `range`.
    pub(super) fn replaced(&self, range: Range<usize>, with: &str) -> String {
        let mut value = String::from(self.value);
        value.replace_range(range, with);
        value
    }
}
