//! The metadata of all variants of a type.

use super::record::Record;
use super::{ErrorMeta, ExtensionMeta, HeaderMeta, MetaLists};
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
