//! `Set-Cookie` (RFC 6265, Section 4.1, and the draft that replaces it).

use super::checker::Checker;
use super::part::{find, is_one_of, Parameter, Part};
use super::seconds::as_seconds;
use super::uri::percent_encode;
use super::{dates, FieldRule};
use crate::suggest::closest_in;
use crate::valid::text::{all, contains, is_number, prefix};
use alloc::string::String;
use alloc::vec::Vec;

const REFERENCE: &str = "RFC 6265, Section 4.1.1";
const DRAFT: &str = "draft-ietf-httpbis-rfc6265bis, Section 4.1";

const ATTRIBUTES: &[&str] =
    &["Domain", "Expires", "HttpOnly", "Max-Age", "Partitioned", "Path", "Priority", "SameSite", "Secure"];

/// The text before the first semicolon, which quotes do not protect here, and after it.
fn next(part: Part<'_>) -> (Part<'_>, Option<Part<'_>>) {
    match part.split_once(b';') {
        Some((text, rest)) => (text, Some(rest)),
        None => (part, None),
    }
}

pub(super) fn check(checker: &mut Checker<'_>) {
    let (pair, mut rest) = next(checker.whole());
    let name = check_pair(checker, pair);
    // The known ones: others may occur as often as they like.
    let mut attributes: Vec<Parameter<'_>> = Vec::new();
    while let Some(part) = rest {
        if checker.is_full() {
            return;
        }
        let (text, behind) = next(part);
        rest = behind;
        // User agents remove whitespace around both.
        let attribute = text.parameter();
        let name = attribute.name;
        if name.is_empty() && attribute.value.is_none() {
            continue;
        }
        check_attribute(checker, attribute);
        if find(&attributes, name.text).is_some() {
            let message = "`{}` occurs more than once, and only the last one counts";
            checker.discouraged(name.range(), REFERENCE, message, &[name.text]);
        } else if is_one_of(name.text, ATTRIBUTES) {
            attributes.push(attribute);
        }
    }
    check_together(checker, name, &attributes);
}

/// The name and the value of the cookie. Returns the name.
fn check_pair<'a>(checker: &mut Checker<'_>, pair: Part<'a>) -> &'a str {
    let Parameter { name, value: Some(value) } = pair.parameter() else {
        let message = "`{}` is not a cookie, which is a name, `=` and a value";
        checker.invalid(pair.range(), REFERENCE, message, &[pair.text]);
        return "";
    };
    if !name.is_token() {
        let message = "`{}` is not the name of a cookie, which is a token";
        checker.invalid(name.range(), REFERENCE, message, &[name.text]);
    }
    let is_quoted = matches!(value.text.as_bytes(), [b'"', .., b'"']);
    let inner = if is_quoted { value.inner() } else { value };
    let wrong = inner.take(is_cookie_octet).1.first();
    let message = match wrong.text {
        "" => return name.text,
        "," => "a comma is not a character of a cookie, and a line has one cookie",
        " " => "a space is not a character of a cookie",
        _ => "`{?}` is not a character of a cookie",
    };
    checker.invalid(wrong.range(), REFERENCE, message, &[wrong.text]);
    // Two cookies that were joined are not a value to encode.
    if wrong.text != "," || !contains(inner.text, b'=') {
        checker.fix(value.range(), &[&encoded(value.text)]);
    }
    name.text
}

fn is_cookie_octet(byte: u8) -> bool {
    matches!(byte, b'!' | b'#'..=b'+' | b'-'..=b':' | b'<'..=b'[' | b']'..=b'~')
}

fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.as_bytes() {
        if is_cookie_octet(*byte) {
            encoded.push(char::from(*byte));
        } else {
            percent_encode(&mut encoded, *byte);
        }
    }
    encoded
}

fn check_attribute(checker: &mut Checker<'_>, attribute: Parameter<'_>) {
    let Parameter { name, value } = attribute;
    if is_one_of(name.text, &["Secure", "HttpOnly", "Partitioned"]) {
        if let Some(value) = value {
            let message = "`{}` has no value, and counts with any";
            checker.discouraged(value.range(), REFERENCE, message, &[name.text]);
            checker.fix(name.end()..value.end(), &[]);
        }
    } else if is_one_of(name.text, ATTRIBUTES) {
        check_value(checker, attribute);
    } else if let Some(likely) = closest_in(name.text, ATTRIBUTES) {
        let message = "`{}` is not an attribute that user agents know, `{}` is";
        checker.find(FieldRule::Misspelled, name.range(), REFERENCE, message, &[name.text, likely]);
        checker.replace(likely);
    }
}

