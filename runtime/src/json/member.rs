//! A member of an object that is kept as it is written.

use super::string::text;
use core::fmt;
use std::borrow::Cow;

/// An extension member: its value, and its name as written if the decoded text does not
/// suffice.
#[derive(Clone)]
pub(crate) struct Member {
    pub(crate) name: String,
    /// The literal of a name in which half of a surrogate pair was replaced.
    pub(crate) literal: Option<Box<str>>,
    pub(crate) value: Box<str>,
    /// Whether the value can be truncated: in a received one, arrays may have a fixed length.
    pub(crate) is_list: bool,
}

impl fmt::Debug for Member {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}: {}", self.name, self.value)
    }
}

impl Member {
    /// One with this name whose value is JSON.
    pub(crate) fn of(name: &str, json: &str) -> Self {
        Member { name: name.to_owned(), literal: None, value: json.into(), is_list: json.starts_with('[') }
    }

    pub(crate) fn read(literal: &str, value: &str) -> Option<Self> {
        let name = text(literal)?;
        let is_replaced = matches!(name, Cow::Owned(_)) && name.contains(char::REPLACEMENT_CHARACTER);
        Some(Member {
            name: name.into_owned(),
            literal: is_replaced.then(|| literal.into()),
            value: value.into(),
            is_list: value.starts_with('['),
        })
    }
}
