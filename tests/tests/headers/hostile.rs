//! No byte in a value splits a response, changes its status or panics.

use crate::response;
use http::HeaderValue;
use statusful::{HttpStatus, ToHeader};
use statusful_tests::{rounds, written};

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("hostile")]
#[status(429)]
#[header("x-before" = "before", "x-after" = "after")]
struct Hostile<T> {
    #[header("x-value")]
    value: T,
}

const LENGTHS: [usize; 6] = [1, 2, 3, 8, 17, 64];

/// Every byte at every position of values of several lengths.
fn values() -> impl Iterator<Item = (u8, usize, usize)> {
    let positions = LENGTHS.iter().flat_map(|length| (0..*length).map(move |at| (*length, at)));
    positions.flat_map(|(length, at)| (0..=u8::MAX).map(move |byte| (byte, length, at)))
}

/// The bytes of a field value: visible ones, obs-text, space and tab (RFC 9110, Section 5.5).
fn is_legal(byte: u8) -> bool {
    matches!(byte, b'\t' | b' '..=b'~' | 0x80..)
}

#[track_caller]
fn sends_exactly<T: ToHeader>(value: T, wanted: Option<&[u8]>) {
    let response = response(&Hostile { value });
    assert_eq!(response.status(), 429);
    let found: Vec<&[u8]> = response.headers().get_all("x-value").iter().map(HeaderValue::as_bytes).collect();
    assert_eq!(found, Vec::from_iter(wanted));
    assert!(found.iter().all(|line| line.iter().all(|byte| is_legal(*byte))));

    // Content type, cache control, nosniff, before, after; the status line, and the empty one.
    let breaks = written(&response).into_iter().filter(|byte| matches!(byte, b'\r' | b'\n' | b'\0')).count();
    assert_eq!(breaks, 2 * (7 + found.len()));
}

fn trimmed(mut value: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = value {
        value = rest;
    }
    value
}

#[test]
fn header_value_bytes_stay_on_one_line() {
    let mut sent = 0;
    for (byte, length, at) in values() {
        let mut bytes = vec![b'v'; length];
        bytes[at] = byte;
        let Ok(value) = HeaderValue::from_bytes(&bytes) else {
            assert!(!is_legal(byte));
            continue;
        };
        sends_exactly(value, Some(&bytes));
        sent += 1;
    }
    let positions: usize = LENGTHS.iter().sum();
    assert_eq!(sent, positions * (256 - 31 - 1), "all but 31 controls and DEL");
}

#[test]
fn string_is_one_line_or_omitted() {
    for (byte, length, at) in values() {
        let mut chars = vec!['v'; length];
        chars[at] = char::from(byte);
        let text: String = chars.into_iter().collect();
        let wanted = is_legal(byte).then(|| trimmed(text.as_bytes()));
        sends_exactly(text.as_str(), wanted);
    }
}

#[test]
fn list_is_one_line_or_omitted() {
    for byte in 0..=u8::MAX {
        for at in 0..3 {
            let mut list = ["v", "v", "v"].map(str::to_owned);
            list[at] = format!("a{}b", char::from(byte));
            let line = list.join(", ");
            sends_exactly(list.as_slice(), is_legal(byte).then_some(line.as_bytes()));
        }
    }
}

#[test]
fn random_strings_do_not_split_response() {
    let mut random = fastrand::Rng::with_seed(1);
    let pieces =
        ["\r\n", "\n", "\r", "\0", "set-cookie: a=b", " ", "\t", "\u{7f}", "é", "\u{2028}", "v", ":"];
    for _ in 0..rounds(20_000) {
        let text: String = (0..random.usize(0..6)).map(|_| pieces[random.usize(..pieces.len())]).collect();
        let value = text.trim_matches([' ', '\t']).as_bytes();
        let wanted = value.iter().all(|byte| is_legal(*byte)).then_some(value);
        sends_exactly(&text, wanted);
    }
}
