//! The problem body of a variant, as far as it is known at compile time.

use super::{Container, Variant};
use crate::json;
use statusful_registry::{problem_type, registered, Registered, State};

impl Container<'_> {
    /// All of the body but for what differs between errors.
    pub(crate) fn body(&self, variant: &Variant, display: Option<&str>) -> String {
        json::body(
            self.type_uri(variant).as_deref(),
            self.title(variant),
            self.static_status(variant).unwrap_or(0),
            &variant.code,
            variant.problem.detail.text().or(display),
        )
    }

    /// The problem's title: the one stated, that of a registered type, or the phrase of the
    /// status.
    pub(crate) fn title<'v>(&self, variant: &'v Variant) -> Option<&'v str> {
        let row = self.static_status(variant).and_then(registered);
        let phrase = || row.filter(|row| row.state() != State::Unused).map(Registered::phrase);
        let of_type = || problem_type(variant.problem.type_uri.text()?)?.title();
        variant.problem.title.text().or_else(of_type).or_else(phrase)
    }
}
