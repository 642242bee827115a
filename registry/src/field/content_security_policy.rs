//! `Content-Security-Policy` (CSP Level 3, Section 2.2): the names of directives, and keywords
//! without quotes, which are read as the names of hosts.

use super::checker::{position, Checker};
use super::part::{is_one_of, Part};
use super::words::without_quotes;
use super::FieldRule;
use crate::suggest::{closest_in, one_slip};
use crate::valid::text::{all, split_once, trim_end};
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
    let mut policies = checker.list();
    while let Some(policy) = policies.take_element() {
        // Directives that browsers know.
        let mut seen: Vec<&str> = Vec::new();
        let mut directives = policy.pieces(b';');
        while let Some(directive) = directives.take_element() {
            if checker.is_full() {
                return;
            }
            let (name, _) = directive.take(is_not_whitespace);
            if is_one_of(name.text, &seen) {
                let message = "`{}` occurs more than once, and only the first one counts";
                checker.discouraged(name.range(), "CSP Level 3, Section 2.2.1", message, &[name.text]);
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

fn is_not_whitespace(byte: u8) -> bool {
    !byte.is_ascii_whitespace()
}

fn check_name(checker: &mut Checker<'_>, name: Part<'_>, directive: Part<'_>) {
    const REFERENCE: &str = "CSP Level 3, Section 2.3";
    if name.is_empty() || !all(name.text, |byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        let shown = if name.is_empty() { directive } else { name };
        let message = "`{}` is not the name of a directive, which can only have letters, digits and `-`";
        checker.invalid(shown.range(), REFERENCE, message, &[shown.text]);
        let bare = trim_end(name.text, |byte| matches!(byte, b':' | b'='));
        if bare != name.text && !bare.is_empty() {
            checker.replace(bare);
        }
    } else if is_one_of(name.text, OBSOLETE) {
        let message = "`{}` is no longer a directive, and browsers ignore it";
        checker.find(FieldRule::Obsolete, name.range(), REFERENCE, message, &[name.text]);
    } else if !is_one_of(name.text, DIRECTIVES) {
        if let Some(likely) = closest_in(name.text, DIRECTIVES) {
            let message = "`{}` is not a directive that browsers know, `{}` is";
            checker.find(FieldRule::Misspelled, name.range(), REFERENCE, message, &[name.text, likely]);
            checker.replace(likely);
        }
    }
}

fn takes_sources(name: &str) -> bool {
    position(name, "-src").is_some() || ["base-uri", "form-action", "frame-ancestors"].contains(&name)
}

fn check_sources(checker: &mut Checker<'_>, directive: Part<'_>) {
    // The first word is the name.
    let sources = directive.take(is_not_whitespace).1.trimmed();
    let (mut rest, mut count) = (sources, 0);
    while !rest.is_empty() {
        let (source, behind) = rest.take(is_not_whitespace);
        // A letter outside ASCII is no part of a source, and no whitespace either.
        if source.is_empty() {
            return;
        }
        count += 1;
        rest = behind.trimmed();
    }
    rest = sources;
    while !rest.is_empty() {
        if checker.is_full() {
            return;
        }
        let (source, behind) = rest.take(is_not_whitespace);
        rest = behind.trimmed();
        check_source(checker, source);
        if source.text.eq_ignore_ascii_case("'none'") && count > 1 {
            let message = "`'none'` is ignored beside other sources";
            checker.discouraged(source.range(), "CSP Level 3, Section 2.3.1", message, &[]);
        }
    }
}

fn check_source(checker: &mut Checker<'_>, source: Part<'_>) {
    const REFERENCE: &str = "CSP Level 3, Section 2.3.1";
    let content = without_quotes(source.text);
    let start = match split_once(content, b'-') {
        Some((start, _)) => start,
        None => "",
    };
    let is_value = is_one_of(start, &["nonce", "sha256", "sha384", "sha512"]);
    let is_known = is_value || is_one_of(content, KEYWORDS);
    let is_quoted =
        source.text.len() == content.len() + 2 && matches!(source.text.as_bytes(), [b'\'', .., b'\'']);
    if is_known && !is_quoted {
        let message = "`{}` is the name of a host without quotes: `'{}'`";
        checker.discouraged(source.range(), REFERENCE, message, &[source.text, content]);
        checker.fix(source.range(), &["'", content, "'"]);
    } else if is_quoted && !is_known {
        let message = "`{}` is not a keyword that browsers know";
        checker.find(FieldRule::Unregistered, source.range(), REFERENCE, message, &[source.text]);
        if let Some(likely) = one_slip(content, KEYWORDS) {
            checker.fix(source.range(), &["'", likely, "'"]);
        }
    }
}
