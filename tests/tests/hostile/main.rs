//! A request can put any text into an error: no text splits a response, breaks out of its JSON,
//! or makes it too long.
//!
//! `STATUSFUL_ROUNDS` is the number of texts; `scripts/campaigns/wire` tries ten million.

mod errors;

use bytes::Bytes;
use errors::{problem, with};
use fastrand::Rng;
use http::Response;
use statusful_tests::{rounds, written};

/// The fields that the errors set, and those that every response has.
const FIELDS: [&str; 8] = [
    "content-type",
    "cache-control",
    "x-content-type-options",
    "x-fixed",
    "www-authenticate",
    "x-text",
    "x-list",
    "x-perhaps",
];

const BODY_LIMIT: usize = 8 * 1024;

const PIECES: [&str; 24] = [
    "\r\n",
    "\r",
    "\n",
    "\0",
    "\r\n\r\n<script>",
    "\r\nset-cookie: a=b",
    "\"}",
    "\\",
    "\\u000d\\u000a",
    "</script>",
    "<!--",
    "&amp;",
    "\u{7f}",
    "\u{1b}[2J",
    "\u{85}",
    "\u{2028}",
    "\u{202e}",
    "\u{feff}",
    "\u{fffd}",
    "é",
    "🦀",
    "\t",
    ", ",
    "plain text of some length, as most are",
];

fn text(random: &mut Rng) -> String {
    let mut text = String::new();
    let longest = if random.u8(..) == 0 { 600 } else { 8 };
    for _ in 0..random.usize(0..=longest) {
        match random.u8(0..8) {
            0 => text.push(random.char(..)),
            1 => text.push(char::from(random.u8(..))),
            _ => text.push_str(PIECES[random.usize(..PIECES.len())]),
        }
    }
    text
}

/// Asserts the properties of every response, as a client reads it.
#[track_caller]
fn is_safe(response: &Response<Bytes>, text: &str) {
    let raw = written(response);
    let mut fields = [httparse::EMPTY_HEADER; 16];
    let mut read = httparse::Response::new(&mut fields);
    let httparse::Status::Complete(head) = read.parse(&raw).expect("a head") else {
        panic!("{text:?}: the head has no end")
    };
    assert_eq!(read.code, Some(response.status().as_u16()), "{text:?}");
    assert_eq!(read.headers.len(), response.headers().len(), "{text:?}");
    for field in read.headers.iter() {
        assert!(FIELDS.contains(&field.name), "{text:?}: {}", field.name);
        assert!(field.value.len() <= BODY_LIMIT, "{text:?}: {}", field.name);
    }
    let body = &raw[head..];
    assert_eq!(body, &response.body()[..], "{text:?}");
    assert!(body.len() <= BODY_LIMIT, "{text:?}: {} bytes", body.len());
    let json: serde_json::Value = serde_json::from_slice(body).expect("JSON");
    assert_eq!(json["status"], response.status().as_u16(), "{text:?}");
    let body = std::str::from_utf8(body).expect("UTF-8");
    let acts =
        |char: char| matches!(char, '\0'..='\u{1f}' | '<' | '>' | '&' | '\u{7f}' | '\u{2028}'..='\u{202e}');
    assert!(!body.contains(acts), "{text:?}: {body}");
}

#[test]
fn text_does_not_break_out() {
    let rounds = rounds(20_000);
    let mut random = Rng::with_seed(7230);
    let mut sent = 0;
    for _ in 0..rounds {
        let text = text(&mut random);
        let position = random.u8(..);
        let response = match position {
            ..=199 => statusful::response(&with(&text, position)),
            _ => problem(&text).into(),
        };
        is_safe(&response, &text);
        sent += usize::from(response.headers().contains_key("x-text"));
    }
    assert!(sent > rounds / 40, "{sent} of {rounds} are sent in a field");
    println!("{rounds} texts are safe in any position, {sent} of them in a field");
}

/// What a request can put into an error is as long as the server allows.
#[test]
fn ten_megabytes_are_cut() {
    for piece in ["x", "\r\n🦀"] {
        let text = piece.repeat(10_000_000 / piece.len());
        for position in 0..7 {
            is_safe(&statusful::response(&with(&text, position)), piece);
        }
        is_safe(&problem(&text).into(), piece);
    }
}
