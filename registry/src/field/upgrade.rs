//! `Upgrade` (RFC 9110, Section 7.8).

use super::checker::Checker;
use super::fault::Fault;
use super::text::is_one_of;
use super::tokens::Part;
use super::FieldRule;
use crate::suggest::closest_in;
use alloc::format;
use alloc::string::String;

/// The IANA registry of upgrade tokens; `h2c` is registered as obsolete.
const PROTOCOLS: &[&str] = &["connect-ip", "connect-udp", "HTTP", "TLS", "websocket"];

pub(super) fn check_upgrade(checker: &mut Checker<'_>) {
    const REFERENCE: &str = "RFC 9110, Section 7.8";
    let protocols = checker.list();
    if protocols.is_empty() && checker.findings.is_empty() {
        let message = String::from("the value names no protocol");
        checker.add(FieldRule::Invalid, Fault::new(0..0, REFERENCE, message).with_replacement("HTTP/2.0"));
    }
    for protocol in protocols {
        if checker.is_full() {
            return;
        }
        let (name, version) = match protocol.split_once('/') {
            Some((name, version)) => (name, Some(version)),
            None => (protocol, None),
        };
        if name.is_token() && version.map_or(true, Part::is_token) {
            check_protocol(checker, name);
            continue;
        }
        let message = format!("`{}` is not a protocol, such as `websocket` or `TLS/1.3`", protocol.text);
        let fault = Fault::new(protocol.range(), REFERENCE, message);
        checker.add(FieldRule::Invalid, fault.with_likely_replacement(protocol.with_commas().as_deref()));
    }
}

fn check_protocol(checker: &mut Checker<'_>, name: Part<'_>) {
    if name.text.eq_ignore_ascii_case("h2c") {
        let message = String::from("`h2c` is obsolete: HTTP/2 is not reached by an upgrade any more");
        checker.add(FieldRule::Obsolete, Fault::new(name.range(), "RFC 9113, Section 3.1", message));
    } else if !is_one_of(name.text, PROTOCOLS) {
        let message = format!("`{}` is not a registered protocol", name.text);
        let fault = Fault::new(name.range(), "RFC 9110, Section 16.7", message);
        let likely = closest_in(name.text, PROTOCOLS);
        checker.add(FieldRule::Unregistered, fault.with_likely_replacement(likely));
    }
}
