//! `Upgrade` (RFC 9110, Section 7.8).

use super::checker::{with_commas, Checker};
use super::part::{is_one_of, Part};
use super::FieldRule;

/// The IANA registry of upgrade tokens; `h2c` is registered as obsolete.
const PROTOCOLS: &[&str] = &["connect-ip", "connect-udp", "HTTP", "TLS", "websocket"];

pub(super) fn check_upgrade(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "RFC 9110, Section 7.8";
    if checker.value.is_empty() {
        checker.empty(REFERENCE, "the value has no protocol", "HTTP/2.0");
    }
    let mut protocols = checker.list();
    while let Some(protocol) = protocols.take_element() {
        if checker.is_full() {
            return;
        }
        let (name, is_version) = match protocol.split_once(b'/') {
            Some((name, version)) => (name, version.is_token()),
            None => (protocol, true),
        };
        if name.is_token() && is_version {
            check_protocol(checker, name);
            continue;
        }
        let message = "`{}` is not a protocol, such as `websocket` or `TLS/1.3`";
        checker.invalid(protocol.range(), REFERENCE, message, &[protocol.text]);
        checker.replace_likely(with_commas(protocol.text).as_deref());
    }
}

fn check_protocol(checker: &mut Checker<'_>, name: Part<'_>) {
    if name.text.eq_ignore_ascii_case("h2c") {
        let message = "`h2c` is obsolete: HTTP/2 is no longer reached by an upgrade";
        checker.find(FieldRule::Obsolete, name.range(), "RFC 9113, Section 3.1", message, &[]);
    } else if !is_one_of(name.text, PROTOCOLS) {
        let message = "`{}` is not a registered protocol";
        checker.unregistered(name, PROTOCOLS, "RFC 9110, Section 16.7", message);
    }
}
