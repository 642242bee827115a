//! What a check says of a header field.

use alloc::string::String;
use core::ops::Range;

/// Why a field, or a part of its value, is remarked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FieldRule {
    /// Against a MUST, or against the grammar of the field: no server may send it.
    Invalid,
    /// Against a SHOULD, or without effect in this response.
    Discouraged,
    /// An authentication scheme, a cache directive, a method or another name that its
    /// registry does not list.
    Unregistered,
    /// The field, or a part of its value, is registered as obsolete or deprecated.
    Obsolete,
    /// A name one or two letters from a registered one.
    Misspelled,
    /// Legal, but known to be misread by clients in wide use.
    Misread,
}

/// One remark on a header field: what is wrong, where, and what to write instead.
///
/// # Examples
///
/// ```
/// use statusful_registry::{check_field, FieldRule};
///
/// let findings = check_field("retry-after", "soon", Some(503));
/// assert_eq!(findings[0].rule(), FieldRule::Invalid);
/// assert_eq!(findings[0].range(), 0..4);
/// assert_eq!(findings[0].reference(), "RFC 9110, Section 10.2.3");
/// assert_eq!(findings[0].replacement(), Some("60"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFinding {
    pub(crate) rule: FieldRule,
    pub(crate) range: Range<usize>,
    pub(crate) message: String,
    pub(crate) reference: &'static str,
    pub(crate) replacement: Option<String>,
}

impl FieldFinding {
    /// How grave it is, and of which kind.
    #[must_use]
    pub const fn rule(&self) -> FieldRule {
        self.rule
    }

    /// The part of the value (or of the name, from [`check_field_name`](crate::check_field_name))
    /// that it is about, in bytes. Within the value, and on character boundaries; empty
    /// where something is missing.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// What is wrong and why, as one sentence without a full stop: "`soon` is neither a
    /// number of seconds nor a date".
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The document and section that says so.
    #[must_use]
    pub const fn reference(&self) -> &'static str {
        self.reference
    }

    /// The whole value (or name) to write instead, where one is likely.
    #[must_use]
    pub fn replacement(&self) -> Option<&str> {
        self.replacement.as_deref()
    }
}
