//! What `#[header(...)]` says.

use proc_macro2::TokenStream;

pub(crate) struct Header {
    pub(crate) name: HeaderName,
    pub(crate) value: String,
}

/// The name in lower case, and as the user wrote it.
pub(crate) struct HeaderName {
    pub(crate) name: String,
    pub(crate) tokens: TokenStream,
}
