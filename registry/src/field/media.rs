//! What a server accepts: `Accept`, `Accept-Post`, `Accept-Patch` and `Accept-Encoding`.

use super::checker::{with_commas, Checker};
use super::part::{is_one_of, Parameter, Part};
use crate::valid::text::{all, is_digit};

/// `Accept` and `Accept-Post` (Linked Data Platform, Section 7.1); the list may be empty.
pub(super) fn check_accept(checker: &mut Checker<'_>) {
    check_list(checker, "RFC 9110, Section 12.5.1");
}

/// RFC 5789, Section 3.1; a media type at least.
pub(super) fn check_accept_patch(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "RFC 5789, Section 3.1";
    if checker.value.is_empty() {
        checker.empty(REFERENCE, "the value has no media type", "application/merge-patch+json");
    }
    check_list(checker, REFERENCE);
}

fn check_list(checker: &mut Checker<'_>, reference: &'static str) {
    let mut ranges = checker.list();
    while let Some(range) = ranges.take_element() {
        if checker.is_full() {
            return;
        }
        check_media_range(checker, range, reference);
    }
}

fn check_media_range(checker: &mut Checker<'_>, range: Part<'_>, reference: &'static str) {
    let mut parts = range.pieces(b';');
    let Some(essence) = parts.take_piece() else { return };
    let essence = essence.trimmed();
    if !is_media_range(essence) {
        let message = "`{}` is not a media type, which has the form `type/subtype`";
        checker.invalid(essence.range(), reference, message, &[essence.text]);
        match known_subtype(essence.text) {
            Some(likely) => checker.replace(likely),
            None => checker.replace_likely(with_commas(essence.text).as_deref()),
        }
        return;
    }
    while let Some(part) = parts.take_element() {
        if checker.is_full() {
            return;
        }
        check_parameter(checker, part);
    }
}

fn is_media_range(essence: Part<'_>) -> bool {
    match essence.split_once(b'/') {
        Some((kind, subtype)) => kind.is_token() && subtype.is_token(),
        None => false,
    }
}

/// The media type of a format that is often named alone.
fn known_subtype(text: &str) -> Option<&'static str> {
    Some(match text {
        "json" => "application/json",
        "xml" => "application/xml",
        "html" => "text/html",
        "text" | "plain" => "text/plain",
        "*" => "*/*",
        _ => return None,
    })
}

/// A parameter of a media type has a value (RFC 9110, Section 5.6.6).
fn check_parameter(checker: &mut Checker<'_>, part: Part<'_>) {
    const REFERENCE: &str = "RFC 9110, Section 5.6.6";
    let Some(parameter) = checker.parameter(part, REFERENCE) else { return };
    if parameter.value.is_none() {
        let name = parameter.name;
        checker.invalid(name.range(), REFERENCE, "the parameter `{}` has no value", &[name.text]);
    }
    check_weight(checker, parameter);
}

/// `q=0.5`: from 0 to 1, with three digits at most after the point.
fn check_weight(checker: &mut Checker<'_>, parameter: Parameter<'_>) {
    let Some(value) = parameter.value else { return };
    if !parameter.is("q") || !value.is_token() || is_weight(value.text) {
        return;
    }
    let message = "`{}` is not a weight, which is from 0 to 1 with three decimals at most";
    checker.invalid(value.range(), "RFC 9110, Section 12.4.2", message, &[value.text]);
    if matches!(value.text.as_bytes(), [b'1'..=b'9', ..]) {
        checker.replace("1");
    }
}

fn is_weight(text: &str) -> bool {
    let decimals = text.get(2..).unwrap_or_default();
    decimals.len() < 4
        && match text.as_bytes() {
            [b'0' | b'1'] => true,
            [b'0', b'.', ..] => all(decimals, is_digit),
            [b'1', b'.', ..] => all(decimals, |byte| byte == b'0'),
            _ => false,
        }
}

/// The IANA registry of content codings.
#[rustfmt::skip]
const CODINGS: &[&str] = &[
    "aes128gcm", "br", "compress", "dcb", "dcz", "deflate", "exi", "gzip", "identity",
    "pack200-gzip", "x-compress", "x-gzip", "zstd",
];

/// RFC 9110, Section 12.5.3; empty where nothing but the identity is accepted.
pub(super) fn check_accept_encoding(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "RFC 9110, Section 12.5.3";
    let mut codings = checker.list();
    while let Some(element) = codings.take_element() {
        if checker.is_full() {
            return;
        }
        let (coding, weight) = element.take_until(b';');
        let coding = coding.trimmed();
        if !coding.is_token() {
            checker.invalid(coding.range(), REFERENCE, "`{}` is not a content coding", &[coding.text]);
            checker.replace_likely(with_commas(coding.text).as_deref());
        } else if coding.text != "*" && !is_one_of(coding.text, CODINGS) {
            let message = "`{}` is not a registered content coding";
            checker.unregistered(coding, CODINGS, "RFC 9110, Section 16.6.1", message);
        }
        let Some(weight) = weight else { continue };
        let Some(parameter) = checker.parameter(weight, REFERENCE) else { continue };
        if !parameter.is("q") || parameter.value.is_none() {
            let name = parameter.name;
            let message = "a content coding only has a weight, not `{}`";
            checker.invalid(name.range(), REFERENCE, message, &[name.text]);
        }
        check_weight(checker, parameter);
    }
}
