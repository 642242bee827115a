//! The names of fields against their registry.
//!
//! Most private names are close to no registered one, but some are: what makes a misspelling is
//! strict, as a right name must not be remarked on.

use super::name_registry::{PERMANENT, PROVISIONAL, REPLACED};
use super::registered_field::{FieldStatus, RegisteredField, IANA};
use super::{FieldFinding, FieldRule};
use crate::suggest::Nearest;
use crate::valid::text::prefix;
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
        Some(field) => replaced(name, field),
        None => misspelled(name),
    }
}

fn replaced(name: &str, field: &RegisteredField) -> Option<FieldFinding> {
    let state = match field.status() {
        FieldStatus::Permanent | FieldStatus::Provisional => return None,
        FieldStatus::Deprecated => "deprecated",
        FieldStatus::Obsoleted => "obsolete",
    };
    let (message, replacement) = match field.replacement() {
        Some(instead) => {
            (format!("`{name}` is {state}: `{instead}` replaces it"), Some(instead.to_ascii_lowercase()))
        }
        None => (format!("`{name}` is {state}, and nothing replaces it"), None),
    };
    Some(finding(FieldRule::Obsolete, name, message, field.reference(), replacement))
}

fn misspelled(name: &str) -> Option<FieldFinding> {
    if name.len() < 4 {
        return None;
    }
    let mut nearest = Nearest::new(name, if name.len() < 10 { 1 } else { 2 });
    for names in &[PERMANENT, PROVISIONAL] {
        for known in *names {
            if is_alike(name, known) {
                nearest.offer(known);
            }
        }
    }
    let near = nearest.candidate()?.to_ascii_lowercase();
    let message = format!("`{name}` is not a registered field, but `{near}` is");
    Some(finding(FieldRule::Misspelled, name, message, IANA, Some(near)))
}

/// Whether `name` may be a misspelling of `known`, rather than a private name that happens to be
/// close: `data-version` is not `OData-Version`, nor is `request-ids` anything.
fn is_alike(name: &str, known: &str) -> bool {
    let (Some((first, last)), Some((known_first, known_last))) = (ends(name), ends(known)) else {
        return false;
    };
    if first != known_first {
        return false;
    }
    let (name_count, known_count) = (count_words(name), count_words(known));
    if known_count == 1 && known.len() >= 8 && name_count == 1 && last == known_last {
        return true;
    }
    known_count > 1 && name_count == known_count && has_like_words(name, known) || is_joined(name, known)
}

/// Whether each word is the same, or long enough for a slip.
fn has_like_words(name: &str, known: &str) -> bool {
    let (mut name, mut known) = (name, known);
    while !name.is_empty() && !known.is_empty() {
        let (word, rest) = next_word(name);
        let (known_word, known_rest) = next_word(known);
        if !word.eq_ignore_ascii_case(known_word) && word.len().min(known_word.len()) < 4 {
            return false;
        }
        (name, known) = (rest, known_rest);
    }
    true
}

/// Whether both are the same but for hyphens: `cachecontrol`, `trace-parent`.
fn is_joined(name: &str, known: &str) -> bool {
    let (mut name, mut known, mut len) = (name, known, 0);
    while !name.is_empty() || !known.is_empty() {
        let (letter, rest) = next_letter(name);
        let (known_letter, known_rest) = next_letter(known);
        if letter != known_letter {
            return false;
        }
        len += usize::from(letter != 0);
        (name, known) = (rest, known_rest);
    }
    len >= 4
}

/// The first byte that is no hyphen, in lower case, and the rest; 0 at the end.
fn next_letter(text: &str) -> (u8, &str) {
    let text = without_hyphens(text);
    let letter = text.as_bytes().first().copied().unwrap_or_default();
    (letter.to_ascii_lowercase(), text.get(1..).unwrap_or_default())
}

fn next_word(text: &str) -> (&str, &str) {
    let text = without_hyphens(text);
    text.split_at(prefix(text, |byte| !is_hyphen(byte)))
}

fn count_words(text: &str) -> usize {
    let (mut rest, mut count) = (text, 0);
    loop {
        let (word, behind) = next_word(rest);
        if word.is_empty() {
            return count;
        }
        count += 1;
        rest = behind;
    }
}

fn without_hyphens(text: &str) -> &str {
    text.get(prefix(text, is_hyphen)..).unwrap_or_default()
}

/// The first and the last letter.
fn ends(text: &str) -> Option<(u8, u8)> {
    let bytes = text.as_bytes();
    Some((bytes.first()?.to_ascii_lowercase(), bytes.last()?.to_ascii_lowercase()))
}

fn is_hyphen(byte: u8) -> bool {
    matches!(byte, b'-' | b'_')
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

static PERMANENT_FIELDS: [RegisteredField; PERMANENT.len()] = current(PERMANENT, FieldStatus::Permanent);

static PROVISIONAL_FIELDS: [RegisteredField; PROVISIONAL.len()] =
    current(PROVISIONAL, FieldStatus::Provisional);

/// The first `N` names as fields that are still to be used.
const fn current<const N: usize>(names: &[&'static str], status: FieldStatus) -> [RegisteredField; N] {
    let mut fields = [RegisteredField::is_current("", status); N];
    let mut at = 0;
    while at < N {
        fields[at] = RegisteredField::is_current(names[at], status);
        at += 1;
    }
    fields
}

/// The registered header field of this name, in any case.
///
/// # Examples
///
/// ```
/// use statusful_registry::registered_field;
///
/// assert_eq!(registered_field("RETRY-AFTER").unwrap().name(), "Retry-After");
/// assert_eq!(registered_field("x-request-cost"), None);
/// ```
#[must_use]
pub fn registered_field(name: &str) -> Option<&'static RegisteredField> {
    let tables: [&'static [RegisteredField]; 3] = [&PERMANENT_FIELDS, &PROVISIONAL_FIELDS, REPLACED];
    for fields in tables {
        for field in fields {
            if field.name().eq_ignore_ascii_case(name) {
                return Some(field);
            }
        }
    }
    None
}
