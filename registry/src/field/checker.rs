//! What the grammar of one field is given to check, and where it puts its findings.

use super::fault::{replaced, Fault};
use super::{FieldFinding, FieldRule};
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// One value of one field under check.
pub(super) struct Checker<'a> {
    /// The name of the field, in lower case.
    pub(super) name: &'a str,
    /// Without whitespace at its ends, which is no part of it (RFC 9110, Section 5.5).
    pub(super) value: &'a str,
    /// The status of the response, where it is known.
    pub(super) status: Option<u16>,
    pub(super) findings: Vec<FieldFinding>,
}

/// The grammar of a field.
pub(super) type Grammar = fn(&mut Checker<'_>);

/// One remark helps, twenty do not: a value that is of another kind altogether would
/// otherwise get one for each of its members.
pub(super) const MAX_FINDINGS: usize = 8;

impl<'a> Checker<'a> {
    pub(super) fn run(grammar: Grammar, name: &'a str, value: &'a str, status: Option<u16>) -> Self {
        let mut checker = Checker { name, value, status, findings: Vec::new() };
        grammar(&mut checker);
        checker
    }

    /// Adds a finding about the bytes `range` of the value.
    pub(super) fn find(
        &mut self,
        rule: FieldRule,
        range: Range<usize>,
        message: String,
        reference: &'static str,
        replacement: Option<String>,
    ) {
        if !self.is_full() {
            self.findings.push(FieldFinding { rule, range, message, reference, replacement });
        }
    }

    /// Whether a server may not send the value, as far as it has been read.
    pub(super) fn is_invalid(&self) -> bool {
        self.findings.iter().any(|finding| finding.rule == FieldRule::Invalid)
    }

    /// Whether another finding would be left out.
    pub(super) fn is_full(&self) -> bool {
        self.findings.len() >= MAX_FINDINGS
    }

    /// Adds a mistake against a shared grammar, as a finding of the kind `rule`.
    pub(super) fn add(&mut self, rule: FieldRule, fault: Fault) {
        if self.is_full() {
            return;
        }
        let replacement = fault.fix.map(|(range, text)| self.replaced(range, &text));
        self.find(rule, fault.range, fault.message, fault.reference, replacement);
    }

    /// The value with `with` in place of the bytes `range`.
    pub(super) fn replaced(&self, range: Range<usize>, with: &str) -> String {
        replaced(self.value, range, with)
    }
}
