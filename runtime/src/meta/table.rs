//! The metadata of all variants of a type.

use super::record::Record;
use super::{ErrorMeta, ExtensionMeta, HeaderMeta, MetaLists};

/// The records of a type's variants, one literal each (see `record.rs`), and what few of them
/// have, by the index of the record.
#[must_use]
pub const fn metas<const N: usize>(
    texts: &'static [&'static str; N],
    lists: &'static [(usize, MetaLists)],
) -> [ErrorMeta; N] {
    const NONE: ErrorMeta = ErrorMeta::new("", None);
    let mut rows = [NONE; N];
    let mut at = 0;
    while at < N {
        // No call: rustc would evaluate it for each variant, in each build.
        rows[at].record = Record(texts[at]);
        at += 1;
    }
    let mut lists = lists;
    while let [(at, parts), rest @ ..] = lists {
        if *at < N {
            rows[*at] = ErrorMeta::new(texts[*at], Some(parts));
        }
        lists = rest;
    }
    rows
}

/// The header fields and the extension members of a record.
#[must_use]
pub const fn meta_lists(headers: &'static [HeaderMeta], extensions: &'static [ExtensionMeta]) -> MetaLists {
    MetaLists { headers, extensions }
}

/// The metadata of the variant with this index: `rows` maps it to a record, because transparent
/// variants have none.
#[inline]
#[must_use]
pub fn meta_at<const N: usize>(
    metas: &'static [ErrorMeta],
    rows: &'static [usize; N],
    place: usize,
) -> Option<&'static ErrorMeta> {
    metas.get(*rows.get(place)?)
}
