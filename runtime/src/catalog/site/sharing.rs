//! Variants that clients cannot distinguish, as they share a code and a type.

use crate::catalog::{keep_first_of_each_definition, Catalog, Reach};
use crate::ErrorMeta;

pub(crate) type Group = (&'static Catalog, Vec<&'static ErrorMeta>);

/// The metadata of the catalogs in groups that clients cannot distinguish, redacted variants
/// last: of those, only what another variant publishes is known.
pub(super) fn groups(catalogs: &[&'static Catalog], reach: &Reach) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for is_redacted in [false, true] {
        for catalog in catalogs {
            let own = catalog.errors().iter().filter(|meta| reach.publishes(catalog, meta));
            let redactions = catalog.transparent().iter().filter_map(|variant| variant.redaction);
            let redacted = redactions.flat_map(|redaction| redaction.metas);
            let metas = own.chain(redacted).filter(|meta| !meta.record.is_hidden());
            for meta in metas.filter(|meta| meta.is_redacted() == is_redacted) {
                let known = groups.iter_mut().find(|(of, known)| {
                    let is_near = is_redacted || of.has_same_definition(catalog);
                    is_near && known.first().is_some_and(|first| first.is_alike(meta))
                });
                match known {
                    Some((_, known)) => known.push(meta),
                    None => groups.push((*catalog, vec![meta])),
                }
            }
        }
    }
    groups
}

/// The same for the published errors of these types, and of those within.
pub(crate) fn published_errors(roots: &[&'static Catalog]) -> Vec<Group> {
    let mut defined = super::distinct(roots);
    keep_first_of_each_definition(&mut defined);
    groups(&defined, &Reach::of(roots))
}
