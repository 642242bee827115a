//! URI references (RFC 3986, Section 4.1).

#[cfg(test)]
mod tests;

use super::fault::{replaced, shown, Fault};
use super::text::all;
use super::{FieldFinding, FieldRule};
use alloc::format;
use alloc::string::String;
use core::fmt::Write;
use core::net::Ipv6Addr;

/// The parts of a URI or of a relative reference (RFC 3986, Section 3).
///
/// # Examples
///
/// ```
/// use statusful_registry::parse_uri_reference;
///
/// let uri = parse_uri_reference("https://example.com:8080/a?b#c")?;
/// assert_eq!(uri.scheme(), Some("https"));
/// assert_eq!(uri.authority(), Some("example.com:8080"));
/// assert_eq!((uri.path(), uri.query(), uri.fragment()), ("/a", Some("b"), Some("c")));
/// # Ok::<(), statusful_registry::FieldFinding>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UriReference<'a> {
    scheme: Option<&'a str>,
    authority: Option<&'a str>,
    path: &'a str,
    query: Option<&'a str>,
    fragment: Option<&'a str>,
}

impl<'a> UriReference<'a> {
    /// The scheme, without its colon; none in a relative reference.
    #[must_use]
    pub const fn scheme(&self) -> Option<&'a str> {
        self.scheme
    }

    /// User, host and port, as they are written behind `//`.
    #[must_use]
    pub const fn authority(&self) -> Option<&'a str> {
        self.authority
    }

    /// The path, which may be empty.
    #[must_use]
    pub const fn path(&self) -> &'a str {
        self.path
    }

    /// The query, without its question mark.
    #[must_use]
    pub const fn query(&self) -> Option<&'a str> {
        self.query
    }

    /// The fragment, without its number sign.
    #[must_use]
    pub const fn fragment(&self) -> Option<&'a str> {
        self.fragment
    }

    /// What stands before `@` in the authority.
    pub(super) fn userinfo(&self) -> Option<&'a str> {
        Some(self.authority?.rsplit_once('@')?.0)
    }

    pub(super) fn is_web(&self) -> bool {
        let is = |web: &str| self.scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case(web));
        is("http") || is("https")
    }

    /// Any text has these parts (RFC 3986, Appendix B), whether or not they are legal.
    fn split(text: &'a str) -> Self {
        let (rest, fragment) = split_off(text, '#');
        let (rest, query) = split_off(rest, '?');
        let (scheme, rest) = match rest.split_once(':') {
            Some((scheme, rest)) if !scheme.contains('/') => (Some(scheme), rest),
            _ => (None, rest),
        };
        let (authority, path) = match rest.strip_prefix("//") {
            Some(rest) => {
                let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
                (Some(authority), path)
            }
            None => (None, rest),
        };
        UriReference { scheme, authority, path, query, fragment }
    }
}

fn split_off(text: &str, mark: char) -> (&str, Option<&str>) {
    text.split_once(mark).map_or((text, None), |(before, after)| (before, Some(after)))
}

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
    parse(text).map_err(|fault| FieldFinding {
        rule: FieldRule::Invalid,
        range: fault.range,
        message: fault.message,
        reference: fault.reference,
        replacement: fault.fix.map(|(range, fix)| replaced(text, range, &fix)),
    })
}

pub(super) fn parse(text: &str) -> Result<UriReference<'_>, Fault> {
    let uri = UriReference::split(text);
    check_scheme(uri.scheme)?;
    if let Some(authority) = uri.authority {
        // A host is not percent-encoded: it has a form of its own for other letters.
        check_part(text, authority, |byte| is_segment(byte) || byte == b'[' || byte == b']')?;
    }
    let encodable = |fault: Fault| {
        // Browsers read a backslash as a slash.
        let is_windows = text.get(fault.range.clone()) == Some("\\");
        let legal = if is_windows { text.replace('\\', "/") } else { encode(text, &uri) };
        fault.fix(0..text.len(), legal)
    };
    check_part(text, uri.path, |byte| is_segment(byte) || byte == b'/').map_err(encodable)?;
    for part in [uri.query, uri.fragment].into_iter().flatten() {
        check_part(text, part, is_query).map_err(encodable)?;
    }
    check_authority(text, &uri)?;
    Ok(uri)
}

fn check_part(text: &str, part: &str, accepts: fn(u8) -> bool) -> Result<(), Fault> {
    for (at, byte) in part.bytes().enumerate() {
        if byte != b'%' && !accepts(byte) || byte == b'%' && !is_percent_encoding(part, at) {
            return Err(illegal(text, offset(part, text) + at));
        }
    }
    Ok(())
}

fn check_scheme(scheme: Option<&str>) -> Result<(), Fault> {
    let Some(scheme) = scheme else { return Ok(()) };
    let is_scheme: fn(u8) -> bool = |byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    if scheme.as_bytes().first().is_some_and(u8::is_ascii_alphabetic) && all(scheme, is_scheme) {
        return Ok(());
    }
    let message = format!("`{scheme}:` reads as a scheme, which has letters, digits, `+`, `-` and `.` alone");
    let fault = Fault::new(0..scheme.len() + 1, "RFC 3986, Section 4.2", message);
    Err(fault.fix(0..scheme.len() + 1, format!("./{scheme}:")))
}

