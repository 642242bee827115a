//! Reading is lenient (RFC 9457, Section 3.1): values of the wrong type are ignored, unknown
//! members are kept, and nothing panics.

use fastrand::Rng;
use http::StatusCode;
use serde_json::{json, Value};
use statusful::Problem;

#[track_caller]
fn read(text: &str) -> Problem {
    serde_json::from_str(text).unwrap()
}

const FULL: &str = r#"{"type":"urn:x","title":"Title","status":409,"code":"code","detail":"detail","instance":"/i","balance":30}"#;

#[test]
fn all_members_are_read() {
    let problem = read(FULL);
    assert_eq!(problem.type_uri(), "urn:x");
    assert_eq!(problem.title(), Some("Title"));
    assert_eq!(problem.status(), Some(StatusCode::CONFLICT));
    assert_eq!(problem.code(), Some("code"));
    assert_eq!(problem.detail(), Some("detail"));
    assert_eq!(problem.instance(), Some("/i"));
    assert_eq!(problem.extension("balance"), Some(30));
    assert_eq!(problem.extensions().count(), 1);
}

#[test]
fn members_are_optional() {
    for text in ["{}", " { } ", r#"{"unknown":1}"#] {
        let problem = read(text);
        assert_eq!(problem.status(), None);
        assert_eq!(problem.type_uri(), "about:blank");
        let texts = [problem.title(), problem.code(), problem.detail(), problem.instance()];
        assert_eq!(texts, [None; 4]);
    }
}

