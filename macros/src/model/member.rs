//! The members that an error adds to its problem body.

use proc_macro2::TokenStream;

/// `#[problem(extension)]` on a field.
pub(crate) struct Extension {
    /// The name of the member; that of the field, if its entries are the members.
    pub(crate) name: String,
    pub(crate) value: MemberValue,
    /// Whether the entries of the value are members, and not the value.
    pub(crate) flattens: bool,
    /// The function that says whether the field is left out.
    pub(crate) skip_if: Option<TokenStream>,
    /// Whether the member `truncated` says that it is not whole.
    pub(crate) marks_truncation: bool,
}

/// What is sent of a field.
pub(crate) enum MemberValue {
    Field,
    /// What its `Display` writes.
    Display,
    /// What this function makes of it.
    With(TokenStream),
}

impl Extension {
    /// The member that is the field itself.
    pub(crate) fn named(name: String) -> Self {
        Extension { name, value: MemberValue::Field, flattens: false, skip_if: None, marks_truncation: false }
    }

    /// Whether a client can make the field of what is sent.
    pub(crate) fn is_readable(&self) -> bool {
        !matches!(self.value, MemberValue::With(_))
    }
}

/// A member with one value, as `#[problem(extension(docs = "…"))]` above a variant or a type
/// states it.
pub(crate) struct Constant {
    pub(crate) name: String,
    /// The name as the user wrote it.
    pub(crate) tokens: TokenStream,
    /// The value as JSON.
    pub(crate) json: String,
}
