//! The problem body of a variant, as far as it is known at compile time.

use super::{Container, Variant};
use crate::json;
use statusful_registry::shared::MAX_BODY;
use statusful_registry::{problem_type, registered, Registered, State};

impl Container<'_> {
    /// All of the body but for what differs between errors.
    pub(crate) fn body(&self, variant: &Variant, display: Option<&str>) -> String {
        json::body(
            self.type_uri(variant).as_deref(),
            self.title(variant),
            self.static_status(variant).unwrap_or(0),
            self.public_code(variant).as_deref(),
            variant.problem.detail.text().or(display),
        )
    }

    /// The most bytes of what is rendered at compile time.
    pub(crate) fn max_static_body(&self) -> usize {
        self.problem.limit.value().map_or(MAX_BODY, |limit| MAX_BODY.min(*limit))
    }

    /// The problem's title: the one stated, that of a registered type, or the phrase of the
    /// status.
    pub(crate) fn title<'v>(&self, variant: &'v Variant) -> Option<&'v str> {
        let row = self.static_status(variant).and_then(registered);
        let phrase = || row.filter(|row| row.state() != State::Unused).map(Registered::phrase);
        let stated = variant.problem.type_uri.text().filter(|_| !self.is_redacted(variant));
        let of_type = || problem_type(stated?)?.title();
        variant.problem.title.text().or_else(of_type).or_else(phrase)
    }
}
