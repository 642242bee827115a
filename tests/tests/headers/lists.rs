//! Lists are one line, separated by commas (RFC 9110, Section 5.6.1).

use crate::lines;
use http::{HeaderValue, Method};
use statusful::{HttpStatus, ToHeader};
use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

#[track_caller]
fn sends<T: ToHeader + ?Sized>(value: &T, line: &str) {
    let sent = value.to_header().unwrap().expect("the field is sent");
    assert_eq!(sent.as_bytes(), line.as_bytes());
}

#[test]
fn lists_are_one_line() {
    sends(&vec![Method::GET, Method::HEAD, Method::from_bytes(b"MKCOL").unwrap()], "GET, HEAD, MKCOL");
    sends(&[1_u8, 2, 3], "1, 2, 3");
    sends([1_i32, -2].as_slice(), "1, -2");
    sends(&["a", "b"].as_slice(), "a, b");
    sends(&Cow::Borrowed(["gzip", "br"].as_slice()), "gzip, br");
    sends(&Box::<[Method]>::from([Method::PUT]), "PUT");
    sends(&Arc::<[String]>::from(["x".to_owned(), "y".to_owned()]), "x, y");
    sends(&Rc::<[bool]>::from([true, false]), "true, false");
    sends(&Some(vec![Some("a")]), "a");
    sends(&vec![vec!["a", "b"], vec!["c"]], "a, b, c");
    sends(&[HeaderValue::from_static("v1"), HeaderValue::from_static("v2")], "v1, v2");
}

#[test]
fn elements_are_trimmed() {
    sends(&[" a ", "\tb"], "a, b");
    sends(&["Bearer realm=\"a\", error=\"b\"", "Basic"], "Bearer realm=\"a\", error=\"b\", Basic");
}

#[test]
fn invalid_element_omits_field() {
    for list in [["a\r\nb", "c", "d"], ["a", "\0", "d"], ["a", "b", "\u{7f}"]] {
        assert!(list.to_header().is_err());
        assert!(list.map(str::to_owned).to_vec().to_header().is_err());
    }
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("not like this")]
#[status(405)]
struct NotAllowed {
    #[header(ALLOW)]
    methods: Vec<Method>,
}

#[test]
fn allow_lists_methods() {
    let error = NotAllowed { methods: vec![Method::GET, Method::HEAD] };
    assert_eq!(lines(&error, "allow"), ["GET, HEAD"]);
}

/// RFC 6265, Section 3, and RFC 9110, Section 11.6.1.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("sign in")]
#[status(401)]
#[header(WWW_AUTHENTICATE = "Negotiate")]
struct SignIn {
    #[header(WWW_AUTHENTICATE)]
    challenges: Option<Vec<String>>,
    #[header("Set-Cookie")]
    cookies: Box<[Cow<'static, str>]>,
    #[header(PROXY_AUTHENTICATE)]
    proxy: Arc<[Option<&'static str>; 2]>,
}

#[test]
fn one_line_per_element() {
    let expires = "a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
    let mut error = SignIn {
        challenges: Some(vec!["Digest realm=\"x\", nonce=\"y\"".into(), "Basic".into()]),
        cookies: [expires, " b=2"].map(Cow::Borrowed).into(),
        proxy: [None, Some("Basic")].into(),
    };
    let challenges = ["Negotiate", "Digest realm=\"x\", nonce=\"y\"", "Basic"];
    assert_eq!(lines(&error, "www-authenticate"), challenges);
    assert_eq!(lines(&error, "set-cookie"), [expires, "b=2"]);
    assert_eq!(lines(&error, "proxy-authenticate"), ["Basic"]);

    error.challenges = None;
    error.cookies = ["a=1", "b=2\r\nx: y"].map(Cow::Borrowed).into();
    error.proxy = [None, None].into();
    assert_eq!(lines(&error, "www-authenticate"), ["Negotiate"]);
    assert_eq!(lines(&error, "set-cookie"), [""; 0], "one is illegal");
    assert_eq!(lines(&error, "proxy-authenticate"), [""; 0]);
    error.cookies = vec![Cow::Owned("c".repeat(4096)); 3].into();
    assert_eq!(lines(&error, "set-cookie"), [""; 0], "over 8 KiB");
}

/// "An empty Allow field value indicates that the resource allows no methods"
/// (RFC 9110, Section 10.2.1).
#[test]
fn empty_list_is_empty_value() {
    assert_eq!(lines(&NotAllowed { methods: Vec::new() }, "allow"), [""]);
    sends(&[0_u8; 0], "");
    sends(<&[&str]>::default(), "");
}

/// "A sender MUST NOT generate empty list elements" (RFC 9110, Section 5.6.1.1).
#[test]
fn empty_elements_are_skipped() {
    sends(&["", "a", "", "b", " "], "a, b");
}
