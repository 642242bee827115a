//! Every Unicode scalar value round-trips from any position in a body, and none that a page, a
//! terminal or a log could interpret as markup, a line break or a change of direction is sent
//! raw.

#[path = "../problem/strict.rs"]
mod strict;

use bytes::Bytes;
use http::StatusCode;
use serde_json::Value;
use statusful::{ExtensionMembers, HttpStatus, Problem};
use std::collections::BTreeMap;
use std::fmt::Display;

/// The characters that no body contains raw. In JSON text, control characters could only be
/// between tokens, and a body has none there either.
fn is_unfit(char: char) -> bool {
    let is_control = char < ' ' || char == '\u{7f}';
    let is_markup = matches!(char, '<' | '>' | '&');
    let is_line_end = matches!(char, '\u{2028}' | '\u{2029}');
    let is_direction = matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}')
        || ('\u{202a}'..='\u{202e}').contains(&char)
        || ('\u{2066}'..='\u{2069}').contains(&char);
    is_control || is_markup || is_line_end || is_direction
}

/// All 1,112,064 of them, in texts that fit into 8 KiB when each is escaped.
fn texts() -> Vec<String> {
    let all: Vec<char> = ('\0'..=char::MAX).collect();
    assert_eq!(all.len(), 1_112_064);
    all.chunks(1200).map(String::from_iter).collect()
}

#[derive(Debug, thiserror::Error)]
#[error("{detail}")]
struct Error<'a> {
    detail: &'a str,
    member: (&'a str, Value),
}

impl HttpStatus for Error<'_> {
    fn status(&self) -> StatusCode {
        StatusCode::CONFLICT
    }

    fn append_extensions(&self, members: &mut ExtensionMembers<'_>) {
        members.insert(self.member.0, &self.member.1);
    }
}

#[track_caller]
fn read(response: http::Response<Bytes>) -> Value {
    let text = std::str::from_utf8(response.body()).unwrap();
    let unfit = text.chars().find(|char| is_unfit(*char));
    assert_eq!(unfit, None, "raw in {text}");
    strict::read(text.as_bytes())
}

#[track_caller]
fn answer<E: HttpStatus + Display>(error: &E) -> Value {
    read(statusful::response(error))
}

#[test]
fn detail() {
    for text in texts() {
        let body = answer(&Error { detail: &text, member: ("m", Value::Null) });
        assert_eq!(body["detail"], *text);
    }
}

/// A `Display` that writes each character separately, as `{:?}` and many others do.
#[test]
fn detail_written_char_by_char() {
    struct Letters<'a>(&'a str);

    impl Display for Letters<'_> {
        fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            use std::fmt::Write;
            self.0.chars().try_for_each(|char| formatter.write_char(char))
        }
    }

    impl HttpStatus for Letters<'_> {
        fn status(&self) -> StatusCode {
            StatusCode::CONFLICT
        }
    }

    for text in texts().iter().take(60) {
        assert_eq!(answer(&Letters(text))["detail"], **text);
    }
}

#[test]
fn extension() {
    for text in texts() {
        let body = answer(&Error { detail: "", member: ("m", Value::from(&*text)) });
        assert_eq!(body["m"], *text);
    }
}

#[test]
fn extension_name() {
    for text in texts() {
        let body = answer(&Error { detail: "", member: (&text, Value::from(7)) });
        assert_eq!(body[&text], 7);
    }
}

/// In nested objects, ten keys at a time.
#[test]
fn map_keys() {
    for text in texts() {
        let chars: Vec<char> = text.chars().collect();
        let map: BTreeMap<String, usize> =
            chars.chunks(120).map(String::from_iter).enumerate().map(|(at, key)| (key, at)).collect();
        let nested = Value::from(vec![serde_json::to_value(&map).unwrap()]);
        let body = answer(&Error { detail: "", member: ("m", nested.clone()) });
        assert_eq!(body["m"], nested);
    }
}

#[test]
fn title() {
    for text in texts() {
        let problem = Problem::new(StatusCode::CONFLICT).with_title(text.as_str());
        assert_eq!(read(problem.into())["title"], *text);
    }
}

/// Read from one body and sent in another, as a gateway does.
#[test]
fn forwarded_problem() {
    for text in texts().iter().step_by(7) {
        let problem =
            Problem::new(StatusCode::CONFLICT).with_extension("m", &[text]).with_detail(text.as_str());
        let problem: Problem =
            serde_json::to_string(&problem).and_then(|text| serde_json::from_str(&text)).unwrap();
        let body = read(problem.into());
        assert_eq!(body["m"][0], **text);
        assert!(text.starts_with(body["detail"].as_str().unwrap()));
    }
}

/// The same code writes all of these: the marked characters suffice.
#[test]
fn other_problem_members() {
    let text: String =
        ('\0'..='\u{3000}').chain(['\u{feff}', char::MAX]).filter(|char| is_unfit(*char)).collect();
    let problem = Problem::new(StatusCode::CONFLICT)
        .with_type_uri(text.as_str())
        .with_code(text.as_str())
        .with_instance(text.as_str())
        .with_extension(&text, &text);
    let body = read(problem.into());
    for name in ["type", "code", "instance", &text] {
        assert_eq!(body[name], *text, "{name}");
    }
}

/// Raw, they make the tests above fail.
#[test]
fn unescaped_characters_are_found() {
    for char in
        ['\0', '\n', '<', '>', '&', '\u{7f}', '\u{61c}', '\u{200e}', '\u{202a}', '\u{202e}', '\u{2069}']
    {
        let text = format!("{{\"m\":\"{char}\"}}");
        let found = std::panic::catch_unwind(|| read(http::Response::new(text.into())));
        assert!(found.is_err(), "{char:?}");
    }
}