fn check_value(checker: &mut Checker<'_>, attribute: Parameter<'_>) {
    let (range, value) = (attribute.value_range(), attribute.value_text());
    if value.is_empty() {
        has_no_value(checker, attribute);
    } else if attribute.is("Max-Age") {
        check_age(checker, attribute);
    } else if attribute.is("Expires") {
        // Read by all, and still not a date of RFC 1123.
        let rule = if dates::is_like_date(value) { FieldRule::Discouraged } else { FieldRule::Invalid };
        dates::check_part(checker, rule, Part { text: value, start: range.start });
    } else if attribute.is("Domain") && value.starts_with('.') {
        let message = "the dot before `{}` is ignored: subdomains are always included";
        checker.discouraged(range, "RFC 6265, Section 4.1.2.3", message, &[value]);
        checker.replace(value.get(prefix(value, |byte| byte == b'.')..).unwrap_or_default());
    } else if attribute.is("Domain") && !all(value, is_domain) {
        checker.invalid(range, REFERENCE, "`{}` is not a domain", &[value]);
    } else if attribute.is("Path") && !value.starts_with('/') {
        let message = "`{}` is ignored: a path begins with `/`";
        checker.discouraged(range.clone(), "RFC 6265, Section 5.2.4", message, &[value]);
        checker.fix(range, &["/", value]);
    } else if attribute.is("SameSite") {
        check_word(checker, attribute, &["Strict", "Lax", "None"], "Strict`, `Lax`, `None");
    } else if attribute.is("Priority") {
        check_word(checker, attribute, &["Low", "Medium", "High"], "Low`, `Medium`, `High");
    }
}

/// User agents take a `Path` for `/` then, and ignore any other attribute (RFC 6265, Section 5.2).
fn has_no_value(checker: &mut Checker<'_>, attribute: Parameter<'_>) {
    let name = attribute.name;
    let rule = if is_one_of(name.text, &["Path", "Priority", "SameSite"]) {
        FieldRule::Discouraged
    } else {
        FieldRule::Invalid
    };
    checker.find(rule, name.range(), REFERENCE, "`{}` has no value", &[name.text]);
    if attribute.is("Path") {
        checker.fix(name.end()..attribute.end(), &["=/"]);
    }
}

fn check_age(checker: &mut Checker<'_>, attribute: Parameter<'_>) {
    const MESSAGE: &str = "`{}` is not a number of seconds";
    let (range, value) = (attribute.value_range(), attribute.value_text());
    if is_number(value) {
    } else if is_number(value.strip_prefix('-').unwrap_or_default()) {
        checker.discouraged(range, REFERENCE, MESSAGE, &[value]);
        checker.replace("0");
    } else {
        checker.invalid(range, REFERENCE, MESSAGE, &[value]);
        checker.replace_likely(as_seconds(value).as_deref());
    }
}

fn is_domain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')
}

fn check_word(checker: &mut Checker<'_>, attribute: Parameter<'_>, words: &[&str], list: &str) {
    let value = attribute.value_text();
    if !is_one_of(value, words) {
        let message = "`{}` is not one of `{}`";
        checker.discouraged(attribute.value_range(), REFERENCE, message, &[value, list]);
        checker.replace_likely(closest_in(value, words));
    }
}

/// What user agents refuse to store.
fn check_together(checker: &mut Checker<'_>, name: &str, attributes: &[Parameter<'_>]) {
    let end = checker.value.len();
    let is_host = has_prefix(name, "__Host-");
    if find(attributes, "Secure").is_none() {
        let reason = if is_host || has_prefix(name, "__Secure-") {
            "a cookie with this prefix"
        } else if matches!(find(attributes, "SameSite"), Some(it) if it.value_text().eq_ignore_ascii_case("None"))
        {
            "a cookie with `SameSite=None`"
        } else if find(attributes, "Partitioned").is_some() {
            "a cookie with `Partitioned`"
        } else {
            ""
        };
        if !reason.is_empty() {
            checker.discouraged(end..end, DRAFT, "{} is ignored without `Secure`", &[reason]);
            checker.fix(end..end, &["; Secure"]);
        }
    }
    if is_host {
        check_host_cookie(checker, attributes);
    }
}

fn has_prefix(name: &str, prefix: &str) -> bool {
    match name.get(..prefix.len()) {
        Some(start) => start.eq_ignore_ascii_case(prefix),
        None => false,
    }
}

fn check_host_cookie(checker: &mut Checker<'_>, attributes: &[Parameter<'_>]) {
    if let Some(domain) = find(attributes, "Domain") {
        let message = "a cookie with the prefix `__Host-` has no `Domain`";
        checker.discouraged(domain.name.range(), DRAFT, message, &[]);
    }
    let end = checker.value.len();
    let message = "a cookie with the prefix `__Host-` has `Path=/`";
    match find(attributes, "Path") {
        Some(Parameter { value: Some(path), .. }) if path.text == "/" => {}
        Some(Parameter { value: Some(path), .. }) => {
            checker.discouraged(path.range(), DRAFT, message, &[]);
            checker.replace("/");
        }
        _ => {
            checker.discouraged(end..end, DRAFT, message, &[]);
            checker.replace("; Path=/");
        }
    }
}
