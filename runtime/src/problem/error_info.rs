//! What google.rpc.ErrorInfo says of a problem, in gRPC and in JSON, and the problem that it says.

use super::{ExtensionMember, Problem};
use crate::incomplete;
use crate::json::{text, Member};
use crate::registry::grpc_codes;
use crate::ErrorMeta;
use http::StatusCode;
use serde_core::de::IgnoredAny;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The name of the gRPC code of a problem: its own, or the first that its status stands for.
pub(crate) fn grpc_code(problem: &Problem) -> &'static str {
    let http = problem.status().map_or(500, |status| status.as_u16());
    let stated = problem.meta().and_then(ErrorMeta::grpc);
    stated.or_else(|| grpc_codes(http).first().copied()).unwrap_or("UNKNOWN")
}

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

/// Whether the code cannot be read from its reason.
pub(crate) fn is_lossy(code: &str, reason: &str) -> bool {
    reason.to_ascii_lowercase() != code
}

/// What an entry takes in addition to its key and its value in protobuf: two tags and lengths
/// in the entry, one pair around it.
pub(crate) const OF_ENTRY: usize = 9;

/// The entries of metadata that fit. What does not fit, or has a name that is not a key, is left
/// out.
pub(crate) fn metadata<'a>(
    code: Option<&str>,
    entries: impl IntoIterator<Item = (&'a str, String)>,
    mut fits: impl FnMut(usize) -> bool,
) -> BTreeMap<String, String> {
    let (mut metadata, mut left_out) = (BTreeMap::new(), Vec::new());
    for (name, value) in entries {
        if is_key(name) && fits(name.len() + value.len() + OF_ENTRY) {
            metadata.insert(name.to_owned(), value);
        } else {
            left_out.push(name);
        }
    }
    incomplete::members(code, left_out);
    metadata
}

/// Extension members as entries: texts as they are, other values as JSON. A `null` is absent.
pub(crate) fn entries<'a>(
    members: impl Iterator<Item = ExtensionMember<'a>>,
) -> impl Iterator<Item = (&'a str, String)> {
    members.filter_map(|member| Some((member.name(), as_text(member.json())?)))
}

/// The value of an entry.
fn as_text(json: &str) -> Option<String> {
    match json.as_bytes() {
        b"null" => None,
        [b'"', ..] => text(json).map(Cow::into_owned),
        _ => Some(json.to_owned()),
    }
}

/// A problem with the members that metadata hold, and the code that the reason is.
///
/// Metadata do not say whether `30` was a number or a text. It is kept as the number, and read as
/// a text by a type that needs one.
pub(crate) fn with_metadata(
    mut problem: Problem,
    reason: &str,
    metadata: impl IntoIterator<Item = (String, String)>,
) -> Problem {
    let details = &mut *problem.0;
    details.is_untyped = true;
    details.code = Some(reason.to_ascii_lowercase()).filter(|code| !code.is_empty());
    for (name, value) in metadata {
        let standard = match &*name {
            "code" => &mut details.code,
            "type" => &mut details.type_uri,
            "title" => &mut details.title,
            "detail" => &mut details.detail,
            "instance" => &mut details.instance,
            "status" => {
                let stated = StatusCode::from_bytes(value.as_bytes()).ok();
                details.status = stated.filter(|status| !status.is_informational()).or(details.status);
                continue;
            }
            _ => {
                details.extensions.extend(member(&name, &value));
                continue;
            }
        };
        *standard = Some(value);
    }
    problem
}

fn member(name: &str, value: &str) -> Option<Member> {
    if is_json(value) {
        return Some(Member::of(name, value));
    }
    Some(Member::of(name, &serde_json::to_string(value).ok()?))
}

/// Whether a text is the JSON of a value that [`as_text`] writes as JSON.
fn is_json(text: &str) -> bool {
    let is_text = text == "null" || text.starts_with('"') || text.trim() != text;
    !is_text && serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// Whether google.rpc.ErrorInfo allows this key: `[a-z][a-zA-Z0-9-_]+`, at most 64 characters.
fn is_key(name: &str) -> bool {
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    (2..=64).contains(&name.len())
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(is_inner)
}

/// Whether a browser can open a URI, so that a type can be the link of google.rpc.Help.
pub(crate) fn is_page(uri: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| uri.starts_with(scheme))
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

    fn problem() -> Problem {
        Problem::new(StatusCode::CONFLICT)
            .with_extension("balance", &30)
            .with_extension("large", &i128::MIN)
            .with_extension("owner", "ann \"a\"")
            .with_extension("accounts", &["/1", "/2"])
            .with_extension("absent", &None::<u8>)
            .with_extension("x", "a key has two characters")
            .with_extension("Upper", "a key begins in lower case")
            .with_extension("much", &"m".repeat(1792))
            .with_extension("last", &true)
    }

    fn metadata_of(problem: &Problem, mut room: usize) -> BTreeMap<String, String> {
        let stated = [("code", "userExists".to_owned())];
        metadata(None, stated.into_iter().chain(entries(problem.extensions())), |length| {
            let fits = length <= room;
            room -= if fits { length } else { 0 };
            fits
        })
    }

    #[test]
    fn metadata_holds_members_that_fit() {
        let large = i128::MIN.to_string();
        let expected = [
            ("code", "userExists"),
            ("balance", "30"),
            ("large", &large),
            ("owner", "ann \"a\""),
            ("accounts", r#"["/1","/2"]"#),
            ("last", "true"),
        ];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(metadata_of(&problem(), 1792), BTreeMap::from(expected));
    }

    #[test]
    fn metadata_are_read_as_the_type() {
        let texts = ["30", "-1.5e3", "true", "null", "[1,2]", "{}", "\"quoted\"", " 1", "1e999", ""];
        for text in texts {
            let read = with_metadata(Problem::default(), "", [("member".to_owned(), text.to_owned())]);
            assert_eq!(read.extension("member"), Some(text.to_owned()), "{text}");
            assert_eq!(read.extension("member"), Some(Some(text.to_owned())), "{text}");
        }
        let sent = metadata_of(&problem(), usize::MAX);
        let read = with_metadata(Problem::default(), "ERROR", sent);
        assert_eq!((read.code(), read.extension("balance")), (Some("userExists"), Some(30)));
        assert_eq!(read.extension("large"), Some(i128::MIN));
        assert_eq!(read.extension("owner"), Some("ann \"a\"".to_owned()));
        assert_eq!(read.extension("accounts"), Some(vec!["/1".to_owned(), "/2".to_owned()]));
        assert_eq!((read.extension("last"), read.extension::<u8>("absent")), (Some(true), None));
    }

    #[test]
    fn metadata_state_standard_members() {
        let entries =
            ["type", "title", "status", "detail", "instance"].map(|name| (name, format!("a {name}")));
        let entries = entries.map(|(name, value)| (name.to_owned(), value));
        let read = with_metadata(Problem::new(StatusCode::GONE), "NO_SUCH_USER", entries);
        assert_eq!((read.code(), read.type_uri()), (Some("no_such_user"), "a type"));
        assert_eq!(
            (read.title(), read.detail(), read.instance()),
            (Some("a title"), Some("a detail"), Some("a instance"))
        );
        assert_eq!(read.status(), Some(StatusCode::GONE), "not a status");
        let gone = [("status".to_owned(), "410".to_owned())];
        assert_eq!(with_metadata(Problem::default(), "", gone).status(), Some(StatusCode::GONE));
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
