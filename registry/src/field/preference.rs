//! `Preference-Applied`, and `Prefer`, which is a field of requests (RFC 7240).

use super::checker::Checker;

pub(super) fn check_applied(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "RFC 7240, Section 3";
    if checker.value.is_empty() {
        checker.invalid(0..0, REFERENCE, "the value has no preference", &[]);
    }
    let mut preferences = checker.list();
    while let Some(element) = preferences.take_element() {
        if checker.is_full() {
            return;
        }
        let (preference, parameters) = element.take_until(b';');
        if let Some(parameters) = parameters {
            let message = "an applied preference has no parameters, such as `{}`";
            checker.invalid(parameters.range(), REFERENCE, message, &[parameters.trimmed().text]);
            checker.fix(preference.end()..parameters.end(), &[]);
        }
        checker.parameter(preference, REFERENCE);
    }
}

pub(super) fn check_prefer(checker: &mut Checker<'_>) {
    let message = "`Prefer` is a field of requests: a response has `Preference-Applied`";
    checker.discouraged(0..checker.value.len(), "RFC 7240, Section 2", message, &[]);
}
