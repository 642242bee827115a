//! Fields that have one of a few words, or a number.

use super::checker::Checker;
use super::part::is_one_of;
use super::seconds::as_seconds;
use super::FieldRule;
use crate::suggest::closest_in;
use crate::valid::text::{all, is_number, trim};

/// Without quotes of either kind at its ends.
pub(super) fn without_quotes(text: &str) -> &str {
    trim(text, |byte| matches!(byte, b'"' | b'\''))
}

/// Adds the finding that the value is none of the words, of which `list` is a list.
fn find_other_word(checker: &mut Checker<'_>, words: &[&str], list: &str, reference: &'static str) {
    let value = checker.value;
    if value.is_empty() {
        let message = match words {
            [_] => "the value is empty, and this field has `{}`",
            _ => "the value is empty, and this field has one of `{}`",
        };
        return checker.invalid(0..0, reference, message, &[list]);
    }
    let (message, likely) = match words {
        [only] => ("`{}` is not `{}`, the one value of this field", Some(*only)),
        _ => ("`{}` is not one of `{}`", closest_in(value, words)),
    };
    checker.invalid(0..value.len(), reference, message, &[value, list]);
    checker.replace_likely(likely);
}

pub(super) fn check_allow_credentials(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "Fetch Standard, HTTP new-header syntax";
    let value = checker.value;
    if value == "true" {
    } else if value.is_empty() {
        let message = "the value is empty: without credentials, this field is left out";
        checker.invalid(0..0, REFERENCE, message, &[]);
    } else if value.eq_ignore_ascii_case("true") {
        find_other_word(checker, &["true"], "true", REFERENCE);
    } else {
        // Nobody is told to allow what they meant to refuse.
        let message = "`{}` is not `true`: without credentials, this field is left out";
        checker.invalid(0..value.len(), REFERENCE, message, &[value]);
    }
}

pub(super) fn check_content_type_options(checker: &mut Checker<'_>) {
    if !checker.value.eq_ignore_ascii_case("nosniff") {
        let reference = "Fetch Standard, X-Content-Type-Options header";
        find_other_word(checker, &["nosniff"], "nosniff", reference);
    }
}

/// Another word is as none, with which every site may embed the response.
pub(super) fn check_resource_policy(checker: &mut Checker<'_>) {
    const POLICIES: &[&str] = &["same-origin", "same-site", "cross-origin"];
    const REFERENCE: &str = "Fetch Standard, Cross-Origin-Resource-Policy header";
    if !POLICIES.contains(&checker.value) {
        find_other_word(checker, POLICIES, "same-origin`, `same-site`, `cross-origin", REFERENCE);
    }
}

pub(super) fn check_frame_options(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "HTML Standard, X-Frame-Options header";
    const OPTIONS: &[&str] = &["DENY", "SAMEORIGIN"];
    let value = checker.value;
    let word = checker.whole().take_until(b' ').0;
    let range = 0..value.len();
    if is_one_of(value, OPTIONS) {
    } else if word.text.eq_ignore_ascii_case("ALLOW-FROM") {
        let message = "`ALLOW-FROM` is obsolete: `frame-ancestors` of a content security policy does this";
        checker.find(FieldRule::Obsolete, range, REFERENCE, message, &[]);
    } else if value.eq_ignore_ascii_case("ALLOWALL") {
        let message = "`{}` has no effect, as all may embed a response without this field";
        checker.discouraged(range, REFERENCE, message, &[value]);
    } else {
        find_other_word(checker, OPTIONS, "DENY`, `SAMEORIGIN", REFERENCE);
    }
}

pub(super) fn check_age(checker: &mut Checker<'_>) {
    check_seconds(checker, "RFC 9111, Section 5.1");
}

pub(super) fn check_max_age(checker: &mut Checker<'_>) {
    check_seconds(checker, "Fetch Standard, HTTP new-header syntax");
}

/// `delta-seconds` (RFC 9111, Section 1.2.2).
fn check_seconds(checker: &mut Checker<'_>, reference: &'static str) {
    let value = checker.value;
    if is_number(value) {
        return;
    }
    if value.is_empty() {
        return checker.invalid(0..0, reference, "the value is empty, and not a number of seconds", &[]);
    }
    checker.invalid(0..value.len(), reference, "`{}` is not a number of seconds", &[value]);
    match as_seconds(value) {
        Some(seconds) => checker.replace(&seconds),
        None if value.starts_with('-') => checker.replace("0"),
        None => {}
    }
}

/// A list, of whose words the last one known counts.
pub(super) fn check_referrer_policy(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "Referrer Policy, Section 3";
    #[rustfmt::skip]
    const POLICIES: &[&str] = &[
        "no-referrer", "no-referrer-when-downgrade", "origin", "origin-when-cross-origin",
        "same-origin", "strict-origin", "strict-origin-when-cross-origin", "unsafe-url",
    ];
    if checker.value.is_empty() {
        checker.empty(REFERENCE, "the value has no policy", "no-referrer");
    }
    let mut policies = checker.list();
    let mut others = policies;
    let mut is_any_known = false;
    while let Some(policy) = others.take_element() {
        is_any_known |= is_one_of(policy.text, POLICIES);
    }
    while let Some(policy) = policies.take_element() {
        if is_one_of(policy.text, POLICIES) {
            continue;
        }
        if checker.is_full() {
            return;
        }
        let likely = match policy.text {
            "never" => Some("no-referrer"),
            "default" => Some("no-referrer-when-downgrade"),
            "always" => Some("unsafe-url"),
            text => closest_in(text, POLICIES),
        };
        let is_word = all(policy.text, |byte| byte.is_ascii_alphabetic() || byte == b'-');
        let rule = if is_word { FieldRule::Unregistered } else { FieldRule::Invalid };
        if !is_word || likely.is_some() || !is_any_known {
            checker.find(rule, policy.range(), REFERENCE, "`{}` is not a referrer policy", &[policy.text]);
            checker.replace_likely(likely);
        }
    }
}

/// A list of quoted words.
pub(super) fn check_clear_site_data(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "Clear Site Data, Section 3.1";
    #[rustfmt::skip]
    const TYPES: &[&str] = &[
        "*", "cache", "clientHints", "cookies", "executionContexts", "prefetchCache", "prerenderCache",
        "storage",
    ];
    if checker.value.is_empty() {
        checker.empty(REFERENCE, "the value has no type of data", "\"*\"");
    }
    let mut types = checker.list();
    while let Some(part) = types.take_element() {
        if checker.is_full() {
            return;
        }
        let content = without_quotes(part.text);
        if !part.is_quoted() {
            let message = "`{}` is not a quoted string, such as `\"cookies\"`";
            checker.invalid(part.range(), REFERENCE, message, &[part.text]);
            if all(content, |byte| byte != b'"' && byte != b'\\') {
                checker.replace_quoted(content);
            }
        } else if !TYPES.contains(&content) {
            let message = "`{}` is not a type of data that browsers clear";
            checker.find(FieldRule::Unregistered, part.range(), REFERENCE, message, &[part.text]);
            if let Some(likely) = closest_in(content, &TYPES[1..]) {
                checker.replace_quoted(likely);
            }
        }
    }
}
