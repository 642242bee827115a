//! Lists of field names: `Vary`, and those of CORS.

use super::checker::Checker;
use super::fault::Fault;
use super::tokens::Part;
use super::{check_field_name, FieldRule};
use alloc::format;
use alloc::string::String;

/// RFC 9110, Section 12.5.5.
pub(super) fn check_vary(checker: &mut Checker<'_>) {
    check_list(checker, "RFC 9110, Section 12.5.5");
    if checker.value.is_empty() {
        let message = String::from("the value names no field");
        checker.add(
            FieldRule::Invalid,
            Fault::new(0..0, "RFC 9110, Section 12.5.5", message).with_replacement("*"),
        );
    }
}

/// `Access-Control-Allow-Headers` and `Access-Control-Expose-Headers`; both may be empty.
pub(super) fn check_cors(checker: &mut Checker<'_>) {
    check_list(checker, "Fetch Standard, HTTP new-header syntax");
}

fn check_list(checker: &mut Checker<'_>, reference: &'static str) {
    for name in checker.list() {
        if checker.is_full() {
            return;
        }
        // A single quote is a character of a token, but of no name.
        if name.is_token() && !name.text.starts_with('\'') {
            check_spelling(checker, name);
            continue;
        }
        let message = format!("`{}` is not the name of a field", name.text);
        let fault = Fault::new(name.range(), reference, message);
        let corrected = name.text.replace(';', ",").replace(['"', '\''], "");
        let is_changed = corrected != name.text;
        let corrected = if is_changed { Some(corrected) } else { name.with_commas() };
        let rule = if name.is_token() { FieldRule::Misspelled } else { FieldRule::Invalid };
        checker.add(rule, fault.with_likely_replacement(corrected.as_deref()));
    }
}

fn check_spelling(checker: &mut Checker<'_>, name: Part<'_>) {
    let lower = name.text.to_ascii_lowercase();
    let Some(finding) = check_field_name(&lower).filter(|it| it.rule == FieldRule::Misspelled) else {
        return;
    };
    let fault = Fault::new(name.range(), finding.reference, finding.message);
    checker.add(FieldRule::Misspelled, fault.with_likely_replacement(finding.replacement.as_deref()));
}
