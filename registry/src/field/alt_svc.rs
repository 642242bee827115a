//! `Alt-Svc` (RFC 7838, Section 3).

use super::checker::Checker;
use super::fault::Fault;
use super::parameter::Parameter;
use super::seconds::as_seconds;
use super::tokens::{is_number, quote, Part};
use super::uri;
use super::FieldRule;
use alloc::format;
use alloc::string::String;

const REFERENCE: &str = "RFC 7838, Section 3";

pub(super) fn check(checker: &mut Checker<'_>) {
    if checker.value == "clear" {
        return;
    }
    let services = checker.list();
    if services.is_empty() && checker.findings.is_empty() {
        let message = String::from("the value names no alternative");
        checker.add(FieldRule::Invalid, Fault::new(0..0, REFERENCE, message).with_replacement("clear"));
    }
    for service in services {
        if checker.is_full() {
            return;
        }
        let mut parts = service.split(b';').into_iter();
        if let Some(alternative) = parts.next() {
            check_alternative(checker, alternative.trimmed());
        }
        for part in parts {
            if checker.is_full() {
                return;
            }
            let Some(parameter) = checker.parameter(part, REFERENCE) else { continue };
            check_parameter(checker, parameter);
        }
    }
}

/// A protocol and, in quotes, a host that may be left out and a port.
fn check_alternative(checker: &mut Checker<'_>, alternative: Part<'_>) {
    let (name, rest) = alternative.take_token();
    let Some((_, authority)) =
        rest.split_once('=').filter(|_| rest.text.starts_with('=') && !name.is_empty())
    else {
        let message = format!("`{}` is not an alternative, such as `h3=\":443\"`", alternative.text);
        let fault = Fault::new(alternative.range(), REFERENCE, message);
        let is_clear = alternative.text.eq_ignore_ascii_case("clear");
        return checker
            .add(FieldRule::Invalid, if is_clear { fault.with_replacement("clear") } else { fault });
    };
    let content = authority.unquoted();
    let is_port = content.rsplit_once(':').is_some_and(|(_, port)| is_number(port));
    let is_host_and_port = is_port && is_authority(&content);
    if !authority.is_quoted() || !is_host_and_port {
        let message = format!("`{}` is not a host and a port in quotes, such as `\":443\"`", authority.text);
        let fault = Fault::new(authority.range(), REFERENCE, message);
        let fault = if is_host_and_port { fault.with_replacement(quote(&content)) } else { fault };
        checker.add(FieldRule::Invalid, fault);
    }
}

/// Whether it is no more than a host, which may be empty, and a port.
fn is_authority(text: &str) -> bool {
    let reference = ["//", text].concat();
    uri::parse(&reference).is_ok_and(|uri| uri.authority() == Some(text) && uri.userinfo().is_none())
}

/// `ma` in seconds, and `persist=1` (RFC 7838, Section 3.1).
fn check_parameter(checker: &mut Checker<'_>, parameter: Parameter<'_>) {
    const REFERENCE: &str = "RFC 7838, Section 3.1";
    let value = parameter.value.map(Part::unquoted).unwrap_or_default();
    let range = parameter.value.unwrap_or(parameter.name).range();
    if parameter.value.is_none() {
        let message = format!("`{}` has no value", parameter.name.text);
        checker.add(FieldRule::Invalid, Fault::new(range, REFERENCE, message));
    } else if parameter.is("ma") && !is_number(&value) {
        let fault = Fault::new(range, REFERENCE, format!("`{value}` is not a number of seconds"));
        checker.add(FieldRule::Invalid, fault.with_likely_replacement(as_seconds(&value).as_deref()));
    } else if parameter.is("persist") && value != "1" {
        let message = format!("`{value}` has no effect, `persist` is `1` or left out");
        checker.add(FieldRule::Discouraged, Fault::new(range, REFERENCE, message).with_replacement("1"));
    }
}
