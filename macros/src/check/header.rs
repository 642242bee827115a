//! Header fields: each set once, and those that the status requires.

use crate::header_names::{constant, may_repeat};
use crate::lint::{level, Lint};
use crate::model::{Code, Container, HeaderName, Variant};
use crate::report::{Error, Report};
use statusful_registry::{registered, HeaderRule, Strength};

pub(super) fn are_set_once(names: &[&HeaderName], report: &mut Report) {
    let mut seen: Vec<&String> = Vec::new();
    for name in names {
        if seen.contains(&&name.name) && !may_repeat(&name.name) {
            report.error(Error::at(
                &name.tokens,
                format!(
                    "`{}` is set twice, and a response has one (RFC 9110, Section 5.3)\nhelp: remove one of them",
                    name.name
                ),
            ));
        }
        seen.push(&name.name);
    }
}

/// The fields that a variant's own code requires (RFC 9110, Section 15).
pub(super) fn is_complete(container: &Container, variant: &Variant, code: &Code, report: &mut Report) {
    for (lint, field, message) in required(code) {
        if !has(container, variant, field) {
            let error = Error::at(&code.tokens, message);
            super::lint(lint, container, variant, error, report);
        }
    }
}

/// The same for the type's default: one message, however many variants take it.
pub(super) fn default_is_complete(container: &Container, code: &Code, report: &mut Report) {
    for (lint, field, message) in required(code) {
        let level_of = |variant: &&Variant| level(lint, &[&variant.levels, &container.levels]);
        let takes = |variant: &Variant| variant.takes_default() && variant.one_of.is_absent();
        let lacks = |variant: &&Variant| takes(variant) && !has(container, variant, field);
        if let Some(gravest) = container.variants.iter().rev().filter(lacks).max_by_key(level_of) {
            let of =
                format!("{message}\nnote: `{}` inherits this default, and has no such header", gravest.ident);
            super::lint(lint, container, gravest, Error::at(&code.tokens, of), report);
        }
    }
}

fn has(container: &Container, variant: &Variant, field: &str) -> bool {
    let has_invalid = variant.fields.iter().any(|field| field.headers.has_invalid);
    let has_invalid = has_invalid || variant.headers.has_invalid || variant.challenges.has_invalid;
    if has_invalid || container.headers.has_invalid {
        return true;
    }
    variant.has_header_map()
        || variant.states_header(field)
        || container.header_names().iter().any(|name| name.name.eq_ignore_ascii_case(field))
}

/// The fields that a code requires, each with the lint and the message for its absence.
fn required(code: &Code) -> Vec<(Lint, &'static str, String)> {
    let mut required = Vec::new();
    let Some(row) = registered(code.number) else { return required };
    for rule in row.headers() {
        let Some(lint) = lint_of(code.number, rule) else { continue };
        let message = format!(
            "{} ({}) without `{}`: a response {} carry it ({})\n\
             help: add it: `{}`, or mark the field that holds it: `#[header({})]`\n\
             help: if this is intended: {}",
            row.code(),
            row.phrase(),
            rule.name(),
            rule.strength().keyword(),
            row.reference(),
            attribute(rule.name()),
            constant(rule.name()),
            code.allowing(lint.name()),
        );
        required.push((lint, rule.name(), message));
    }
    required
}

/// A conditional requirement is silent, except for 416, whose condition is met by every
/// request for a byte range (RFC 9110, Section 15.5.17).
fn lint_of(code: u16, rule: &HeaderRule) -> Option<Lint> {
    match rule.strength() {
        Strength::Must | Strength::Should if !rule.is_conditional() || code == 416 => {
            Some(Lint::MissingHeader)
        }
        Strength::May if rule.name() == "Retry-After" => Some(Lint::MissingRetryAfter),
        _ => None,
    }
}

/// The attribute to paste for each field that a code may require.
const EXAMPLES: [(&str, &str); 8] = [
    ("WWW-Authenticate", "#[challenge(Bearer, realm = \"api\")]"),
    ("Proxy-Authenticate", "#[challenge(Basic, realm = \"api\")]"),
    ("Allow", "#[header(ALLOW = \"GET, HEAD\")]"),
    ("Upgrade", "#[header(UPGRADE = \"HTTP/2.0\")]"),
    ("Location", "#[header(LOCATION = \"/elsewhere\")]"),
    ("Content-Range", "#[header(CONTENT_RANGE = \"bytes */1024\")]"),
    ("Retry-After", "#[header(RETRY_AFTER = \"60\")]"),
    ("ETag", r#"#[header(ETAG = "\"v1\"")]"#),
];

fn attribute(field: &str) -> &'static str {
    EXAMPLES.iter().find(|(name, _)| *name == field).map_or("", |(_, attribute)| attribute)
}
