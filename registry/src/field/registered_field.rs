//! What the IANA HTTP Field Name Registry says of a field.

use super::structured::{type_of, StructuredType};

/// The status of a field in its registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FieldStatus {
    /// Defined by a standard.
    Permanent,
    /// Registered without one.
    Provisional,
    /// Still defined, and no longer to be used.
    Deprecated,
    /// No longer defined.
    Obsoleted,
}

/// A registered header field.
///
/// # Examples
///
/// ```
/// use statusful_registry::{registered_field, FieldStatus, StructuredType};
///
/// let pragma = registered_field("pragma").unwrap();
/// assert_eq!((pragma.name(), pragma.status()), ("Pragma", FieldStatus::Deprecated));
/// assert_eq!(pragma.replacement(), Some("Cache-Control"));
///
/// let priority = registered_field("priority").unwrap();
/// assert_eq!(priority.structured_type(), Some(StructuredType::Dictionary));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegisteredField {
    name: &'static str,
    status: FieldStatus,
    replacement: &'static str,
    reference: &'static str,
}

impl RegisteredField {
    /// As the registry writes it; it compares without case.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Whether it is still to be used.
    #[must_use]
    pub const fn status(&self) -> FieldStatus {
        self.status
    }

    /// The field that replaces it, if it is deprecated or obsolete and one does.
    #[must_use]
    pub const fn replacement(&self) -> Option<&'static str> {
        if self.replacement.is_empty() {
            None
        } else {
            Some(self.replacement)
        }
    }

    /// Its type, if it is a structured field.
    #[must_use]
    pub fn structured_type(&self) -> Option<StructuredType> {
        type_of(self.name)
    }

    /// The document that says that it is deprecated or obsolete, or else the registry.
    pub(super) const fn reference(&self) -> &'static str {
        self.reference
    }

    pub(super) const fn is_current(name: &'static str, status: FieldStatus) -> Self {
        RegisteredField { name, status, replacement: "", reference: IANA }
    }
}

pub(super) const IANA: &str = "IANA HTTP Field Name Registry";

pub(super) const fn deprecated(
    name: &'static str,
    replacement: &'static str,
    reference: &'static str,
) -> RegisteredField {
    RegisteredField { name, status: FieldStatus::Deprecated, replacement, reference }
}

pub(super) const fn obsolete(
    name: &'static str,
    replacement: &'static str,
    reference: &'static str,
) -> RegisteredField {
    RegisteredField { name, status: FieldStatus::Obsoleted, replacement, reference }
}
