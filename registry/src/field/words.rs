//! Fields that have one of a few words, or a number.

use super::checker::Checker;
use super::fault::Fault;
use super::seconds::as_seconds;
use super::text::{all, is_one_of, without_quotes};
use super::tokens::{is_number, quote};
use super::FieldRule;
use crate::suggest::closest_in;
use alloc::format;
use alloc::string::String;

/// Adds the finding that the value is none of the words.
fn find_other_word(checker: &mut Checker<'_>, rule: FieldRule, words: &[&str], reference: &'static str) {
    let value = checker.value;
    let list = words.join("`, `");
    let fault = Fault::new(0..value.len(), reference, format!("`{value}` is not one of `{list}`"));
    let fault = if words.len() == 1 {
        Fault { message: format!("`{value}` is not `{list}`, the one value of this field"), ..fault }
    } else {
        fault
    };
    let likely = match words {
        [only] => Some(*only),
        _ => closest_in(value, words),
    };
    checker.add(rule, fault.with_likely_replacement(likely));
}

pub(super) fn check_allow_credentials(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "Fetch Standard, HTTP new-header syntax";
    let value = checker.value;
    if value.eq_ignore_ascii_case("true") && value != "true" {
        find_other_word(checker, FieldRule::Invalid, &["true"], REFERENCE);
    } else if value != "true" {
        // Nobody is told to allow what they meant to refuse.
        let message = format!("`{value}` is not `true`: without credentials, this field is left out");
        checker.add(FieldRule::Invalid, Fault::new(0..value.len(), REFERENCE, message));
    }
}

pub(super) fn check_content_type_options(checker: &mut Checker<'_>) {
    if !checker.value.eq_ignore_ascii_case("nosniff") {
        find_other_word(
            checker,
            FieldRule::Invalid,
            &["nosniff"],
            "Fetch Standard, X-Content-Type-Options header",
        );
    }
}

/// Another word is as none, with which every site may embed the response.
pub(super) fn check_resource_policy(checker: &mut Checker<'_>) {
    const POLICIES: &[&str] = &["same-origin", "same-site", "cross-origin"];
    if !POLICIES.contains(&checker.value) {
        find_other_word(
            checker,
            FieldRule::Invalid,
            POLICIES,
            "Fetch Standard, Cross-Origin-Resource-Policy header",
        );
    }
}

pub(super) fn check_frame_options(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "HTML Standard, X-Frame-Options header";
    let value = checker.value;
    let word = value.split(' ').next().unwrap_or_default();
    let fault = |message: String| Fault::new(0..value.len(), REFERENCE, message);
    if is_one_of(value, &["DENY", "SAMEORIGIN"]) {
        return;
    }
    if word.eq_ignore_ascii_case("ALLOW-FROM") {
        let message = String::from(
            "`ALLOW-FROM` is obsolete: `frame-ancestors` of a content security policy does this",
        );
        checker.add(FieldRule::Obsolete, fault(message));
    } else if value.eq_ignore_ascii_case("ALLOWALL") {
        let message = format!("`{value}` has no effect, as all may embed a response without this field");
        checker.add(FieldRule::Discouraged, fault(message));
    } else {
        find_other_word(checker, FieldRule::Invalid, &["DENY", "SAMEORIGIN"], REFERENCE);
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
    let fault = Fault::new(0..value.len(), reference, format!("`{value}` is not a number of seconds"));
    let likely = as_seconds(value).or_else(|| value.starts_with('-').then(|| String::from("0")));
    checker.add(FieldRule::Invalid, fault.with_likely_replacement(likely.as_deref()));
}

/// A list, of whose words the last one known counts.
pub(super) fn check_referrer_policy(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "Referrer Policy, Section 3";
    #[rustfmt::skip]
    const POLICIES: &[&str] = &[
        "no-referrer", "no-referrer-when-downgrade", "origin", "origin-when-cross-origin",
        "same-origin", "strict-origin", "strict-origin-when-cross-origin", "unsafe-url",
    ];
    let policies = checker.list();
    if policies.is_empty() && checker.findings.is_empty() {
        let message = String::from("the value names no policy");
        checker.add(FieldRule::Invalid, Fault::new(0..0, REFERENCE, message).with_replacement("no-referrer"));
    }
    let mut is_any_known = false;
    for policy in &policies {
        is_any_known |= is_one_of(policy.text, POLICIES);
    }
    for policy in policies {
        if is_one_of(policy.text, POLICIES) {
            continue;
        }
        if checker.is_full() {
            return;
        }
        let is_word = all(policy.text, |byte| byte.is_ascii_alphabetic() || byte == b'-');
        let likely = match policy.text {
            "never" => Some("no-referrer"),
            "default" => Some("no-referrer-when-downgrade"),
            "always" => Some("unsafe-url"),
            text => closest_in(text, POLICIES),
        };
        let message = format!("`{}` is not a referrer policy", policy.text);
        let fault = Fault::new(policy.range(), REFERENCE, message).with_likely_replacement(likely);
        if !is_word {
            checker.add(FieldRule::Invalid, fault);
        } else if likely.is_some() || !is_any_known {
            checker.add(FieldRule::Unregistered, fault);
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
    let types = checker.list();
    if types.is_empty() && checker.findings.is_empty() {
        let message = String::from("the value names no type of data");
        checker.add(FieldRule::Invalid, Fault::new(0..0, REFERENCE, message).with_replacement("\"*\""));
    }
    for part in types {
        if checker.is_full() {
            return;
        }
        let content = without_quotes(part.text);
        if !part.is_quoted() {
            let message = format!("`{}` is not a quoted string, such as `\"cookies\"`", part.text);
            let fault = Fault::new(part.range(), REFERENCE, message);
            let is_word = all(content, |byte| byte != b'"' && byte != b'\\');
            checker.add(
                FieldRule::Invalid,
                if is_word { fault.with_replacement(format!("\"{content}\"")) } else { fault },
            );
        } else if !TYPES.contains(&content) {
            let message = format!("`{}` is not a type of data that browsers clear", part.text);
            let fault = Fault::new(part.range(), REFERENCE, message);
            let likely = closest_in(content, &TYPES[1..]).map(quote);
            checker.add(FieldRule::Unregistered, fault.with_likely_replacement(likely.as_deref()));
        }
    }
}
