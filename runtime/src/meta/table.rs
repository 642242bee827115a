//! The metadata of all variants of a type.

use super::record::Record;
use super::{ErrorMeta, ExtensionMeta, HeaderMeta, MetaLists};
use crate::catalog::HasCatalog;
use crate::HttpStatus;
use statusful_registry::shared::MAX_BODY;

/// The records of a type's variants, one literal each (see `record.rs`), and what few of them
/// have, by the index of the record.
#[must_use]
pub const fn metas<const N: usize>(
    texts: &'static [&'static str; N],
    lists: &'static [(usize, MetaLists)],
) -> [ErrorMeta; N] {
    const EMPTY: ErrorMeta = ErrorMeta::new("", None);
    let mut metas = [EMPTY; N];
    let mut index = 0;
    while index < N {
        // No call: rustc would evaluate it for each variant, in each build.
        metas[index].record = Record(texts[index]);
        index += 1;
    }
    let mut remaining = lists;
    while let [(index, lists), rest @ ..] = remaining {
        if *index < N {
            metas[*index] = ErrorMeta::new(texts[*index], Some(lists));
        }
        remaining = rest;
    }
    metas
}

/// The header fields and the extension members of a record.
#[must_use]
pub const fn meta_lists(headers: &'static [HeaderMeta], extensions: &'static [ExtensionMeta]) -> MetaLists {
    MetaLists {
        headers,
        extensions,
        standard: &[],
        statuses: &[],
        code: None,
        is_redacted: false,
        is_of_inner: false,
        limit: MAX_BODY,
        jsonrpc: None,
    }
}

/// The same for a variant whose body has another code than this, or none.
#[must_use]
pub const fn with_code(lists: MetaLists, code: &'static str) -> MetaLists {
    MetaLists { code: Some(code), ..lists }
}

/// The same for a variant whose code and name are for logs alone.
#[must_use]
pub const fn with_redacted_code(lists: MetaLists, code: &'static str) -> MetaLists {
    MetaLists { code: Some(code), is_redacted: true, ..lists }
}

/// The same for a variant whose body may have this many bytes.
#[must_use]
pub const fn with_limit(lists: MetaLists, limit: usize) -> MetaLists {
    MetaLists { limit, ..lists }
}

/// The same for a variant with this code of JSON-RPC.
#[must_use]
pub const fn with_jsonrpc(lists: MetaLists, code: i32) -> MetaLists {
    MetaLists { jsonrpc: Some(code), ..lists }
}

/// The same for a variant that states members over an error inside, which has the code.
#[must_use]
pub const fn with_inner_code(lists: MetaLists) -> MetaLists {
    MetaLists { is_of_inner: true, ..lists }
}

/// The metadata of the error's variant, or of the error inside one that has none.
#[inline]
#[must_use]
pub fn meta_of<E: HasCatalog + HttpStatus + ?Sized, const N: usize>(
    error: &E,
    indices: &'static [u32; N],
) -> Option<&'static ErrorMeta> {
    match meta_of_variant(error, indices) {
        None => error.__inner().and_then(HttpStatus::meta),
        own => own,
    }
}

/// The metadata of the error's variant. `indices` are those of the metadata of each variant; empty
/// if they are those of the variants.
#[inline]
#[must_use]
pub fn meta_of_variant<E: HasCatalog + ?Sized, const N: usize>(
    error: &E,
    indices: &'static [u32; N],
) -> Option<&'static ErrorMeta> {
    let variant = error.__variant_index();
    if N == 0 {
        return E::__ERRORS.get(variant);
    }
    E::__ERRORS.get(usize::try_from(*indices.get(variant)?).ok()?)
}
