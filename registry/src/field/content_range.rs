//! `Content-Range` and `Accept-Ranges` (RFC 9110, Sections 14.3 and 14.4).

use super::checker::Checker;
use super::fault::Fault;
use super::text::is_one_of;
use super::tokens::{is_number, Part};
use super::FieldRule;
use crate::suggest::closest_in;
use alloc::format;
use alloc::string::String;

const CONTENT_RANGE: &str = "RFC 9110, Section 14.4";

/// The units of the IANA registry; `none` is for `Accept-Ranges` alone.
const UNITS: [&str; 2] = ["bytes", "none"];

pub(super) fn check_accept_ranges(checker: &mut Checker<'_>) {
    let units = checker.list();
    if units.is_empty() && checker.findings.is_empty() {
        let message = String::from("the value names no range unit");
        checker.add(
            FieldRule::Invalid,
            Fault::new(0..0, "RFC 9110, Section 14.3", message).with_replacement("bytes"),
        );
    }
    for unit in units {
        if checker.is_full() {
            return;
        }
        if unit.is_token() {
            check_unit(checker, unit, &UNITS);
        } else {
            let message = format!("`{}` is not a range unit", unit.text);
            checker.add(FieldRule::Invalid, Fault::new(unit.range(), "RFC 9110, Section 14.3", message));
        }
    }
}

fn check_unit(checker: &mut Checker<'_>, unit: Part<'_>, known: &[&str]) {
    if !is_one_of(unit.text, known) {
        let message = format!("`{}` is not a registered range unit", unit.text);
        let fault = Fault::new(unit.range(), "RFC 9110, Section 16.5.1", message);
        let likely = closest_in(unit.text, known);
        checker.add(FieldRule::Unregistered, fault.with_likely_replacement(likely));
    }
}

pub(super) fn check_content_range(checker: &mut Checker<'_>) {
    let Some((unit, range, length)) = read(checker.value) else { return check_malformed(checker) };
    check_unit(checker, unit, &UNITS[..1]);
    if range.text == "*" {
        if checker.status == Some(206) {
            let message = String::from("a 206 response names the range that it contains");
            checker.add(
                FieldRule::Discouraged,
                Fault::new(range.range(), "RFC 9110, Section 15.3.7.1", message),
            );
        }
        return;
    }
    let (first, last) = range.text.split_once('-').unwrap_or_default();
    if is_less(last, first) {
        let message = format!("`{}` ends before it begins", range.text);
        let fault =
            Fault::new(range.range(), CONTENT_RANGE, message).with_replacement(format!("{last}-{first}"));
        checker.add(FieldRule::Invalid, fault);
    } else if length != "*" && !is_less(last, length) {
        let message = format!("`{}` ends behind the length, {length}: positions begin at 0", range.text);
        let end = length.parse::<u64>().ok().and_then(|length| length.checked_sub(1));
        let fault = Fault::new(range.range(), CONTENT_RANGE, message);
        let corrected = end.map(|end| format!("{first}-{end}"));
        checker.add(FieldRule::Invalid, fault.with_likely_replacement(corrected.as_deref()));
    }
    if checker.status == Some(416) {
        let message = format!("a 416 response contains no range, so that `*` stands for `{}`", range.text);
        let fault = Fault::new(range.range(), "RFC 9110, Section 15.5.17", message);
        checker.add(FieldRule::Discouraged, if length == "*" { fault } else { fault.with_replacement("*") });
    }
}

/// The unit, the range and the length, if they have their forms.
fn read(value: &str) -> Option<(Part<'_>, Part<'_>, &str)> {
    let (unit, rest) = Part::whole(value).take_token();
    let rest = rest.split_once(' ').filter(|(before, _)| before.is_empty() && !unit.is_empty())?.1;
    let (range, length) = rest.split_once('/')?;
    let is_range = |(first, last): (&str, &str)| is_number(first) && is_number(last);
    let is_legal = match range.text {
        "*" => is_number(length.text),
        _ => {
            range.text.split_once('-').is_some_and(is_range) && (length.text == "*" || is_number(length.text))
        }
    };
    is_legal.then_some((unit, range, length.text))
}

/// Compares numbers of any length.
fn is_less(left: &str, right: &str) -> bool {
    let (left, right) = (left.trim_start_matches('0'), right.trim_start_matches('0'));
    (left.len(), left) < (right.len(), right)
}

fn check_malformed(checker: &mut Checker<'_>) {
    let is_unsatisfied = checker.status == Some(416);
    let example = if is_unsatisfied { "bytes */1234" } else { "bytes 0-499/1234" };
    let message = format!("`{}` is not a content range, such as `{example}`", checker.value);
    let mut corrected = format!("bytes {}", checker.value);
    if let Some((unit, rest)) = checker.value.split_once('=') {
        corrected = format!("{unit} {rest}");
    }
    let fault = Fault::new(0..checker.value.len(), CONTENT_RANGE, message);
    let is_legal = read(&corrected).is_some();
    checker.add(FieldRule::Invalid, fault.with_replacement(if is_legal { &corrected } else { example }));
}
