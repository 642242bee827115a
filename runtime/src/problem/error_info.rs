//! What google.rpc.ErrorInfo says of a problem, in gRPC and in JSON.

use crate::Problem;
use std::collections::BTreeMap;

/// The longest `reason` (google.rpc.ErrorInfo).
const LONGEST_REASON: usize = 63;

/// A code as google.rpc.ErrorInfo writes it: `[A-Z][A-Z0-9_]+[A-Z0-9]`.
pub(crate) fn reason(code: &str) -> String {
    let upper = code.chars().map(|character| match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' => character.to_ascii_uppercase(),
        _ => '_',
    });
    let upper: String = upper.collect();
    let upper = upper.trim_matches('_');
    let mut reason = match upper.chars().next() {
        Some('A'..='Z') if upper.len() > 2 => upper.to_owned(),
        Some(_) => format!("ERROR_{upper}"),
        None => "ERROR".to_owned(),
    };
    reason.truncate(LONGEST_REASON);
    reason.truncate(reason.trim_end_matches('_').len());
    reason
}

/// What an entry takes in addition to its key and its value in protobuf: two tags and lengths
/// in the entry, one pair around it.
const OF_ENTRY: usize = 9;

/// The extension members that fit into this many bytes, and the code if the reason does not have
/// it.
pub(crate) fn metadata(
    problem: &Problem,
    code: &str,
    reason: &str,
    mut room: usize,
) -> BTreeMap<String, String> {
    let is_lossy = reason.to_ascii_lowercase() != code;
    let code = is_lossy.then(|| ("code", serde_json::Value::from(code)));
    let members = problem.extensions().map(|member| (member.name(), member.value().unwrap_or_default()));
    let mut metadata = BTreeMap::new();
    for (name, value) in code.into_iter().chain(members) {
        let value = match value {
            serde_json::Value::Null => continue,
            serde_json::Value::String(text) => text,
            other => other.to_string(),
        };
        let length = name.len() + value.len() + OF_ENTRY;
        if is_key(name) && length <= room {
            room -= length;
            metadata.insert(name.to_owned(), value);
        }
    }
    metadata
}

/// Whether google.rpc.ErrorInfo allows this key: `[a-z][a-zA-Z0-9-_]+`, at most 64 characters.
fn is_key(name: &str) -> bool {
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    (2..=64).contains(&name.len())
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(is_inner)
}

/// The longest domain: the longest name in DNS.
const LONGEST_DOMAIN: usize = 253;

/// The owner of a type's errors: the host of a URI with an authority, the namespace of a URN,
/// or nothing.
pub(crate) fn domain(uri: &str) -> &str {
    let domain = host(uri).or_else(|| namespace(uri)).unwrap_or_default();
    if domain.len() <= LONGEST_DOMAIN {
        domain
    } else {
        ""
    }
}

/// An IPv6 address in its brackets (RFC 3986, Section 3.2.2), or the part before the port.
fn host(uri: &str) -> Option<&str> {
    let (_, rest) = uri.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    match host.find(']') {
        Some(end) if host.starts_with('[') => host.get(..=end),
        _ => host.split(':').next(),
    }
}

/// `urn:` and the namespace identifier, which are case-insensitive (RFC 8141, Section 3.1).
fn namespace(uri: &str) -> Option<&str> {
    let scheme = uri.get(..4).filter(|scheme| scheme.eq_ignore_ascii_case("urn:"))?;
    let end = uri.get(scheme.len()..)?.find(':')?;
    uri.get(..scheme.len() + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reason_has_error_info_form() {
        for (code, expected) in [
            ("no_such_user", "NO_SUCH_USER"),
            ("utf8", "UTF8"),
            ("out-of.credit", "OUT_OF_CREDIT"),
            ("_private_", "PRIVATE"),
            ("a", "ERROR_A"),
            ("ab", "ERROR_AB"),
            ("404", "ERROR_404"),
            ("", "ERROR"),
            ("名前", "ERROR"),
            ("über_limit", "BER_LIMIT"),
        ] {
            assert_eq!(reason(code), expected, "{code}");
        }
        assert_eq!(reason(&"a".repeat(64)), "A".repeat(63));
        assert_eq!(reason(&format!("{}_b", "a".repeat(62))), "A".repeat(62));
    }

    #[test]
    fn metadata_holds_members_that_fit() {
        let problem = Problem::new(http::StatusCode::CONFLICT)
            .with_extension("balance", &30)
            .with_extension("owner", "ann \"a\"")
            .with_extension("accounts", &["/1", "/2"])
            .with_extension("absent", &None::<u8>)
            .with_extension("x", "a key has two characters")
            .with_extension("Upper", "a key begins in lower case")
            .with_extension("much", &"m".repeat(1792))
            .with_extension("last", &true);
        let metadata = |code: &str| metadata(&problem, code, &reason(code), 1792);
        let expected =
            [("balance", "30"), ("owner", "ann \"a\""), ("accounts", r#"["/1","/2"]"#), ("last", "true")];
        let expected: BTreeMap<String, String> =
            expected.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        assert_eq!(metadata("user_exists"), expected);
        assert_eq!(metadata("userExists")["code"], "userExists");
    }

    #[test]
    fn domain_is_host_of_type() {
        for (uri, domain) in [
            ("https://api.example.com/errors/x", "api.example.com"),
            ("https://ann@api.example.com:8080?x", "api.example.com"),
            ("https://api.example.com#x", "api.example.com"),
            ("about:blank", ""),
            ("http://[2001:db8::1]:8080/x", "[2001:db8::1]"),
            ("http://[::1]", "[::1]"),
            ("urn:example:x", "urn:example"),
            ("URN:ISBN:0451450523", "URN:ISBN"),
            ("urn:x", ""),
            ("tag:example.com,2026:x", ""),
            ("/errors/x", ""),
        ] {
            assert_eq!(super::domain(uri), domain, "{uri}");
        }
    }
}
