//! Whether a value may be sent, for the few fields that responses are checked for at run time.
//! What is wrong with a value, and all other fields, are in `field`.

pub(crate) mod date;
pub(crate) mod text;
pub(crate) mod uri;

use crate::shared::is_token;
use date::Date;
use text::{is_number, is_whitespace, prefix, split_before, split_once, trim};

/// Whether a value that a program computed may be sent in one line of `Allow`, `Content-Range`,
/// `Location` or `Retry-After`, the fields by which clients act on an error; true for any other
/// field, which is not looked at. [`check_field`](crate::check_field) knows the others.
///
/// `name` in lower case.
///
/// # Examples
///
/// ```
/// use statusful_registry::is_valid_field_value;
///
/// assert!(is_valid_field_value("retry-after", "120"));
/// assert!(!is_valid_field_value("retry-after", "soon"));
/// assert!(is_valid_field_value("x-request-cost", "what you like"));
/// ```
#[must_use]
pub fn is_valid_field_value(name: &str, value: &str) -> bool {
    match name {
        "allow" => is_method_list(value),
        "content-range" => is_content_range(value),
        "location" => matches!(uri::read(value), Ok(uri) if uri.web_user().is_none()),
        "retry-after" => is_number(value) || Date::is_fixdate(value),
        _ => true,
    }
}

/// Whether a text is a URI or a relative reference (RFC 3986, Section 4.1). An empty one is.
///
/// [`parse_uri_reference`](crate::parse_uri_reference) says what is wrong with it.
///
/// # Examples
///
/// ```
/// use statusful_registry::is_uri_reference;
///
/// assert!(is_uri_reference("/users/7"));
/// assert!(is_uri_reference("urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
/// assert!(!is_uri_reference("/users/ann smith"));
/// ```
#[must_use]
pub fn is_uri_reference(text: &str) -> bool {
    uri::read(text).is_ok()
}

/// Methods, if any, with commas between them (RFC 9110, Section 10.2.1).
fn is_method_list(value: &str) -> bool {
    let mut rest = value;
    loop {
        let (method, behind) = split_before(rest, b',');
        if !is_token(trim(method, is_whitespace)) {
            return value.is_empty();
        }
        match behind.get(1..) {
            Some(behind) => rest = behind,
            None => return true,
        }
    }
}

/// RFC 9110, Section 14.4.
fn is_content_range(value: &str) -> bool {
    let Some(ContentRange { range, length }) = ContentRange::read(value) else { return false };
    let Some((first, last)) = split_once(range, b'-') else { return true };
    !is_less(last, first) && (length == "*" || is_less(last, length))
}

/// A value in the form of `Content-Range`.
pub(crate) struct ContentRange<'a> {
    /// Two positions with a hyphen between them, or `*`.
    pub(crate) range: &'a str,
    /// A number or, beside positions, `*`.
    pub(crate) length: &'a str,
}

impl<'a> ContentRange<'a> {
    pub(crate) fn read(value: &'a str) -> Option<Self> {
        let (unit, rest) = split_once(value, b' ')?;
        let (range, length) = split_once(rest, b'/')?;
        let is_range = match split_once(range, b'-') {
            Some((first, last)) => is_number(first) && is_number(last),
            None => range == "*",
        };
        let is_length = is_number(length) || length == "*" && range != "*";
        if is_token(unit) && is_range && is_length {
            Some(ContentRange { range, length })
        } else {
            None
        }
    }
}

/// Compares numbers of any length.
pub(crate) fn is_less(left: &str, right: &str) -> bool {
    let left = left.get(prefix(left, |byte| byte == b'0')..).unwrap_or_default();
    let right = right.get(prefix(right, |byte| byte == b'0')..).unwrap_or_default();
    left.len() < right.len() || left.len() == right.len() && left < right
}
