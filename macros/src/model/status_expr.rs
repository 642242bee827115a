//! The status as an attribute states it.

use proc_macro2::TokenStream;

#[derive(Debug, Clone)]
pub(crate) enum StatusExpr {
    Code(Code),
    /// The path of the function that finds the error inside, if there is one.
    Transparent(Option<TokenStream>),
    /// The path of the function.
    With(TokenStream),
}

/// How a field that is marked `#[status]` gives the status.
#[derive(Debug, Clone)]
pub(crate) enum FieldStatus {
    /// It is the status.
    Value,
    /// A function of the field finds it.
    With(TokenStream),
    /// The field is, or holds, the error inside.
    Transparent(Option<TokenStream>),
}

/// A status code as the user wrote it.
#[derive(Debug, Clone)]
pub(crate) struct Code {
    pub(crate) number: u16,
    pub(crate) tokens: TokenStream,
    /// Its text in an attribute to paste; empty in a list of codes.
    pub(crate) written: String,
}

impl Code {
    /// The attribute that allows these lints for the code.
    pub(crate) fn allowing(&self, lints: &str) -> String {
        match self.written.as_str() {
            "" => format!("`#[status(allow({lints}))]`"),
            code => format!("`#[status({code}, allow({lints}))]`"),
        }
    }
}
