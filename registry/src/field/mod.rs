//! Header fields: their values by their own grammars, their names by the IANA HTTP Field
//! Name Registry.

mod alt_svc;
mod authenticate;
mod bearer;
mod cache_control;
mod challenge;
mod checker;
mod content_range;
mod content_security_policy;
mod cookie;
mod cursor;
mod dates;
mod directives;
mod etag;
mod finding;
mod language;
mod link;
mod location;
mod media;
mod methods;
mod name_list;
mod name_registry;
mod names;
mod nonce;
mod origin;
mod part;
mod preference;
mod registered_field;
mod relations;
mod retry_after;
mod schemes;
mod seconds;
mod server_timing;
mod structured;
mod transport_security;
mod upgrade;
mod uri;
mod words;
mod wrapping;

pub use directives::{cache_directive, CacheDirective, DirectiveArgument, CACHE_DIRECTIVES};
pub use finding::{FieldFinding, FieldRule};
pub use names::{check_field_name, registered_field};
pub use registered_field::{FieldStatus, RegisteredField};
pub use schemes::{auth_scheme, AuthScheme, AUTH_SCHEMES};
pub use structured::StructuredType;
pub use uri::parse_uri_reference;

use alloc::string::String;
use alloc::vec::Vec;
use checker::{first_invalid, Checker, Grammar};
use part::Part;

/// Checks one line of a header field by its grammar and by what its RFC says to senders.
///
/// `name` in lower case; `value` as it is sent; `status` that of the response, where it is
/// known, as some values go with one status alone. A field without a known grammar is not
/// remarked on. Takes time in proportion to the length of the value.
///
/// # Examples
///
/// ```
/// use statusful_registry::check_field;
///
/// assert!(check_field("retry-after", "120", Some(503)).is_empty());
/// assert!(check_field("x-request-cost", "what you like", None).is_empty());
/// ```
#[must_use]
pub fn check_field(name: &str, value: &str, status: Option<u16>) -> Vec<FieldFinding> {
    let Some(grammar) = grammar(name) else { return Vec::new() };
    let trimmed = Part::whole(value).trimmed();
    let mut findings = Checker::run(grammar, name, trimmed.text, status).findings;
    if let Some(finding) = wrapping::check(name, trimmed.text, &findings) {
        findings = Vec::from([finding]);
    }
    let mut at = 0;
    while at < findings.len() {
        let replacement = findings.get_mut(at).and_then(|finding| finding.replacement.take());
        let replacement = replacement.and_then(|value| corrected(grammar, name, value, status, &findings));
        if let Some(finding) = findings.get_mut(at) {
            finding.range = finding.range.start + trimmed.start..finding.range.end + trimmed.start;
            finding.replacement = replacement;
        }
        at += 1;
    }
    findings
}

/// `value` with its other mistakes corrected too, if all of them can be: a replacement is
/// pasted, and must not be refused in its turn, nor be remarked on for another reason than
/// those that are known.
fn corrected(
    grammar: Grammar,
    name: &str,
    mut value: String,
    status: Option<u16>,
    known: &[FieldFinding],
) -> Option<String> {
    for _ in 0..checker::MAX_FINDINGS {
        let findings = Checker::run(grammar, name, &value, status).findings;
        value = match first_invalid(&findings) {
            Some(mistake) => mistake.replacement.clone()?,
            None => match new_replacement(&findings, known) {
                Some(replacement) => replacement,
                None => return Some(value),
            },
        };
    }
    None
}

/// What to write instead, by the first finding that is not known.
fn new_replacement(findings: &[FieldFinding], known: &[FieldFinding]) -> Option<String> {
    for finding in findings {
        let is_known = known.iter().any(|known| known.message == finding.message);
        if !is_known && finding.replacement.is_some() {
            return finding.replacement.clone();
        }
    }
    None
}

/// The grammar of a field; one line a field, in alphabetical order. Structured fields are in
/// `structured/fields.rs`.
fn grammar(name: &str) -> Option<Grammar> {
    Some(match name {
        "accept" | "accept-post" => media::check_accept,
        "accept-encoding" => media::check_accept_encoding,
        "accept-patch" => media::check_accept_patch,
        "accept-ranges" => content_range::check_accept_ranges,
        "access-control-allow-credentials" => words::check_allow_credentials,
        "access-control-allow-headers" | "access-control-expose-headers" => name_list::check_cors,
        "access-control-allow-methods" => methods::check_cors,
        "access-control-allow-origin" => origin::check_allowed,
        "access-control-max-age" => words::check_max_age,
        "age" => words::check_age,
        "allow" => methods::check_allow,
        "alt-svc" => alt_svc::check,
        "authentication-info" | "proxy-authentication-info" => authenticate::check_info,
        "cache-control" => cache_control::check,
        "clear-site-data" => words::check_clear_site_data,
        "content-language" => language::check,
        "content-location" => location::check_content_location,
        "content-range" => content_range::check_content_range,
        "content-security-policy" | "content-security-policy-report-only" => content_security_policy::check,
        "cross-origin-resource-policy" => words::check_resource_policy,
        "date" | "expires" | "last-modified" | "memento-datetime" | "sunset" => dates::check,
        "dpop-nonce" => nonce::check_dpop,
        "etag" => etag::check,
        "link" => link::check,
        "location" => location::check_location,
        "optional-www-authenticate" | "proxy-authenticate" | "www-authenticate" => authenticate::check,
        "prefer" => preference::check_prefer,
        "preference-applied" => preference::check_applied,
        "referrer-policy" => words::check_referrer_policy,
        "replay-nonce" => nonce::check_replay,
        "retry-after" => retry_after::check,
        "server-timing" => server_timing::check,
        "set-cookie" => cookie::check,
        "strict-transport-security" => transport_security::check,
        "timing-allow-origin" => origin::check_timing,
        "upgrade" => upgrade::check_upgrade,
        "vary" => name_list::check_vary,
        "x-content-type-options" => words::check_content_type_options,
        "x-frame-options" => words::check_frame_options,
        _ => return structured::grammar(name),
    })
}
