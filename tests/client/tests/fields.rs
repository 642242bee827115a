//! Where the fields of an error are read from.

use bytes::Bytes;
use http::header::{HeaderMap, HeaderName, HeaderValue, CONTENT_TYPE};
use http::{Method, StatusCode, Uri};
use serde::{Deserialize, Serialize};
use statusful::{FromHeader, FromProblem, HttpStatus, Problem};
use std::borrow::Cow;
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

fn decode<E: FromProblem>(body: &'static str, fields: &[(&str, &str)]) -> Option<E> {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    for (name, value) in fields {
        let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
        headers.append(name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
    }
    E::decode(StatusCode::TOO_MANY_REQUESTS, &headers, Bytes::from_static(body.as_bytes())).known()
}

/// Values that cannot share a line, or contain commas.
#[derive(Debug, Clone, PartialEq, HttpStatus, FromProblem, thiserror::Error)]
#[error("lists")]
#[status(401)]
#[header(WWW_AUTHENTICATE = "Negotiate")]
struct Lists {
    #[header(WWW_AUTHENTICATE)]
    challenges: Vec<String>,
    #[header(SET_COOKIE)]
    cookies: Option<Vec<String>>,
    #[header(PROXY_AUTHENTICATE)]
    proxy: Box<[String]>,
    #[header(LINK)]
    links: Vec<String>,
    #[header("x-times")]
    times: Vec<SystemTime>,
    #[header("x-tags")]
    tags: [Cow<'static, str>; 2],
}

fn lists() -> Lists {
    let strings = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    Lists {
        challenges: strings(&["Bearer a=b, c=d", r#"Digest realm="x, y", nonce="z""#, "Basic"]),
        cookies: Some(strings(&["a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "b=\"1,2\""])),
        proxy: strings(&["Basic realm=a, charset=\"UTF-8\""]).into(),
        links: strings(&["</a,b>; rel=\"next, last\"", "<https://h/?q=\",>"]),
        times: vec![SystemTime::UNIX_EPOCH, SystemTime::UNIX_EPOCH + Duration::from_secs(86_400 * 30)],
        tags: ["\"a, b\"".into(), "c".into()],
    }
}

#[test]
fn list_elements_round_trip() {
    let none = Lists {
        challenges: vec![],
        cookies: None,
        proxy: [].into(),
        links: vec![],
        times: vec![],
        ..lists()
    };
    for error in [lists(), none] {
        let (parts, body) = statusful::response::<_, Bytes>(&error).into_parts();
        assert_eq!(Lists::decode(parts.status, &parts.headers, body).known(), Some(error));
    }
}

/// A proxy may have joined them (RFC 9110, Section 5.3).
#[test]
fn challenges_on_one_line_are_split() {
    let fields = [
        ("www-authenticate", "Negotiate"),
        ("x-tags", "a, c"),
        ("link", ""),
        ("x-times", ""),
        ("www-authenticate", "Basic, Digest realm=\"x\", nonce=\"y\""),
    ];
    let read: Lists = decode(r#"{"code":"lists"}"#, &fields).unwrap();
    assert_eq!(read.challenges, ["Basic", "Digest realm=\"x\", nonce=\"y\""]);
}

#[derive(Debug, PartialEq, HttpStatus, FromProblem)]
#[status(422)]
struct Members {
    #[problem(extension)]
    must: u8,
    #[problem(extension)]
    may: Option<u8>,
    #[problem(extension, default)]
    filled: u8,
}

fn members(may: Option<u8>, filled: u8) -> Option<Members> {
    Some(Members { must: 1, may, filled })
}

#[test]
fn invalid_member_is_none() {
    for (body, expected) in [
        (r#"{"code":"members","must":1,"may":2,"filled":3}"#, members(Some(2), 3)),
        (r#"{"code":"members","must":1}"#, members(None, 0)),
        (r#"{"code":"members","must":1,"may":null,"filled":null}"#, members(None, 0)),
        (r#"{"code":"members","must":1,"may":"2","filled":[3]}"#, members(None, 0)),
        (r#"{"code":"members","must":1,"may":256,"filled":-1}"#, members(None, 0)),
        (r#"{"code":"members","must":1,"more":{"may":2}}"#, members(None, 0)),
        (r#"{"code":"members"}"#, None),
        (r#"{"code":"members","must":null}"#, None),
        (r#"{"code":"members","must":1.5}"#, None),
    ] {
        assert_eq!(decode(body, &[]), expected, "{body}");
    }
}

#[test]
fn deeply_nested_member_is_none() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Tree(Vec<Tree>);
    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    #[status(422)]
    struct Nested {
        #[problem(extension)]
        tree: Option<Tree>,
        #[problem(extension)]
        any: Option<serde_json::Value>,
    }
    let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    let body = format!(r#"{{"code":"nested","tree":{deep},"any":{deep}}}"#);
    assert_eq!(decode(Box::leak(body.into()), &[]), Some(Nested { tree: None, any: None }));
}

#[derive(Debug, PartialEq, HttpStatus, FromProblem)]
#[status(429)]
struct Limited<T: statusful::ToHeader + FromHeader> {
    #[header(RETRY_AFTER)]
    after: T,
}

#[track_caller]
fn reads<T: statusful::ToHeader + FromHeader + Debug + PartialEq>(
    fields: &[(&str, &str)],
    expected: Option<T>,
) {
    let read = decode::<Limited<T>>(r#"{"code":"limited"}"#, fields).map(|it| it.after);
    assert_eq!(read, expected, "{fields:?}");
}

const DATE: (&str, &str) = ("date", "Sun, 06 Nov 1994 08:49:37 GMT");

#[test]
fn retry_after_is_seconds_or_date() {
    let seconds = |seconds| Some(Duration::from_secs(seconds));
    for (value, expected) in [
        ("0", seconds(0)),
        ("120", seconds(120)),
        ("007", seconds(7)),
        (" 7 ", seconds(7)),
        ("99999999999999999999999999", seconds(u64::MAX)),
        ("Sun, 06 Nov 1994 08:50:37 GMT", seconds(60)),
        ("Sunday, 06-Nov-94 08:50:37 GMT", seconds(60)),
        ("Sun Nov  6 08:50:37 1994", seconds(60)),
        ("Sun, 06 Nov 1994 08:49:30 GMT", seconds(0)),
        ("", None),
        ("-1", None),
        ("+1", None),
        ("1.5", None),
        ("soon", None),
        ("Sun, 99 Nov 1994 08:50:37 GMT", None),
    ] {
        reads(&[DATE, ("retry-after", value)], expected);
    }
    reads::<Duration>(&[DATE], None);
    reads::<Option<Duration>>(&[DATE], Some(None));
    reads::<Option<Duration>>(&[DATE, ("retry-after", "soon")], Some(None));
    reads(&[DATE, ("retry-after", "1")], Some(Some(Box::new(Duration::from_secs(1)))));
}

#[test]
fn retry_date_counts_from_now_without_date() {
    let in_an_hour = SystemTime::now() + Duration::from_secs(3600);
    let header = statusful::ToHeader::to_header(&in_an_hour).unwrap().unwrap();
    let read = Duration::from_header(&header).unwrap();
    assert!((3590..=3600).contains(&read.as_secs()), "{read:?}");
    let body = r#"{"code":"limited"}"#;
    let read =
        decode::<Limited<Duration>>(body, &[("retry-after", header.to_str().unwrap()), ("date", "never")]);
    assert!((3590..=3600).contains(&read.unwrap().after.as_secs()));
}

#[test]
fn system_time_is_date_or_seconds() {
    let date = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
    reads(&[DATE, ("retry-after", DATE.1)], Some(date));
    reads(&[DATE, ("retry-after", "60")], Some(date + Duration::from_secs(60)));
    reads::<SystemTime>(&[DATE, ("retry-after", "99999999999999999999")], None);
    reads::<SystemTime>(&[DATE, ("retry-after", "later")], None);
}

#[test]
fn integers_are_decimal() {
    for (value, expected) in [
        ("7", Some(7)),
        ("-7", Some(-7)),
        ("+7", None),
        ("7 8", None),
        ("128", None),
        ("", None),
        ("0x7", None),
    ] {
        reads::<i8>(&[("retry-after", value)], expected);
    }
    reads::<u128>(&[("retry-after", "340282366920938463463374607431768211455")], Some(u128::MAX));
    reads::<u32>(&[("retry-after", "1"), ("retry-after", "2")], None);
}

#[test]
fn strings_and_bools_parse() {
    let value = |value| [("retry-after", value)];
    reads(&value("true"), Some(true));
    reads::<bool>(&value("TRUE"), None);
    reads(&value("grüße"), Some(String::from("grüße")));
    reads(&value("text"), Some(Cow::Borrowed("text")));
    reads::<Arc<str>>(&value("text"), Some("text".into()));
    reads::<Rc<[u8]>>(&value("1,2"), Some([1, 2].into()));
    reads(&value("/a?b"), Some(Uri::from_static("/a?b")));
    reads::<Uri>(&value("not a uri"), None);
    reads(&value("GET"), Some(Method::GET));
    reads::<Method>(&value("GET, HEAD"), None);
    let opaque = HeaderValue::from_bytes(b"\xff").unwrap();
    assert_eq!(String::from_header(&opaque), None);
    assert_eq!(u8::from_header(&opaque), None);
    assert_eq!(HeaderValue::from_header(&opaque), Some(opaque));
}

#[test]
fn list_joins_lines_and_skips_empty_elements() {
    let list = |numbers: &[u8]| Some(numbers.to_vec());
    reads(&[("retry-after", "1, 2"), ("retry-after", ",3 ,,")], list(&[1, 2, 3]));
    reads(&[("retry-after", "")], list(&[]));
    reads::<Vec<u8>>(&[], None);
    reads::<Vec<u8>>(&[("retry-after", "1, two")], None);
    reads(&[("retry-after", "1, 2")], Some([1_u8, 2]));
    reads::<[u8; 3]>(&[("retry-after", "1, 2")], None);
}

#[test]
fn quoted_comma_does_not_split() {
    let texts = |texts: &[&str]| Some(texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
    reads(&[("retry-after", r#"W/"a,b", "c\",d", e"#)], texts(&[r#"W/"a,b""#, r#""c\",d""#, "e"]));
    reads(&[("retry-after", r#"a, "b, c"#)], texts(&["a", r#""b, c"#]));
    reads(&[("retry-after", r"a\, b")], texts(&[r"a\", "b"]));
    reads(&[("retry-after", r#"\"a, b", c"#)], texts(&[r#"\"a, b""#, "c"]));
}

#[test]
fn dates_in_list_count_from_response_date() {
    reads(&[DATE, ("retry-after", "60, 120")], Some([60, 120].map(Duration::from_secs).to_vec()));
}

#[test]
fn same_name_fields_follow_literals() {
    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Negotiate")]
    struct Challenged(#[header(WWW_AUTHENTICATE)] String, #[header(WWW_AUTHENTICATE)] Option<String>);
    let lines = ["Negotiate", "Bearer", "Basic", "Digest"].map(|value| ("www-authenticate", value));
    let read = |lines| decode::<Challenged>(r#"{"code":"challenged"}"#, lines);
    assert_eq!(read(&lines), Some(Challenged("Bearer".into(), Some("Basic, Digest".into()))));
    assert_eq!(read(&lines[..2]), Some(Challenged("Bearer".into(), None)));
    assert_eq!(read(&lines[..1]), None);
}

#[test]
fn default_fills_missing_field() {
    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    #[status(500)]
    struct Filled {
        #[problem(default)]
        host: String,
        #[problem(default)]
        borrowed: &'static str,
        #[header("x-room")]
        #[problem(default)]
        room: u8,
    }
    let filled = |room| Some(Filled { host: String::new(), borrowed: "", room });
    assert_eq!(decode(r#"{"code":"filled","host":"db-7","borrowed":"x"}"#, &[]), filled(0));
    assert_eq!(decode(r#"{"code":"filled"}"#, &[("x-room", "7")]), filled(7));
    assert_eq!(decode(r#"{"code":"filled"}"#, &[("x-room", "much")]), filled(0));
}

#[test]
fn duplicate_field_is_read_from_body() {
    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    #[status(429)]
    struct Both {
        #[header(RETRY_AFTER)]
        #[problem(extension)]
        after: Duration,
    }
    let body = r#"{"code":"both","after":{"secs":1,"nanos":500000000}}"#;
    assert_eq!(decode(body, &[("retry-after", "2")]), Some(Both { after: Duration::from_millis(1500) }));
}

#[test]
fn equal_lines_are_one_value() {
    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    #[status(429)]
    struct Limited {
        #[header(RETRY_AFTER)]
        after: Duration,
        #[header("x-name")]
        name: Option<String>,
        #[header(AGE)]
        age: Option<u32>,
        #[header("x-list")]
        list: Option<Vec<u8>>,
    }
    let code = r#"{"code":"limited"}"#;
    let read = |headers: &[(&'static str, &'static str)]| decode::<Limited>(code, headers);
    let limited =
        |seconds| Limited { after: Duration::from_secs(seconds), name: None, age: None, list: None };
    assert_eq!(read(&[("retry-after", "5"), ("retry-after", " 5")]), Some(limited(5)));
    assert_eq!(read(&[("retry-after", "5"), ("retry-after", "6")]), None, "neither is known to be right");
    let rest = [("retry-after", "5"), ("x-name", "a"), ("x-name", "a"), ("age", "1"), ("age", "2")];
    let known = read(&[&rest[..], &[("x-list", "7"), ("x-list", "7")]].concat());
    let whole = Limited { name: Some("a".into()), age: Some(1), list: Some(vec![7, 7]), ..limited(5) };
    assert_eq!(known, Some(whole));
    let differ = read(&[("retry-after", "5"), ("x-name", "a"), ("x-name", "b")]);
    assert_eq!(differ.unwrap().name.as_deref(), Some("a, b"));
}

#[test]
fn problem_retry_after_reads_field_lines() {
    let lines = |first, second| {
        [first, second].into_iter().fold(Problem::new(StatusCode::TOO_MANY_REQUESTS), |problem, value| {
            problem.with_header(http::header::RETRY_AFTER, HeaderValue::from_static(value))
        })
    };
    assert_eq!(lines("7", "7").retry_after(), Some(Duration::from_secs(7)));
    assert_eq!(lines("7", "8").retry_after(), None);
}

#[derive(Debug, PartialEq, HttpStatus, FromProblem, thiserror::Error)]
#[error("inner")]
#[status(429)]
struct Busy {
    #[header(RETRY_AFTER)]
    after: u32,
}

#[derive(Debug, PartialEq, HttpStatus, FromProblem, thiserror::Error)]
#[error("marked")]
#[problem(redact)]
enum Marked {
    Number {
        #[status]
        code: u16,
    },
    Optional(#[status] Option<u16>),
    Placed {
        #[status(transparent)]
        source: Box<Busy>,
        #[problem(extension)]
        place: String,
        #[problem(default)]
        trace: u8,
    },
    #[problem(unread)]
    Found(#[status(transparent = Option::as_ref)] Option<Busy>),
}

#[test]
fn marked_fields_round_trip() {
    let placed = Marked::Placed { source: Box::new(Busy { after: 7 }), place: "db".into(), trace: 0 };
    for error in [Marked::Number { code: 507 }, Marked::Optional(Some(404)), placed] {
        let (parts, body) = statusful::response::<_, Bytes>(&error).into_parts();
        assert_eq!(Marked::decode(parts.status, &parts.headers, body).known(), Some(error));
    }
    let (parts, body) = statusful::response::<_, Bytes>(&Marked::Found(None)).into_parts();
    assert_eq!(Marked::decode(parts.status, &parts.headers, body).known(), None);
}
