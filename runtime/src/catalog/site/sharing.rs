//! Variants that clients cannot distinguish, as they share a code and a type.

use crate::catalog::{keep_first_of_each_definition, Catalog, Reach};
use crate::ErrorMeta;
use std::collections::HashMap;

/// An error with its type.
pub(crate) type Typed = (&'static Catalog, &'static ErrorMeta);

/// The metadata of the catalogs in groups that clients cannot distinguish, redacted variants
/// last: of those, only what another variant publishes is known.
pub(super) fn groups(catalogs: &[&'static Catalog], reach: &Reach) -> Vec<Vec<Typed>> {
    let mut groups: Vec<Vec<Typed>> = Vec::new();
    let mut by_code_and_type: HashMap<_, Vec<usize>> = HashMap::new();
    for is_redacted in [false, true] {
        for catalog in catalogs {
            let own = catalog.errors().iter().filter(|meta| reach.publishes(catalog, meta));
            let redactions = catalog.transparent().iter().filter_map(|variant| variant.redaction);
            let redacted = redactions.flat_map(|redaction| redaction.metas);
            let metas = own.chain(redacted).filter(|meta| !meta.record.is_hidden());
            for meta in metas.filter(|meta| meta.is_redacted() == is_redacted) {
                let alike = by_code_and_type.entry((meta.public_code(), meta.type_uri())).or_default();
                let is_known = |at: &&usize| {
                    let first = groups.get(**at).and_then(|known| known.first());
                    first.is_some_and(|(of, first)| {
                        (is_redacted || of.has_same_definition(catalog)) && first.is_alike(meta)
                    })
                };
                if let Some(known) = alike.iter().find(is_known).and_then(|at| groups.get_mut(*at)) {
                    known.push((*catalog, meta));
                } else {
                    alike.push(groups.len());
                    groups.push(vec![(*catalog, meta)]);
                }
            }
        }
    }
    groups
}

/// The same for the published errors of these types, and of those within.
pub(crate) fn published_errors(roots: &[&'static Catalog]) -> Vec<Vec<Typed>> {
    let mut defined = super::distinct(roots);
    keep_first_of_each_definition(&mut defined);
    groups(&defined, &Reach::of(roots))
}
