//! Any text in any place: no panic, a valid pointer, and the same entry read back.

use crate::sent;
use fastrand::Rng;
use serde_json::Value;
use statusful::{FieldError, FieldErrors};

const TOKENS: [&str; 18] = [
    "~",
    "/",
    "~0",
    "~1",
    "%",
    "%41",
    "%e9",
    "\"",
    "\\",
    "#",
    "é",
    "\u{202e}",
    "\r\n",
    "\0",
    "<script>",
    "\u{1f600}",
    "",
    "a",
];

fn text(random: &mut Rng) -> String {
    (0..random.usize(0..8)).map(|_| *random.choice(&TOKENS[..]).unwrap()).collect()
}

fn error(random: &mut Rng) -> FieldError {
    let detail = text(random);
    let error = match random.u8(0..6) {
        0 => FieldError::body(text(random), detail),
        1 => FieldError::body_at((0..random.usize(0..4)).map(|_| text(random)).collect::<Vec<_>>(), detail),
        2 => FieldError::query(text(random), detail),
        3 => FieldError::path(text(random), detail),
        4 => FieldError::header(text(random), detail),
        _ => FieldError::new(detail),
    };
    if random.bool() {
        error.with_code(text(random))
    } else {
        error
    }
}

/// RFC 6901, Section 3.
fn is_pointer(pointer: &str) -> bool {
    let escapes = pointer.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']));
    escapes && (pointer.is_empty() || pointer.starts_with('/'))
}

/// RFC 3986, Section 3.5.
fn is_fragment(text: &str) -> bool {
    let Some(fragment) = text.strip_prefix('#') else { return false };
    fragment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?%".contains(&byte))
}

#[test]
fn any_text_is_sent_and_read_back() {
    let mut random = Rng::with_seed(6901);
    for _ in 0..5_000 {
        let errors: FieldErrors = (0..random.usize(0..4)).map(|_| error(&mut random)).collect();
        let body = sent(&errors);
        assert!(body.bytes().all(|byte| byte >= b' '), "{body:?}");
        assert!(!body.contains(['<', '>', '\u{202e}']), "{body}");
        let body: Value = serde_json::from_str(&body).unwrap();
        for entry in body["errors"].as_array().unwrap() {
            assert!(entry["pointer"].as_str().is_none_or(is_fragment), "{entry}");
        }
        let read: FieldErrors = serde_json::from_value(body["errors"].clone()).unwrap();
        assert_eq!(read, errors);
        for error in &errors {
            assert!(error.pointer().is_none_or(is_pointer), "{error:?}");
        }
        let mapped = errors.clone().map_names(str::to_owned);
        assert_eq!(mapped, errors);
        let mapped = errors.map_names(|_| "~/\r\n".to_owned());
        assert!(mapped.iter().all(|error| error.pointer().is_none_or(is_pointer)));
    }
}

#[test]
fn tokens_are_found_in_their_document() {
    let mut random = Rng::with_seed(6901);
    for _ in 0..2_000 {
        let (outer, inner) = (text(&mut random), text(&mut random));
        let document = serde_json::json!({ &outer: [0, { &inner: "found" }] });
        let error = FieldError::body_at([outer.as_str(), "1", inner.as_str()], "x");
        assert_eq!(document.pointer(error.pointer().unwrap()), Some(&"found".into()), "{outer:?} {inner:?}");
    }
}
