//! URI references (RFC 3986, Section 4.1).

use super::text::{all, contains, is_digit, number, position, prefix, rsplit_once, split_before, split_once};
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

    /// The text before `@` in the authority.
    fn userinfo(&self) -> Option<&'a str> {
        Some(rsplit_once(self.authority?, b'@')?.0)
    }

    fn is_web(&self) -> bool {
        match self.scheme {
            Some(scheme) => scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"),
            None => false,
        }
    }

    /// The user in a URI that is not sent with one (RFC 9110, Section 4.2.4).
    pub(crate) fn web_user(&self) -> Option<&'a str> {
        if self.is_web() {
            self.userinfo()
        } else {
            None
        }
    }

    /// Any text has these parts (RFC 3986, Appendix B), whether or not they are legal.
    pub(crate) fn split(text: &'a str) -> Self {
        let (rest, fragment) = split_off(text, b'#');
        let (rest, query) = split_off(rest, b'?');
        let (scheme, rest) = match split_once(rest, b':') {
            Some((scheme, rest)) if !contains(scheme, b'/') => (Some(scheme), rest),
            _ => (None, rest),
        };
        let (authority, path) = match rest.strip_prefix("//") {
            Some(rest) => {
                let (authority, path) = split_before(rest, b'/');
                (Some(authority), path)
            }
            None => (None, rest),
        };
        UriReference { scheme, authority, path, query, fragment }
    }
}

fn split_off(text: &str, mark: u8) -> (&str, Option<&str>) {
    match split_once(text, mark) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

/// Why a text is no URI reference, and the part of the text that is wrong.
pub(crate) type Mistake<'a> = (Kind, &'a str);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Before the first colon, in the first segment.
    Scheme,
    /// A character, where it cannot be percent-encoded.
    InAuthority,
    /// A character, where it can be percent-encoded.
    Elsewhere,
    /// `http` and `https` have an authority; the part is the scheme.
    NoAuthority,
    User,
    /// An IPv6 address without brackets.
    Address,
    Host,
    NoHost,
    Port,
    HighPort,
}

/// Reads a URI or a relative reference (RFC 3986, Section 4.1).
pub(crate) fn read(text: &str) -> Result<UriReference<'_>, Mistake<'_>> {
    let uri = UriReference::split(text);
    match mistake(&uri) {
        Some(mistake) => Err(mistake),
        None => Ok(uri),
    }
}

fn mistake<'a>(uri: &UriReference<'a>) -> Option<Mistake<'a>> {
    if let Some(scheme) = uri.scheme {
        if !is_scheme(scheme) {
            return Some((Kind::Scheme, scheme));
        }
    }
    let authority = uri.authority.unwrap_or_default();
    if let Some(part) = illegal(authority, |byte| is_segment(byte) || byte == b'[' || byte == b']') {
        return Some((Kind::InAuthority, part));
    }
    let in_path = illegal(uri.path, |byte| is_segment(byte) || byte == b'/');
    let in_query = illegal(uri.query.unwrap_or_default(), is_query);
    let in_fragment = illegal(uri.fragment.unwrap_or_default(), is_query);
    match (in_path, in_query, in_fragment) {
        (Some(part), ..) | (_, Some(part), _) | (.., Some(part)) => Some((Kind::Elsewhere, part)),
        _ => in_authority(uri),
    }
}

fn is_scheme(scheme: &str) -> bool {
    let is_scheme = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    matches!(scheme.as_bytes(), [first, ..] if first.is_ascii_alphabetic()) && all(scheme, is_scheme)
}

/// What is illegal from the first byte on that `accepts` does not accept, and that is no
/// percent-encoding: a percent sign, or another character.
pub(crate) fn illegal(part: &str, accepts: fn(u8) -> bool) -> Option<&str> {
    let mut at = 0;
    for byte in part.as_bytes() {
        let is_legal = if *byte == b'%' { is_percent_encoding(part, at) } else { accepts(*byte) };
        if !is_legal {
            return part.get(at..);
        }
        at += 1;
    }
    None
}

