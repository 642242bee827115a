//! Lists of methods: `Allow` (RFC 9110, Section 10.2.1) and `Access-Control-Allow-Methods`.

use super::checker::Checker;
use super::fault::Fault;
use super::text::{list, words};
use super::tokens::Part;
use super::FieldRule;
use crate::suggest::Nearest;
use alloc::format;
use alloc::string::String;

/// The IANA HTTP Method Registry (RFC 9110, Section 16.1.1), without its `*`.
#[rustfmt::skip]
const METHODS: &[&str] = &[
    "ACL", "BASELINE-CONTROL", "BIND", "CHECKIN", "CHECKOUT", "CONNECT", "COPY", "DELETE", "GET", "HEAD", "LABEL",
    "LINK", "LOCK", "MERGE", "MKACTIVITY", "MKCALENDAR", "MKCOL", "MKREDIRECTREF", "MKWORKSPACE", "MOVE", "OPTIONS",
    "ORDERPATCH", "PATCH", "POST", "PRI", "PROPFIND", "PROPPATCH", "PUT", "QUERY", "REBIND", "REPORT", "SEARCH",
    "TRACE", "UNBIND", "UNCHECKOUT", "UNLINK", "UNLOCK", "UPDATE", "UPDATEREDIRECTREF", "VERSION-CONTROL",
];

pub(super) fn check_allow(checker: &mut Checker<'_>) {
    check(checker, "RFC 9110, Section 10.2.1", false);
}

pub(super) fn check_cors(checker: &mut Checker<'_>) {
    check(checker, "Fetch Standard, HTTP new-header syntax", true);
}

fn check(checker: &mut Checker<'_>, reference: &'static str, takes_wildcard: bool) {
    for method in &checker.list() {
        if checker.is_full() {
            return;
        }
        let rest = method.take_token().1;
        if !rest.is_empty() {
            let message =
                format!("`{}` cannot be in a method, and a list is separated by commas", rest.first().text);
            let fault = Fault::new(rest.first().range(), reference, message);
            let methods = list(&words(checker.value, is_separator));
            let fault = if methods.is_empty() { fault } else { fault.fix(0..checker.value.len(), methods) };
            checker.add(FieldRule::Invalid, fault);
            return;
        }
        let is_wildcard = takes_wildcard && method.text == "*";
        if !is_wildcard && !METHODS.contains(&method.text) {
            unregistered(checker, *method);
        }
    }
}

fn unregistered(checker: &mut Checker<'_>, method: Part<'_>) {
    let text = method.text;
    let upper = text.to_ascii_uppercase();
    let words = words(text, is_separator);
    let (why, instead) = if METHODS.contains(&upper.as_str()) {
        (": methods are case-sensitive", Some(upper))
    } else if words.len() > 1 && are_methods(&words) {
        // `GET|POST` is one token.
        (": a list is separated by commas", Some(list(&words)))
    } else {
        ("", nearest(&upper).map(String::from))
    };
    let message = format!("`{text}` is not a registered method{why}");
    let fault = Fault::new(method.range(), "RFC 9110, Section 9.1", message);
    checker.add(FieldRule::Unregistered, fault.with_likely_replacement(instead.as_deref()));
}

/// `M-SEARCH` is a method of its own, and none that is misspelled.
fn nearest(upper: &str) -> Option<&'static str> {
    let mut nearest = Nearest::new(upper, upper.len() / 4);
    for known in METHODS {
        if known.as_bytes().first() == upper.as_bytes().first() {
            nearest.offer(known);
        }
    }
    nearest.candidate()
}

fn are_methods(words: &[&str]) -> bool {
    for word in words {
        if !METHODS.contains(word) {
            return false;
        }
    }
    true
}

/// What no registered method has in it.
fn is_separator(byte: u8) -> bool {
    !byte.is_ascii_alphabetic() && byte != b'-'
}
