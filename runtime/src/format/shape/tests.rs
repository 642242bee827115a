use crate::format::BodyFormat;
use crate::{json_format, Problem};
use http::StatusCode;

json_format! {
    struct Everything: "application/vnd.example+json" = {
        "success": false,
        "error": {
            "status": status,
            "text": status_text,
            "code": code,
            "title": title,
            "detail": detail,
            "id": instance,
            "type": type_uri,
            "free": extension(free),
        },
        "messages": [message, "§"],
        "version": 1.5,
        ..
    };
}

json_format! { struct Errors = { "errors": [{ "detail": message }] } }

fn full() -> Problem {
    Problem::new(StatusCode::CONFLICT)
        .with_type_uri("urn:taken")
        .with_code("taken")
        .with_title("Taken")
        .with_detail("\"ann\" is\ntaken")
        .with_instance("urn:uuid:1")
        .with_extension("free", &["ann2"])
        .with_extension("left", &1e2)
        .with_extension("version", &2)
}

const FULL: &str = concat!(
    r#"{"success":false,"error":{"status":409,"text":"409","code":"taken","title":"Taken","#,
    r#""detail":"\"ann\" is\ntaken","id":"urn:uuid:1","type":"urn:taken","free":["ann2"]},"#,
    r#""messages":["\"ann\" is\ntaken","§"],"version":1.5,"left":100.0}"#,
);

#[test]
fn members_are_in_order() {
    assert_eq!(String::from_utf8(Everything::write(&full(), None)).unwrap(), FULL);
}

#[test]
fn absent_members_are_left_out() {
    let body = Everything::write(&Problem::default(), None);
    assert_eq!(body, r#"{"success":false,"messages":["§"],"version":1.5}"#.as_bytes());
    assert_eq!(Errors::write(&Problem::default(), None), b"{}");
    assert_eq!(Errors::write(&Problem::new(StatusCode::GONE), None), br#"{"errors":[{"detail":"Gone"}]}"#);
}

#[test]
fn written_is_read() {
    let read = Everything::read(FULL.as_bytes()).unwrap();
    assert_eq!(read.code(), Some("taken"));
    assert_eq!(read.detail(), Some("\"ann\" is\ntaken"));
    assert_eq!(read.instance(), Some("urn:uuid:1"));
    assert_eq!(read.type_uri(), "urn:taken");
    assert_eq!(read.extension("free"), Some(vec!["ann2".to_owned()]));
    assert_eq!(read.extension("left"), Some(100.0));
    assert_eq!(Everything::write(&read.with_extension("x", "y"), None).last(), Some(&b'}'));
}

#[test]
fn other_bodies_are_none() {
    for body in
        ["", "[]", "null", "{}", "{\"errors\":1}", "{\"errors\":[]}", "{\"errors\":[{\"detail\":1}]}", "<p>"]
    {
        assert_eq!(Errors::read(body.as_bytes()), None, "{body}");
    }
    assert_eq!(Errors::read(b"\xff"), None);
}

#[test]
fn unknown_members_are_ignored() {
    let read = Errors::read(br#"{"a":1,"errors":[{"detail":"b","c":[]},2],"errors":3}"#).unwrap();
    assert_eq!(read, Problem::default().with_detail("b"));
}

#[test]
fn dangerous_characters_are_escaped() {
    let problem = Problem::default().with_detail("</script>\u{202e}");
    assert_eq!(Errors::write(&problem, None), br#"{"errors":[{"detail":"\u003c/script\u003e\u202e"}]}"#);
}

#[test]
fn schema_has_the_keys() {
    let schema = Errors::schema().unwrap();
    let expected = serde_json::json!({
        "type": "object",
        "properties": { "errors": {
            "type": "array",
            "items": { "anyOf": [{ "type": "object", "properties": { "detail": { "type": "string" } } }] },
        } },
    });
    assert_eq!(serde_json::from_str::<serde_json::Value>(&schema).unwrap(), expected);
}

json_format! { struct Open = { "error": { "code": code }, .. } }

json_format! { struct OnlyOpen = { "ok": false, .. } }

/// Any gateway answers with an object.
#[test]
fn undeclared_members_alone_are_no_problem() {
    for body in
        [r#"{"message":"no"}"#, r#"{"status":502,"title":"Bad Gateway"}"#, r#"{"error":{"a":1},"b":1}"#]
    {
        assert_eq!(Open::read(body.as_bytes()), None, "{body}");
    }
    let read = Open::read(br#"{"error":{"code":"a"},"b":1,"status":502,"b":[2]}"#).unwrap();
    assert_eq!(read, Problem::default().with_code("a").with_extension("b", &[2]));
    let read = OnlyOpen::read(br#"{"ok":false,"b":1}"#).unwrap();
    assert_eq!(read, Problem::default().with_extension("b", &1));
    assert_eq!(OnlyOpen::read(br#"{"ok":false}"#), None);
}

#[test]
fn very_many_members_are_read() {
    let members = (0..200_000).map(|at| format!(r#","m{at}":{at}"#)).collect::<Vec<_>>().concat();
    let read = Open::read(format!(r#"{{"error":{{"code":"a"}}{members}}}"#).as_bytes()).unwrap();
    assert_eq!(read.extensions().count(), 200_000);
}

#[test]
fn numbers_are_those_of_json() {
    json_format! { struct Numbers = { "a": 0, "b": 1_000, "c": 0x10, "d": 0.5, "e": 1e5, "f": 1.5e-3, "g": 007 } }
    let body = Numbers::write(&Problem::default(), None);
    assert_eq!(
        String::from_utf8(body).unwrap(),
        r#"{"a":0,"b":1000,"c":16,"d":0.5,"e":1e5,"f":1.5e-3,"g":7}"#
    );
    for number in ["1.", "007.5", "00", "1.e"] {
        assert!(!super::is_number(number.as_bytes()), "{number}");
    }
}
