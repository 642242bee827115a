//! What is wrong with a text that is no URI reference, in words.

#[cfg(test)]
mod tests;

pub(super) use crate::valid::uri::read;

use super::checker::Checker;
use super::part::Part;
use super::FieldFinding;
use crate::valid::uri::{
    illegal, is_percent_encoding, is_query, is_segment, HostAndPort, Kind, UriReference,
};
use alloc::string::String;

/// Reads a URI or a relative reference (RFC 3986, Section 4.1).
///
/// # Errors
///
/// The first mistake, with the percent-encoded text as its replacement where that is all it
/// takes.
///
/// # Examples
///
/// ```
/// use statusful_registry::parse_uri_reference;
///
/// assert_eq!(parse_uri_reference("../a?b")?.path(), "../a");
///
/// let mistake = parse_uri_reference("/a b").unwrap_err();
/// assert_eq!(mistake.range(), 2..3);
/// assert_eq!(mistake.replacement(), Some("/a%20b"));
/// # Ok::<(), statusful_registry::FieldFinding>(())
/// ```
pub fn parse_uri_reference(text: &str) -> Result<UriReference<'_>, FieldFinding> {
    let mut checker = Checker::new("", text, None);
    match (check(&mut checker, Part::whole(text)), checker.findings.pop()) {
        (_, Some(finding)) => Err(finding),
        (Some(uri), None) => Ok(uri),
        (None, None) => Ok(UriReference::split(text)),
    }
}

/// Reads a part of a value as a URI reference. If it is none, that is a finding.
pub(super) fn check<'a>(checker: &mut Checker<'_>, part: Part<'a>) -> Option<UriReference<'a>> {
    let (kind, wrong) = match read(part.text) {
        Ok(uri) => return Some(uri),
        Err(mistake) => mistake,
    };
    let start = part.start + offset(wrong, part.text);
    let wrong = Part { text: wrong, start };
    match kind {
        Kind::Scheme => {
            let message = "`{}:` reads as a scheme, which can only have letters, digits, `+`, `-` and `.`";
            checker.invalid(start..wrong.end() + 1, "RFC 3986, Section 4.2", message, &[wrong.text]);
            checker.fix(start..wrong.end() + 1, &["./", wrong.text, ":"]);
        }
        Kind::InAuthority => character(checker, wrong),
        Kind::Elsewhere => {
            character(checker, wrong);
            // Browsers read a backslash as a slash.
            let is_windows = wrong.starts_with(b'\\');
            let legal = if is_windows { slashes(part.text) } else { encoded(part.text) };
            checker.fix(part.range(), &[&legal]);
        }
        Kind::NoAuthority => {
            let end = wrong.end() + 1;
            let message = "`//` and a host follow `{}:`";
            checker.invalid(start..end, "RFC 9110, Section 4.2", message, &[wrong.text]);
            let has_slash = part.text.get(wrong.text.len() + 1..).unwrap_or_default().starts_with('/');
            checker.fix(end..end, &[if has_slash { "/" } else { "//" }]);
        }
        Kind::User => {
            let message = "`{}` is not a user: `@`, `[` and `]` are percent-encoded in it";
            checker.invalid(wrong.range(), "RFC 3986, Section 3.2.1", message, &[wrong.text]);
        }
        Kind::Address => {
            let message = "`{}` is an IPv6 address, which must be in brackets";
            checker.invalid(wrong.range(), HOST, message, &[wrong.text]);
            checker.fix(wrong.range(), &["[", wrong.text, "]"]);
        }
        Kind::Host | Kind::NoHost | Kind::Port | Kind::HighPort => host(checker, kind, wrong),
    }
    None
}

const HOST: &str = "RFC 3986, Section 3.2.2";

fn host(checker: &mut Checker<'_>, kind: Kind, host: Part<'_>) {
    let parts = HostAndPort::read(host.text);
    let (reference, message, part) = match kind {
        Kind::Port => ("RFC 3986, Section 3.2.3", "`{}` is not a port", parts.digits()),
        Kind::NoHost => ("RFC 9110, Section 4.2", "the URI has no host", ""),
        Kind::HighPort => ("RFC 9110, Section 4.2", "`{}` is over 65535, the highest port", parts.digits()),
        _ => (HOST, "`{}` is not an IP address", parts.name),
    };
    checker.invalid(host.range(), reference, message, &[part]);
}

/// Adds what is wrong with the first character.
fn character(checker: &mut Checker<'_>, rest: Part<'_>) {
    let mut len = rest.first().text.len();
    if rest.starts_with(b'%') {
        for _ in 0..2 {
            len += rest.split_at(len).1.first().text.len();
        }
    }
    let wrong = rest.between(0, len);
    let (reference, message) = match wrong.text.as_bytes() {
        [b'%', ..] => {
            ("RFC 3986, Section 2.1", "`{}` is not a percent-encoding: two hexadecimal digits follow a `%`")
        }
        b" " => ("RFC 3986, Section 2", "a URI cannot contain a space"),
        b"#" => ("RFC 3986, Section 3.5", "a URI has at most one `#`"),
        b"[" | b"]" => (HOST, "`{}` is only allowed around an IP address in a URI"),
        _ => ("RFC 3986, Section 2", "`{?}` is not a character of a URI"),
    };
    checker.invalid(wrong.range(), reference, message, &[wrong.text]);
}

/// Whether two hexadecimal digits follow each `%`.
pub(super) fn is_percent_encoded(text: &str) -> bool {
    illegal(text, |_| true).is_none()
}

/// The position of `part` in the text that it is a part of.
fn offset(part: &str, text: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

fn slashes(text: &str) -> String {
    let mut slashes = String::new();
    for letter in text.chars() {
        slashes.push(if letter == '\\' { '/' } else { letter });
    }
    slashes
}

/// The text with each illegal byte after the authority percent-encoded.
fn encoded(text: &str) -> String {
    let uri = UriReference::split(text);
    let mut encoded = String::from(text.get(..offset(uri.path(), text)).unwrap_or_default());
    encode(&mut encoded, "", Some(uri.path()), |byte| is_segment(byte) || byte == b'/');
    encode(&mut encoded, "?", uri.query(), is_query);
    encode(&mut encoded, "#", uri.fragment(), is_query);
    encoded
}

fn encode(encoded: &mut String, mark: &str, part: Option<&str>, accepts: fn(u8) -> bool) {
    let Some(part) = part else { return };
    encoded.push_str(mark);
    let mut at = 0;
    for byte in part.as_bytes() {
        if accepts(*byte) || *byte == b'%' && is_percent_encoding(part, at) {
            encoded.push(char::from(*byte));
        } else {
            percent_encode(encoded, *byte);
        }
        at += 1;
    }
}

pub(super) fn percent_encode(encoded: &mut String, byte: u8) {
    encoded.push('%');
    for digit in [byte >> 4, byte & 15] {
        encoded.push(char::from(if digit < 10 { b'0' + digit } else { b'A' + digit - 10 }));
    }
}
