//! `Content-Disposition` (RFC 6266), with the parameters whose names end in `*` (RFC 8187).

use super::checker::Checker;
use super::part::{is_one_of, Parameter, Part};
use super::FieldRule;
use crate::suggest::closest_in;
use alloc::vec::Vec;

const REFERENCE: &str = "RFC 6266, Section 4.1";
const EXTENDED: &str = "RFC 8187, Section 3.2.1";

pub(super) fn check(checker: &mut Checker<'_>) {
    let (kind, mut rest) = checker.whole().take_until(b';');
    check_type(checker, kind.trimmed());
    let mut names: Vec<&str> = Vec::new();
    while let Some(part) = rest {
        // No value has as many parameters, and the time is bounded.
        if checker.is_full() || names.len() == 64 {
            return;
        }
        let (part, behind) = part.take_until(b';');
        rest = behind;
        let Some(parameter) = checker.spaced_parameter(part, REFERENCE) else { continue };
        let name = parameter.name;
        if is_one_of(name.text, &names) {
            let message = "`{}` occurs twice, and a parameter must occur once";
            checker.invalid(name.range(), REFERENCE, message, &[name.text]);
        }
        names.push(name.text);
        check_parameter(checker, parameter);
    }
}

fn check_type(checker: &mut Checker<'_>, kind: Part<'_>) {
    if !kind.is_token() {
        let message = "`{}` is not a disposition type, which is a token";
        checker.invalid(kind.range(), REFERENCE, message, &[kind.text]);
        if kind.text.starts_with("filename") {
            checker.fix(kind.start..kind.start, &["attachment; "]);
        }
        return;
    }
    let known = ["attachment", "inline"];
    match closest_in(kind.text, &known) {
        Some(near) if !is_one_of(kind.text, &known) => {
            let message = "`{}` is not a disposition type, but `{}` is";
            checker.find(FieldRule::Misspelled, kind.range(), REFERENCE, message, &[kind.text, near]);
            checker.replace(near);
        }
        _ => {}
    }
}

fn check_parameter(checker: &mut Checker<'_>, Parameter { name, value }: Parameter<'_>) {
    let Some(value) = value else {
        return checker.invalid(name.range(), REFERENCE, "`{}` has no value", &[name.text]);
    };
    if name.text.ends_with('*') && (value.is_token() || value.is_quoted()) {
        check_extended(checker, name, value);
    }
}

/// `UTF-8''%e2%82%ac%20rates`.
fn check_extended(checker: &mut Checker<'_>, name: Part<'_>, value: Part<'_>) {
    if value.starts_with(b'"') {
        return checker.invalid(
            value.range(),
            EXTENDED,
            "the value of `{}` must not be quoted",
            &[name.text],
        );
    }
    let (charset, rest) = match value.split_once(b'\'') {
        Some((charset, rest)) => (charset, rest.split_once(b'\'')),
        None => (value, None),
    };
    let Some((_, text)) = rest else {
        let message = "`{}` does not begin with a charset and a language";
        checker.invalid(value.range(), EXTENDED, message, &[value.text]);
        if is_encoded(value.text) {
            checker.replace(&["UTF-8\'\'", value.text].concat());
        }
        return;
    };
    if !charset.text.eq_ignore_ascii_case("UTF-8") {
        let message = "`{}` is not `UTF-8`, the one charset to send";
        checker.invalid(charset.range(), EXTENDED, message, &[charset.text]);
    }
    if !is_encoded(text.text) {
        let message = "`{}` is not percent-encoded";
        checker.invalid(text.range(), EXTENDED, message, &[text.text]);
    }
}

/// Whether all that is not an `attr-char` is percent-encoded.
fn is_encoded(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let is_encoded = match byte {
            b'%' => {
                let digits = [bytes.next(), bytes.next()];
                digits.iter().all(|digit| matches!(digit, Some(digit) if digit.is_ascii_hexdigit()))
            }
            byte => byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte),
        };
        if !is_encoded {
            return false;
        }
    }
    true
}
