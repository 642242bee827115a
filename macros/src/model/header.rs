//! What `#[header(...)]` says.

use proc_macro2::{TokenStream, TokenTree};

pub(crate) struct Header {
    pub(crate) name: HeaderName,
    pub(crate) value: String,
    pub(crate) value_token: TokenTree,
}

/// The name in lower case, and as the user wrote it.
pub(crate) struct HeaderName {
    pub(crate) name: String,
    pub(crate) tokens: TokenStream,
}
