//! `Challenge`: what is sent is valid and has the intended meaning.

use crate::lines;
use statusful::registry::{check_field, FieldRule};
use statusful::{Challenge, HttpStatus, ToHeader};
use statusful_tests::rounds;

#[track_caller]
fn sends(challenge: &Challenge, line: &str) {
    assert_eq!(challenge.to_header().unwrap().expect("it is sent"), line);
    assert_eq!(line.parse().as_ref(), Ok(challenge));
}

#[test]
fn values_are_quoted_strings() {
    sends(&Challenge::bearer().realm("api").scope("a b"), r#"Bearer realm="api", scope="a b""#);
    sends(&Challenge::basic(r#"the "\" realm"#), r#"Basic realm="the \"\\\" realm""#);
    sends(&Challenge::basic(""), r#"Basic realm="""#);
    sends(&Challenge::bearer().param("max_age", 5), r#"Bearer max_age="5""#);
    sends(&Challenge::new("GNAP").param("as_uri", "https://as/"), r#"GNAP as_uri="https://as/""#);
    sends(&Challenge::new("Negotiate"), "Negotiate");
}

/// RFC 7616, Section 3.3, and its examples (Section 3.9.1).
#[test]
fn digest_has_tokens() {
    let digest = |name, value| Challenge::new("digest").realm("x").param(name, value).to_string();
    assert_eq!(digest("Algorithm", "SHA-256"), r#"digest realm="x", algorithm=SHA-256"#);
    assert_eq!(digest("stale", "true"), r#"digest realm="x", stale=true"#);
    assert_eq!(digest("qop", "auth"), r#"digest realm="x", qop="auth""#);
    for wrong in ["not a token", "", "\"true\"", "true\"", "true,nonce=x"] {
        assert_eq!(digest("stale", wrong), r#"digest realm="x""#);
    }
    sends(&Challenge::new("Custom").param("stale", "true"), r#"Custom stale="true""#);
}

#[test]
fn parameters_are_unique() {
    let challenge = Challenge::bearer().realm("a").error("b").param("REALM", "c");
    sends(&challenge, r#"Bearer realm="c", error="b""#);
    assert_eq!(challenge.get("Realm"), Some("c"));
    assert_eq!(challenge.get("scope"), None);
}

#[test]
fn token68_excludes_parameters() {
    let negotiate = Challenge::new("Negotiate").realm("a").token68("oYG2MIG/+~._-==");
    sends(&negotiate, "Negotiate oYG2MIG/+~._-==");
    assert_eq!((negotiate.get("realm"), negotiate.params().count()), (None, 0));
    sends(&negotiate.realm("b"), r#"Negotiate realm="b""#);
    for wrong in ["", "=", "a=b", "a b", "ä", "a\r\nb"] {
        sends(&Challenge::new("Negotiate").token68(wrong), "Negotiate");
    }
}

/// RFC 6750, Section 3, and RFC 6749, Appendix A.
#[test]
fn oauth_parameters_are_limited_to_their_characters() {
    let wrong = [
        ("scope", ""),
        ("scope", "a  b"),
        ("scope", "a\"b"),
        ("error", ""),
        ("error", "a\\b"),
        ("error_description", "a \"b\""),
        ("error_description", "a\tb"),
        ("error_description", "needs scope=admin"),
        ("error_description", "error=x"),
        ("error_description", "resource_metadata=https://evil.example"),
        ("error_uri", "https://a b"),
        ("resource_metadata", "https://a/\""),
    ];
    for (name, value) in wrong {
        sends(&Challenge::bearer().realm("x").param(name, value), r#"Bearer realm="x""#);
        sends(&Challenge::dpop().realm("x").param(name, value), r#"DPoP realm="x""#);
    }
    sends(&Challenge::bearer().error("x").realm("error=y"), r#"Bearer error="x""#);
    sends(&Challenge::bearer().scope("a=b c"), r#"Bearer scope="a=b c""#);
    sends(&Challenge::new("Custom").param("scope", ""), r#"Custom scope="""#);
}

#[test]
fn unquotable_value_is_omitted() {
    for wrong in ["ä", "a\r\nb: c", "\0", "\u{7f}", "\u{1b}", "\u{2028}"] {
        sends(&Challenge::bearer().error("x").realm(wrong), r#"Bearer error="x""#);
        sends(&Challenge::bearer().error("x").param(wrong, "a"), r#"Bearer error="x""#);
        sends(&Challenge::basic(wrong), r#"Basic realm="""#);
    }
    sends(&Challenge::basic("a\tb"), "Basic realm=\"a\tb\"");
    sends(&Challenge::bearer().error("x").param("", "a").param("a b", "c"), r#"Bearer error="x""#);
}

#[test]
fn failing_display_is_omitted() {
    struct Fails;
    impl std::fmt::Display for Fails {
        fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            formatter.write_str("half")?;
            Err(std::fmt::Error)
        }
    }
    sends(&Challenge::bearer().error("x").realm(Fails), r#"Bearer error="x""#);
}

#[test]
fn invalid_scheme_is_not_sent() {
    for wrong in ["", "Bearer realm=x", "B\u{e4}rer", "a\r\nb", "Bearer,"] {
        let challenge = Challenge::new(wrong).realm("api");
        assert!(challenge.to_header().is_err());
        assert!(vec![challenge].to_header().is_err());
    }
}

#[test]
fn real_challenges_parse() {
    let read = |text: &str| text.parse::<Challenge>().map(|challenge| challenge.to_string());
    let same = |text: &str| assert_eq!(read(text).as_deref(), Ok(text));
    same("Bearer");
    same("Negotiate dG9rZW4=");
    same(r#"Digest realm="x, y", nonce="n", algorithm=MD5"#);
    let of = |text| read(text).unwrap();
    assert_eq!(of("Bearer Realm=api , ,ERROR = \"a\\b\","), r#"Bearer realm="api", error="ab""#);
    assert_eq!(of("Bearer a=1, a=2"), r#"Bearer a="1""#);
    assert_eq!(of("Bearer error_uri=https://h/?a=b"), r#"Bearer error_uri="https://h/?a=b""#);
    assert_eq!(of("Bearer realm=\"K\u{e4}se\", a=b"), r#"Bearer a="b""#);
}

/// What a server sends may be long; no client needs as many parameters.
#[test]
fn very_many_parameters_are_read() {
    let params = (0..100_000).map(|at| format!(", a{at}=b")).collect::<Vec<_>>().concat();
    let challenge: Challenge = format!("Bearer realm=\"api\"{params}").parse().unwrap();
    assert_eq!(challenge.get("realm"), Some("api"));
    assert_eq!(challenge.params().count(), 64);
    assert!(format!("Bearer realm=\"api\"{params}, =").parse::<Challenge>().is_err(), "all of it is checked");
}

#[test]
fn malformed_challenge_is_rejected() {
    for wrong in [
        "",
        "=",
        "realm=\"x\"",
        "Bearer realm=\"x",
        "Bearer realm=\"x\\",
        "Bearer realm=\"x\" error=\"y\"",
        "Bearer a=b, realm=",
        "Bearer =x",
        "Bearer, Basic",
        "Bearer realm=\"x\", Basic realm=\"y\"",
        "Negotiate a== b",
        "B\u{e4}rer a=b",
    ] {
        assert!(wrong.parse::<Challenge>().is_err(), "{wrong}");
    }
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("sign in")]
#[status(401)]
struct SignIn {
    #[header(WWW_AUTHENTICATE)]
    challenges: Vec<Challenge>,
    #[header(PROXY_AUTHENTICATE)]
    proxy: Option<Challenge>,
}

#[test]
fn bearer_comes_first() {
    let [basic, bearer, negotiate] =
        [Challenge::basic("a"), Challenge::new("bearer").realm("a"), Challenge::new("Negotiate")];
    let challenges = vec![negotiate.clone(), basic, bearer];
    let error = SignIn { challenges, proxy: Some(negotiate) };
    let expected = [r#"bearer realm="a""#, "Negotiate", r#"Basic realm="a""#];
    assert_eq!(lines(&error, "www-authenticate"), expected);
    assert_eq!(lines(&error, "proxy-authenticate"), ["Negotiate"]);
}

/// What is sent is valid by the registry's grammar, except for what is missing.
#[test]
fn sent_challenges_are_valid() {
    let names = [
        "realm",
        "scope",
        "error",
        "error_description",
        "error_uri",
        "resource_metadata",
        "nonce",
        "stale",
        "x",
        "X-y",
    ];
    let parts =
        ["a", "B1", " ", "\"", "\\", ",", "=", "\t", "\u{e4}", "scope", "https://a/b", "true", "'", "{x}"];
    let any = |of: &[&'static str]| of[fastrand::usize(..of.len())];
    for _ in 0..rounds(20_000) {
        let mut challenge = Challenge::new(any(&["Bearer", "DPoP", "Digest", "Basic", "Custom"]));
        for _ in 0..fastrand::usize(..4) {
            let value: String = (0..fastrand::usize(..5)).map(|_| any(&parts)).collect();
            challenge = challenge.param(any(&names), value);
        }
        let line = challenge.to_string();
        for finding in check_field("www-authenticate", &line, None) {
            let is_legal = matches!(finding.rule(), FieldRule::Unregistered | FieldRule::Misspelled)
                || finding.message().contains("counts as `false`");
            let is_missing =
                finding.message().contains("requires") || finding.message().contains("should say");
            assert!(is_legal || is_missing, "{line}: {finding:?}");
        }
    }
}

/// Nothing in a value becomes another parameter, another challenge or another line.
#[test]
fn values_do_not_break_out() {
    let parts = ["\"", "\\", ",", "=", " ", "\r\n", "\0", "x", "realm", "Basic ", "\u{e4}", "\t", "error="];
    for _ in 0..rounds(20_000) {
        let text: String = (0..fastrand::usize(..8)).map(|_| parts[fastrand::usize(..parts.len())]).collect();
        let challenge = Challenge::new("Custom").realm(&text).param("last", "one");
        let error = SignIn { challenges: vec![challenge], proxy: None };
        let [line] = lines(&error, "www-authenticate").try_into().unwrap();
        let read: Challenge = line.parse().unwrap();
        let is_sent = text.bytes().all(|byte| matches!(byte, b'\t' | b' '..=b'~'));
        assert_eq!(read.get("realm"), is_sent.then_some(text.as_str()), "{line}");
        assert_eq!(read.get("last"), Some("one"), "{line}");
        assert_eq!(read.params().count(), 1 + usize::from(is_sent), "{line}");
    }
}
