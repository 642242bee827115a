//! An extension member of a problem, to be read.

use crate::json::Member;
use serde::de::DeserializeOwned;

/// An extension member of a [`Problem`](crate::Problem) (RFC 9457, Section 3.2).
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::Problem;
///
/// let problem = Problem::new(StatusCode::FORBIDDEN).with_extension("accounts", &["12", "67"]);
/// let accounts = problem.extensions().next().unwrap();
/// assert_eq!(accounts.name(), "accounts");
/// assert_eq!(accounts.json(), r#"["12","67"]"#);
/// assert_eq!(accounts.value(), Some(vec!["12".to_owned(), "67".to_owned()]));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct ExtensionMember<'a>(&'a Member);

impl<'a> ExtensionMember<'a> {
    pub(super) fn new(member: &'a Member) -> Self {
        ExtensionMember(member)
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &'a str {
        &self.0.name
    }

    /// The value as it is written: JSON text.
    #[must_use]
    pub fn json(&self) -> &'a str {
        &self.0.value
    }

    /// The value, if it is a `T`.
    #[must_use]
    pub fn value<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(&self.0.value).ok()
    }
}

/// Whether two objects have the same members, whatever their order (RFC 8259, Section 4).
pub(super) fn are_same(some: &[Member], others: &[Member]) -> bool {
    let is_among = |member: &Member| others.iter().any(|other| is_same(member, other));
    some.len() == others.len() && some.iter().all(is_among)
}

/// Spelled alike, or different spellings of one value.
fn is_same(one: &Member, other: &Member) -> bool {
    let value = |member| ExtensionMember(member).value::<serde_json::Value>();
    one.name == other.name
        && (one.value == other.value || value(one).is_some_and(|known| value(other) == Some(known)))
}
