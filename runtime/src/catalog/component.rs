//! What an error is called in documents and in the code of clients.

use super::Catalog;
use crate::ErrorMeta;

/// The name of the schema of any problem: no error of an API may have it.
pub(crate) const PROBLEM: &str = "Problem";

/// The name of the schema of an item of `errors`: no error of an API may have it.
#[cfg(any(feature = "aide", feature = "aide014", feature = "utoipa", feature = "utoipa5"))]
pub(crate) const FIELD_ERROR: &str = "FieldError";

/// The name of the schema of an error in an OpenAPI document, and of its type in a generated
/// client: that of the variant after its type's, `ApiErrorUserExists`; for a struct, its own. What
/// is redacted is called after its public code, `ApiErrorInternalError` or, of a struct,
/// `InternalError`.
pub(crate) fn component_name(catalog: &Catalog, meta: &ErrorMeta) -> String {
    let (of_type, of_variant) = (catalog.name(), meta.name());
    let is_struct = of_type == of_variant && catalog.errors().len() == 1;
    let public_name = || upper_camel(meta.public_code().unwrap_or("internal_error"));
    as_key(&match (is_struct, meta.is_redacted()) {
        (true, false) => of_type.to_owned(),
        (true, true) => public_name(),
        (false, false) => format!("{of_type}{of_variant}"),
        (false, true) => format!("{of_type}{}", public_name()),
    })
}

fn upper_camel(code: &str) -> String {
    let words = code.split(|character: char| !character.is_alphanumeric());
    let capitalized = |word: &str| {
        let mut characters = word.chars();
        characters.next().into_iter().flat_map(char::to_uppercase).chain(characters).collect::<String>()
    };
    words.map(capitalized).collect()
}

/// The characters of a key in the Components Object (OpenAPI 3.1.1, Section 4.8.7.1): an
/// identifier in Rust may have others.
fn as_key(name: &str) -> String {
    let is_allowed = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let written = |character: char| match character {
        character if is_allowed(character) => character.to_string(),
        character => format!("u{:x}", u32::from(character)),
    };
    name.chars().map(written).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_become_upper_camel_case() {
        for (code, name) in [("internal_error", "InternalError"), ("a-b.c", "ABC"), ("E42", "E42"), ("", "")]
        {
            assert_eq!(upper_camel(code), name);
        }
    }

    #[test]
    fn keys_are_in_ascii() {
        assert_eq!(as_key("ApiErrorNotFound_2"), "ApiErrorNotFound_2");
        assert_eq!(as_key("Größe"), "Gruf6udfe");
    }
}
