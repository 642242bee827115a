use super::{acts_on_text, is_plain, push_escaped, short, ESCAPES};

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

fn escaped(text: &str) -> String {
    let mut json = Vec::new();
    push_escaped(&mut json, text);
    String::from_utf8(json).unwrap()
}

#[test]
fn escape_does_not_depend_on_position() {
    let characters = [
        ("\"", "\\\""),
        ("\n", "\\n"),
        ("<", "\\u003c"),
        ("\u{7f}", "\\u007f"),
        ("\u{61c}", "\\u061c"),
        ("\u{2028}", "\\u2028"),
        ("é", "é"),
        ("ؠ", "ؠ"),
        ("…", "…"),
    ];
    for (character, written) in characters {
        for (before, after) in (0..50).flat_map(|before| (0..20).map(move |after| (before, after))) {
            let around = |character| ["a".repeat(before).as_str(), character, &"b".repeat(after)].concat();
            assert_eq!(escaped(&around(character)), around(written));
        }
    }
}

/// What the module says, character by character.
fn defined(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '"' => "\\\"".into(),
            '\\' => "\\\\".into(),
            '\u{8}' => "\\b".into(),
            '\u{c}' => "\\f".into(),
            '\n' => "\\n".into(),
            '\r' => "\\r".into(),
            '\t' => "\\t".into(),
            '<' | '>' | '&' | '\u{7f}' | '\0'..='\u{1f}' => format!("\\u{:04x}", character as u32),
            _ if acts_on_text(character as u32) => format!("\\u{:04x}", character as u32),
            _ => character.into(),
        })
        .collect()
}

#[test]
fn every_character_is_escaped_as_defined() {
    for character in ('\0'..='\u{3000}').chain(['\u{ffff}', '\u{10ffff}']) {
        for text in [format!("{character}"), format!("a{character}{}", "b".repeat(40))] {
            assert_eq!(escaped(&text), defined(&text), "{text:?}");
            assert!(!is_plain(&text) || defined(&text) == text, "{text:?}");
            assert!(is_plain(&text) || !text.is_ascii() || defined(&text) != text, "{text:?}");
        }
    }
}

#[test]
fn mixed_text_is_escaped_as_defined() {
    let parts =
        ["plain text of some length", "\"", "<<<<", "\n", "é", "“", "\u{202e}", "ؠ", "日本語", "x", "\u{7f}"];
    let mut seed: usize = 1;
    for length in 0..300 {
        let mut text = String::new();
        for _ in 0..length {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(parts[(seed >> 33) % parts.len()]);
        }
        assert_eq!(escaped(&text), defined(&text));
    }
}

#[test]
fn short_escape_has_two_characters() {
    for (byte, character) in
        [(8, b'b'), (12, b'f'), (b'\n', b'n'), (b'\r', b'r'), (b'\t', b't'), (b'"', b'"')]
    {
        assert_eq!(ESCAPES[usize::from(byte)], short(character));
    }
    assert_eq!(short(b'n').to_le_bytes(), *b"\\n\0\0\0\0\0\x40");
}

#[test]
fn escapes_exceed_room() {
    for length in [170, 171, 172, 1_400] {
        assert_eq!(escaped(&"<".repeat(length)), "\\u003c".repeat(length));
        assert_eq!(escaped(&"\u{2028}a".repeat(length)), "\\u2028a".repeat(length));
    }
}
