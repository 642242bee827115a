//! `Preference-Applied`, and `Prefer`, which is a field of requests (RFC 7240).

use super::checker::Checker;
use super::fault::Fault;
use super::FieldRule;
use alloc::format;
use alloc::string::String;

pub(super) fn check_applied(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "RFC 7240, Section 3";
    let preferences = checker.list();
    if preferences.is_empty() && checker.findings.is_empty() {
        let message = String::from("the value names no preference");
        checker.add(FieldRule::Invalid, Fault::new(0..0, REFERENCE, message));
    }
    for element in preferences {
        if checker.is_full() {
            return;
        }
        let (preference, parameters) = element.take_until(b';');
        if let Some(parameters) = parameters {
            let message =
                format!("an applied preference has no parameters, such as `{}`", parameters.trimmed().text);
            let fault = Fault::new(parameters.range(), REFERENCE, message);
            checker.add(FieldRule::Invalid, fault.fix(preference.end()..parameters.end(), ""));
        }
        checker.parameter(preference, REFERENCE);
    }
}

pub(super) fn check_prefer(checker: &mut Checker<'_>) {
    let message = String::from("`Prefer` is a field of requests: a response has `Preference-Applied`");
    checker.add(FieldRule::Discouraged, Fault::new(0..checker.value.len(), "RFC 7240, Section 2", message));
}
