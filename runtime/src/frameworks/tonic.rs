//! tonic 0.14: gRPC.
//!
//! [Guide](crate::guide::grpc).
//!
//! The code follows from the HTTP status ([`grpc_codes`]: google/rpc/code.proto, and for the
//! other statuses what their RFCs say). If several codes are possible (400, 402, 409, 423), the
//! derive requires `#[problem(grpc = "…")]`; a status known only at run time becomes the first
//! of them. The message is the problem's detail, or else its title, truncated to 1 KiB.
//!
//! The status has `google.rpc.RetryInfo` if the response has a `Retry-After`, and
//! `google.rpc.ErrorInfo`:
//!
//! - `reason` is the problem's code in the form that google.rpc.ErrorInfo requires, at most 63
//!   characters of `[A-Z][A-Z0-9_]+[A-Z0-9]`: `no_such_user` is `NO_SUCH_USER`. Other
//!   characters become `_`. If that loses something, the code itself is in the metadata, as
//!   `code`.
//! - `domain` is the host of the problem's type, with the brackets of an IPv6 address and
//!   without a port; for a URN it is `urn:` and the namespace (RFC 8141, Section 2), and empty
//!   for any other type.
//! - `metadata` has the extension members: strings as they are, other values as JSON. A member
//!   is omitted if its name is not a valid key (`[a-z][a-zA-Z0-9-_]+`, at most 64 characters),
//!   if it is `null`, or if it does not fit into 1.75 KiB with those before it: a client drops
//!   a response whose metadata exceed 8 KiB.
//!
//! ```
//! use statusful::{tonic::IntoStatus, HttpStatus};
//! use tonic_types::StatusExt;
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, IntoStatus)]
//! #[problem(base = "https://api.example.com/errors/")]
//! enum ApiError {
//!     #[error("user {0} exists")]
//!     #[status(409)]
//!     #[problem(grpc = "ALREADY_EXISTS")]
//!     UserExists(String),
//! }
//!
//! fn create_user() -> Result<(), tonic::Status> {
//!     Err(ApiError::UserExists("ann".into()))?
//! }
//!
//! let status = create_user().unwrap_err();
//! assert_eq!(status.code(), tonic::Code::AlreadyExists);
//! assert_eq!(status.message(), "user ann exists");
//! let info = status.get_details_error_info().unwrap();
//! assert_eq!((info.reason.as_str(), info.domain.as_str()), ("USER_EXISTS", "api.example.com"));
//! ```

use crate::registry::{grpc_codes, GRPC_CODES};
use crate::{ErrorMeta, HttpStatus, Problem};
use core::fmt::Display;
use std::collections::HashMap;
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, StatusExt};

/// Implements [`IntoStatus`](trait@IntoStatus) for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus) and `Display`, and `From` of it for
/// `tonic::Status`, so that `?` works in a service.
pub use statusful_macros::TonicIntoStatus as IntoStatus;

/// An error that knows its gRPC status.
///
/// # Examples
///
/// ```
/// use statusful::{tonic::IntoStatus, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, IntoStatus)]
/// #[error("no such user")]
/// #[status(404)]
/// struct NoSuchUser;
///
/// assert_eq!(NoSuchUser.into_status().code(), tonic::Code::NotFound);
/// ```
pub trait IntoStatus {
    /// The gRPC status: code, message and details.
    fn into_status(self) -> Status;
}

/// The longest message, in bytes. It is sent twice, percent-encoded and in the details; gRPC's
/// default limit for the metadata of a response is 8 KiB, and a client that receives more sees
/// a broken stream instead of the status.
const LONGEST_MESSAGE: usize = 1024;

/// The same is published as in a problem body: `Display` of a 5xx is not in the message.
fn respond(error: &dyn HttpStatus, display: &dyn Display) -> Status {
    let problem = Problem::from_dyn(error, display);
    let http = problem.status().map_or(500, |status| status.as_u16());
    let stated = error.meta().and_then(ErrorMeta::grpc).and_then(code_named);
    let code = stated.or_else(|| code_named(grpc_codes(http).first()?)).unwrap_or(Code::Unknown);
    let message = cut(problem.detail().or(problem.title()).unwrap_or_default());
    let mut details = ErrorDetails::new();
    if let Some(code) = problem.code() {
        let reason = reason(code);
        let metadata = metadata(&problem, code, &reason);
        details.set_error_info(reason, domain(problem.type_uri()), metadata);
    }
    if let Some(delay) = problem.retry_after() {
        details.set_retry_info(Some(delay));
    }
    Status::with_error_details(code, message, details)
}

