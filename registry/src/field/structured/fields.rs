//! The fields that are structured, and what their documents say of the types within.

use super::rules;
use super::{Node, StructuredType, Value};
use crate::field::checker::Checker;

/// A set of types of values, a bit each.
pub(super) type Types = u16;

pub(super) const INTEGER: Types = 1;
pub(super) const DECIMAL: Types = 1 << 1;
pub(super) const STRING: Types = 1 << 2;
pub(super) const TOKEN: Types = 1 << 3;
pub(super) const BYTES: Types = 1 << 4;
pub(super) const BOOLEAN: Types = 1 << 5;
pub(super) const DATE: Types = 1 << 6;
pub(super) const DISPLAY: Types = 1 << 7;
pub(super) const INNER: Types = 1 << 8;

/// The types in the order of their bits, as RFC 9651 names them.
#[rustfmt::skip]
pub(super) const NAMES: &[&str] = &[
    "an Integer", "a Decimal", "a String", "a Token", "a Byte Sequence", "a Boolean", "a Date",
    "a Display String", "an Inner List",
];

pub(super) fn value_type(value: &Value<'_>) -> Types {
    match value {
        Value::Integer(_) => INTEGER,
        Value::Decimal => DECIMAL,
        Value::String(_) => STRING,
        Value::Token(_) => TOKEN,
        Value::Bytes(_) => BYTES,
        Value::Boolean(_) => BOOLEAN,
        Value::Date(_) => DATE,
        Value::Display => DISPLAY,
        Value::Inner => INNER,
    }
}

/// A rule of one field that is not about types.
pub(super) type Rule = fn(&mut Checker<'_>, &[Node<'_>]);

/// Keys, and the types that their values may have.
pub(super) type Keys = &'static [(&'static str, Types)];

#[derive(Clone, Copy)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) kind: StructuredType,
    /// Of the members whose key is not listed.
    pub(super) member: Types,
    /// The tokens that a member may be; any if there are none.
    pub(super) tokens: &'static [&'static str],
    /// The members that a dictionary is defined to have.
    pub(super) keys: Keys,
    /// Of the items of an inner list.
    pub(super) inner: Types,
    pub(super) parameters: Keys,
    pub(super) reference: &'static str,
    pub(super) rule: Rule,
}

impl Field {
    const fn new(name: &'static str, kind: StructuredType, member: Types, reference: &'static str) -> Self {
        Field {
            name,
            kind,
            member,
            tokens: &[],
            keys: &[],
            inner: !0,
            parameters: &[],
            reference,
            rule: |_, _| {},
        }
    }

    const fn tokens(self, tokens: &'static [&'static str]) -> Self {
        Field { tokens, ..self }
    }

    const fn keys(self, keys: Keys) -> Self {
        Field { keys, ..self }
    }

    const fn inner(self, inner: Types) -> Self {
        Field { inner, ..self }
    }

    const fn parameters(self, parameters: Keys) -> Self {
        Field { parameters, ..self }
    }

    const fn rule(self, rule: Rule) -> Self {
        Field { rule, ..self }
    }
}

const fn item(name: &'static str, member: Types, reference: &'static str) -> Field {
    Field::new(name, StructuredType::Item, member, reference)
}

const fn list(name: &'static str, member: Types, reference: &'static str) -> Field {
    Field::new(name, StructuredType::List, member, reference)
}

const fn dictionary(name: &'static str, member: Types, reference: &'static str) -> Field {
    Field::new(name, StructuredType::Dictionary, member, reference)
}

