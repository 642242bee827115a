//! `Content-Language` (RFC 9110, Section 8.5): language tags that are well-formed by RFC 5646,
//! Section 2.1.

use super::checker::Checker;
use super::fault::Fault;
use super::FieldRule;
use alloc::format;
use alloc::string::String;

pub(super) fn check(checker: &mut Checker<'_>) {
    let tags = checker.list();
    if tags.is_empty() && checker.findings.is_empty() {
        let message = String::from("the value names no language");
        checker.add(FieldRule::Invalid, Fault::new(0..0, "RFC 9110, Section 8.5", message).instead("en"));
    }
    for tag in tags.into_iter().filter(|tag| !is_well_formed(tag.text)) {
        if checker.is_full() {
            return;
        }
        let message = format!("`{}` is not a language tag, such as `en` or `zh-Hant-TW`", tag.text);
        let fault = Fault::new(tag.range(), "RFC 5646, Section 2.1", message);
        let hyphenated = tag.text.replace('_', "-");
        let is_tag = is_well_formed(&hyphenated);
        checker.add(FieldRule::Invalid, if is_tag { fault.instead(hyphenated) } else { fault });
    }
}

/// Tags registered before there was a grammar, that it does not allow.
#[rustfmt::skip]
const IRREGULAR: &[&str] = &[
    "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo",
    "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
];

fn is_well_formed(tag: &str) -> bool {
    let lower = tag.to_ascii_lowercase();
    let is_subtag = |subtag: &str| {
        matches!(subtag.len(), 1..=8) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if IRREGULAR.contains(&lower.as_str()) {
        return true;
    }
    if !lower.split('-').all(is_subtag) {
        return false;
    }
    let mut subtags = lower.split('-').peekable();
    let is_private = subtags.peek() == Some(&"x");
    if !is_private {
        let language = subtags.next().unwrap_or_default();
        if language.len() < 2 || !is_alphabetic(language) {
            return false;
        }
        let extended = if language.len() < 4 { 3 } else { 0 };
        for _ in 0..extended {
            subtags.next_if(|subtag| subtag.len() == 3 && is_alphabetic(subtag));
        }
        subtags.next_if(|script| script.len() == 4 && is_alphabetic(script));
        subtags.next_if(|region| {
            region.len() == 2 && is_alphabetic(region) || region.len() == 3 && is_numeric(region)
        });
        while subtags.next_if(|subtag| is_variant(subtag)).is_some() {}
    }
    // Extensions, and what is for private use: a single letter, and a subtag at least.
    while let Some(singleton) = subtags.next_if(|subtag| subtag.len() == 1) {
        let least = if singleton == "x" { 1 } else { 2 };
        if subtags.next_if(|subtag| subtag.len() >= least).is_none() {
            return false;
        }
        while subtags.next_if(|subtag| subtag.len() >= least).is_some() {}
    }
    subtags.next().is_none()
}

fn is_alphabetic(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn is_numeric(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_variant(subtag: &str) -> bool {
    subtag.len() > 4 || subtag.len() == 4 && subtag.starts_with(|first: char| first.is_ascii_digit())
}
