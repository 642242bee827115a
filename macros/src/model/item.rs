//! An item before its attributes are read.

use crate::krate::Krate;
use crate::report::Error;
use syn::{Generics, Ident};

/// What a derive needs to name the type: enough for an empty impl.
pub(crate) struct ItemHeader {
    pub(crate) krate: Krate,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
}

/// An item that no impl can be derived for, and why.
pub(crate) struct InvalidItem {
    pub(crate) error: Error,
    pub(crate) header: Option<ItemHeader>,
}