/// The start of a text that fits into a message, up to a character boundary.
fn cut(text: &str) -> &str {
    let mut end = text.len().min(LONGEST_MESSAGE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// The number of a code is the position of its name, starting from 1.
fn code_named(name: &str) -> Option<Code> {
    let index = GRPC_CODES.iter().position(|code| *code == name)?;
    i32::try_from(index + 1).ok().map(Code::from)
}

/// The longest `reason` (google.rpc.ErrorInfo).
const LONGEST_REASON: usize = 63;

/// A code as google.rpc.ErrorInfo writes it: `[A-Z][A-Z0-9_]+[A-Z0-9]`.
fn reason(code: &str) -> String {
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

/// The longest metadata, in bytes: with the message, which is sent twice, and the other details
/// in base64, a response stays below 8 KiB.
const LONGEST_METADATA: usize = 1792;

/// What an entry takes in addition to its key and its value in protobuf: two tags and lengths
/// in the entry, one pair around it.
const OF_ENTRY: usize = 9;

/// The extension members, and the code if the reason does not have it.
fn metadata(problem: &Problem, code: &str, reason: &str) -> HashMap<String, String> {
    let is_lossy = reason.to_ascii_lowercase() != code;
    let code = is_lossy.then(|| ("code", serde_json::Value::from(code)));
    let members = problem.extensions().map(|member| (member.name(), member.value().unwrap_or_default()));
    let mut room = LONGEST_METADATA;
    let mut metadata = HashMap::new();
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
fn domain(uri: &str) -> &str {
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

#[doc(hidden)]
pub mod __private {
    pub use super::IntoStatus;
    pub use crate::capture::ByValue as CaptureProbe;
    pub use tonic::Status;

    use crate::capture::Capture;
    use crate::problem::ErrorText;
    use crate::HttpStatus;

    /// A status holds the error as its source, which is not sent.
    pub fn respond<E: HttpStatus + ErrorText>(error: E, capture: Capture<E>) -> Status {
        let mut status = super::respond(&error, &error);
        if let Some(source) = capture.share(error) {
            status.set_source(source);
        }
        status
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_by_name() {
        for number in 1..=16 {
            let code = Code::from(number);
            let written = format!("{code:?}");
            let words = written.char_indices().map(|(at, character)| match character {
                'A'..='Z' if at > 0 => format!("_{character}"),
                character => character.to_ascii_uppercase().to_string(),
            });
            assert_eq!(code_named(&words.collect::<String>()), Some(code));
        }
        for name in ["OK", "NotFound", "not_found", ""] {
            assert_eq!(code_named(name), None, "{name}");
        }
    }

    #[test]
    fn message_is_cut_on_char_boundary() {
        assert_eq!(cut("user ann exists"), "user ann exists");
        assert_eq!(cut(&"é".repeat(600)), "é".repeat(512));
        assert_eq!(cut(&format!("a{}", "é".repeat(600))), format!("a{}", "é".repeat(511)));
    }

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
            .with_extension("much", &"m".repeat(LONGEST_METADATA))
            .with_extension("last", &true);
        let metadata = |code: &str| metadata(&problem, code, &reason(code));
        let expected =
            [("balance", "30"), ("owner", "ann \"a\""), ("accounts", r#"["/1","/2"]"#), ("last", "true")];
        let expected: HashMap<String, String> =
            expected.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        assert_eq!(metadata("user_exists"), expected);
        assert_eq!(metadata("userExists")["code"], "userExists");
    }

    #[test]
    fn longest_status_is_within_client_limit() {
        let problem = Problem::new(http::StatusCode::CONFLICT).with_extension("member", &"m".repeat(1700));
        let mut details = ErrorDetails::new();
        details.set_error_info("R".repeat(63), "d".repeat(253), metadata(&problem, "名前", "ERROR"));
        details.set_retry_info(Some(core::time::Duration::MAX));
        let message = cut(&"\u{1f600}".repeat(600)).to_owned();
        let headers = Status::with_error_details(Code::Aborted, message, details).into_http::<()>();
        let length: usize =
            headers.headers().iter().map(|(name, value)| name.as_str().len() + value.len() + 32).sum();
        assert!((4096..8192).contains(&length), "{length}");
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
