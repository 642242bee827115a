//! The value of an attribute: absent, invalid, or set.

use proc_macro2::TokenStream;
use quote::ToTokens;

/// An attribute, or a key of one, that is set once at most.
#[derive(Debug, Clone, Default)]
pub(crate) enum Attr<T> {
    #[default]
    Absent,
    /// Its mistake is reported, and what it would have set is not reported as missing.
    Invalid,
    /// The value, and what a message about it underlines.
    Set { value: T, tokens: TokenStream },
}

impl<T> Attr<T> {
    pub(crate) fn set(value: T, tokens: impl ToTokens) -> Self {
        Attr::Set { value, tokens: tokens.into_token_stream() }
    }

    pub(crate) fn value(&self) -> Option<&T> {
        match self {
            Attr::Set { value, .. } => Some(value),
            Attr::Absent | Attr::Invalid => None,
        }
    }

    pub(crate) fn tokens(&self) -> Option<&TokenStream> {
        match self {
            Attr::Set { tokens, .. } => Some(tokens),
            Attr::Absent | Attr::Invalid => None,
        }
    }

    pub(crate) fn map<U>(self, convert: impl FnOnce(T) -> U) -> Attr<U> {
        match self {
            Attr::Absent => Attr::Absent,
            Attr::Invalid => Attr::Invalid,
            Attr::Set { value, tokens } => Attr::Set { value: convert(value), tokens },
        }
    }

    pub(crate) fn is_absent(&self) -> bool {
        matches!(self, Attr::Absent)
    }

    pub(crate) fn is_invalid(&self) -> bool {
        matches!(self, Attr::Invalid)
    }

    pub(crate) fn is_set(&self) -> bool {
        matches!(self, Attr::Set { .. })
    }
}

impl Attr<String> {
    pub(crate) fn text(&self) -> Option<&str> {
        self.value().map(String::as_str)
    }
}

/// An attribute with any number of values.
#[derive(Debug, Clone)]
pub(crate) struct AttrList<T> {
    pub(crate) values: Vec<T>,
    /// Whether a further value is invalid: what it would have set is not reported as missing.
    pub(crate) has_invalid: bool,
}

impl<T> Default for AttrList<T> {
    fn default() -> Self {
        AttrList { values: Vec::new(), has_invalid: false }
    }
}

impl<T> core::ops::Deref for AttrList<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.values
    }
}
