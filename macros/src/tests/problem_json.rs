//! The start of a body, held against a JSON library.

use crate::json::body;
use serde_json::Value;

/// The characters that are written as `\u` escapes although JSON does not require it.
const ESCAPED: [std::ops::RangeInclusive<char>; 9] = [
    '&'..='&',
    '<'..='<',
    '>'..='>',
    '\u{7f}'..='\u{7f}',
    '\u{61c}'..='\u{61c}',
    '\u{200e}'..='\u{200f}',
    '\u{2028}'..='\u{2029}',
    '\u{202a}'..='\u{202e}',
    '\u{2066}'..='\u{2069}',
];

/// The text of a member between its quotes, as it is written.
fn written(text: &str) -> String {
    let json = body(None, None, 409, Some(text), None);
    json.strip_prefix("{\"status\":409,\"code\":\"")
        .and_then(|rest| rest.strip_suffix("\"}"))
        .unwrap()
        .to_owned()
}

fn decoded(json: &str) -> String {
    serde_json::from_str(&format!("\"{json}\"")).unwrap_or_else(|error| panic!("{error}: {json}"))
}

fn is_escaped(character: char) -> bool {
    ESCAPED.iter().any(|range| range.contains(&character))
}

fn agrees(text: &str) {
    let json = written(text);
    assert_eq!(decoded(&json), text);
    assert!(
        !json.chars().any(|character| character.is_control() && character < ' ' || is_escaped(character)),
        "{json}"
    );
    if !text.chars().any(is_escaped) {
        assert_eq!(format!("\"{json}\""), serde_json::to_string(text).unwrap());
    }
}

#[test]
fn basic_plane_round_trips() {
    for character in ('\0'..='\u{ffff}').map(|character| character.to_string()) {
        agrees(&character);
    }
}

#[test]
fn supplementary_planes_round_trip() {
    for character in ('\u{10000}'..=char::MAX).step_by(251).chain(['😀', '𝄞', '\u{e0001}', char::MAX]) {
        agrees(&character.to_string());
    }
}

#[test]
fn texts_round_trip() {
    for text in [
        "",
        "The name is taken",
        "a \"quoted\" \\ word",
        "two\r\nlines\tand a tab",
        "\u{8}\u{c}\0\u{1f}",
        "</script><!-- & -->",
        "zu groß: 名前 😀",
        "\u{202e}gnp.exe\u{2066}",
        "\\u003c is no escape, and neither is \\\\",
        "{\"a\":1}",
    ] {
        agrees(text);
    }
}

#[test]
fn escape_is_four_lowercase_digits() {
    for (character, json) in [
        ('<', "\\u003c"),
        ('>', "\\u003e"),
        ('&', "\\u0026"),
        ('\u{7f}', "\\u007f"),
        ('\u{2028}', "\\u2028"),
        ('\u{202e}', "\\u202e"),
        ('\0', "\\u0000"),
        ('\u{1b}', "\\u001b"),
        ('\n', "\\n"),
        ('"', "\\\""),
        ('\\', "\\\\"),
    ] {
        assert_eq!(written(&character.to_string()), json);
    }
}

#[test]
fn members_are_ordered_and_optional() {
    let all = body(Some("urn:a:b"), Some("Taken"), 409, Some("taken"), Some("Choose another."));
    assert_eq!(
        all,
        r#"{"type":"urn:a:b","title":"Taken","status":409,"code":"taken","detail":"Choose another."}"#
    );
    assert_eq!(body(None, None, 100, Some("a"), None), r#"{"status":100,"code":"a"}"#);
    assert_eq!(body(None, Some("T"), 999, Some("a"), None), r#"{"title":"T","status":999,"code":"a"}"#);
}

#[test]
fn members_are_escaped() {
    let hostile = "\"},{\"</script>\u{2028}\n";
    let json = body(Some(hostile), Some(hostile), 409, Some(hostile), Some(hostile));
    let members: Value = serde_json::from_str(&json).unwrap();
    for name in ["type", "title", "code", "detail"] {
        assert_eq!(members[name], hostile, "{name}");
    }
    assert_eq!(members["status"], 409);
    assert_eq!(members.as_object().unwrap().len(), 5);
}
