//! What serde or strum is told to name a variant, or the case of all variants.

use syn::Ident;

pub(crate) struct Rename {
    pub(crate) krate: &'static str,
    pub(crate) key: Ident,
    pub(crate) value: String,
}
