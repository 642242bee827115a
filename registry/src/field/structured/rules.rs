//! What the documents of structured fields say of values beside their types.

use super::{parse, Node, StructuredType, Value};
use crate::field::checker::Checker;
use crate::field::fault::Fault;
use crate::field::text::without_quotes;
use crate::field::FieldRule;
use crate::suggest::closest_in;
use alloc::format;
use alloc::string::String;

/// A token that is not defined is as none.
pub(super) fn known_token(
    checker: &mut Checker<'_>,
    node: &Node<'_>,
    known: &[&str],
    reference: &'static str,
) {
    let Value::Token(token) = node.value else { return };
    if known.contains(&token) || checker.is_full() {
        return;
    }
    let subject = if node.key.is_empty() { checker.name } else { node.key };
    let message = format!("`{token}` is not a value that `{subject}` is defined to have");
    let fault = Fault::new(node.range.clone(), reference, message);
    let likely = closest_in(token, known);
    checker.add(FieldRule::Unregistered, fault.with_likely_replacement(likely));
}

/// The member or parameter with this key.
fn find<'b, 'a>(nodes: &'b [Node<'a>], key: &str) -> Option<&'b Node<'a>> {
    nodes.iter().find(|node| node.key == key)
}

/// RFC 9211, Sections 2.1 and 2.2.
pub(super) fn cache_status(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    const REASONS: &[&str] =
        &["bypass", "method", "miss", "partial", "request", "stale", "uri-miss", "vary-miss"];
    for node in nodes {
        let Some(forward) = find(&node.parameters, "fwd") else { continue };
        known_token(checker, forward, REASONS, "RFC 9211, Section 2.2");
        if find(&node.parameters, "hit").is_some_and(|hit| matches!(hit.value, Value::Boolean(true))) {
            let message = String::from("`hit` and `fwd` exclude each other");
            let fault = Fault::new(forward.start..forward.range.end, "RFC 9211, Section 2.2", message);
            checker.add(FieldRule::Discouraged, fault);
        }
    }
}

/// The error types of RFC 9209, Section 2.3.
#[rustfmt::skip]
const PROXY_ERRORS: &[&str] = &[
    "connection_limit_reached", "connection_read_timeout", "connection_refused",
    "connection_terminated", "connection_timeout", "connection_write_timeout",
    "destination_ip_prohibited", "destination_ip_unroutable", "destination_not_found",
    "destination_unavailable", "dns_error", "dns_timeout", "http_protocol_error",
    "http_request_denied", "http_request_error", "http_response_body_size",
    "http_response_content_coding", "http_response_header_section_size", "http_response_header_size",
    "http_response_incomplete", "http_response_timeout", "http_response_trailer_section_size",
    "http_response_trailer_size", "http_response_transfer_coding", "http_upgrade_failed",
    "proxy_configuration_error", "proxy_internal_error", "proxy_internal_response",
    "proxy_loop_detected", "tls_alert_received", "tls_certificate_error", "tls_protocol_error",
];

pub(super) fn proxy_status(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    for node in nodes {
        if let Some(error) = find(&node.parameters, "error") {
            known_token(checker, error, PROXY_ERRORS, "RFC 9209, Section 2.3");
        }
    }
}

/// Whether the algorithm is one to use (RFC 9530, Section 7.2).
fn digest_algorithm(checker: &mut Checker<'_>, node: &Node<'_>) {
    const REFERENCE: &str = "RFC 9530, Section 7.2";
    if checker.is_full() {
        return;
    }
    let range = node.start..node.start + node.key.len();
    match node.key {
        "sha-256" | "sha-512" => {}
        "adler" | "crc32c" | "md5" | "sha" | "unixcksum" | "unixsum" => {
            let message =
                format!("`{}` is registered as deprecated: `sha-256` or `sha-512` is safe", node.key);
            checker.add(FieldRule::Obsolete, Fault::new(range, REFERENCE, message));
        }
        _ => {
            let message = format!("`{}` is not a registered digest algorithm", node.key);
            let fault = Fault::new(range.clone(), REFERENCE, message);
            let fault = match node.key {
                "sha256" => fault.fix(range, "sha-256"),
                "sha512" => fault.fix(range, "sha-512"),
                _ => fault,
            };
            checker.add(FieldRule::Unregistered, fault);
        }
    }
}