/// In alphabetical order.
pub(super) const FIELDS: &[Field] = &[
    list("accept-ch", TOKEN, "RFC 8942, Section 3.1"),
    dictionary("accept-signature", INNER, "RFC 9421, Section 5.1").inner(STRING),
    item("activate-storage-access", TOKEN, "Storage Access Headers, Activate-Storage-Access")
        .parameters(&[("allowed-origin", STRING | TOKEN)])
        .tokens(&["load", "retry"]),
    item("available-dictionary", BYTES, "RFC 9842, Section 2.2"),
    list("cache-group-invalidation", STRING, "RFC 9875, Section 3"),
    list("cache-groups", STRING, "RFC 9875, Section 2"),
    list("cache-status", STRING | TOKEN, "RFC 9211, Section 2")
        .parameters(CACHE_STATUS)
        .rule(rules::cache_status),
    item("capsule-protocol", BOOLEAN, "RFC 9297, Section 3.4"),
    dictionary("cdn-cache-control", !0, "RFC 9213, Section 2.1").keys(TARGETED_CACHE_CONTROL),
    item("client-cert", BYTES, "RFC 9440, Section 2.2"),
    list("client-cert-chain", BYTES, "RFC 9440, Section 2.3"),
    item("concealed-auth-export", BYTES, "RFC 9729, Section 6"),
    dictionary("content-digest", BYTES, "RFC 9530, Section 2").rule(rules::digest),
    list("critical-ch", TOKEN, "Client Hint Reliability, Critical-CH"),
    item("cross-origin-embedder-policy", TOKEN, EMBEDDER).parameters(REPORT_TO).tokens(EMBEDDER_POLICIES),
    item("cross-origin-embedder-policy-report-only", TOKEN, EMBEDDER)
        .parameters(REPORT_TO)
        .tokens(EMBEDDER_POLICIES),
    item("cross-origin-opener-policy", TOKEN, OPENER).parameters(REPORT_TO).tokens(OPENER_POLICIES),
    item("cross-origin-opener-policy-report-only", TOKEN, OPENER)
        .parameters(REPORT_TO)
        .tokens(OPENER_POLICIES),
    item("deprecation", DATE, "RFC 9745, Section 2.1").rule(rules::deprecation),
    item("dictionary-id", STRING, "RFC 9842, Section 2.3"),
    item("incremental", BOOLEAN, "draft-ietf-httpbis-incremental"),
    list("link-template", STRING, "RFC 9652, Section 2"),
    item("origin-agent-cluster", BOOLEAN, "HTML Standard, origin-keyed agent clusters"),
    dictionary("permissions-policy", INNER | TOKEN | STRING, "Permissions Policy, HTTP header field")
        .inner(TOKEN | STRING)
        .parameters(&[("report-to", TOKEN | STRING)])
        .rule(rules::permissions),
    dictionary("priority", !0, "RFC 9218, Section 4")
        .keys(&[("i", BOOLEAN), ("u", INTEGER)])
        .rule(rules::priority),
    list("proxy-status", STRING | TOKEN, "RFC 9209, Section 2")
        .parameters(PROXY_STATUS)
        .rule(rules::proxy_status),
    list("ratelimit", STRING, "draft-ietf-httpapi-ratelimit-headers")
        .parameters(&[("pk", BYTES), ("r", INTEGER), ("t", INTEGER)])
        .rule(rules::ratelimit),
    list("ratelimit-policy", STRING, "draft-ietf-httpapi-ratelimit-headers")
        .parameters(&[("pk", BYTES), ("q", INTEGER), ("qu", STRING), ("w", INTEGER)])
        .rule(rules::ratelimit_policy),
    dictionary("reporting-endpoints", STRING, "Reporting API, Reporting-Endpoints header"),
    dictionary("repr-digest", BYTES, "RFC 9530, Section 3").rule(rules::digest),
    item("sec-gpc", !0, "Global Privacy Control, Section 3.2"),
    dictionary("signature", BYTES, "RFC 9421, Section 4.2"),
    dictionary("signature-input", INNER, "RFC 9421, Section 4.1").inner(STRING).parameters(SIGNATURE),
    list("speculation-rules", STRING, "HTML Standard, Speculation-Rules header"),
    item("upload-complete", BOOLEAN, "draft-ietf-httpbis-resumable-upload"),
    dictionary("upload-limit", !0, "draft-ietf-httpbis-resumable-upload").keys(UPLOAD_LIMIT),
    item("upload-offset", INTEGER, "draft-ietf-httpbis-resumable-upload"),
    dictionary("use-as-dictionary", !0, "RFC 9842, Section 2.1")
        .keys(&[("id", STRING), ("match", STRING), ("match-dest", INNER), ("type", TOKEN)])
        .inner(STRING)
        .rule(rules::match_pattern),
    dictionary("want-content-digest", INTEGER, "RFC 9530, Section 4").rule(rules::wanted_digest),
    dictionary("want-repr-digest", INTEGER, "RFC 9530, Section 4").rule(rules::wanted_digest),
];

const EMBEDDER: &str = "HTML Standard, cross-origin embedder policies";
const EMBEDDER_POLICIES: &[&str] = &["credentialless", "require-corp", "unsafe-none"];

const OPENER: &str = "HTML Standard, cross-origin opener policies";
const OPENER_POLICIES: &[&str] =
    &["noopener-allow-popups", "same-origin", "same-origin-allow-popups", "unsafe-none"];

const REPORT_TO: Keys = &[("report-to", STRING)];

/// RFC 9211, Sections 2.1 to 2.8.
const CACHE_STATUS: Keys = &[
    ("collapsed", BOOLEAN),
    ("detail", STRING | TOKEN),
    ("fwd", TOKEN),
    ("fwd-status", INTEGER),
    ("hit", BOOLEAN),
    ("key", STRING),
    ("stored", BOOLEAN),
    ("ttl", INTEGER),
];

/// The response directives of RFC 9111, RFC 5861 and RFC 8246 as members of a dictionary.
const TARGETED_CACHE_CONTROL: Keys = &[
    ("immutable", BOOLEAN),
    ("max-age", INTEGER),
    ("must-revalidate", BOOLEAN),
    ("must-understand", BOOLEAN),
    ("no-cache", BOOLEAN | STRING),
    ("no-store", BOOLEAN),
    ("no-transform", BOOLEAN),
    ("private", BOOLEAN | STRING),
    ("proxy-revalidate", BOOLEAN),
    ("public", BOOLEAN),
    ("s-maxage", INTEGER),
    ("stale-if-error", INTEGER),
    ("stale-while-revalidate", INTEGER),
];

/// RFC 9209, Sections 2.1 and 2.3.
const PROXY_STATUS: Keys = &[
    ("alert-id", INTEGER),
    ("alert-message", STRING | TOKEN),
    ("body-size", INTEGER),
    ("coding", TOKEN),
    ("details", STRING),
    ("error", TOKEN),
    ("header-name", STRING),
    ("header-section-size", INTEGER),
    ("header-size", INTEGER),
    ("info-code", INTEGER),
    ("next-hop", STRING | TOKEN),
    ("next-protocol", TOKEN | BYTES),
    ("rcode", STRING),
    ("received-status", INTEGER),
    ("status-code", INTEGER),
    ("status-phrase", STRING),
    ("trailer-name", STRING),
    ("trailer-section-size", INTEGER),
    ("trailer-size", INTEGER),
];

/// RFC 9421, Section 2.3.
const SIGNATURE: Keys = &[
    ("alg", STRING),
    ("created", INTEGER),
    ("expires", INTEGER),
    ("keyid", STRING),
    ("nonce", STRING),
    ("tag", STRING),
];

const UPLOAD_LIMIT: Keys = &[
    ("max-age", INTEGER),
    ("max-append-size", INTEGER),
    ("max-size", INTEGER),
    ("min-append-size", INTEGER),
    ("min-size", INTEGER),
];
