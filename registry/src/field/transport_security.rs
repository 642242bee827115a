//! `Strict-Transport-Security` (RFC 6797, Section 6.1).

use super::checker::Checker;
use super::fault::Fault;
use super::parameter::Parameter;
use super::seconds::as_seconds;
use super::text::is_one_of;
use super::tokens::{is_number, Part};
use super::FieldRule;
use crate::suggest::closest_in;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

const REFERENCE: &str = "RFC 6797, Section 6.1";
const INCLUDE_SUBDOMAINS: &str = "includeSubDomains";
const KNOWN: [&str; 3] = [INCLUDE_SUBDOMAINS, "max-age", "preload"];

pub(super) fn check(checker: &mut Checker<'_>) {
    // The known ones, each at most once.
    let mut directives: Vec<Parameter<'_>> = Vec::new();
    for part in Part::whole(checker.value).split(b';') {
        if checker.is_full() {
            return;
        }
        // An empty directive is allowed.
        if part.trimmed().is_empty() {
            continue;
        }
        if !part.text.contains('"') && part.text.contains(',') {
            return check_comma(checker);
        }
        let before = checker.findings.len();
        let Some(directive) = checker.spaced_parameter(part, REFERENCE) else { continue };
        if directive.is("max-age") {
            // What is no token is no number either: one mistake.
            checker.findings.truncate(before);
        }
        if directives.iter().any(|other| directive.is(other.name.text)) {
            let message = format!("`{}` occurs more than once", directive.name.text);
            checker.add(FieldRule::Invalid, Fault::new(directive.name.range(), REFERENCE, message));
        } else if is_one_of(directive.name.text, &KNOWN) {
            directives.push(directive);
        }
        check_directive(checker, directive);
    }
    if !directives.iter().any(|directive| directive.is("max-age")) && !checker.is_invalid() {
        let message = String::from("the directive `max-age` is required");
        let fault = Fault::new(0..checker.value.len(), "RFC 6797, Section 6.1.1", message);
        let separator = match checker.value {
            "" => "31536000",
            value if is_number(value) => "",
            _ => "31536000; ",
        };
        checker.add(FieldRule::Invalid, fault.fix(0..0, ["max-age=", separator].concat()));
    }
}

fn check_comma(checker: &mut Checker<'_>) {
    let at = checker.value.find(',').unwrap_or_default();
    let message = String::from("directives are separated by semicolons, not by commas");
    let fault = Fault::new(at..at + 1, REFERENCE, message);
    checker.add(FieldRule::Invalid, fault.fix(0..checker.value.len(), checker.value.replace(',', ";")));
}

fn check_directive(checker: &mut Checker<'_>, directive: Parameter<'_>) {
    let Parameter { name, value } = directive;
    if directive.is("max-age") {
        let seconds = value.map(Part::unquoted).unwrap_or_default();
        if !is_number(&seconds) {
            let message = match value {
                Some(_) => format!("`max-age` is a number of seconds, not `{seconds}`"),
                None => String::from("`max-age` has no value, which is a number of seconds"),
            };
            let fault = Fault::new(value.unwrap_or(name).range(), "RFC 6797, Section 6.1.1", message);
            checker.add(FieldRule::Invalid, fault.with_likely_replacement(as_seconds(&seconds).as_deref()));
        }
        return;
    }
    if directive.is(INCLUDE_SUBDOMAINS) {
        if let Some(value) = value {
            let message = format!("`{}` has no value", name.text);
            let fault = Fault::new(value.range(), "RFC 6797, Section 6.1.2", message);
            checker.add(FieldRule::Invalid, fault.fix(name.end()..value.end(), ""));
        }
        return;
    }
    let likely = closest_in(name.text, &KNOWN).filter(|likely| !directive.is(likely));
    if let Some(likely) = likely {
        let message = format!("`{}` is not a directive that browsers know, `{likely}` is", name.text);
        // Without `max-age`, the whole field is ignored.
        let rule = if likely == "max-age" { FieldRule::Invalid } else { FieldRule::Misspelled };
        checker.add(rule, Fault::new(name.range(), REFERENCE, message).with_replacement(likely));
    }
}
