//! Origins: `Access-Control-Allow-Origin` and `Timing-Allow-Origin`.

use super::checker::Checker;
use super::part::Part;
use super::uri;
use super::words::without_quotes;
use crate::valid::text::{contains, rsplit_once};
use crate::valid::uri::UriReference;

const FETCH: &str = "Fetch Standard, HTTP new-header syntax";

const TIMING: &str = "Resource Timing, Timing-Allow-Origin header";

/// One origin, `null`, or `*`.
pub(super) fn check_allowed(checker: &mut Checker<'_>) {
    let whole = checker.whole();
    let first = whole.take_list_item();
    if first.len() < checker.value.len() {
        let message = "`{}` is a list, and this field has one origin";
        checker.invalid(whole.range(), FETCH, message, &[whole.text]);
        return checker.replace(first);
    }
    check_origin(checker, whole, FETCH);
}

impl<'a> Part<'a> {
    /// The text before the first comma, semicolon or space.
    fn take_list_item(self) -> &'a str {
        let mut end = 0;
        for byte in self.text.as_bytes() {
            if matches!(byte, b',' | b';' | b' ') {
                break;
            }
            end += 1;
        }
        self.between(0, end).text
    }
}

/// A list of origins, `null` and `*`.
pub(super) fn check_timing(checker: &mut Checker<'_>) {
    if checker.value.is_empty() {
        checker.empty(TIMING, "the value has no origin", "*");
    }
    let mut origins = checker.list();
    while let Some(origin) = origins.take_element() {
        if checker.is_full() {
            return;
        }
        check_origin(checker, origin, TIMING);
    }
}

fn check_origin(checker: &mut Checker<'_>, origin: Part<'_>, reference: &'static str) {
    const OTHER: &str = "`{}` is not an origin, such as `https://example.com`, nor `null` nor `*`";
    let Part { text, .. } = origin;
    if text == "*" || text == "null" {
        return;
    }
    let uri = match uri::read(text) {
        Ok(uri) if uri.scheme().is_some() => uri,
        _ => {
            checker.invalid(origin.range(), reference, OTHER, &[text]);
            return fix_other(checker, origin);
        }
    };
    let (scheme, authority) = (uri.scheme().unwrap_or_default(), uri.authority().unwrap_or_default());
    if authority.is_empty() {
        checker.invalid(origin.range(), reference, OTHER, &[text]);
    } else if text.len() != scheme.len() + 3 + authority.len() || contains(authority, b'@') {
        let message = "`{}` is not an origin: it has more than a scheme, a host and a port";
        checker.invalid(origin.range(), reference, message, &[text]);
        let host = match rsplit_once(authority, b'@') {
            Some((_, host)) => host,
            None => authority,
        };
        checker.fix(origin.range(), &[scheme, "://", host]);
    } else {
        check_match(checker, origin, &uri, reference);
    }
}

/// What is not even a URI with a scheme.
fn fix_other(checker: &mut Checker<'_>, origin: Part<'_>) {
    let bare = without_quotes(origin.text);
    if bare != origin.text {
        checker.replace(bare);
    } else if bare.eq_ignore_ascii_case("null") {
        checker.replace("null");
    } else if contains(bare, b'.') && !bare.starts_with('*') {
        checker.fix(origin.range(), &["https://", bare]);
    }
}

/// Browsers compare the value with the origin as they write it, byte for byte.
fn check_match(checker: &mut Checker<'_>, origin: Part<'_>, uri: &UriReference<'_>, reference: &'static str) {
    let default_port = match uri.scheme() {
        Some("http") => ":80",
        Some("https") => ":443",
        _ => " ",
    };
    let lower = origin.text.to_ascii_lowercase();
    let written = lower.strip_suffix(default_port).unwrap_or(&lower);
    if contains(origin.text, b'*') {
        let message = "`{}` matches no origin: `*` is only allowed by itself";
        checker.discouraged(origin.range(), reference, message, &[origin.text]);
    } else if written != origin.text {
        let message = "`{}` matches no origin, which browsers write as `{}`";
        checker.discouraged(origin.range(), reference, message, &[origin.text, written]);
        checker.replace(written);
    }
}