/// User, host and port (RFC 3986, Section 3.2), which `http` and `https` cannot do without.
fn in_authority<'a>(uri: &UriReference<'a>) -> Option<Mistake<'a>> {
    let Some(authority) = uri.authority else {
        let part = uri.scheme.unwrap_or_default();
        return if uri.is_web() { Some((Kind::NoAuthority, part)) } else { None };
    };
    let (user, host) = match rsplit_once(authority, b'@') {
        Some(parts) => parts,
        None => ("", authority),
    };
    if !all(user, |byte| !matches!(byte, b'@' | b'[' | b']')) {
        return Some((Kind::User, user));
    }
    if is_ipv6(host) {
        return Some((Kind::Address, host));
    }
    let kind = kind_of_host(&HostAndPort::read(host), uri.is_web())?;
    Some((kind, host))
}

/// A host, and its port with colons before it; both may be empty in general.
pub(crate) struct HostAndPort<'a> {
    pub(crate) name: &'a str,
    port: &'a str,
    is_address: bool,
}

impl<'a> HostAndPort<'a> {
    pub(crate) fn read(host: &'a str) -> Self {
        let end = match (host.starts_with('['), position(host, b']')) {
            (true, Some(end)) => end + 1,
            _ => 0,
        };
        let port = split_before(host.get(end..).unwrap_or_default(), b':').1;
        let (name, _) = host.split_at(host.len() - port.len());
        HostAndPort { name, port, is_address: end == name.len() && is_ip_literal(name) }
    }

    /// The port without the colons before it.
    pub(crate) fn digits(&self) -> &'a str {
        self.port.get(prefix(self.port, |byte| byte == b':')..).unwrap_or_default()
    }
}

fn kind_of_host(host: &HostAndPort<'_>, is_web: bool) -> Option<Kind> {
    let HostAndPort { name, port, is_address } = *host;
    let digits = host.digits();
    let is_name = all(name, |byte| byte != b'[' && byte != b']');
    if !is_name && !is_address {
        Some(Kind::Host)
    } else if !all(digits, is_digit) || port.len() > digits.len() + 1 {
        Some(Kind::Port)
    } else if is_web && name.is_empty() {
        Some(Kind::NoHost)
    } else if is_web && !digits.is_empty() && !is_port(digits) {
        Some(Kind::HighPort)
    } else {
        None
    }
}

fn is_port(digits: &str) -> bool {
    let significant = digits.get(prefix(digits, |byte| byte == b'0')..).unwrap_or_default();
    significant.is_empty() || matches!(number(significant), Some(..=65535))
}

/// Whether it is an address in brackets (RFC 3986, Section 3.2.2).
fn is_ip_literal(address: &str) -> bool {
    let text = address.get(1..address.len().saturating_sub(1)).unwrap_or_default();
    let Some((version, rest)) = split_once(text, b'.') else { return is_ipv6(text) };
    match version.as_bytes() {
        [b'v' | b'V', hex @ ..] if !hex.is_empty() => {
            let is_hex = all(version.get(1..).unwrap_or_default(), |byte| byte.is_ascii_hexdigit());
            is_hex && !rest.is_empty() && all(rest, |byte| is_segment(byte) && byte != b'@')
        }
        _ => is_ipv6(text),
    }
}

fn is_ipv6(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok()
}

/// `pchar` without percent-encoding (RFC 3986, Section 3.3).
pub(crate) fn is_segment(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(&byte)
}

pub(crate) fn is_query(byte: u8) -> bool {
    is_segment(byte) || byte == b'/' || byte == b'?'
}

pub(crate) fn is_percent_encoding(part: &str, at: usize) -> bool {
    let digits = part.as_bytes().get(at + 1..at + 3);
    matches!(digits, Some([one, other]) if one.is_ascii_hexdigit() && other.is_ascii_hexdigit())
}
