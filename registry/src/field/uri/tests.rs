use super::parse_uri_reference;

#[test]
fn legal_references_are_read() {
    let texts = [
        "",
        "#",
        "?",
        "/",
        ".",
        "a",
        "a/b:c",
        "./a:b",
        "//h",
        "//",
        "///p",
        "a:",
        "mailto:a@b.c",
        "urn:a:b",
        "http://[::1]:80/",
        "http://[v1f.a:b]/",
        "http://1.2.3.4",
        "https://h:/",
        "x://u:p@h:99999",
        "file:///a",
        "https://xn--bcher-kva.example/",
        "/a?b=c/d?e#f/g?h",
        "com.example.app:/callback",
        "http://a/;p=1,2'()*!$&+",
        "tag:a@b.c,2026:x",
        "data:,a%20b",
        "http://h?q",
        "http://h#f",
        "HTTP://H",
    ];
    for text in texts {
        assert!(parse_uri_reference(text).is_ok(), "{text}: {:?}", parse_uri_reference(text));
    }
}

#[test]
fn illegal_references_are_refused() {
    let cases = [
        ("a b", 1..2, Some("a%20b")),
        ("/é?é#é", 1..3, Some("/%C3%A9?%C3%A9#%C3%A9")),
        ("/%", 1..2, Some("/%25")),
        ("/%é1", 1..5, Some("/%25%C3%A91")),
        ("a#b#c", 3..4, Some("a#b%23c")),
        ("/a[]=1", 2..3, Some("/a%5B%5D=1")),
        ("1a:b", 0..3, Some("./1a:b")),
        (":a", 0..1, Some("./:a")),
        ("http://é/", 7..9, None),
        ("http://::1/", 7..10, Some("http://[::1]/")),
        ("http://[::1/", 7..11, None),
        ("http://[::1]x/", 7..13, None),
        ("http://a:b/", 7..10, None),
        ("http://a:1:2/", 7..12, None),
        ("http://a:65536/", 7..14, None),
        ("http://a@b@c/", 7..10, None),
        ("http:///a", 7..7, None),
        ("http:/a", 0..5, Some("http://a")),
        ("http:a", 0..5, Some("http://a")),
        ("http://:80", 7..10, None),
        ("\\\\h\\a", 0..1, Some("//h/a")),
        ("<a>", 0..1, Some("%3Ca%3E")),
    ];
    for (text, range, replacement) in cases {
        let mistake = parse_uri_reference(text).unwrap_err();
        assert_eq!((mistake.range(), mistake.replacement()), (range, replacement), "{text}: {mistake:?}");
    }
}