/// The position of `part` in the text that it is a part of.
fn offset(part: &str, text: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// `pchar` without percent-encoding (RFC 3986, Section 3.3).
fn is_segment(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(&byte)
}

fn is_query(byte: u8) -> bool {
    is_segment(byte) || byte == b'/' || byte == b'?'
}

fn is_percent_encoding(part: &str, at: usize) -> bool {
    let digits = part.as_bytes().get(at + 1..at + 3);
    matches!(digits, Some([one, other]) if one.is_ascii_hexdigit() && other.is_ascii_hexdigit())
}

fn illegal(text: &str, at: usize) -> Fault {
    let rest = text.get(at..).unwrap_or_default();
    let letter = rest.chars().next().unwrap_or_default();
    let len = if letter == '%' { 3 } else { 1 };
    let end = rest.char_indices().nth(len).map_or(rest.len(), |(end, _)| end);
    let part = rest.get(..end).unwrap_or_default();
    let (message, reference) = match letter {
        '%' => (
            format!("`{part}` is not a percent-encoding: two hexadecimal digits follow a `%`"),
            "RFC 3986, Section 2.1",
        ),
        ' ' => (String::from("a URI contains no space"), "RFC 3986, Section 2"),
        '#' => (String::from("a URI has one `#` at most"), "RFC 3986, Section 3.5"),
        '[' | ']' => {
            (format!("`{letter}` stands only around an IP address in a URI"), "RFC 3986, Section 3.2.2")
        }
        _ => (format!("`{}` is not a character of a URI", shown(letter)), "RFC 3986, Section 2"),
    };
    Fault::new(at..at + part.len(), reference, message)
}

/// The text with each illegal byte behind the authority percent-encoded.
fn encode(text: &str, uri: &UriReference<'_>) -> String {
    let mut encoded = String::from(text.get(..offset(uri.path, text)).unwrap_or_default());
    encode_part(&mut encoded, uri.path, |byte| is_segment(byte) || byte == b'/');
    for (mark, part) in [('?', uri.query), ('#', uri.fragment)] {
        if let Some(part) = part {
            encoded.push(mark);
            encode_part(&mut encoded, part, is_query);
        }
    }
    encoded
}

fn encode_part(encoded: &mut String, part: &str, accepts: fn(u8) -> bool) {
    for (at, byte) in part.bytes().enumerate() {
        if accepts(byte) || byte == b'%' && is_percent_encoding(part, at) {
            encoded.push(char::from(byte));
        } else {
            percent_encode(encoded, byte);
        }
    }
}

pub(super) fn percent_encode(encoded: &mut String, byte: u8) {
    // Writing to a string does not fail.
    let _ = write!(encoded, "%{byte:02X}");
}

/// User, host and port (RFC 3986, Section 3.2), which `http` and `https` cannot do without.
fn check_authority(text: &str, uri: &UriReference<'_>) -> Result<(), Fault> {
    let Some(authority) = uri.authority else {
        let scheme = uri.scheme.unwrap_or_default();
        let message = format!("`//` and a host follow `{scheme}:`");
        let fault = Fault::new(0..scheme.len() + 1, "RFC 9110, Section 4.2", message);
        let slashes = if uri.path.starts_with('/') { "/" } else { "//" };
        let at = scheme.len() + 1;
        return if uri.is_web() { Err(fault.fix(at..at, slashes)) } else { Ok(()) };
    };
    let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    if !all(user, |byte| !b"@[]".contains(&byte)) {
        let at = offset(user, text);
        let message = format!("`{user}` is not a user: `@`, `[` and `]` are percent-encoded in it");
        return Err(Fault::new(at..at + user.len(), "RFC 3986, Section 3.2.1", message));
    }
    let at = offset(host, text);
    let range = at..at + host.len();
    if host.parse::<Ipv6Addr>().is_ok() {
        let message = format!("`{host}` is an IPv6 address, which stands in brackets");
        let fault = Fault::new(range.clone(), "RFC 3986, Section 3.2.2", message);
        return Err(fault.fix(range, format!("[{host}]")));
    }
    check_host(host, uri.is_web()).map_err(|(reference, message)| Fault::new(range, reference, message))
}

/// A host and, behind a colon, its port, both of which may be empty in general.
fn check_host(host: &str, is_web: bool) -> Result<(), (&'static str, String)> {
    let end = if host.starts_with('[') { host.find(']').map_or(0, |end| end + 1) } else { 0 };
    let (address, _) = host.split_at(end);
    let port_at = host.bytes().skip(end).position(|byte| byte == b':').map_or(host.len(), |at| at + end);
    let (name, port) = host.split_at(port_at);
    let port = port.trim_start_matches(':');
    let is_address = || name == address && address.get(1..address.len() - 1).is_some_and(is_ip_literal);
    if !all(name, |byte| byte != b'[' && byte != b']') && !is_address() {
        return Err(("RFC 3986, Section 3.2.2", format!("`{name}` is not an IP address")));
    }
    if !all(port, |byte| byte.is_ascii_digit()) || host.len() > port_at + 1 + port.len() {
        return Err(("RFC 3986, Section 3.2.3", format!("`{port}` is not a port")));
    }
    if is_web && name.is_empty() {
        return Err(("RFC 9110, Section 4.2", String::from("the URI names no host")));
    }
    if is_web && !port.is_empty() && port.parse::<u16>().is_err() {
        return Err(("RFC 9110, Section 4.2", format!("`{port}` is over 65535, the highest port")));
    }
    Ok(())
}

/// The text within the brackets (RFC 3986, Section 3.2.2).
fn is_ip_literal(text: &str) -> bool {
    let is_future = |rest: &str| {
        let (version, address) = rest.split_once('.').unwrap_or_default();
        let is_hex = !version.is_empty() && all(version, |byte| byte.is_ascii_hexdigit());
        is_hex && !address.is_empty() && all(address, |byte| is_segment(byte) && byte != b'@')
    };
    text.parse::<Ipv6Addr>().is_ok()
        || text.strip_prefix('v').or_else(|| text.strip_prefix('V')).is_some_and(is_future)
}
