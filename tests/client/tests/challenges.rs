//! Reads fields that a challenge names.

use bytes::Bytes;
use http::header::{HeaderMap, HeaderValue, CONTENT_TYPE};
use http::StatusCode;
use statusful::{Challenge, FromProblem, HttpStatus};

#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[error("denied")]
enum Denied {
    #[status(403)]
    #[challenge(Bearer, realm = "api", error = "insufficient_scope", scope = needed)]
    Forbidden { needed: String },
    #[status(401)]
    #[challenge(Digest, realm = realm, nonce = nonce, stale = stale)]
    #[challenge(Bearer, realm = realm, max_age = seconds)]
    #[challenge(Basic, realm = "old")]
    Stale {
        realm: String,
        nonce: u64,
        stale: bool,
        #[problem(default)]
        seconds: u8,
    },
    #[status(407)]
    #[challenge(Basic, realm = .0)]
    Proxy(char, #[header(PROXY_AUTHENTICATE)] Vec<Challenge>),
    #[status(401)]
    #[challenge(Bearer, realm = "api", scope = scope)]
    InTheBody {
        #[problem(extension)]
        scope: String,
    },
}

fn decoded(error: &Denied, change: impl FnOnce(&mut HeaderMap)) -> Option<Denied> {
    let (parts, body) = statusful::response::<_, Bytes>(error).into_parts();
    let mut headers = parts.headers;
    change(&mut headers);
    Denied::decode(parts.status, &headers, body).known()
}

fn stale() -> Denied {
    Denied::Stale { realm: "a, \"b\" = c".to_owned(), nonce: u64::MAX, stale: true, seconds: 7 }
}

#[test]
fn challenges_round_trip() {
    let others = vec![Challenge::bearer().realm("x"), Challenge::new("Negotiate")];
    let errors = [
        Denied::Forbidden { needed: "read write".to_owned() },
        stale(),
        Denied::Proxy('"', others),
        Denied::InTheBody { scope: "not, in \n a challenge".to_owned() },
    ];
    for error in errors {
        assert_eq!(decoded(&error, |_| {}), Some(error));
    }
}

/// A proxy may have joined the lines, in any order (RFC 9110, Section 5.3).
#[test]
fn challenge_order_does_not_matter() {
    let joined = r#"Basic realm="old", DIGEST nonce=1 , Realm="r", stale=false,, bearer max_age=9"#;
    let read = decoded(&stale(), |headers| {
        headers.insert("www-authenticate", HeaderValue::from_static(joined));
    });
    assert_eq!(read, Some(Denied::Stale { realm: "r".to_owned(), nonce: 1, stale: false, seconds: 9 }));
}

#[test]
fn missing_parameter_is_default_or_unknown() {
    let with = |line: &'static str| {
        decoded(&stale(), |headers| {
            headers.insert("www-authenticate", HeaderValue::from_static(line));
        })
    };
    let without_seconds = with(r#"Digest realm="r", nonce=1, stale=true, Bearer realm="r""#);
    assert_eq!(
        without_seconds,
        Some(Denied::Stale { realm: "r".to_owned(), nonce: 1, stale: true, seconds: 0 })
    );
    assert_eq!(with(r#"Digest realm="r", nonce=x, stale=true"#), None, "no number");
    assert_eq!(with(r#"Basic realm="r", Bearer realm="r""#), None, "no nonce");
    assert_eq!(with("not a challenge"), None);
}

#[test]
fn missing_field_has_no_challenge() {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    let body = Bytes::from_static(br#"{"code":"forbidden"}"#);
    assert!(Denied::decode(StatusCode::FORBIDDEN, &headers, body).known().is_none());
}
