//! Transparent variants that hide the codes of their errors: `#[problem(redact(code))]`.

#[cfg(feature = "catalog")]
use super::Catalog;
use crate::ErrorMeta;

/// What documents say in place of the errors inside a variant.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(
    not(any(
        feature = "aide",
        feature = "aide014",
        feature = "catalog",
        feature = "contract",
        feature = "drill",
        feature = "utoipa",
        feature = "utoipa5"
    )),
    allow(dead_code)
)]
pub struct Redaction {
    /// From which status on.
    pub(crate) least: u16,
    /// The metadata of what is sent.
    pub(crate) metas: &'static [ErrorMeta],
}

impl Redaction {
    /// Whether it hides errors with this status: one that is known only at run time may be any.
    #[cfg(any(
        feature = "aide",
        feature = "aide014",
        feature = "contract",
        feature = "utoipa",
        feature = "utoipa5"
    ))]
    pub(crate) fn hides(&self, status: Option<http::StatusCode>) -> bool {
        status.map_or(true, |status| status.as_u16() >= self.least)
    }

    /// Whether it hides all of them.
    #[cfg(any(
        feature = "aide",
        feature = "aide014",
        feature = "contract",
        feature = "utoipa",
        feature = "utoipa5"
    ))]
    pub(crate) fn hides_all(&self, status: Option<http::StatusCode>) -> bool {
        status.map_or(self.least == 0, |_| self.hides(status))
    }
}

/// Which errors of some types their transparent variants, and those of the types within, publish.
#[cfg(feature = "catalog")]
#[derive(Debug)]
pub(crate) struct Reach(Vec<(&'static Catalog, u16)>);

/// More than any status.
#[cfg(feature = "catalog")]
const ALL: u16 = 1000;

#[cfg(feature = "catalog")]
impl Reach {
    pub(crate) fn of(roots: &[&'static Catalog]) -> Self {
        let mut reached: Vec<_> = roots.iter().map(|root| (*root, ALL)).collect();
        let mut at = 0;
        while let Some((catalog, below)) = reached.get(at).copied() {
            for variant in catalog.transparent.iter().filter(|variant| !variant.is_hidden) {
                let Some(inner) = variant.catalog() else { continue };
                let below = variant.redaction.map_or(below, |redaction| below.min(redaction.least));
                let is_known = |(known, of_known): &(&'static Catalog, u16)| {
                    known.is_of_same_type(inner) && *of_known >= below
                };
                if !reached.iter().any(is_known) {
                    reached.push((inner, below));
                }
            }
            at += 1;
        }
        Reach(reached)
    }

    /// Whether an error of this type is published.
    pub(crate) fn publishes(&self, catalog: &Catalog, meta: &ErrorMeta) -> bool {
        let below = self.below(catalog);
        meta.status().map_or(below == ALL, |status| status.as_u16() < below)
    }

    /// Whether any error of this type may be published.
    pub(crate) fn has_any(&self, catalog: &Catalog) -> bool {
        self.below(catalog) == ALL || catalog.errors().iter().any(|meta| self.publishes(catalog, meta))
    }

    fn below(&self, catalog: &Catalog) -> u16 {
        let same = self.0.iter().filter(|(known, _)| known.has_same_definition(catalog));
        same.map(|(_, below)| *below).max().unwrap_or_default()
    }
}
