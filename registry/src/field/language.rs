//! `Content-Language` (RFC 9110, Section 8.5): language tags that are well-formed by RFC 5646,
//! Section 2.1.

use super::checker::Checker;
use super::fault::Fault;
use super::text::{all, is_one_of};
use super::tokens::is_number;
use super::FieldRule;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

pub(super) fn check(checker: &mut Checker<'_>) {
    let tags = checker.list();
    if tags.is_empty() && checker.findings.is_empty() {
        let message = String::from("the value names no language");
        checker.add(
            FieldRule::Invalid,
            Fault::new(0..0, "RFC 9110, Section 8.5", message).with_replacement("en"),
        );
    }
    for tag in tags {
        if is_well_formed(tag.text) {
            continue;
        }
        if checker.is_full() {
            return;
        }
        let message = format!("`{}` is not a language tag, such as `en` or `zh-Hant-TW`", tag.text);
        let fault = Fault::new(tag.range(), "RFC 5646, Section 2.1", message);
        let hyphenated = tag.text.replace('_', "-");
        let is_tag = is_well_formed(&hyphenated);
        checker.add(FieldRule::Invalid, if is_tag { fault.with_replacement(hyphenated) } else { fault });
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
    if is_one_of(&lower, IRREGULAR) {
        return true;
    }
    let subtags: Vec<&str> = lower.split('-').collect();
    for subtag in &subtags {
        if subtag.is_empty() || subtag.len() > 8 || !all(subtag, |byte| byte.is_ascii_alphanumeric()) {
            return false;
        }
    }
    if is_repeated(&subtags) {
        return false;
    }
    let mut reader = Reader(&subtags);
    if subtags.first() != Some(&"x") && !reader.language() {
        return false;
    }
    reader.extensions()
}

/// Whether a variant or a singleton occurs twice (RFC 5646, Sections 2.2.5 and 2.2.6).
fn is_repeated(subtags: &[&str]) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    let mut is_extension = false;
    for subtag in subtags.iter().skip(1) {
        let is_singleton = subtag.len() == 1;
        is_extension |= is_singleton;
        if is_singleton || !is_extension && is_variant(subtag) {
            if seen.contains(subtag) {
                return true;
            }
            seen.push(subtag);
        }
        if *subtag == "x" {
            return false;
        }
    }
    false
}

/// The subtags that are still to be read.
struct Reader<'a>(&'a [&'a str]);

impl<'a> Reader<'a> {
    /// Reads the next subtag, if `accepts` accepts it.
    fn take(&mut self, accepts: fn(&str) -> bool) -> Option<&'a str> {
        let (first, rest) = self.0.split_first()?;
        if !accepts(first) {
            return None;
        }
        self.0 = rest;
        Some(first)
    }

    /// The language with what extends it, a script, a region, and variants.
    fn language(&mut self) -> bool {
        let Some(language) = self.take(|subtag| subtag.len() > 1 && is_alphabetic(subtag)) else {
            return false;
        };
        let extended = if language.len() < 4 { 3 } else { 0 };
        for _ in 0..extended {
            self.take(|subtag| subtag.len() == 3 && is_alphabetic(subtag));
        }
        self.take(|script| script.len() == 4 && is_alphabetic(script));
        self.take(|region| {
            region.len() == 2 && is_alphabetic(region) || region.len() == 3 && is_number(region)
        });
        while self.take(is_variant).is_some() {}
        true
    }

    /// Extensions, and what is for private use: a single letter, and a subtag at least; and
    /// nothing else.
    fn extensions(&mut self) -> bool {
        while let Some(singleton) = self.take(|subtag| subtag.len() == 1) {
            let accepts: fn(&str) -> bool =
                if singleton == "x" { |_| true } else { |subtag| subtag.len() > 1 };
            if self.take(accepts).is_none() {
                return false;
            }
            while self.take(accepts).is_some() {}
        }
        self.0.is_empty()
    }
}

fn is_alphabetic(subtag: &str) -> bool {
    all(subtag, |byte| byte.is_ascii_alphabetic())
}

fn is_variant(subtag: &str) -> bool {
    subtag.len() > 4 || subtag.len() == 4 && subtag.as_bytes().first().is_some_and(u8::is_ascii_digit)
}
