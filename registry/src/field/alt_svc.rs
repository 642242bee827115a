//! `Alt-Svc` (RFC 7838, Section 3).

use super::checker::Checker;
use super::part::{Parameter, Part};
use super::seconds::as_seconds;
use super::uri;
use crate::valid::text::{contains, is_number, rsplit_once};

const REFERENCE: &str = "RFC 7838, Section 3";

pub(super) fn check(checker: &mut Checker<'_>) {
    if checker.value == "clear" {
        return;
    }
    if checker.value.is_empty() {
        checker.empty(REFERENCE, "the value has no alternative", "clear");
    }
    let mut services = checker.list();
    while let Some(service) = services.take_element() {
        if checker.is_full() {
            return;
        }
        let (alternative, mut rest) = service.take_until(b';');
        check_alternative(checker, alternative.trimmed());
        while let Some(part) = rest {
            if checker.is_full() {
                return;
            }
            let (part, behind) = part.take_until(b';');
            rest = behind;
            if let Some(parameter) = checker.parameter(part, REFERENCE) {
                check_parameter(checker, parameter);
            }
        }
    }
}

/// A protocol and, in quotes, a host that may be left out and a port.
fn check_alternative(checker: &mut Checker<'_>, alternative: Part<'_>) {
    let (name, rest) = alternative.take_token();
    if !rest.starts_with(b'=') || name.is_empty() {
        let message = "`{}` is not an alternative, such as `h3=\":443\"`";
        checker.invalid(alternative.range(), REFERENCE, message, &[alternative.text]);
        if alternative.text.eq_ignore_ascii_case("clear") {
            checker.replace("clear");
        }
        return;
    }
    let authority = rest.split_at(1).1;
    let content = authority.unquoted();
    let is_host_and_port = is_host_and_port(&content);
    if !authority.is_quoted() || !is_host_and_port {
        let message = "`{}` is not a host and a port in quotes, such as `\":443\"`";
        checker.invalid(authority.range(), REFERENCE, message, &[authority.text]);
        if is_host_and_port {
            checker.replace_quoted(&content);
        }
    }
}

/// Whether it is no more than a host, which may be empty, and a port.
fn is_host_and_port(text: &str) -> bool {
    match rsplit_once(text, b':') {
        Some((_, port)) if is_number(port) && !contains(text, b'@') => {
            let reference = ["//", text].concat();
            matches!(uri::read(&reference), Ok(uri) if uri.authority() == Some(text))
        }
        _ => false,
    }
}

/// `ma` in seconds, and `persist=1` (RFC 7838, Section 3.1).
fn check_parameter(checker: &mut Checker<'_>, parameter: Parameter<'_>) {
    const REFERENCE: &str = "RFC 7838, Section 3.1";
    let range = parameter.value_range();
    let Some(value) = parameter.value else {
        return checker.invalid(range, REFERENCE, "`{}` has no value", &[parameter.name.text]);
    };
    let value = value.unquoted();
    if value.is_empty() && (parameter.is("ma") || parameter.is("persist")) {
        checker.invalid(range, REFERENCE, "`{}` has no value", &[parameter.name.text]);
    } else if parameter.is("ma") && !is_number(&value) {
        checker.invalid(range, REFERENCE, "`{}` is not a number of seconds", &[&value]);
        checker.replace_likely(as_seconds(&value).as_deref());
    } else if parameter.is("persist") && value != "1" {
        let message = "`{}` has no effect, `persist` is `1` or left out";
        checker.discouraged(range, REFERENCE, message, &[&value]);
        checker.replace("1");
    }
}