pub(super) fn digest(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    for node in nodes {
        digest_algorithm(checker, node);
        let (Value::Bytes(digits), length) = (&node.value, digest_length(node.key)) else { continue };
        let bytes = digits.trim_end_matches('=').len() * 3 / 4;
        if length.is_some_and(|length| length != bytes) {
            let message = format!("a digest of {bytes} bytes is not one of `{}`", node.key);
            let fault = Fault::new(node.range.clone(), "RFC 9530, Section 2", message);
            checker.add(FieldRule::Discouraged, fault);
        }
    }
}

fn digest_length(algorithm: &str) -> Option<usize> {
    match algorithm {
        "sha-256" => Some(32),
        "sha-512" => Some(64),
        _ => None,
    }
}

pub(super) fn wanted_digest(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    for node in nodes {
        // A weight of 0 refuses an algorithm, which need not be a safe one.
        if !matches!(node.value, Value::Integer(0)) {
            digest_algorithm(checker, node);
        }
        within(checker, node, 10, "RFC 9530, Section 4");
    }
}

pub(super) fn priority(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    if let Some(node) = find(nodes, "u") {
        within(checker, node, 7, "RFC 9218, Section 4.1");
    }
}

fn within(checker: &mut Checker<'_>, node: &Node<'_>, most: i64, reference: &'static str) {
    let Value::Integer(number) = node.value else { return };
    if !(0..=most).contains(&number) {
        let message = format!("`{number}` is not in the range of `{}`, 0 to {most}", node.key);
        let range = node.range.clone();
        let fix = format!("{}", number.clamp(0, most));
        checker.add(FieldRule::Invalid, Fault::new(range.clone(), reference, message).fix(range, fix));
    }
}

/// A time in seconds, which no one gives for the year 10000.
pub(super) fn deprecation(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    const YEAR_10000: i64 = 253_402_300_800;
    for node in nodes {
        let Value::Date(time) = node.value else { continue };
        if time >= YEAR_10000 {
            let message = format!("`@{time}` looks like milliseconds, and a Date is in seconds");
            let fault = Fault::new(node.range.clone(), "RFC 9651, Section 3.3.7", message);
            checker.add(FieldRule::Discouraged, fault.fix(node.range.clone(), format!("@{}", time / 1000)));
        }
    }
}

/// Names of origins that browsers ignore (Permissions Policy, HTTP header field).
pub(super) fn permissions(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    for node in nodes {
        match &node.value {
            Value::Inner(items) => items.iter().for_each(|item| permitted(checker, item)),
            _ => permitted(checker, node),
        }
    }
}

fn permitted(checker: &mut Checker<'_>, node: &Node<'_>) {
    if checker.is_full() {
        return;
    }
    let (message, fix) = match node.value {
        Value::Token("*" | "self" | "src") => return,
        Value::Token("none") => (String::from("`none` is written as an empty list"), String::from("()")),
        Value::Token(token) => {
            (format!("`{token}` is ignored: an origin is a String"), format!("\"{token}\""))
        }
        Value::String(word @ ("*" | "self" | "src")) => {
            (format!("`\"{word}\"` is read as an origin, not as a keyword"), String::from(word))
        }
        _ => return,
    };
    let fault = Fault::new(node.range.clone(), "Permissions Policy, HTTP header field", message);
    checker.add(FieldRule::Discouraged, fault.fix(node.range.clone(), fix));
}

