//! A body is at most 8 KiB: members are omitted one by one, lists are cut after an element, and
//! `detail` is cut on a character boundary to fill the rest.

use crate::{response, strict};
use bytes::Bytes;
use fastrand::Rng;
use http::{Response, StatusCode};
use serde_json::Value;
use statusful::{ExtensionMembers, HttpStatus, Problem};

const LIMIT: usize = 8192;

/// An error with any number of members, with or without metadata.
#[derive(Debug, thiserror::Error)]
#[error("{detail}")]
struct Long {
    detail: String,
    members: Vec<(String, String)>,
}

impl HttpStatus for Long {
    fn status(&self) -> StatusCode {
        StatusCode::CONFLICT
    }

    fn append_extensions(&self, members: &mut ExtensionMembers<'_>) {
        for (name, value) in &self.members {
            members.insert(name, value);
        }
    }
}

/// How many bytes a character takes in the body.
fn width(char: char) -> usize {
    match char {
        '"' | '\\' | '\u{8}' | '\u{c}' | '\n' | '\r' | '\t' => 2,
        '\0'..='\u{1f}' | '<' | '>' | '&' | '\u{7f}' => 6,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => 6,
        _ => char.len_utf8(),
    }
}

fn text_width(text: &str) -> usize {
    text.chars().map(width).sum()
}

fn char(random: &mut Rng) -> char {
    match random.u8(0..6) {
        0 => random.char('\0'..'\u{80}'),
        1 => random.char('\u{80}'..'\u{800}'),
        2 => random.char('\u{2000}'..'\u{2070}'),
        3 => random.choice(['<', '>', '&', '"', '\\', '\n', '\u{7f}']).unwrap(),
        4 => random.char('\u{1F300}'..'\u{1F600}'),
        _ => random.lowercase(),
    }
}

fn text(random: &mut Rng, longest: usize) -> String {
    let bytes = match random.u8(0..4) {
        0 => 0,
        1 => random.usize(0..=longest.min(64)),
        _ => random.usize(0..=longest),
    };
    let mut text = String::new();
    // Some are ASCII only, so that every byte counts.
    let is_plain = random.bool();
    while text.len() < bytes {
        text.push(if is_plain { random.alphanumeric() } else { char(random) });
    }
    text
}

/// The expected body of the error, by the rule alone.
struct Wanted<'a> {
    members: Vec<&'a (String, String)>,
    detail: &'a str,
}

fn wanted(error: &Long) -> Wanted<'_> {
    let mut used = r#"{"title":"Conflict","status":409}"#.len();
    let mut members = Vec::new();
    for member in &error.members {
        let width = r#","":"""#.len() + text_width(&member.0) + text_width(&member.1);
        if used + width <= LIMIT {
            used += width;
            members.push(member);
        }
    }
    used += r#","detail":"""#.len();
    let mut end = 0;
    for char in error.detail.chars() {
        used += width(char);
        if used > LIMIT {
            break;
        }
        end += char.len_utf8();
    }
    Wanted { members, detail: &error.detail[..end] }
}

#[track_caller]
fn is_cut_as_wanted(error: &Long) -> usize {
    let response = response(error);
    let body = strict::read(response.body());
    let wanted = wanted(error);
    let body = body.as_object().unwrap();
    for (name, value) in &wanted.members {
        assert_eq!(body.get(name).and_then(Value::as_str), Some(value.as_str()), "{name:?}");
    }
    let detail = body.get("detail").and_then(Value::as_str);
    let others = 2 + usize::from(detail.is_some());
    assert_eq!(body.len(), wanted.members.len() + others, "and no other member");
    assert_eq!(detail.unwrap_or_default(), wanted.detail);
    response.body().len()
}

#[test]
fn random_error_is_cut_at_8_kib() {
    let mut random = Rng::with_seed(2);
    let mut full = 0;
    for _ in 0..400 {
        let count = random.usize(0..8);
        let longest = random.choice([10, 500, 3000, 9000]).unwrap();
        let mut member = |at| (format!("{at}{}", text(&mut random, 20)), text(&mut random, longest));
        let members = (0..count).map(&mut member).collect();
        let error = Long { detail: text(&mut random, 40 * 1024), members };
        full += usize::from(is_cut_as_wanted(&error) > LIMIT - 6);
    }
    assert!(full > 100, "{full} bodies are full");
}

/// Each length around the limit, with each width of the last character.
#[test]
fn detail_at_limit() {
    let room = LIMIT - r#"{"title":"Conflict","status":409,"detail":""}"#.len();
    for last in ["a", "é", "€", "\u{1F600}", "\n", "<", "\u{2028}"] {
        for length in room - 8..=room + 2 {
            let detail = "x".repeat(length) + last;
            is_cut_as_wanted(&Long { detail, members: Vec::new() });
        }
    }
}

#[test]
fn member_at_limit() {
    let room = LIMIT - r#"{"title":"Conflict","status":409,"m":"","after":"x","detail":""}"#.len();
    for length in room - 30..=room + 30 {
        let member = ("m".to_owned(), "x".repeat(length));
        let after = ("after".to_owned(), "x".to_owned());
        is_cut_as_wanted(&Long { detail: "detail".to_owned(), members: vec![member, after] });
    }
}

