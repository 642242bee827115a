//! Lists of field names: `Vary`, and those of CORS.

use super::checker::{with_commas, Checker};
use super::part::Part;
use super::{check_field_name, FieldRule};
use alloc::string::String;

/// RFC 9110, Section 12.5.5.
pub(super) fn check_vary(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "RFC 9110, Section 12.5.5";
    check_list(checker, REFERENCE);
    if checker.value.is_empty() {
        checker.empty(REFERENCE, "the value has no field name", "*");
    }
}

/// `Access-Control-Allow-Headers` and `Access-Control-Expose-Headers`; both may be empty.
pub(super) fn check_cors(checker: &mut Checker<'_>) {
    check_list(checker, "Fetch Standard, HTTP new-header syntax");
}

fn check_list(checker: &mut Checker<'_>, reference: &'static str) {
    let mut names = checker.list();
    while let Some(name) = names.take_element() {
        if checker.is_full() {
            return;
        }
        // A single quote is a character of a token, but of no name.
        if name.is_token() && !name.starts_with(b'\'') {
            check_spelling(checker, name);
            continue;
        }
        let rule = if name.is_token() { FieldRule::Misspelled } else { FieldRule::Invalid };
        checker.find(rule, name.range(), reference, "`{}` is not the name of a field", &[name.text]);
        let corrected = with_commas_for_semicolons(name.text);
        let is_changed = corrected != name.text;
        let corrected = if is_changed { Some(corrected) } else { with_commas(name.text) };
        checker.replace_likely(corrected.as_deref());
    }
}

/// Without quotes, too.
fn with_commas_for_semicolons(text: &str) -> String {
    let mut corrected = String::new();
    for letter in text.chars() {
        match letter {
            ';' => corrected.push(','),
            '"' | '\'' => {}
            _ => corrected.push(letter),
        }
    }
    corrected
}

fn check_spelling(checker: &mut Checker<'_>, name: Part<'_>) {
    let Some(finding) = check_field_name(&name.text.to_ascii_lowercase()) else { return };
    if finding.rule == FieldRule::Misspelled {
        checker.find(FieldRule::Misspelled, name.range(), finding.reference, "{}", &[&finding.message]);
        checker.replace_likely(finding.replacement.as_deref());
    }
}
