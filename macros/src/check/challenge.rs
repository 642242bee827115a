//! Challenges: each is what its scheme defines, and goes with the status.

use super::field_value;
use crate::header_names::constant;
use crate::model::{AuthParam, AuthValue, Challenge, Container, Variant};
use crate::report::{Error, Report};
use core::fmt::Write;
use core::ops::Range;
use proc_macro2::TokenStream;
use statusful_registry::shared::auth_param;
use statusful_registry::{auth_scheme, check_field, AuthScheme, FieldFinding, FieldRule};
use syn::{ext::IdentExt, Member};

pub(super) fn are_valid(container: &Container, variant: &Variant, report: &mut Report) {
    if variant.challenges.is_empty() {
        return;
    }
    let takes_default = |variant: &&Variant| variant.challenges.iter().any(|it| it.is_default);
    let first = container.variants.iter().find(takes_default);
    let is_first = first.is_some_and(|first| core::ptr::eq(first, variant));
    for challenge in variant.challenges.iter().filter(|challenge| is_first || !challenge.is_default) {
        is_valid(container, variant, challenge, report);
    }
}

/// Challenges of a type are those of its variants with 401 or 407.
pub(super) fn defaults_are_sent(container: &Container, report: &mut Report) {
    let is_sent = container.variants.iter().any(|variant| variant.challenges.iter().any(|it| it.is_default));
    if let (false, Some(challenge)) = (is_sent, container.challenges.first()) {
        report.error(Error::at(
            &challenge.header.tokens,
            "this is never sent: no variant has 401 or 407 and states no challenge itself (RFC 9110, Section 11.6.1)\n\
             help: remove it, or move it above the variant that sends it",
        ));
    }
}

/// What the registry says of the value that is sent. A field's own value is checked at run time.
fn is_valid(container: &Container, variant: &Variant, challenge: &Challenge, report: &mut Report) {
    let value = challenge.value_with(&|param| param.literal().unwrap_or_else(|| example(param)).to_owned());
    let findings = check_field(&challenge.header.name, &value, container.code(variant));
    let parts = parts(challenge);
    let levels = [&variant.levels, &container.levels];
    let is_invalid = |finding: &FieldFinding| finding.rule() == FieldRule::Invalid;
    let has_invalid = findings.iter().any(is_invalid);
    let findings = findings.iter().filter(|finding| !is_private(finding));
    for finding in findings.filter(|finding| is_invalid(finding) == has_invalid) {
        let part = parts.iter().find(|part| part.covers(finding)).or(parts.first());
        let Some(part) = part.filter(|part| !part.is_of_field) else { continue };
        let message = field_value::message(finding, &help(challenge, finding));
        field_value::emit(finding, Error::at(&part.tokens, message), &levels, report);
    }
}

/// Whether a name is of the user's own, and close to no registered one.
fn is_private(finding: &FieldFinding) -> bool {
    finding.rule() == FieldRule::Unregistered && finding.replacement().is_none()
}

/// A valid text for the value of a field.
fn example(param: &AuthParam) -> &'static str {
    match param.name.text.as_str() {
        "algorithm" => "SHA-256",
        "charset" => "UTF-8",
        "domain" => "/",
        "error_uri" | "resource_metadata" | "as_uri" => "https://example.com",
        "error" => "invalid_token",
        "max_age" | "max-age" => "0",
        "qop" => "auth",
        "stale" | "userhash" => "true",
        _ => "x",
    }
}

/// A part of the value that is sent, and the tokens that state it.
struct Part {
    range: Range<usize>,
    tokens: TokenStream,
    /// Whether it is the value of a field.
    is_of_field: bool,
}

impl Part {
    fn covers(&self, finding: &FieldFinding) -> bool {
        let Range { start, end } = finding.range();
        self.range.start <= start && end <= self.range.end
    }
}

/// The scheme, then the names and the values of the parameters.
fn parts(challenge: &Challenge) -> Vec<Part> {
    let scheme = &challenge.scheme;
    let mut at = scheme.text.len();
    let mut parts = vec![Part { range: 0..at, tokens: scheme.tokens.clone(), is_of_field: false }];
    for (index, param) in challenge.params.iter().enumerate() {
        let start = at + if index == 0 { 1 } else { 2 };
        let name_end = start + param.name.text.len();
        let (text, is_of_field) = match &param.value {
            AuthValue::Literal(text) => (text.as_str(), false),
            AuthValue::Field(_) | AuthValue::Template(_) => (example(param), true),
        };
        at = start + auth_param(&scheme.text, &param.name.text, text).len();
        parts.push(Part { range: start..name_end, tokens: param.name.tokens.clone(), is_of_field: false });
        parts.push(Part { range: name_end..at, tokens: param.tokens.clone(), is_of_field });
    }
    parts
}

/// What to write instead.
fn help(challenge: &Challenge, finding: &FieldFinding) -> String {
    if let Some(value) = finding.replacement() {
        return format!("write `#[challenge({})]`", arguments(challenge, value));
    }
    let required = auth_scheme(&challenge.scheme.text).into_iter().flat_map(AuthScheme::required);
    let is_missing = |name: &&&str| challenge.params.iter().all(|param| param.name.text != **name);
    let Some(name) = required.filter(is_missing).find(|name| finding.message().contains(**name)) else {
        let header = constant(&challenge.header.name);
        return format!("correct it, or mark a field of type `statusful::Challenge`: `#[header({header})]`");
    };
    let written = if name.contains('-') { format!("{name:?}") } else { (*name).to_owned() };
    let field = name.replace('-', "_");
    format!("add it, with a field `{field}` that holds its value: `{written} = {field}`")
}

/// The arguments of the attribute that send this value: one of names with tokens or quoted
/// strings, as a replacement has it.
fn arguments(challenge: &Challenge, value: &str) -> String {
    let (scheme, mut rest) = value.split_once(' ').unwrap_or((value, ""));
    let is_word = scheme.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let mut arguments = if is_word { scheme.to_owned() } else { format!("{scheme:?}") };
    while let Some((name, value)) = rest.split_once('=') {
        let (text, next) = split_value(value);
        let is_word = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let written = if is_word { name.to_owned() } else { format!("{name:?}") };
        let field = challenge.params.iter().find(|param| param.name.text == name).and_then(|param| {
            match &param.value {
                AuthValue::Field(Member::Named(name)) => Some(name.unraw().to_string()),
                AuthValue::Field(Member::Unnamed(index)) => Some(format!(".{}", index.index)),
                AuthValue::Template(template) => Some(format!("{:?}", template.text)),
                AuthValue::Literal(_) => None,
            }
        });
        let text = field.unwrap_or_else(|| format!("\"{text}\""));
        // A `String` takes all that is written.
        _ = write!(arguments, ", {written} = {text}");
        rest = next.trim_start_matches([',', ' ']);
    }
    arguments
}

/// The value at the start, without its quotes but with its escapes, which are Rust's, too; and
/// what is behind it.
fn split_value(text: &str) -> (&str, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        return text.split_once(',').unwrap_or((text, ""));
    };
    let mut is_escaped = false;
    let end = quoted.find(|character| {
        let was_escaped = core::mem::take(&mut is_escaped);
        is_escaped = character == '\\' && !was_escaped;
        character == '"' && !was_escaped
    });
    let end = end.unwrap_or(quoted.len());
    (quoted.get(..end).unwrap_or_default(), quoted.get(end + 1..).unwrap_or_default())
}
