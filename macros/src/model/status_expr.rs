//! The status as an attribute states it.

use proc_macro2::TokenStream;

#[derive(Debug, Clone)]
pub(crate) enum StatusExpr {
    Code(Code),
    Transparent,
    /// The path of the function.
    With(TokenStream),
}

/// A status code as the user wrote it.
#[derive(Debug, Clone)]
pub(crate) struct Code {
    pub(crate) number: u16,
    pub(crate) tokens: TokenStream,
    /// Its text in an attribute to paste.
    pub(crate) written: String,
}
