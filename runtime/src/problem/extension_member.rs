//! An extension member of a problem, to be read.

use crate::json::Member;
use serde_core::de::DeserializeOwned;
use serde_json::Value;
use std::borrow::Cow;

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
pub struct ExtensionMember<'a> {
    member: &'a Member,
    /// Whether it is of a format in which every value is a text.
    is_untyped: bool,
}

impl<'a> ExtensionMember<'a> {
    pub(super) fn new(member: &'a Member, is_untyped: bool) -> Self {
        ExtensionMember { member, is_untyped }
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &'a str {
        &self.member.name
    }

    /// The value as it is written: JSON text.
    #[must_use]
    pub fn json(&self) -> &'a str {
        &self.member.value
    }

    /// The value, if it is a `T`.
    #[must_use]
    pub fn value<T: DeserializeOwned>(&self) -> Option<T> {
        let typed = serde_json::from_str(self.json()).ok();
        typed.or_else(|| if self.is_untyped { self.value_of_text() } else { None })
    }

    /// The value of a text, or what is written as a value, as a text.
    fn value_of_text<T: DeserializeOwned>(&self) -> Option<T> {
        let of_texts = serde_json::from_str(self.json()).ok().map(of_texts);
        let typed = of_texts.and_then(|value| serde_json::from_value(value).ok());
        typed.or_else(|| serde_json::from_value(self.json().into()).ok())
    }

    /// The value as it is written if that is a text or cannot be one, and otherwise what is
    /// written as a text.
    pub(crate) fn json_text(&self) -> Cow<'a, str> {
        let is_text = self.json().starts_with('"') || !self.is_untyped;
        let text = if is_text { None } else { serde_json::to_string(self.json()).ok() };
        text.map_or(Cow::Borrowed(self.json()), Cow::Owned)
    }
}

/// The value with a number or a `bool` for each text that is one.
fn of_texts(value: Value) -> Value {
    match value {
        Value::String(text) => match serde_json::from_str(&text) {
            Ok(scalar @ (Value::Number(_) | Value::Bool(_))) => scalar,
            _ => Value::String(text),
        },
        Value::Array(values) => values.into_iter().map(of_texts).collect(),
        Value::Object(members) => members.into_iter().map(|(name, value)| (name, of_texts(value))).collect(),
        other => other,
    }
}

/// Whether two objects have the same members, whatever their order (RFC 8259, Section 4).
pub(super) fn are_same(some: &[Member], others: &[Member]) -> bool {
    let is_among = |member: &Member| others.iter().any(|other| is_same(member, other));
    some.len() == others.len() && some.iter().all(is_among)
}

/// Spelled alike, or different spellings of one value.
fn is_same(one: &Member, other: &Member) -> bool {
    let value = |member| ExtensionMember::new(member, false).value::<Value>();
    one.name == other.name
        && (one.value == other.value || value(one).is_some_and(|known| value(other) == Some(known)))
}