/// "Consumers MUST ignore values that do not match the specified type."
#[test]
fn wrong_type_is_ignored() {
    let wrong = ["null", "true", "7", "-1.5", "[]", "[\"urn:y\"]", "{}", r#"{"status":{"type":[]}}"#];
    for name in ["type", "title", "code", "detail", "instance"] {
        for value in wrong {
            let mut members: Value = serde_json::from_str(FULL).unwrap();
            members[name] = serde_json::from_str(value).unwrap();
            let mut wanted = members.clone();
            wanted.as_object_mut().unwrap().remove(name);
            let problem = read(&members.to_string());
            assert_eq!(serde_json::to_value(&problem).unwrap(), wanted, "{members}");
        }
    }
}

#[test]
fn invalid_status_is_ignored() {
    let none = [
        "0",
        "-1",
        "1",
        "99",
        "1000",
        "65535",
        "65536",
        "4294967705",
        "18446744073709551615",
        "1e3",
        "404.5",
        "4.04e2",
        "\"404\"",
        "\"\"",
        "null",
        "true",
        "[404]",
        "{\"status\":404}",
    ];
    for status in none {
        let problem = read(&format!(r#"{{"title":"Title","status":{status},"kept":1}}"#));
        assert_eq!(problem.status(), None, "{status}");
        assert_eq!(problem.title(), Some("Title"));
        assert_eq!(problem.extension("kept"), Some(1));
        assert_eq!(problem.extensions().count(), 1);
    }
}

#[test]
fn all_statuses_are_read() {
    for code in 100..=999 {
        assert_eq!(read(&format!(r#"{{"status":{code}}}"#)).status(), StatusCode::from_u16(code).ok());
    }
}

#[test]
fn about_blank_is_no_type() {
    let problem = read(r#"{"type":"about:blank"}"#);
    assert_eq!(problem.type_uri(), "about:blank");
    assert_eq!(serde_json::to_string(&problem).unwrap(), "{}");
}

#[test]
fn unknown_members_keep_order() {
    let problem = read(r#"{"z":{"y":1,"b":[null]},"status":404,"":"","Title":"own","a":[1,"\u2028"]}"#);
    let kept: Vec<(String, Value)> =
        problem.extensions().map(|it| (it.name().into(), it.value().unwrap())).collect();
    let wanted = [
        ("z", json!({"y": 1, "b": [null]})),
        ("", json!("")),
        ("Title", json!("own")),
        ("a", json!([1, "\u{2028}"])),
    ];
    assert_eq!(kept, wanted.map(|(name, value)| (name.to_owned(), value)));
}

#[test]
fn last_duplicate_member_wins() {
    let problem = read(r#"{"title":"one","status":404,"type":"urn:a","title":"two","status":409,"type":7}"#);
    assert_eq!(problem.title(), Some("two"));
    assert_eq!(problem.status(), Some(StatusCode::CONFLICT));
    assert_eq!(problem.type_uri(), "about:blank");
}

#[test]
fn last_duplicate_extension_wins() {
    let problem = read(r#"{"a":1,"a":2}"#);
    assert_eq!(problem.extension("a"), Some(2));
    assert_eq!(serde_json::to_string(&problem).unwrap(), r#"{"a":2}"#);
}

/// JSON by its grammar (RFC 8259, Sections 6 and 7), even without a Rust value for it.
const OF_NO_TYPE: [(&str, &str); 5] = [
    ("exponent", "1e999"),
    ("surrogate", r#""cut \ud83d""#),
    ("integer", "340282366920938463463374607431768211455"),
    ("digits", "1.10"),
    ("inside", r#"[1e999,{"a":"\udead"}]"#),
];

#[test]
fn members_are_kept_verbatim() {
    let members = OF_NO_TYPE.map(|(name, value)| format!(r#","{name}":{value}"#)).concat();
    let text = format!(r#"{{"title":"Conflict","status":409{members}}}"#);
    for problem in [
        read(&text),
        serde_json::from_slice(text.as_bytes()).unwrap(),
        serde_json::from_reader(text.as_bytes()).unwrap(),
    ] {
        assert_eq!(problem.extension("integer"), Some(u128::MAX));
        assert_eq!(problem.extension("digits"), Some(1.1));
        assert_eq!(problem.extension::<f64>("exponent"), None);
        assert_eq!(serde_json::to_string(&problem).unwrap(), text);
        let response: crate::Response = problem.into();
        assert_eq!(response.body(), &text);
    }
    let pretty = serde_json::to_string_pretty(&read(&text)).unwrap();
    assert!(pretty.contains("\"exponent\": 1e999,"), "{pretty}");
    let nested = serde_json::to_string(&[Some(read(&text))]).unwrap();
    assert_eq!(nested, format!("[{text}]"));
}

#[test]
fn lone_surrogate_is_replaced() {
    let problem = read(r#"{"detail":"cut \ud83d","code":"cut \udead","cut \ud83d":1,"cut \udead":2}"#);
    assert_eq!(problem.detail(), Some("cut \u{fffd}"));
    assert_eq!(problem.code(), None, "what is not whole identifies nothing");
    assert_eq!(problem.extension("cut \u{fffd}"), Some(1));
    let response: crate::Response = problem.with_extension("after", &3).into();
    let body = String::from_utf8(response.body().to_vec()).unwrap();
    assert!(body.ends_with(r#""cut \ud83d":1,"cut \udead":2,"after":3}"#), "{body}");
}

/// Formats other than `serde_json`'s text use values: those of its `Value`.
#[test]
fn other_formats_round_trip() {
    let members =
        r#"{"detail":"d","n":1,"list":[1,{"a":null}],"deep":{"$serde_json::private::RawValue":"7"}}"#;
    let value: Value = serde_json::from_str(members).unwrap();
    let problem: Problem = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(problem.detail(), Some("d"));
    assert_eq!(problem.extension("n"), Some(1));
    assert_eq!(serde_json::to_value(&problem).unwrap()["list"], value["list"]);

    let entries = serde::de::value::MapDeserializer::<_, serde_json::Error>::new(
        [("detail", "d"), ("member", "m")].into_iter(),
    );
    let problem = <Problem as serde::Deserialize>::deserialize(entries).unwrap();
    assert_eq!((problem.detail(), problem.extension::<String>("member").as_deref()), (Some("d"), Some("m")));

    let mut bytes = br#"{"detail":"d","member":[1,2]}"#.to_vec();
    let problem: Problem = simd_json::serde::from_slice(&mut bytes).unwrap();
    assert_eq!(problem.extension("member"), Some([1, 2]));
    assert_eq!(simd_json::serde::to_string(&problem).unwrap(), r#"{"detail":"d","member":[1,2]}"#);

    #[derive(Debug, serde::Serialize, serde::Deserialize)]
    struct Envelope {
        trace: String,
        #[serde(flatten)]
        problem: Problem,
    }
    let envelope: Envelope = serde_json::from_str(r#"{"trace":"t","detail":"d","n":1}"#).unwrap();
    assert_eq!((envelope.problem.detail(), envelope.problem.extension("n")), (Some("d"), Some(1)));
    assert_eq!(serde_json::to_string(&envelope).unwrap(), r#"{"trace":"t","detail":"d","n":1}"#);
}

#[test]
fn non_object_is_error() {
    for text in [
        "",
        " ",
        "null",
        "true",
        "404",
        "\"problem\"",
        "[]",
        "[{}]",
        "{",
        "{\"a\":1",
        "{\"a\"}",
        "{}x",
        "{a:1}",
    ] {
        assert!(serde_json::from_str::<Problem>(text).is_err(), "{text:?}");
    }
    assert!(serde_json::from_value::<Problem>(json!([])).is_err());
    let error = serde_json::from_str::<Problem>("[]").unwrap_err().to_string();
    assert!(error.contains("problem details object"), "{error}");
}

#[test]
fn deep_nesting_does_not_overflow() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [1, 100, 128, 1_000, 200_000] {
            let value = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            for name in ["title", "status", "unknown"] {
                let read = serde_json::from_str::<Problem>(&format!("{{\"{name}\":{value}}}"));
                assert!(read.is_ok(), "{depth} of {open}");
                assert!(serde_json::to_string(&read.unwrap()).unwrap().contains(open) || name != "unknown");
            }
            let unclosed = format!("{{\"unknown\":{}", open.repeat(depth));
            assert!(serde_json::from_str::<Problem>(&unclosed).is_err());
        }
    }
}

/// Pieces of problems, so that much of the random input can be read.
const PIECES: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "\"type\":",
    "\"title\":",
    "\"status\":",
    "\"detail\":",
    "\"code\":",
    "\"x\":",
    "404",
    "-1",
    "1e999",
    "null",
    "true",
    "\"urn:a\"",
    "\"\\ud800\"",
    "\"\\u0000\"",
    " ",
    "{}",
];

fn random_bytes(random: &mut Rng) -> Vec<u8> {
    match random.u8(0..3) {
        0 => (0..random.usize(0..40)).map(|_| random.u8(..)).collect(),
        1 => {
            let piece = |_| PIECES[random.usize(..PIECES.len())];
            format!("{{{}}}", (0..8).map(piece).collect::<String>()).into_bytes()
        }
        _ => {
            let mut bytes = FULL.as_bytes().to_vec();
            for _ in 0..random.usize(1..3) {
                let at = random.usize(..bytes.len());
                bytes[at] =
                    if random.bool() { random.u8(..) } else { b"0123456789{}[]:,\"\\"[random.usize(..18)] };
            }
            bytes
        }
    }
}

/// Whatever is read can also be displayed, written and sent.
#[test]
fn arbitrary_bytes_do_not_panic() {
    let mut random = Rng::with_seed(4);
    let mut read = 0;
    for _ in 0..100_000 {
        let bytes = random_bytes(&mut random);
        let Ok(problem) = serde_json::from_slice::<Problem>(&bytes) else { continue };
        read += 1;
        assert!(!problem.to_string().is_empty());
        assert!(serde_json::to_value(&problem).unwrap().is_object());
        let response: crate::Response = problem.into();
        assert!(response.body().len() <= 8192 && response.status().as_u16() >= 200);
    }
    assert!(read > 5_000, "{read} could be read");
}