/// Mandatory members leave no room even for an empty detail.
#[test]
fn detail_without_room_is_omitted() {
    let head = r#"{"title":"Conflict","status":409,"m":""}"#.len();
    for left in 0..=r#","detail":"""#.len() {
        let members = vec![("m".to_owned(), "x".repeat(LIMIT - head - left))];
        let error = Long { detail: "detail".to_owned(), members };
        let body = response(&error).into_body();
        let has_detail = body.windows(8).any(|part| part == b"\"detail\"");
        assert_eq!(has_detail, left == r#","detail":"""#.len());
        assert_eq!(body.len(), LIMIT - if has_detail { 0 } else { left });
    }
}

#[test]
fn title_at_limit() {
    let room = LIMIT - r#"{"title":"","status":409}"#.len();
    for length in room - 20..=room + 20 {
        let problem = Problem::new(StatusCode::CONFLICT).with_title("x".repeat(length));
        let response: Response<Bytes> = problem.into();
        let body = strict::read(response.body());
        assert_eq!((body["status"].as_u64(), body.get("title").is_some()), (Some(409), length <= room));
    }
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("{detail}")]
#[status(409)]
struct Derived {
    detail: String,
    #[problem(extension)]
    huge: Vec<u64>,
    #[problem(extension)]
    small: u8,
}

/// The part of a huge value that fits is kept, and the rest is not serialized.
#[test]
fn list_is_cut_after_element() {
    let error = Derived { detail: "é".repeat(10_000), huge: vec![u64::MAX; 1_000], small: 7 };
    let response = response(&error);
    let body = strict::read(response.body());
    let huge = body["huge"].as_array().unwrap();
    assert!(huge.len() > 300 && huge.iter().all(|element| *element == u64::MAX), "{}", huge.len());
    assert_eq!(body["small"], 7);
    assert!(response.body().len() >= LIMIT - 1);
    let detail = body["detail"].as_str().unwrap();
    assert!(error.detail.starts_with(detail) && detail.len() > 900, "{}", detail.len());
}

/// An error with one list and a text after it.
#[derive(Debug, thiserror::Error)]
#[error("detail")]
struct Listed<T>(T, String);

impl<T: serde::Serialize> HttpStatus for Listed<T> {
    fn status(&self) -> StatusCode {
        StatusCode::CONFLICT
    }

    fn append_extensions(&self, members: &mut ExtensionMembers<'_>) {
        members.insert("first", &["never in the way"]);
        members.insert("list", &self.0);
        members.insert("text", &self.1);
    }
}

/// How much of a list of these elements fits next to a text of this length.
#[track_caller]
fn kept<T: serde::Serialize>(list: T, text: usize) -> Vec<Value> {
    let whole = serde_json::to_value(&list).unwrap();
    let response = response(&Listed(list, "x".repeat(text)));
    let body = strict::read(response.body());
    assert_eq!(body["text"].as_str().map(str::len), Some(text));
    let kept = body["list"].as_array().unwrap();
    assert_eq!(kept, &whole.as_array().unwrap()[..kept.len()]);
    kept.clone()
}

#[test]
fn list_keeps_longest_prefix() {
    let chars = ["a", "é", "\"", "],[", "\\", "\\\"", "<,>", "{"].map(|part| part.repeat(40));
    let nested: Vec<_> = chars.iter().cycle().take(300).map(|text| (text, [Some(1), None])).collect();
    for elements in [1, 2, 300] {
        let list = &nested[..elements];
        let all = kept(list, 0).len();
        assert_eq!(all == elements, elements < 300);
        let few = kept(list, 7_000).len();
        assert!(few <= all && (elements > 2 || few == all), "{few} of {elements}");
    }
    assert_eq!(kept(Some(vec!["x".repeat(9_000)]), 0), [] as [Value; 0], "not even one fits");
    // Each length of the list around the limit, and each of what follows it.
    for length in (1_300..1_400).chain([2_000]) {
        assert!(kept(vec![12345_u32; length], 5).len() >= 1_100);
    }
    for text in (6_900..8_000).step_by(7) {
        kept(vec![12345_u32; 200], text);
    }
}

#[test]
fn only_lists_are_cut() {
    let text = "x".repeat(3_000);
    let response = response(&Listed((&text, &text, &text), String::new()));
    let body = strict::read(response.body());
    assert_eq!((body.get("list"), body["text"].as_str()), (None, Some("")));
}

/// If the list fits first and what follows does not, both are present.
#[test]
fn list_leaves_room_for_rest() {
    let list = vec![12345_u32; 1_340];
    assert_eq!(kept(list.clone(), 0).len(), 1_340);
    assert!(kept(list, 500).len() < 1_340);
}

#[test]
fn problem_list_is_cut() {
    let problem = Problem::new(StatusCode::CONFLICT).with_extension("list", &vec![12345_u32; 3_000]);
    let response: Response<Bytes> = problem.with_extension("after", &1).into();
    let body = strict::read(response.body());
    assert!(body["list"].as_array().unwrap().len() > 1_000);
    assert_eq!(body["after"], 1);
}
