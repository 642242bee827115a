//! `Location` and `Content-Location` (RFC 9110, Sections 10.2.2 and 8.7).

use super::checker::Checker;
use super::fault::Fault;
use super::uri::{parse, UriReference};
use super::FieldRule;
use alloc::format;
use alloc::string::String;

pub(super) fn check_location(checker: &mut Checker<'_>) {
    let Some(uri) = checked(checker) else { return };
    let Some(scheme) = uri.scheme() else { return };
    // `com.example.app:/callback` is a legal scheme of a native app (RFC 8252, Section 7.1).
    let is_host = scheme == "localhost" || scheme.contains('.');
    if is_host && uri.path().starts_with(|first: char| first.is_ascii_digit()) {
        let message = format!("`{scheme}:` is read as a scheme, not as a host with a port");
        let fault = Fault::new(0..scheme.len() + 1, "RFC 3986, Section 3", message);
        checker.add(FieldRule::Discouraged, fault.fix(0..0, "http://"));
    }
}

pub(super) fn check_content_location(checker: &mut Checker<'_>) {
    let Some(uri) = checked(checker) else { return };
    if let Some(fragment) = uri.fragment() {
        let start = checker.value.len() - fragment.len() - 1;
        let message = format!("`#{fragment}` is a fragment, which this field cannot have");
        let fault = Fault::new(start..checker.value.len(), "RFC 9110, Section 8.7", message);
        checker.add(FieldRule::Invalid, fault.fix(start..checker.value.len(), ""));
    }
}

/// The value as a URI reference without a user (RFC 9110, Section 4.2.4).
fn checked<'a>(checker: &mut Checker<'a>) -> Option<UriReference<'a>> {
    let uri = match parse(checker.value) {
        Ok(uri) => uri,
        Err(fault) => {
            checker.add(FieldRule::Invalid, fault);
            return None;
        }
    };
    if let Some(userinfo) = uri.userinfo().filter(|_| uri.is_web()) {
        let start = uri.scheme().map_or(0, |scheme| scheme.len() + 3);
        let range = start..start + userinfo.len() + 1;
        let message = String::from("a URI with a user or a password is not sent in a header field");
        checker.add(
            FieldRule::Invalid,
            Fault::new(range.clone(), "RFC 9110, Section 4.2.4", message).fix(range, ""),
        );
    }
    Some(uri)
}
