//! Lists of methods: `Allow` (RFC 9110, Section 10.2.1) and `Access-Control-Allow-Methods`.

use super::checker::Checker;
use super::fault::Fault;
use super::tokens::Part;
use super::FieldRule;
use crate::suggest::within;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

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
    for method in checker.list() {
        if checker.is_full() {
            return;
        }
        let rest = method.take_token().1;
        if !rest.is_empty() {
            let message =
                format!("`{}` cannot be in a method, and a list is separated by commas", rest.first().text);
            let fault = Fault::new(rest.first().range(), reference, message);
            let methods = words(checker.value).join(", ");
            let fault = if methods.is_empty() { fault } else { fault.fix(0..checker.value.len(), methods) };
            checker.add(FieldRule::Invalid, fault);
            return;
        }
        let is_wildcard = takes_wildcard && method.text == "*";
        if !is_wildcard && !METHODS.contains(&method.text) {
            unregistered(checker, method);
        }
    }
}

fn unregistered(checker: &mut Checker<'_>, method: Part<'_>) {
    let text = method.text;
    let upper = text.to_ascii_uppercase();
    let words = words(text);
    let (message, instead) = if METHODS.contains(&upper.as_str()) {
        (format!("`{text}` is not a registered method: methods are case-sensitive"), Some(upper))
    } else if words.len() > 1 && words.iter().all(|word| METHODS.contains(word)) {
        // `GET|POST` is one token.
        (
            format!("`{text}` is not a registered method: a list is separated by commas"),
            Some(words.join(", ")),
        )
    } else {
        let near = within(&upper, text.len() / 4, &mut METHODS.iter().copied()).map(String::from);
        (format!("`{text}` is not a registered method"), near)
    };
    let fault = Fault::new(method.range(), "RFC 9110, Section 9.1", message);
    checker.add(
        FieldRule::Unregistered,
        match instead {
            Some(instead) => fault.fix(method.range(), instead),
            None => fault,
        },
    );
}

/// What looks like a method.
fn words(text: &str) -> Vec<&str> {
    let words = text.split(|letter: char| !letter.is_ascii_alphabetic() && letter != '-');
    words.filter(|word| word.starts_with(|first: char| first.is_ascii_alphabetic())).collect()
}
