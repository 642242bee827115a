//! `#[challenge(...)]`: what is sent, in which field, and in which order.

use crate::lines;
use statusful::{Challenge, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("denied")]
#[status(401, deny(all))]
enum Denied<T: std::fmt::Display> {
    #[challenge(Bearer, realm = "the \"api\"", scope = "read write")]
    Literal,
    #[challenge(basic, realm = "api")]
    #[challenge("Bearer", realm = "api", max_age = 300)]
    Two,
    #[status(403)]
    #[challenge(Bearer, realm = "api", error = "insufficient_scope", scope = needed)]
    Forbidden { needed: T },
    #[challenge(Basic, realm = "api")]
    #[challenge(Digest, realm = .1, nonce = .0, stale = true, algorithm = "SHA-256")]
    #[challenge(Bearer, realm = .1)]
    Mixed(u32, &'static str),
    #[status(407)]
    #[challenge("X-Own", "Max-Age" = r#in)]
    Proxy { r#in: char },
    #[challenge(Bearer, realm = "api")]
    #[header(WWW_AUTHENTICATE = "Negotiate")]
    Beside(#[header(WWW_AUTHENTICATE)] Vec<Challenge>),
    #[status(transparent)]
    #[challenge(DPoP, algs = "ES256")]
    Inside(Inner),
    #[status(404)]
    #[challenge(Bearer, realm = "api")]
    NotFound,
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("inner")]
#[status(401)]
#[challenge(Basic, realm = user)]
struct Inner {
    user: String,
}

fn sent(error: Denied<&'static str>) -> Vec<String> {
    lines(&error, "www-authenticate")
}

#[test]
fn literal_is_quoted() {
    assert_eq!(sent(Denied::Literal), [r#"Bearer realm="the \"api\"", scope="read write""#]);
    assert_eq!(sent(Denied::NotFound), [r#"Bearer realm="api""#]);
}

#[test]
fn bearer_is_first() {
    assert_eq!(sent(Denied::Two), [r#"Bearer realm="api", max_age="300""#, r#"Basic realm="api""#]);
    let mixed = [
        r#"Bearer realm="x""#,
        r#"Basic realm="api""#,
        r#"Digest realm="x", nonce="7", stale=true, algorithm=SHA-256"#,
    ];
    assert_eq!(sent(Denied::Mixed(7, "x")), mixed);
}

/// Also one whose value is known at run time, beside a literal.
#[test]
fn bearer_is_first_beside_literal_header() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("sign in")]
    #[status(401)]
    #[header(WWW_AUTHENTICATE = r#"Basic realm="api""#)]
    #[header(WWW_AUTHENTICATE = r#"Bearer realm="first""#)]
    #[challenge(Bearer, realm = realm)]
    struct SignIn {
        realm: &'static str,
    }

    let expected = [r#"Bearer realm="first""#, r#"Bearer realm="x""#, r#"Basic realm="api""#];
    assert_eq!(lines(&SignIn { realm: "x" }, "www-authenticate"), expected);
}

#[test]
fn field_is_quoted_or_omitted() {
    let forbidden = |needed| sent(Denied::Forbidden { needed });
    let start = r#"Bearer realm="api", error="insufficient_scope""#;
    assert_eq!(forbidden("a b"), [format!(r#"{start}, scope="a b""#)]);
    for hostile in ["", "a\", realm=\"x", "a\r\nb: c", "\u{e4}"] {
        assert_eq!(forbidden(hostile), [start]);
    }
}

#[test]
fn status_407_uses_proxy_authenticate() {
    let error = Denied::<u8>::Proxy { r#in: '"' };
    assert_eq!(lines(&error, "proxy-authenticate"), [r#"X-Own max-age="\"""#]);
    assert_eq!(lines(&error, "www-authenticate"), [""; 0]);
}

#[test]
fn other_challenges_follow() {
    let fields = vec![Challenge::basic("a"), Challenge::new("Custom")];
    let all = [r#"Bearer realm="api""#, "Negotiate", r#"Basic realm="a""#, "Custom"];
    assert_eq!(sent(Denied::Beside(fields)), all);
}

#[test]
fn own_challenge_overrides_inner() {
    let inner = Inner { user: "ann".to_owned() };
    assert_eq!(lines(&inner, "www-authenticate"), [r#"Basic realm="ann""#]);
    assert_eq!(sent(Denied::Inside(inner)), [r#"DPoP algs="ES256""#]);
}

#[test]
fn literal_is_in_the_metadata() {
    let values = |error: Denied<u8>| {
        let headers = error.meta().unwrap().headers().iter();
        headers.map(|header| (header.name(), header.value())).collect::<Vec<_>>()
    };
    let bearer = r#"Bearer realm="the \"api\"", scope="read write""#;
    assert_eq!(values(Denied::Literal), [("www-authenticate", Some(bearer))]);
    assert_eq!(values(Denied::Forbidden { needed: 1 }), [("www-authenticate", None)]);
    assert_eq!(values(Denied::Proxy { r#in: 'x' }), [("proxy-authenticate", None)]);
}

// Each challenge has a realm of its own.
#[allow(clippy::duplicated_attributes)]
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("denied")]
#[challenge(Bearer, realm = "api")]
#[challenge(Basic, realm = "api")]
enum OfType {
    #[status(401)]
    Plain,
    #[status(401)]
    #[challenge(DPoP, algs = "ES256")]
    Own,
    #[status(407)]
    Proxy,
    #[status(401)]
    Field(#[header(WWW_AUTHENTICATE)] Challenge),
    #[status(403)]
    Forbidden,
}

#[test]
fn challenge_of_type_is_default() {
    let both = [r#"Bearer realm="api""#, r#"Basic realm="api""#];
    assert_eq!(lines(&OfType::Plain, "www-authenticate"), both);
    assert_eq!(lines(&OfType::Proxy, "proxy-authenticate"), both);
    assert_eq!(lines(&OfType::Own, "www-authenticate"), [r#"DPoP algs="ES256""#]);
    let field = OfType::Field(Challenge::new("Negotiate"));
    assert_eq!(lines(&field, "www-authenticate"), ["Negotiate"]);
    assert!(lines(&OfType::Forbidden, "www-authenticate").is_empty());
    assert!(lines(&OfType::Plain, "proxy-authenticate").is_empty());
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("denied")]
#[status(403)]
#[challenge(Bearer, realm = "api", error = "insufficient_scope", scope = needed, max_age = age)]
struct Optional<T: std::fmt::Display> {
    needed: Option<T>,
    age: std::option::Option<u32>,
}

#[test]
fn none_is_no_parameter() {
    let sent = |needed, age| lines(&Optional { needed, age }, "www-authenticate");
    let start = r#"Bearer realm="api", error="insufficient_scope""#;
    assert_eq!(sent(None, None), [start]);
    assert_eq!(sent(Some("read write"), None), [format!(r#"{start}, scope="read write""#)]);
    assert_eq!(sent(None, Some(60)), [format!(r#"{start}, max_age="60""#)]);
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("denied")]
#[status(500)]
enum Registered {
    #[problem(type = "https://iana.org/assignments/http-problem-types#date")]
    Date,
    Other,
}

#[test]
fn registered_type_brings_status_and_title() {
    assert_eq!(
        (Registered::Date.status(), Registered::Other.status()),
        (400.try_into().unwrap(), 500.try_into().unwrap())
    );
    assert_eq!(Registered::Date.meta().unwrap().title(), Some("Date Not Acceptable"));
}
