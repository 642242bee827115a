//! `Content-Range` and `Accept-Ranges` (RFC 9110, Sections 14.3 and 14.4).

use super::checker::Checker;
use super::part::{is_one_of, Part};
use crate::valid::text::split_once;
use crate::valid::{is_less, ContentRange};
use alloc::format;
use alloc::string::String;

const CONTENT_RANGE: &str = "RFC 9110, Section 14.4";

/// The units of the IANA registry; `none` is for `Accept-Ranges` alone.
const UNITS: [&str; 2] = ["bytes", "none"];

pub(super) fn check_accept_ranges(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "RFC 9110, Section 14.3";
    if checker.value.is_empty() {
        checker.empty(REFERENCE, "the value has no range unit", "bytes");
    }
    let mut units = checker.list();
    while let Some(unit) = units.take_element() {
        if checker.is_full() {
            return;
        }
        if unit.is_token() {
            check_unit(checker, unit, &UNITS);
        } else {
            checker.invalid(unit.range(), REFERENCE, "`{}` is not a range unit", &[unit.text]);
        }
    }
}

fn check_unit(checker: &mut Checker<'_>, unit: Part<'_>, known: &[&str]) {
    if !is_one_of(unit.text, known) {
        let message = "`{}` is not a registered range unit";
        checker.unregistered(unit, known, "RFC 9110, Section 16.5.1", message);
    }
}

pub(super) fn check_content_range(checker: &mut Checker<'_>) {
    let Some(parts) = ContentRange::read(checker.value) else { return check_malformed(checker) };
    let ContentRange { range, length } = parts;
    let unit = checker.whole().take_token().0;
    check_unit(checker, unit, &UNITS[..1]);
    let range = Part { text: range, start: unit.end() + 1 };
    let Some((first, last)) = split_once(range.text, b'-') else {
        if checker.status == Some(206) {
            let message = "a 206 response names the range that it contains";
            checker.discouraged(range.range(), "RFC 9110, Section 15.3.7.1", message, &[]);
        }
        return;
    };
    if is_less(last, first) {
        checker.invalid(range.range(), CONTENT_RANGE, "`{}` ends before it begins", &[range.text]);
        checker.fix(range.range(), &[last, "-", first]);
    } else if length != "*" && !is_less(last, length) {
        let message = "`{}` ends after the length, {}: positions begin at 0";
        checker.invalid(range.range(), CONTENT_RANGE, message, &[range.text, length]);
        if let Ok(length @ 1..) = length.parse::<u64>() {
            checker.fix(range.range(), &[first, "-", &format!("{}", length - 1)]);
        }
    }
    if checker.status == Some(416) {
        let message = "a 416 response contains no range: its range is `*`, not `{}`";
        checker.discouraged(range.range(), "RFC 9110, Section 15.5.17", message, &[range.text]);
        if length != "*" {
            checker.replace("*");
        }
    }
}

fn check_malformed(checker: &mut Checker<'_>) {
    let is_unsatisfied = checker.status == Some(416);
    let example = if is_unsatisfied { "bytes */1234" } else { "bytes 0-499/1234" };
    let message = "`{}` is not a content range, such as `{}`";
    checker.invalid(0..checker.value.len(), CONTENT_RANGE, message, &[checker.value, example]);
    let mut corrected = String::from("bytes ");
    match split_once(checker.value, b'=') {
        Some((unit, rest)) => corrected = [unit, " ", rest].concat(),
        None => corrected.push_str(checker.value),
    }
    let is_legal = ContentRange::read(&corrected).is_some();
    checker.replace(if is_legal { &corrected } else { example });
}
