//! What the types of an API begin with, so that a file need not list each of them.

use super::errors::{Errors, Known};
use core::cmp::Reverse;
use std::collections::BTreeMap;

impl Errors {
    /// What the `type` of most errors is in front of the code, whose words have hyphens there; empty
    /// if none is.
    pub(super) fn base(&self) -> &'static str {
        let mut bases = BTreeMap::<&'static str, usize>::new();
        for base in self.known.iter().filter_map(Known::base) {
            *bases.entry(base).or_default() += 1;
        }
        let most = bases.into_iter().max_by_key(|(base, count)| (*count, Reverse(*base)));
        most.map_or("", |(base, _)| base)
    }
}

impl Known {
    fn base(&self) -> Option<&'static str> {
        let [only] = self.types.as_slice() else { return None };
        only.strip_suffix(&self.identity.text().replace('_', "-"))
    }

    /// What `type` can be, if that is not what follows from the base. Of none, it can be any.
    pub(super) fn other_types(&self, base: &str) -> Option<&[&'static str]> {
        let follows = self.base().map_or(base.is_empty() && self.types.is_empty(), |own| own == base);
        (self.identity.is_code() && !follows).then_some(&self.types)
    }
}
