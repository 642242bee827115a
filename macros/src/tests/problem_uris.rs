//! Problem types: which URIs are absolute, and how a code becomes the end of one.

use crate::uri::not_absolute;
use statusful_registry::shared::uri_segment;

#[test]
fn absolute_uri_is_valid() {
    for uri in [
        "https://example.com",
        "https://example.com/",
        "http://localhost:8080/errors/taken",
        "https://[::1]/errors#taken",
        "https://example.com/a%20b?c=d&e=(f)#g/h?i",
        "HTTPS://EXAMPLE.COM/",
        "urn:example:taken",
        "tag:example.com,2026:taken",
        "about:blank",
        "x-our.own+scheme:taken",
        "mailto:api@example.com",
        "https://example.com/~user/!$&'()*+,;=:@-._",
    ] {
        assert_eq!(not_absolute(uri), None, "{uri}");
    }
}

#[test]
fn missing_scheme_is_relative() {
    for uri in
        ["", "taken", "/errors/taken", "//example.com/", "#taken", "?a", "example.com/a", "../a", "%3A"]
    {
        let why = not_absolute(uri).unwrap_or_else(|| panic!("{uri} is taken"));
        assert!(why.contains("has no scheme (RFC 9457, Section 3.1.1)"), "{uri}: {why}");
    }
    for uri in [":", "://a", "7s://a", "-a:b", "a b://c", "ä://b", "a_b://c", "/a:b", "a/b:c"] {
        assert!(not_absolute(uri).is_some_and(|why| why.contains("has no scheme")), "{uri}");
    }
}

/// RFC 3986, Section 2: what is neither reserved nor unreserved is escaped.
#[test]
fn illegal_character_is_invalid() {
    // Brackets are for IP addresses alone.
    const LETTERS: &str = "-._~:/?#@!$&'()*+,;=";
    for character in (0..0x250).filter_map(char::from_u32) {
        let is_taken = not_absolute(&format!("urn:a:{character}b")).is_none();
        let is_uri = character.is_ascii_alphanumeric() || LETTERS.contains(character);
        assert_eq!(is_taken, is_uri, "{character:?}");
    }
    let why = not_absolute("https://example.com/{code}").unwrap();
    assert_eq!(why, "`{` is not a character of a URI (RFC 3986, Section 2)");
}

#[test]
fn escape_has_two_hex_digits() {
    for uri in ["urn:a:%", "urn:a:%4", "urn:a:%4g", "urn:a:%g4", "urn:a:%%20", "urn:a:b%2"] {
        assert!(not_absolute(uri).is_some_and(|why| why.contains("two hexadecimal digits")), "{uri}");
    }
    for uri in ["urn:a:%20", "urn:a:%aF%00", "urn:a:%2525"] {
        assert_eq!(not_absolute(uri), None, "{uri}");
    }
}

#[test]
fn fragment_begins_once() {
    assert_eq!(not_absolute("https://example.com/#a"), None);
    assert!(not_absolute("https://example.com/#a#b").is_some_and(|why| why.contains("one `#`")));
}

#[test]
fn http_uri_has_host() {
    for uri in
        ["https:", "https:/", "https://", "https:///a", "http://?a", "http://#a", "HTTP:a", "https:a/b"]
    {
        assert!(not_absolute(uri).is_some_and(|why| why.contains("host")), "{uri}");
    }
    for uri in ["https://a:b/", "https://a:99999/", "https://::1/", "https://[::1/"] {
        assert!(not_absolute(uri).is_some(), "{uri}");
    }
    assert!(not_absolute("urn:").is_some_and(|why| why.contains("nothing follows the scheme")));
}

#[test]
fn code_becomes_kebab_case() {
    for (code, end) in [
        ("user_exists", "user-exists"),
        ("gone", "gone"),
        ("http2_error", "http2-error"),
        ("Kept.As~it-is", "Kept.As~it-is"),
        ("__a__", "--a--"),
        ("", ""),
    ] {
        assert_eq!(uri_segment(code), end);
    }
}

#[test]
fn segment_is_percent_encoded() {
    for (code, end) in [
        ("a/b", "a%2Fb"),
        ("a?b", "a%3Fb"),
        ("a#b", "a%23b"),
        ("a%b", "a%25b"),
        ("a b", "a%20b"),
        ("a:b", "a%3Ab"),
        ("über", "%C3%BCber"),
        ("名", "%E5%90%8D"),
        ("\"<>&", "%22%3C%3E%26"),
        ("\0", "%00"),
    ] {
        assert_eq!(uri_segment(code), end);
    }
}

/// Whatever the code is, what comes of it stays absolute.
#[test]
fn base_and_code_are_absolute() {
    for character in (0..0x1_0000).filter_map(char::from_u32) {
        for base in ["https://example.com/", "https://example.com/#", "urn:a:"] {
            let uri = format!("{base}{}", uri_segment(&format!("a{character}")));
            assert_eq!(not_absolute(&uri), None, "{uri}");
        }
    }
}
