//! What `#[header(...)]` says.

use super::Template;
use proc_macro2::{TokenStream, TokenTree};
use syn::Member;

pub(crate) struct Header {
    pub(crate) name: HeaderName,
    pub(crate) value: String,
    /// The literal; `None` for a challenge, whose parts are checked one by one.
    pub(crate) value_token: Option<TokenTree>,
}

/// A header field that is not in a table of literals.
pub(crate) struct ComputedHeader {
    pub(crate) name: HeaderName,
    pub(crate) value: ComputedValue,
    /// The field that is `Some` where the header field is sent.
    pub(crate) if_some: Option<Member>,
}

pub(crate) enum ComputedValue {
    Literal(Header),
    /// A literal that names fields.
    Template(Template),
    /// The path of a constant.
    Path(TokenStream),
}

impl ComputedHeader {
    /// The value, if it is a literal.
    pub(crate) fn literal(&self) -> Option<&Header> {
        match &self.value {
            ComputedValue::Literal(header) => Some(header),
            ComputedValue::Template(_) | ComputedValue::Path(_) => None,
        }
    }
}

/// The name in lower case, and as the user wrote it.
#[derive(Clone)]
pub(crate) struct HeaderName {
    pub(crate) name: String,
    pub(crate) tokens: TokenStream,
}
