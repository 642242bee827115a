//! What `#[header(...)]` says.

use super::Template;
use proc_macro2::{TokenStream, TokenTree};

pub(crate) struct Header {
    pub(crate) name: HeaderName,
    pub(crate) value: String,
    /// The literal; `None` for a challenge, whose parts are checked one by one.
    pub(crate) value_token: Option<TokenTree>,
}

/// A header field whose value names fields.
pub(crate) struct HeaderTemplate {
    pub(crate) name: HeaderName,
    pub(crate) template: Template,
}

/// The name in lower case, and as the user wrote it.
#[derive(Clone)]
pub(crate) struct HeaderName {
    pub(crate) name: String,
    pub(crate) tokens: TokenStream,
}
