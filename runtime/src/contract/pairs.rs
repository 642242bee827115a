//! Which error of one lock corresponds to which error of the other.

use super::lock::Entry;
use statusful_registry::shared::uri_segment;
use std::collections::BTreeMap;

type Pair<'a> = (&'a Entry, &'a Entry);

/// The `base` of an error's type before and after; [`ABOUT_BLANK`] without a type.
pub(super) type Bases<'a> = (&'a str, &'a str);

/// The type of an error without one (RFC 9457, Section 4.2.1).
pub(super) const ABOUT_BLANK: &str = "about:blank";

/// The errors before and after, paired.
pub(super) struct Pairs<'a> {
    pub(super) same: Vec<Pair<'a>>,
    /// Equal except for what identifies an error, and the only ones that are.
    pub(super) renamed: Vec<Pair<'a>>,
    pub(super) gone: Vec<&'a Entry>,
    pub(super) new: Vec<&'a Entry>,
}

/// How an error is identified; the most reliable first, because two types may share a code.
const SAME: [fn(&Entry, &Entry) -> bool; 6] = [
    |old, new| old == new,
    |old, new| old.code == new.code && old.type_uri == new.type_uri && old.name == new.name,
    |old, new| old.code == new.code && old.name == new.name,
    |old, new| !old.code.is_empty() && old.code == new.code,
    |old, new| old.type_uri.is_some() && old.type_uri == new.type_uri,
    |old, new| old.name == new.name,
];

impl<'a> Pairs<'a> {
    pub(super) fn of(before: &'a [Entry], after: &'a [Entry]) -> Self {
        let (mut gone, mut new): (Vec<&Entry>, Vec<&Entry>) =
            (before.iter().collect(), after.iter().collect());
        let mut same = Vec::new();
        for is_same in SAME {
            gone.retain(|old| match new.iter().position(|new| is_same(old, new)) {
                Some(at) => {
                    same.push((*old, new.remove(at)));
                    false
                }
                None => true,
            });
        }
        same.sort_by_key(|&(old, new)| [old, new].map(|it: &Entry| (&it.code, &it.name, &it.type_uri)));
        let renamed = renamed(&gone, &new);
        gone.retain(|entry| !renamed.iter().any(|(old, _)| old == entry));
        new.retain(|entry| !renamed.iter().any(|(_, new)| new == entry));
        Pairs { same, renamed, gone, new }
    }

    /// The errors whose types changed because their `base` did. A single one may just as well
    /// set its type itself.
    pub(super) fn with_another_base(&self) -> BTreeMap<Bases<'a>, Vec<&'a Entry>> {
        let mut moved: BTreeMap<Bases, Vec<&Entry>> = BTreeMap::new();
        for (old, new) in &self.same {
            if let Some(bases) = bases(old, new).filter(|(before, after)| before != after) {
                moved.entry(bases).or_default().push(old);
            }
        }
        moved.retain(|_, errors| errors.len() > 1);
        moved
    }
}

fn renamed<'a>(gone: &[&'a Entry], new: &[&'a Entry]) -> Vec<Pair<'a>> {
    let only = |entries: &[&'a Entry], like: &Entry| match entries
        .iter()
        .filter(|it| it.is_like(like))
        .collect::<Vec<_>>()[..]
    {
        [entry] => Some(*entry),
        _ => None,
    };
    gone.iter().filter_map(|old| Some((only(gone, old)?, only(new, old)?))).collect()
}

/// `None` if a type does not come from a `base`.
pub(super) fn bases<'a>(old: &'a Entry, new: &'a Entry) -> Option<Bases<'a>> {
    Some((base(old)?, base(new)?))
}

/// The type without the code in kebab case, which follows `base`.
fn base(entry: &Entry) -> Option<&str> {
    match &entry.type_uri {
        None => Some(ABOUT_BLANK),
        Some(_) if entry.code.is_empty() => None,
        Some(uri) => uri.strip_suffix(&uri_segment(&entry.code)),
    }
}
