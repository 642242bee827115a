//! `Set-Cookie` (RFC 6265, Section 4.1, and the draft that replaces it).

use super::checker::Checker;
use super::dates;
use super::fault::{shown, Fault};
use super::seconds::as_seconds;
use super::text::{all, is_one_of};
use super::tokens::{is_number, Part};
use super::uri::percent_encode;
use super::FieldRule;
use crate::suggest::closest_in;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

const REFERENCE: &str = "RFC 6265, Section 4.1.1";
const DRAFT: &str = "draft-ietf-httpbis-rfc6265bis, Section 4.1";

const ATTRIBUTES: &[&str] =
    &["Domain", "Expires", "HttpOnly", "Max-Age", "Partitioned", "Path", "Priority", "SameSite", "Secure"];

/// An attribute, with whitespace around its name and value removed, as user agents do.
struct Attribute<'a> {
    name: Part<'a>,
    value: Option<Part<'a>>,
}

pub(super) fn check(checker: &mut Checker<'_>) {
    // Quotes do not protect a semicolon here.
    let (pair, rest) = match Part::whole(checker.value).split_once(';') {
        Some((pair, rest)) => (pair, Some(rest)),
        None => (Part::whole(checker.value), None),
    };
    let name = check_pair(checker, pair);
    // The known ones: others may occur as often as they like.
    let mut attributes: Vec<Attribute<'_>> = Vec::new();
    let mut rest = rest;
    while let Some(part) = rest {
        if checker.is_full() {
            return;
        }
        let (text, behind) = match part.split_once(';') {
            Some((text, behind)) => (text, Some(behind)),
            None => (part, None),
        };
        rest = behind;
        let (name, value) = match text.split_once('=') {
            Some((name, value)) => (name.trimmed(), Some(value.trimmed())),
            None => (text.trimmed(), None),
        };
        if name.is_empty() && value.is_none() {
            continue;
        }
        let attribute = Attribute { name, value };
        check_attribute(checker, &attribute);
        if find(&attributes, name.text).is_some() {
            let message = format!("`{}` occurs more than once, and only the last one counts", name.text);
            checker.add(FieldRule::Discouraged, Fault::new(name.range(), REFERENCE, message));
        } else if is_known(name.text) {
            attributes.push(attribute);
        }
    }
    check_together(checker, name, &attributes);
}

fn is_known(name: &str) -> bool {
    is_one_of(name, ATTRIBUTES)
}

fn find<'b, 'a>(attributes: &'b [Attribute<'a>], name: &str) -> Option<&'b Attribute<'a>> {
    attributes.iter().find(|attribute| attribute.name.text.eq_ignore_ascii_case(name))
}

/// The name and the value of the cookie. Returns the name.
fn check_pair<'a>(checker: &mut Checker<'a>, pair: Part<'a>) -> &'a str {
    let Some((name, value)) = pair.split_once('=') else {
        let message = format!("`{}` is not a cookie, which is a name, `=` and a value", pair.text);
        checker.add(FieldRule::Invalid, Fault::new(pair.range(), REFERENCE, message));
        return "";
    };
    let (name, value) = (name.trimmed(), value.trimmed());
    if !name.is_token() {
        let message = format!("`{}` is not the name of a cookie, which is a token", name.text);
        checker.add(FieldRule::Invalid, Fault::new(name.range(), REFERENCE, message));
    }
    let quotes =
        usize::from(value.text.len() > 1 && value.text.starts_with('"') && value.text.ends_with('"'));
    let inner = value.text.get(quotes..value.text.len() - quotes).unwrap_or_default();
    if let Some((at, letter)) = inner.char_indices().find(|(_, letter)| !is_cookie_octet(*letter)) {
        let at = value.start + quotes + at;
        let message = match letter {
            ',' => String::from("a comma is not a character of a cookie, and a line has one cookie"),
            ' ' => String::from("a space is not a character of a cookie"),
            _ => format!("`{}` is not a character of a cookie", shown(letter)),
        };
        let fault = Fault::new(at..at + letter.len_utf8(), REFERENCE, message);
        // Two cookies that were joined are not a value to encode.
        let is_value = letter != ',' || !inner.contains('=');
        let fault = if is_value { fault.fix(value.range(), encoded(value.text)) } else { fault };
        checker.add(FieldRule::Invalid, fault);
    }
    name.text
}

const fn is_cookie_octet(letter: char) -> bool {
    matches!(letter, '!' | '#'..='+' | '-'..=':' | '<'..='[' | ']'..='~')
}

fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for letter in text.chars() {
        if is_cookie_octet(letter) {
            encoded.push(letter);
        } else {
            let mut bytes = [0; 4];
            for byte in letter.encode_utf8(&mut bytes).bytes() {
                percent_encode(&mut encoded, byte);
            }
        }
    }
    encoded
}

