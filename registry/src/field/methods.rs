//! Lists of methods: `Allow` (RFC 9110, Section 10.2.1) and `Access-Control-Allow-Methods`.

use super::checker::{respaced, Checker};
use super::part::Part;
use super::FieldRule;
use crate::suggest::Nearest;

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
    let mut methods = checker.list();
    while let Some(method) = methods.take_element() {
        if checker.is_full() {
            return;
        }
        let wrong = method.take_token().1.first();
        if !wrong.is_empty() {
            let message = "`{}` cannot be in a method, and a list is separated by commas";
            checker.invalid(wrong.range(), reference, message, &[wrong.text]);
            let (methods, count) = respaced(checker.value, is_separator, ", ");
            if count > 0 {
                checker.fix(0..checker.value.len(), &[&methods]);
            }
            return;
        }
        let is_wildcard = takes_wildcard && method.text == "*";
        if !is_wildcard && !METHODS.contains(&method.text) {
            unregistered(checker, method);
        }
    }
}

fn unregistered(checker: &mut Checker<'_>, method: Part<'_>) {
    const REFERENCE: &str = "RFC 9110, Section 9.1";
    let upper = method.text.to_ascii_uppercase();
    let (list, count) = respaced(method.text, is_separator, ", ");
    let mut message = "`{}` is not a registered method";
    let mut instead = nearest(&upper);
    if METHODS.contains(&upper.as_str()) {
        message = "`{}` is not a registered method: methods are case-sensitive";
        instead = Some(&upper);
    } else if count > 1 && are_methods(&list) {
        // `GET|POST` is one token.
        message = "`{}` is not a registered method: a list is separated by commas";
        instead = Some(&list);
    }
    checker.find(FieldRule::Unregistered, method.range(), REFERENCE, message, &[method.text]);
    checker.replace_likely(instead);
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

fn are_methods(list: &str) -> bool {
    let mut methods = Part::whole(list).pieces(b',');
    while let Some(method) = methods.take_element() {
        if !METHODS.contains(&method.text) {
            return false;
        }
    }
    true
}

/// What no registered method has in it.
fn is_separator(byte: u8) -> bool {
    !byte.is_ascii_alphabetic() && byte != b'-'
}
