//! `Content-Security-Policy` (CSP Level 3, Section 2.2): the names of directives, and keywords
//! without quotes, which are read as the names of hosts.

use super::checker::Checker;
use super::fault::Fault;
use super::text::{all, is_one_of, without_quotes};
use super::tokens::Part;
use super::FieldRule;
use crate::suggest::{closest_in, one_slip};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

#[rustfmt::skip]
const DIRECTIVES: &[&str] = &[
    "base-uri", "child-src", "connect-src", "default-src", "fenced-frame-src", "font-src",
    "form-action", "frame-ancestors", "frame-src", "img-src", "manifest-src", "media-src",
    "object-src", "report-to", "report-uri", "require-trusted-types-for", "sandbox", "script-src",
    "script-src-attr", "script-src-elem", "style-src", "style-src-attr", "style-src-elem",
    "trusted-types", "upgrade-insecure-requests", "webrtc", "worker-src",
];

const OBSOLETE: &[&str] =
    &["block-all-mixed-content", "plugin-types", "prefetch-src", "referrer", "reflected-xss"];

#[rustfmt::skip]
const KEYWORDS: &[&str] = &[
    "inline-speculation-rules", "none", "report-sample", "report-sha256", "report-sha384",
    "report-sha512", "self", "strict-dynamic", "trusted-types-eval", "unsafe-allow-redirects",
    "unsafe-eval", "unsafe-hashes", "unsafe-inline", "unsafe-webtransport-hashes",
    "wasm-unsafe-eval",
];

/// A list of policies, each a list of directives.
pub(super) fn check(checker: &mut Checker<'_>) {
    for policy in checker.list() {
        // Directives that browsers know.
        let mut seen: Vec<&str> = Vec::new();
        for directive in policy.split(b';') {
            if checker.is_full() {
                return;
            }
            let directive = directive.trimmed();
            let (name, _) = directive.take(|byte| !byte.is_ascii_whitespace());
            if directive.is_empty() {
                continue;
            }
            if is_one_of(name.text, &seen) {
                let message = format!("`{}` occurs more than once, and only the first one counts", name.text);
                let fault = Fault::new(name.range(), "CSP Level 3, Section 2.2.1", message);
                checker.add(FieldRule::Discouraged, fault);
            }
            if is_one_of(name.text, DIRECTIVES) {
                seen.push(name.text);
            }
            check_name(checker, name, directive);
            if takes_sources(name.text) {
                check_sources(checker, directive);
            }
        }
    }
}

fn check_name(checker: &mut Checker<'_>, name: Part<'_>, directive: Part<'_>) {
    const REFERENCE: &str = "CSP Level 3, Section 2.3";
    let lower = name.text.to_ascii_lowercase();
    if name.is_empty() || !all(name.text, |byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        let shown = if name.is_empty() { directive } else { name };
        let message = format!(
            "`{}` is not the name of a directive, which has letters, digits and `-` alone",
            shown.text
        );
        let fault = Fault::new(shown.range(), REFERENCE, message);
        let bare = name.text.trim_end_matches(':').trim_end_matches('=');
        let fault = if bare != name.text && !bare.is_empty() { fault.with_replacement(bare) } else { fault };
        checker.add(FieldRule::Invalid, fault);
    } else if OBSOLETE.contains(&lower.as_str()) {
        let message = format!("`{}` is not a directive any more, and browsers ignore it", name.text);
        checker.add(FieldRule::Obsolete, Fault::new(name.range(), REFERENCE, message));
    } else if !DIRECTIVES.contains(&lower.as_str()) {
        if let Some(likely) = closest_in(&lower, DIRECTIVES) {
            let message = format!("`{}` is not a directive that browsers know, `{likely}` is", name.text);
            checker.add(
                FieldRule::Misspelled,
                Fault::new(name.range(), REFERENCE, message).with_replacement(likely),
            );
        }
    }
}

fn takes_sources(name: &str) -> bool {
    name.contains("-src") || ["base-uri", "form-action", "frame-ancestors"].contains(&name)
}

fn check_sources(checker: &mut Checker<'_>, directive: Part<'_>) {
    let mut rest = directive;
    let mut sources = Vec::new();
    while !rest.is_empty() {
        let (source, behind) = rest.take(|byte| !byte.is_ascii_whitespace());
        // A letter outside ASCII is no part of a source, and no whitespace either.
        if source.is_empty() {
            return;
        }
        sources.push(source);
        rest = behind.trimmed();
    }
    let is_alone = sources.len() < 3;
    for source in sources.iter().skip(1) {
        if checker.is_full() {
            return;
        }
        check_source(checker, *source);
        if source.text.eq_ignore_ascii_case("'none'") && !is_alone {
            let message = String::from("`'none'` is ignored beside other sources");
            let fault = Fault::new(source.range(), "CSP Level 3, Section 2.3.1", message);
            checker.add(FieldRule::Discouraged, fault);
        }
    }
}

fn check_source(checker: &mut Checker<'_>, source: Part<'_>) {
    const REFERENCE: &str = "CSP Level 3, Section 2.3.1";
    let lower = source.text.to_ascii_lowercase();
    let inner = without_quotes(&lower);
    let start = inner.split_once('-').map_or("", |(start, _)| start);
    let is_value = is_one_of(start, &["nonce", "sha256", "sha384", "sha512"]);
    let is_known = KEYWORDS.contains(&inner) || is_value;
    let is_quoted = lower.len() == inner.len() + 2 && lower.starts_with('\'') && lower.ends_with('\'');
    let content = without_quotes(source.text);
    if is_known && !is_quoted {
        let message = format!("`{}` is the name of a host without quotes: `'{content}'`", source.text);
        let fault = Fault::new(source.range(), REFERENCE, message);
        checker.add(FieldRule::Discouraged, fault.with_replacement(format!("'{content}'")));
    } else if is_quoted && !is_known {
        let message = format!("`{}` is not a keyword that browsers know", source.text);
        let fault = Fault::new(source.range(), REFERENCE, message);
        let likely = one_slip(inner, KEYWORDS).map(|likely| format!("'{likely}'"));
        checker.add(FieldRule::Unregistered, fault.with_likely_replacement(likely.as_deref()));
    }
}
