//! `Content-Language` (RFC 9110, Section 8.5): language tags that are well-formed by RFC 5646,
//! Section 2.1.

use super::checker::Checker;
use super::part::{is_one_of, Part};
use crate::valid::text::{all, is_digit, split_before};
use alloc::string::String;
use alloc::vec::Vec;

pub(super) fn check(checker: &mut Checker<'_>) {
    if checker.value.is_empty() {
        checker.empty("RFC 9110, Section 8.5", "the value has no language tag", "en");
    }
    let mut tags = checker.list();
    while let Some(tag) = tags.take_element() {
        if is_well_formed(tag.text) {
            continue;
        }
        if checker.is_full() {
            return;
        }
        let message = "`{}` is not a language tag, such as `en` or `zh-Hant-TW`";
        checker.invalid(tag.range(), "RFC 5646, Section 2.1", message, &[tag.text]);
        let hyphenated = hyphenated(tag.text);
        if is_well_formed(&hyphenated) {
            checker.replace(&hyphenated);
        }
    }
}

fn hyphenated(tag: &str) -> String {
    let mut hyphenated = String::new();
    for letter in tag.chars() {
        hyphenated.push(if letter == '_' { '-' } else { letter });
    }
    hyphenated
}

/// Tags registered before there was a grammar, that it does not allow.
#[rustfmt::skip]
const IRREGULAR: &[&str] = &[
    "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo",
    "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de",
];

fn is_well_formed(tag: &str) -> bool {
    if is_one_of(tag, IRREGULAR) {
        return true;
    }
    if is_repeated(tag) {
        return false;
    }
    let mut subtags = Subtags { next: "", rest: Some(tag), is_at_end: false };
    subtags.advance();
    if !subtags.next.eq_ignore_ascii_case("x") && !subtags.language() {
        return false;
    }
    subtags.extensions()
}

/// Whether a variant or a singleton occurs twice (RFC 5646, Sections 2.2.5 and 2.2.6). What is
/// for private use has neither (Section 2.2.7).
fn is_repeated(tag: &str) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    let mut is_extension = false;
    let mut rest = Part::whole(tag);
    if split_before(tag, b'-').0.eq_ignore_ascii_case("x") {
        return false;
    }
    while let Some((_, behind)) = rest.split_once(b'-') {
        rest = behind;
        let (subtag, _) = split_before(rest.text, b'-');
        let is_singleton = subtag.len() == 1;
        is_extension |= is_singleton;
        if is_singleton || !is_extension && is_variant(subtag) {
            if is_one_of(subtag, &seen) {
                return true;
            }
            seen.push(subtag);
        }
        if subtag.eq_ignore_ascii_case("x") {
            return false;
        }
    }
    false
}

fn is_variant(subtag: &str) -> bool {
    subtag.len() > 4 || matches!(subtag.as_bytes(), [b'0'..=b'9', _, _, _])
}

/// The next subtag and what follows it.
struct Subtags<'a> {
    next: &'a str,
    rest: Option<&'a str>,
    is_at_end: bool,
}

/// A single character, which announces an extension.
const SINGLETON: (usize, usize) = (1, 1);

impl Subtags<'_> {
    fn advance(&mut self) {
        self.is_at_end = self.rest.is_none();
        let rest = self.rest.unwrap_or_default();
        (self.next, self.rest) = match Part::whole(rest).split_once(b'-') {
            Some((next, rest)) => (next.text, Some(rest.text)),
            None => (rest, None),
        };
    }

    /// Moves past the next subtag, if it has so many characters, all of them accepted.
    fn take(&mut self, (least, most): (usize, usize), accepts: fn(u8) -> bool) -> bool {
        let len = self.next.len();
        let is_taken = len >= least && len <= most && all(self.next, accepts);
        if is_taken {
            self.advance();
        }
        is_taken
    }

    /// The language with what extends it, a script, a region, and variants.
    fn language(&mut self) -> bool {
        let is_short = self.next.len() < 4;
        if !self.take((2, 8), is_letter) {
            return false;
        }
        if is_short {
            let _ =
                self.take((3, 3), is_letter) && self.take((3, 3), is_letter) && self.take((3, 3), is_letter);
        }
        self.take((4, 4), is_letter);
        let _ = self.take((2, 2), is_letter) || self.take((3, 3), is_digit);
        while is_variant(self.next) && self.take((4, 8), is_alphanumeric) {}
        true
    }

    /// Extensions, and what is for private use: a single letter, and a subtag at least; and
    /// nothing else.
    fn extensions(&mut self) -> bool {
        loop {
            let least = if self.next.eq_ignore_ascii_case("x") { 1 } else { 2 };
            if !self.take(SINGLETON, is_alphanumeric) {
                return self.is_at_end;
            }
            if !self.take((least, 8), is_alphanumeric) {
                return false;
            }
            while self.take((least, 8), is_alphanumeric) {}
        }
    }
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic()
}

fn is_alphanumeric(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}
