//! Origins: `Access-Control-Allow-Origin` and `Timing-Allow-Origin`.

use super::checker::Checker;
use super::fault::Fault;
use super::text::without_quotes;
use super::tokens::Part;
use super::uri::{self, UriReference};
use super::FieldRule;
use alloc::format;
use alloc::string::String;

const FETCH: &str = "Fetch Standard, HTTP new-header syntax";

const TIMING: &str = "Resource Timing, Timing-Allow-Origin header";

/// One origin, `null`, or `*`.
pub(super) fn check_allowed(checker: &mut Checker<'_>) {
    let whole = Part::whole(checker.value);
    if checker.value.contains([',', ' ', ';']) {
        let message = format!("`{}` is a list, and this field has one origin", checker.value);
        let first = checker.value.split([',', ' ', ';']).next().unwrap_or_default();
        let fault = Fault::new(whole.range(), FETCH, message).with_replacement(first);
        return checker.add(FieldRule::Invalid, fault);
    }
    check_origin(checker, whole, FETCH);
}

/// A list of origins, `null` and `*`.
pub(super) fn check_timing(checker: &mut Checker<'_>) {
    let origins = checker.list();
    if origins.is_empty() && checker.findings.is_empty() {
        let message = String::from("the value names no origin");
        checker.add(FieldRule::Invalid, Fault::new(0..0, TIMING, message).with_replacement("*"));
    }
    for origin in origins {
        if checker.is_full() {
            return;
        }
        check_origin(checker, origin, TIMING);
    }
}

fn check_origin(checker: &mut Checker<'_>, origin: Part<'_>, reference: &'static str) {
    let Part { text, .. } = origin;
    if text == "*" || text == "null" {
        return;
    }
    let fault = |message: String| Fault::new(origin.range(), reference, message);
    let message = format!("`{text}` is not an origin, such as `https://example.com`, nor `null` nor `*`");
    let uri = match uri::parse(text) {
        Ok(uri) if uri.scheme().is_some() => uri,
        _ => {
            let fault = fault(message);
            let fault = match without_quotes(text) {
                bare if bare != text => fault.with_replacement(bare),
                bare if bare.eq_ignore_ascii_case("null") => fault.with_replacement("null"),
                bare if bare.contains('.') && !bare.starts_with('*') => {
                    fault.with_replacement(format!("https://{bare}"))
                }
                _ => fault,
            };
            return checker.add(FieldRule::Invalid, fault);
        }
    };
    let serialized =
        format!("{}://{}", uri.scheme().unwrap_or_default(), uri.authority().unwrap_or_default());
    if uri.authority().map_or(true, str::is_empty) {
        checker.add(FieldRule::Invalid, fault(message));
    } else if serialized != text || uri.userinfo().is_some() {
        let message = format!("`{text}` is not an origin: it has more than a scheme, a host and a port");
        let authority = uri.authority().unwrap_or_default();
        let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        let origin = format!("{}://{host}", uri.scheme().unwrap_or_default());
        checker.add(FieldRule::Invalid, fault(message).with_replacement(origin));
    } else {
        check_match(checker, origin, &uri, reference);
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
    let fault = |message: String| Fault::new(origin.range(), reference, message);
    if origin.text.contains('*') {
        let message = format!("`{}` matches no origin: a `*` stands alone", origin.text);
        checker.add(FieldRule::Discouraged, fault(message));
    } else if written != origin.text {
        let message = format!("`{}` matches no origin, which browsers write as `{written}`", origin.text);
        checker.add(FieldRule::Discouraged, fault(message).with_replacement(written));
    }
}