/// The parameter that a member of `RateLimit` or `RateLimit-Policy` has, and numbers that are
/// not negative.
pub(super) fn quota(checker: &mut Checker<'_>, nodes: &[Node<'_>], required: &str) {
    const REFERENCE: &str = "draft-ietf-httpapi-ratelimit-headers";
    /// The greatest Integer.
    const MOST: i64 = 999_999_999_999_999;
    for node in nodes {
        if find(&node.parameters, required).is_none() {
            let message = format!("the parameter `{required}` is required");
            let end = node.range.end;
            let fault = Fault::new(node.range.clone(), REFERENCE, message);
            checker.add(FieldRule::Invalid, fault.fix(end..end, format!(";{required}=100")));
        }
        for parameter in &node.parameters {
            if matches!(parameter.value, Value::Integer(..=-1)) {
                within(checker, parameter, MOST, REFERENCE);
            }
        }
    }
}

/// Whether the value has a form that is not of this type at all, and known: what to write
/// instead of it is known too.
pub(super) fn has_old_form(checker: &mut Checker<'_>) -> bool {
    let range = 0..checker.value.len();
    let value = checker.value;
    match checker.name {
        "deprecation" if !value.starts_with('@') => {
            let message = format!("`{value}` is not a Date, which is `@` and the seconds since 1970");
            let fault = Fault::new(range.clone(), "RFC 9745, Section 2.1", message);
            checker.add(FieldRule::Invalid, fault.fix(range, "@1688169599"));
        }
        "permissions-policy" if value.contains('\'') && !value.contains('=') => {
            let message = format!("`{value}` is the syntax of the older field `Feature-Policy`");
            let fault = Fault::new(range.clone(), "Permissions Policy, HTTP header field", message);
            checker.add(FieldRule::Invalid, fault.fix(range, from_feature_policy(value)));
        }
        "ratelimit" if is_of_integers(StructuredType::Dictionary, value) => {
            old_quota(checker, "\"default\";r=50;t=30");
        }
        "ratelimit-policy" if is_of_integers(StructuredType::List, value) => {
            old_quota(checker, "\"default\";q=100;w=60");
        }
        _ => return false,
    }
    true
}

/// `geolocation 'none'; camera 'self'` in the syntax of today.
fn from_feature_policy(value: &str) -> String {
    let mut policy = String::new();
    for directive in value.split(';') {
        let mut separator = if policy.is_empty() { "" } else { ", " };
        for (at, word) in directive.trim().split(' ').enumerate() {
            let keyword = without_quotes(word);
            let (before, after) = match keyword {
                _ if at == 0 => ("", "=("),
                "none" | "" => continue,
                "*" | "self" | "src" => ("", ""),
                _ => ("\"", "\""),
            };
            for text in [separator, before, keyword, after] {
                policy.push_str(text);
            }
            separator = if at == 0 { "" } else { " " };
        }
        policy.push(')');
    }
    policy
}

/// The forms of drafts before 08, `limit=100, remaining=50` and `100;w=60`. Servers still send
/// them to clients that read them.
fn is_of_integers(kind: StructuredType, value: &str) -> bool {
    let is_integer = |node: &Node<'_>| matches!(node.value, Value::Integer(_));
    parse(kind, value).is_ok_and(|nodes| nodes.iter().all(is_integer) && !nodes.is_empty())
}

fn old_quota(checker: &mut Checker<'_>, fix: &str) {
    let range = 0..checker.value.len();
    let message = format!("`{}` is the form of an old draft of this field", checker.value);
    let fault = Fault::new(range.clone(), "draft-ietf-httpapi-ratelimit-headers", message);
    checker.add(FieldRule::Obsolete, fault.fix(range, fix));
}

/// RFC 9842, Section 2.1.1.
pub(super) fn match_pattern(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    if find(nodes, "match").is_none() {
        let end = checker.value.len();
        let message = String::from("the member `match` is required");
        let fault = Fault::new(end..end, "RFC 9842, Section 2.1.1", message);
        checker.add(FieldRule::Invalid, fault.fix(0..0, "match=\"/*\", "));
    }
}
