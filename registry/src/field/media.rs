//! What a server accepts: `Accept`, `Accept-Post`, `Accept-Patch` and `Accept-Encoding`.

use super::checker::Checker;
use super::fault::Fault;
use super::parameter::Parameter;
use super::text::is_one_of;
use super::tokens::Part;
use super::FieldRule;
use crate::suggest::closest_in;
use alloc::format;
use alloc::string::String;

/// `Accept` and `Accept-Post` (Linked Data Platform, Section 7.1); the list may be empty.
pub(super) fn check_accept(checker: &mut Checker<'_>) {
    for range in checker.list() {
        if checker.is_full() {
            return;
        }
        check_media_range(checker, range, "RFC 9110, Section 12.5.1");
    }
}

/// RFC 5789, Section 3.1; a media type at least.
pub(super) fn check_accept_patch(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "RFC 5789, Section 3.1";
    let types = checker.list();
    if types.is_empty() && checker.findings.is_empty() {
        let message = String::from("the value names no media type");
        let fault = Fault::new(0..0, REFERENCE, message).with_replacement("application/merge-patch+json");
        checker.add(FieldRule::Invalid, fault);
    }
    for media_type in types {
        if checker.is_full() {
            return;
        }
        check_media_range(checker, media_type, REFERENCE);
    }
}

fn check_media_range(checker: &mut Checker<'_>, range: Part<'_>, reference: &'static str) {
    let mut parts = range.split(b';').into_iter();
    let Some(essence) = parts.next() else { return };
    let essence = essence.trimmed();
    let is_type =
        essence.split_once('/').is_some_and(|(kind, subtype)| kind.is_token() && subtype.is_token());
    if !is_type {
        let message = format!("`{}` is not a media type, which has the form `type/subtype`", essence.text);
        let fault = Fault::new(essence.range(), reference, message);
        let likely = known_subtype(essence.text).map(String::from).or_else(|| essence.with_commas());
        return checker.add(FieldRule::Invalid, fault.with_likely_replacement(likely.as_deref()));
    }
    for part in parts.filter(|part| !part.trimmed().is_empty()) {
        if checker.is_full() {
            return;
        }
        check_parameter(checker, part);
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
        let message = format!("the parameter `{}` has no value", parameter.name.text);
        checker.add(FieldRule::Invalid, Fault::new(parameter.name.range(), REFERENCE, message));
    }
    check_weight(checker, parameter);
}

/// `q=0.5`: from 0 to 1, with three digits at most behind the point.
fn check_weight(checker: &mut Checker<'_>, parameter: Parameter<'_>) {
    let Some(value) = parameter.value.filter(|value| parameter.is("q") && value.is_token()) else { return };
    if !is_weight(value.text) {
        let message =
            format!("`{}` is not a weight, which is from 0 to 1 with three decimals at most", value.text);
        let fault = Fault::new(value.range(), "RFC 9110, Section 12.4.2", message);
        let is_large = value.text.starts_with(|first: char| first.is_ascii_digit() && first != '0');
        checker.add(FieldRule::Invalid, if is_large { fault.with_replacement("1") } else { fault });
    }
}

fn is_weight(text: &str) -> bool {
    let mut bytes = text.bytes();
    let is_one = match bytes.next() {
        Some(b'0') => false,
        Some(b'1') => true,
        _ => return false,
    };
    let is_digit = |byte: u8| byte == b'0' || !is_one && byte.is_ascii_digit();
    match bytes.next() {
        None => true,
        Some(b'.') => bytes.len() < 4 && bytes.all(is_digit),
        Some(_) => false,
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
    for element in checker.list() {
        if checker.is_full() {
            return;
        }
        let (coding, weight) = element.take_until(b';');
        let coding = coding.trimmed();
        let lower = coding.text.to_ascii_lowercase();
        if !coding.is_token() {
            let message = format!("`{}` is not a content coding", coding.text);
            let fault = Fault::new(coding.range(), REFERENCE, message);
            checker.add(FieldRule::Invalid, fault.with_likely_replacement(coding.with_commas().as_deref()));
        } else if lower != "*" && !is_one_of(&lower, CODINGS) {
            let message = format!("`{}` is not a registered content coding", coding.text);
            let fault = Fault::new(coding.range(), "RFC 9110, Section 16.6.1", message);
            let likely = closest_in(&lower, CODINGS);
            let fault = fault.with_likely_replacement(likely);
            checker.add(FieldRule::Unregistered, fault);
        }
        let parameter = weight.and_then(|weight| checker.parameter(weight, REFERENCE));
        let Some(parameter) = parameter else { continue };
        if !parameter.is("q") || parameter.value.is_none() {
            let message = format!("a content coding has a weight alone, not `{}`", parameter.name.text);
            checker.add(FieldRule::Invalid, Fault::new(parameter.name.range(), REFERENCE, message));
        }
        check_weight(checker, parameter);
    }
}
