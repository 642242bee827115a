//! What the enums of `error_sets!` have in common.

/// A set of errors: the member that a value is. Its `Display` and `source` are the set's, so one
/// match serves both.
pub trait ErrorSet {
    /// The member.
    fn __error(&self) -> &(dyn std::error::Error + 'static);
}
