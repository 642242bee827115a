//! `Location` and `Content-Location` (RFC 9110, Sections 10.2.2 and 8.7).

use super::checker::Checker;
use super::uri;
use crate::valid::text::contains;
use crate::valid::uri::UriReference;

pub(super) fn check_location(checker: &mut Checker<'_>) {
    let Some(uri) = checked(checker) else { return };
    let scheme = uri.scheme().unwrap_or_default();
    // `com.example.app:/callback` is a legal scheme of a native app (RFC 8252, Section 7.1).
    let is_host = scheme == "localhost" || contains(scheme, b'.');
    if is_host && matches!(uri.path().as_bytes(), [b'0'..=b'9', ..]) {
        let message = "`{}:` is read as a scheme, not as a host with a port";
        checker.discouraged(0..scheme.len() + 1, "RFC 3986, Section 3", message, &[scheme]);
        checker.fix(0..0, &["http://"]);
    }
}

pub(super) fn check_content_location(checker: &mut Checker<'_>) {
    let Some(uri) = checked(checker) else { return };
    if let Some(fragment) = uri.fragment() {
        let end = checker.value.len();
        let range = end - fragment.len() - 1..end;
        let message = "`#{}` is a fragment, which this field cannot have";
        checker.invalid(range.clone(), "RFC 9110, Section 8.7", message, &[fragment]);
        checker.fix(range, &[]);
    }
}

/// The value as a URI reference without a user (RFC 9110, Section 4.2.4).
fn checked<'a>(checker: &mut Checker<'a>) -> Option<UriReference<'a>> {
    let uri = uri::check(checker, checker.whole())?;
    if let (Some(user), Some(scheme)) = (uri.web_user(), uri.scheme()) {
        let start = scheme.len() + 3;
        let range = start..start + user.len() + 1;
        let message = "a URI with a user or a password is not sent in a header field";
        checker.invalid(range.clone(), "RFC 9110, Section 4.2.4", message, &[]);
        checker.fix(range, &[]);
    }
    Some(uri)
}
