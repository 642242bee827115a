//! `Strict-Transport-Security` (RFC 6797, Section 6.1).

use super::checker::Checker;
use super::part::{is_one_of, Parameter};
use super::seconds::as_seconds;
use super::FieldRule;
use crate::suggest::closest_in;
use crate::valid::text::{contains, is_number, position};
use alloc::string::String;

const REFERENCE: &str = "RFC 6797, Section 6.1";
const KNOWN: [&str; 3] = ["includeSubDomains", "max-age", "preload"];

pub(super) fn check(checker: &mut Checker<'_>) {
    // Which of the known ones occurred.
    let mut seen = [false; 3];
    let mut parts = checker.whole().pieces(b';');
    // An empty directive is allowed.
    while let Some(part) = parts.take_element() {
        if checker.is_full() {
            return;
        }
        if !contains(part.text, b'"') && contains(part.text, b',') {
            return check_comma(checker);
        }
        let before = checker.findings.len();
        let Some(directive) = checker.spaced_parameter(part, REFERENCE) else { continue };
        if directive.is("max-age") {
            // What is no token is no number either: one mistake.
            checker.findings.truncate(before);
        }
        let mut at = 0;
        while at < KNOWN.len() && !directive.is(KNOWN[at]) {
            at += 1;
        }
        if let Some(is_seen) = seen.get_mut(at) {
            if *is_seen {
                let name = directive.name;
                checker.invalid(name.range(), REFERENCE, "`{}` occurs more than once", &[name.text]);
            }
            *is_seen = true;
        }
        check_directive(checker, directive);
    }
    if !seen[1] && !checker.is_invalid() {
        let range = 0..checker.value.len();
        checker.invalid(range, "RFC 6797, Section 6.1.1", "the directive `max-age` is required", &[]);
        let seconds = match checker.value {
            "" => "31536000",
            value if is_number(value) => "",
            _ => "31536000; ",
        };
        checker.fix(0..0, &["max-age=", seconds]);
    }
}

fn check_comma(checker: &mut Checker<'_>) {
    let at = position(checker.value, b',').unwrap_or_default();
    let message = "directives are separated by semicolons, not by commas";
    checker.invalid(at..at + 1, REFERENCE, message, &[]);
    let mut separated = String::new();
    for letter in checker.value.chars() {
        separated.push(if letter == ',' { ';' } else { letter });
    }
    checker.fix(0..checker.value.len(), &[&separated]);
}

fn check_directive(checker: &mut Checker<'_>, directive: Parameter<'_>) {
    let Parameter { name, value } = directive;
    if directive.is("max-age") {
        return check_age(checker, directive);
    }
    if directive.is("includeSubDomains") {
        if let Some(value) = value {
            checker.invalid(value.range(), "RFC 6797, Section 6.1.2", "`{}` has no value", &[name.text]);
            checker.fix(name.end()..value.end(), &[]);
        }
        return;
    }
    if is_one_of(name.text, &KNOWN) {
        return;
    }
    if let Some(likely) = closest_in(name.text, &KNOWN) {
        let message = "`{}` is not a directive that browsers know, `{}` is";
        // Without `max-age`, the whole field is ignored.
        let rule = if likely == "max-age" { FieldRule::Invalid } else { FieldRule::Misspelled };
        checker.find(rule, name.range(), REFERENCE, message, &[name.text, likely]);
        checker.replace(likely);
    }
}

fn check_age(checker: &mut Checker<'_>, directive: Parameter<'_>) {
    let seconds = match directive.value {
        Some(value) => value.unquoted(),
        None => String::new(),
    };
    if is_number(&seconds) {
        return;
    }
    let message = match directive.value {
        Some(_) => "`max-age` is a number of seconds, not `{}`",
        None => "`max-age` has no value, which is a number of seconds",
    };
    checker.invalid(directive.value_range(), "RFC 6797, Section 6.1.1", message, &[&seconds]);
    checker.replace_likely(as_seconds(&seconds).as_deref());
}