fn check_attribute(checker: &mut Checker<'_>, attribute: &Attribute<'_>) {
    let Attribute { name, value } = attribute;
    let known = ATTRIBUTES.iter().find(|known| known.eq_ignore_ascii_case(name.text));
    match (known.copied(), value) {
        (Some("Secure" | "HttpOnly" | "Partitioned"), Some(value)) => {
            let message = format!("`{}` has no value, and counts with any", name.text);
            let fault = Fault::new(value.range(), REFERENCE, message);
            checker.add(FieldRule::Discouraged, fault.fix(name.end()..value.end(), ""));
        }
        (Some("Secure" | "HttpOnly" | "Partitioned"), None) => {}
        (Some(known), value) => {
            let at = value.map_or(name.range(), Part::range);
            check_value(checker, known, value.map_or("", |value| value.text), at);
        }
        (None, _) => {
            if let Some(likely) = closest_in(name.text, ATTRIBUTES) {
                let message =
                    format!("`{}` is not an attribute that user agents know, `{likely}` is", name.text);
                checker.add(
                    FieldRule::Misspelled,
                    Fault::new(name.range(), REFERENCE, message).with_replacement(likely),
                );
            }
        }
    }
}

fn check_value(checker: &mut Checker<'_>, name: &str, value: &str, at: core::ops::Range<usize>) {
    let fault = |message: String| Fault::new(at.clone(), REFERENCE, message);
    match name {
        "Max-Age" if !is_number(value) => {
            let is_negative = value.strip_prefix('-').is_some_and(is_number);
            let message = format!("`{value}` is not a number of seconds");
            let fault = fault(message);
            if is_negative {
                checker.add(FieldRule::Discouraged, fault.with_replacement("0"));
            } else {
                checker.add(FieldRule::Invalid, fault.with_likely_replacement(as_seconds(value).as_deref()));
            }
        }
        "Expires" => {
            let Some(mistake) = dates::mistake(value) else { return };
            // Read by all, and still not a date of RFC 1123.
            let rule = if dates::is_like_date(value) { FieldRule::Discouraged } else { FieldRule::Invalid };
            checker.add(rule, mistake.shifted(at.start));
        }
        "Domain" if value.starts_with('.') => {
            let message = format!("the dot before `{value}` is ignored: subdomains are always included");
            let fault = Fault { reference: "RFC 6265, Section 4.1.2.3", ..fault(message) };
            checker.add(FieldRule::Discouraged, fault.with_replacement(value.trim_start_matches('.')));
        }
        "Domain" if value.is_empty() || !all(value, is_domain) => {
            checker.add(FieldRule::Invalid, fault(format!("`{value}` is not a domain")));
        }
        "Path" if !value.starts_with('/') => {
            let message = format!("`{value}` is ignored: a path begins with `/`");
            let fault = Fault { reference: "RFC 6265, Section 5.2.4", ..fault(message) };
            checker.add(FieldRule::Discouraged, fault.with_replacement(format!("/{value}")));
        }
        "SameSite" => check_word(checker, value, &["Strict", "Lax", "None"], fault),
        "Priority" => check_word(checker, value, &["Low", "Medium", "High"], fault),
        _ => {}
    }
}

const fn is_domain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')
}

fn check_word(checker: &mut Checker<'_>, value: &str, words: &[&str], fault: impl Fn(String) -> Fault) {
    if is_one_of(value, words) {
        return;
    }
    let fault = fault(format!("`{value}` is not one of `{}`", words.join("`, `")));
    let likely = closest_in(value, words);
    checker.add(FieldRule::Discouraged, fault.with_likely_replacement(likely));
}

/// What user agents refuse to store.
fn check_together(checker: &mut Checker<'_>, name: &str, attributes: &[Attribute<'_>]) {
    let end = checker.value.len();
    let is_secure = find(attributes, "Secure").is_some();
    let mut require_secure = |reason: &str| {
        let message = format!("{reason} is ignored without `Secure`");
        checker.add(FieldRule::Discouraged, Fault::new(end..end, DRAFT, message).fix(end..end, "; Secure"));
    };
    let is_none = |attribute: &Attribute<'_>| {
        attribute.value.is_some_and(|value| value.text.eq_ignore_ascii_case("None"))
    };
    let has_prefix =
        |prefix: &str| name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    if !is_secure {
        if has_prefix("__Host-") || has_prefix("__Secure-") {
            require_secure("a cookie with this prefix");
        } else if find(attributes, "SameSite").is_some_and(is_none) {
            require_secure("a cookie with `SameSite=None`");
        } else if find(attributes, "Partitioned").is_some() {
            require_secure("a cookie with `Partitioned`");
        }
    }
    if !has_prefix("__Host-") {
        return;
    }
    if let Some(domain) = find(attributes, "Domain") {
        let message = String::from("a cookie with the prefix `__Host-` has no `Domain`");
        checker.add(FieldRule::Discouraged, Fault::new(domain.name.range(), DRAFT, message));
    }
    let path = find(attributes, "Path").and_then(|path| path.value);
    if path.map_or(true, |path| path.text != "/") {
        let range = path.map_or(end..end, Part::range);
        let message = String::from("a cookie with the prefix `__Host-` has `Path=/`");
        let fault = Fault::new(range, DRAFT, message);
        checker.add(
            FieldRule::Discouraged,
            if path.is_some() { fault.with_replacement("/") } else { fault.with_replacement("; Path=/") },
        );
    }
}
