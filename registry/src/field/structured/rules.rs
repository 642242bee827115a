//! What the documents of structured fields say of values beside their types.

use super::{parameters, parse, Level, Node, StructuredType, Value};
use crate::field::checker::Checker;
use crate::field::part::{push, Part};
use crate::field::words::without_quotes;
use crate::field::FieldRule;
use crate::suggest::closest_in;
use crate::valid::text::{contains, trim_end};
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
    if known.contains(&token) {
        return;
    }
    let subject = if node.key.is_empty() { checker.name } else { node.key.text };
    let message = "`{}` is not a value that `{}` is defined to have";
    checker.find(FieldRule::Unregistered, node.range(), reference, message, &[token, subject]);
    checker.replace_likely(closest_in(token, known));
}

/// The member or parameter with this key.
fn find<'a>(nodes: &[Node<'a>], key: &str) -> Option<Node<'a>> {
    for node in nodes {
        if node.key.text == key {
            return Some(*node);
        }
    }
    None
}

/// RFC 9211, Sections 2.1 and 2.2.
pub(super) fn cache_status(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    const REASONS: &[&str] =
        &["bypass", "method", "miss", "partial", "request", "stale", "uri-miss", "vary-miss"];
    for at in 0..nodes.len() {
        let parameters = parameters(nodes, at);
        let Some(forward) = find(parameters, "fwd") else { continue };
        known_token(checker, &forward, REASONS, "RFC 9211, Section 2.2");
        if let Some(Node { value: Value::Boolean(true), .. }) = find(parameters, "hit") {
            let range = forward.key.start..forward.written.end();
            let message = "`hit` and `fwd` exclude each other";
            checker.discouraged(range, "RFC 9211, Section 2.2", message, &[]);
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
    for at in 0..nodes.len() {
        if let Some(error) = find(parameters(nodes, at), "error") {
            known_token(checker, &error, PROXY_ERRORS, "RFC 9209, Section 2.3");
        }
    }
}

/// Whether the algorithm is one to use (RFC 9530, Section 7.2).
fn digest_algorithm(checker: &mut Checker<'_>, node: &Node<'_>) {
    const REFERENCE: &str = "RFC 9530, Section 7.2";
    let key = node.key;
    match key.text {
        "sha-256" | "sha-512" => {}
        "adler" | "crc32c" | "md5" | "sha" | "unixcksum" | "unixsum" => {
            let message = "`{}` is registered as deprecated: `sha-256` or `sha-512` is safe";
            checker.find(FieldRule::Obsolete, key.range(), REFERENCE, message, &[key.text]);
        }
        _ => {
            let message = "`{}` is not a registered digest algorithm";
            checker.find(FieldRule::Unregistered, key.range(), REFERENCE, message, &[key.text]);
            match key.text {
                "sha256" => checker.replace("sha-256"),
                "sha512" => checker.replace("sha-512"),
                _ => {}
            }
        }
    }
}

pub(super) fn digest(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    for node in nodes {
        if node.level != Level::Member {
            continue;
        }
        digest_algorithm(checker, node);
        let length = match node.key.text {
            "sha-256" => 32,
            "sha-512" => 64,
            _ => continue,
        };
        let Value::Bytes(digits) = node.value else { continue };
        let bytes = trim_end(digits, |byte| byte == b'=').len() * 3 / 4;
        if length != bytes {
            let message = "a digest of {} bytes is not one of `{}`";
            let bytes = format!("{bytes}");
            checker.discouraged(node.range(), "RFC 9530, Section 2", message, &[&bytes, node.key.text]);
        }
    }
}

pub(super) fn wanted_digest(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    for node in nodes {
        if node.level != Level::Member {
            continue;
        }
        // A weight of 0 refuses an algorithm, which need not be a safe one.
        if !matches!(node.value, Value::Integer(0)) {
            digest_algorithm(checker, node);
        }
        within(checker, node, 10, "RFC 9530, Section 4");
    }
}

pub(super) fn priority(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    for node in nodes {
        if node.level == Level::Member && node.key.text == "u" {
            return within(checker, node, 7, "RFC 9218, Section 4.1");
        }
    }
}

fn within(checker: &mut Checker<'_>, node: &Node<'_>, most: i64, reference: &'static str) {
    let Value::Integer(number) = node.value else { return };
    if number < 0 || number > most {
        let message = "`{}` is not in the range of `{}`, 0 to {}";
        let most = format!("{most}");
        let number_text = format!("{number}");
        checker.invalid(node.range(), reference, message, &[&number_text, node.key.text, &most]);
        checker.replace(if number < 0 { "0" } else { &most });
    }
}

/// A time in seconds, which no one gives for the year 10000.
pub(super) fn deprecation(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    const YEAR_10000: i64 = 253_402_300_800;
    let Some(Node { value: Value::Date(time), written, .. }) = nodes.first() else { return };
    if *time >= YEAR_10000 {
        let message = "`@{}` looks like milliseconds, and a Date is in seconds";
        let reference = "RFC 9651, Section 3.3.7";
        checker.discouraged(written.range(), reference, message, &[&format!("{time}")]);
        checker.replace(&format!("@{}", time / 1000));
    }
}

/// Names of origins that browsers ignore (Permissions Policy, HTTP header field).
pub(super) fn permissions(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    for node in nodes {
        if matches!(node.level, Level::Member | Level::Item) {
            permitted(checker, node);
        }
    }
}

fn permitted(checker: &mut Checker<'_>, node: &Node<'_>) {
    const REFERENCE: &str = "Permissions Policy, HTTP header field";
    match node.value {
        Value::Token("*" | "self" | "src") => {}
        Value::Token("none") => {
            checker.discouraged(node.range(), REFERENCE, "`none` is written as an empty list", &[]);
            checker.replace("()");
        }
        Value::Token(token) => {
            let message = "`{}` is ignored: an origin is a String";
            checker.discouraged(node.range(), REFERENCE, message, &[token]);
            checker.replace_quoted(token);
        }
        Value::String(word @ ("*" | "self" | "src")) => {
            let message = "`\"{}\"` is read as an origin, not as a keyword";
            checker.discouraged(node.range(), REFERENCE, message, &[word]);
            checker.replace(word);
        }
        _ => {}
    }
}

pub(super) fn ratelimit(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    quota(checker, nodes, "r");
}

pub(super) fn ratelimit_policy(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    quota(checker, nodes, "q");
}

fn quota(checker: &mut Checker<'_>, nodes: &[Node<'_>], required: &str) {
    const REFERENCE: &str = "draft-ietf-httpapi-ratelimit-headers";
    /// The greatest Integer.
    const MOST: i64 = 999_999_999_999_999;
    let mut at = 0;
    for node in nodes {
        let parameters = parameters(nodes, at);
        at += 1;
        if node.level != Level::Member {
            continue;
        }
        if find(parameters, required).is_none() {
            checker.invalid(node.range(), REFERENCE, "the parameter `{}` is required", &[required]);
            let end = node.written.end();
            checker.fix(end..end, &[";", required, "=100"]);
        }
        for parameter in parameters {
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
            let message = "`{}` is not a Date, which is `@` and the seconds since 1970";
            checker.invalid(range, "RFC 9745, Section 2.1", message, &[value]);
            checker.replace("@1688169599");
        }
        "permissions-policy" if contains(value, b'\'') && !contains(value, b'=') => {
            let message = "`{}` is the syntax of the older field `Feature-Policy`";
            checker.invalid(range, "Permissions Policy, HTTP header field", message, &[value]);
            checker.replace(&from_feature_policy(value));
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
    let mut directives = Part::whole(value).pieces(b';');
    while let Some(directive) = directives.take_piece() {
        push(&mut policy, ", ", "");
        let mut words = directive.trimmed().pieces(b' ');
        if let Some(name) = words.take_piece() {
            policy.push_str(without_quotes(name.text));
        }
        policy.push_str("=(");
        let mut separator = "";
        while let Some(word) = words.take_piece() {
            let keyword = without_quotes(word.text);
            let quote = match keyword {
                "none" | "" => continue,
                "*" | "self" | "src" => "",
                _ => "\"",
            };
            for text in &[separator, quote, keyword, quote] {
                policy.push_str(text);
            }
            separator = " ";
        }
        policy.push(')');
    }
    policy
}

/// The forms of drafts before 08, `limit=100, remaining=50` and `100;w=60`. Servers still send
/// them to clients that read them.
fn is_of_integers(kind: StructuredType, value: &str) -> bool {
    let mut checker = Checker::new("", value, None);
    let Some(nodes) = parse(&mut checker, kind) else { return false };
    for node in &nodes {
        if node.level == Level::Member && !matches!(node.value, Value::Integer(_)) {
            return false;
        }
    }
    !nodes.is_empty()
}

fn old_quota(checker: &mut Checker<'_>, instead: &str) {
    let range = 0..checker.value.len();
    let message = "`{}` is the form of an old draft of this field";
    let reference = "draft-ietf-httpapi-ratelimit-headers";
    checker.find(FieldRule::Obsolete, range, reference, message, &[checker.value]);
    checker.replace(instead);
}

/// RFC 9842, Section 2.1.1.
pub(super) fn match_pattern(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    for node in nodes {
        if node.level == Level::Member && node.key.text == "match" {
            return;
        }
    }
    let end = checker.value.len();
    checker.invalid(end..end, "RFC 9842, Section 2.1.1", "the member `match` is required", &[]);
    checker.fix(0..0, &["match=\"/*\", "]);
}
