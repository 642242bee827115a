//! A text that is sent, and the values in it.

use crate::attr::Attr;
use proc_macro2::{TokenStream, TokenTree};
use syn::Member;

/// The value of a key that takes a text: what is known at compile time, or how to write it.
#[derive(Clone)]
pub(crate) enum Text {
    Literal(String),
    Template(Template),
    /// The path of a function of the error, or of a constant.
    Path(TokenStream),
}

impl Attr<Text> {
    /// The text that is known at compile time.
    pub(crate) fn text(&self) -> Option<&str> {
        match self.value() {
            Some(Text::Literal(text)) => Some(text),
            _ => None,
        }
    }
}

/// A literal that names fields in braces, as `format!` does.
#[derive(Clone)]
pub(crate) struct Template {
    /// The literal as the user wrote it.
    pub(crate) token: TokenTree,
    pub(crate) text: String,
    /// The same with the index of the field in the place of its name.
    pub(crate) format: String,
    pub(crate) fields: Vec<Placed>,
}

/// A field that a template names.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) member: Member,
    /// The trait of `fmt` that writes it; `None` for a width or a precision, a `usize`.
    pub(crate) writes: Option<&'static str>,
}

impl Template {
    /// The text with an `x` for each field, for a check of the rest.
    pub(crate) fn plain(&self) -> String {
        let mut plain = String::new();
        let mut rest = self.format.as_str();
        while let Some((before, found)) = rest.split_once(['{', '}']) {
            plain.push_str(before);
            let doubled = found.strip_prefix(['{', '}']);
            plain.push_str(match doubled {
                Some(_) => rest.get(before.len()..=before.len()).unwrap_or_default(),
                None => "x",
            });
            rest = doubled.or(found.split_once('}').map(|(_, after)| after)).unwrap_or_default();
        }
        plain + rest
    }

    pub(crate) fn names(&self, member: &Member) -> bool {
        self.fields.iter().any(|placed| placed.member == *member)
    }
}
