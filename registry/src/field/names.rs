//! The names of fields against their registry.
//!
//! Most private names are close to no registered one, but some are: what makes a misspelling is
//! strict, as a right name must not be remarked on.

use super::name_registry::{PERMANENT, PROVISIONAL};
use super::registered_field::{registered_field, FieldStatus, RegisteredField, IANA};
use super::{FieldFinding, FieldRule};
use crate::suggest::within;
use alloc::format;
use alloc::string::String;

/// Checks the name of a header field, in lower case: whether it is obsolete or deprecated, or a
/// misspelling of a registered one. Any other name that is not registered is private, and not
/// remarked on.
///
/// # Examples
///
/// ```
/// use statusful_registry::{check_field_name, FieldRule};
///
/// let finding = check_field_name("retry-afer").unwrap();
/// assert_eq!(finding.rule(), FieldRule::Misspelled);
/// assert_eq!(finding.replacement(), Some("retry-after"));
///
/// assert_eq!(check_field_name("pragma").unwrap().rule(), FieldRule::Obsolete);
/// assert_eq!(check_field_name("x-request-cost"), None);
/// ```
#[must_use]
pub fn check_field_name(name: &str) -> Option<FieldFinding> {
    match registered_field(name) {
        Some(field) => replaced(name, &field),
        None => misspelled(name),
    }
}

fn replaced(name: &str, field: &RegisteredField) -> Option<FieldFinding> {
    let state = match field.status() {
        FieldStatus::Permanent | FieldStatus::Provisional => return None,
        FieldStatus::Deprecated => "deprecated",
        FieldStatus::Obsoleted => "obsolete",
    };
    let message = match field.instead() {
        Some(instead) => format!("`{name}` is {state}: `{instead}` replaces it"),
        None => format!("`{name}` is {state}, and nothing replaces it"),
    };
    let replacement = field.instead().map(str::to_ascii_lowercase);
    Some(finding(FieldRule::Obsolete, name, message, field.reference(), replacement))
}

fn misspelled(name: &str) -> Option<FieldFinding> {
    if name.len() < 4 {
        return None;
    }
    let most = if name.len() < 10 { 1 } else { 2 };
    let mut names = PERMANENT.iter().chain(PROVISIONAL).copied().filter(|known| is_alike(name, known));
    let near = within(name, most, &mut names)?.to_ascii_lowercase();
    let message = format!("`{name}` is not a registered field, but `{near}` is");
    Some(finding(FieldRule::Misspelled, name, message, IANA, Some(near)))
}

/// Whether `name` may be a misspelling of `known`, rather than a private name that happens to be
/// close: `data-version` is not `OData-Version`, nor is `request-ids` anything.
fn is_alike(name: &str, known: &str) -> bool {
    fn is_hyphen(letter: char) -> bool {
        matches!(letter, '-' | '_')
    }
    let first = |text: &str| text.as_bytes().first().map(u8::to_ascii_lowercase);
    let last = |text: &str| text.as_bytes().last().map(u8::to_ascii_lowercase);
    if first(name) != first(known) {
        return false;
    }
    if is_joined(name, known) {
        return true;
    }
    if !known.contains('-') {
        return known.len() >= 8 && last(name) == last(known) && !name.contains(is_hyphen);
    }
    let (mut words, mut known_words) = (name.split(is_hyphen), known.split('-'));
    loop {
        match (words.next(), known_words.next()) {
            (None, None) => return true,
            (Some(word), Some(known))
                if word.eq_ignore_ascii_case(known) || word.len().min(known.len()) >= 4 => {}
            _ => return false,
        }
    }
}

/// Whether both are the same but for hyphens: `cachecontrol`, `trace-parent`.
fn is_joined(name: &str, known: &str) -> bool {
    fn letters(text: &str) -> impl Iterator<Item = u8> + '_ {
        text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase())
    }
    known.len() >= 4 && letters(name).eq(letters(known))
}

fn finding(
    rule: FieldRule,
    name: &str,
    message: String,
    reference: &'static str,
    replacement: Option<String>,
) -> FieldFinding {
    FieldFinding { rule, range: 0..name.len(), message, reference, replacement }
}
