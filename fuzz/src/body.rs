//! The body of an error with arbitrary texts, in pieces of any length.

use arbitrary::Unstructured;
use bytes::Bytes;
use core::fmt::{self, Display};
use http::{Response, StatusCode};
use serde_json::{Map, Value};
use statusful::{HttpStatus, Problem};

/// What `Display` writes repeatedly, before it fails or succeeds.
#[derive(Debug)]
struct Shown<'a> {
    pieces: Vec<&'a str>,
    times: usize,
    fails: bool,
}

impl Display for Shown<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for _ in 0..self.times {
            for piece in &self.pieces {
                formatter.write_str(piece)?;
            }
        }
        if self.fails {
            Err(fmt::Error)
        } else {
            Ok(())
        }
    }
}

#[derive(Debug, HttpStatus)]
#[status(500)]
enum Failure<'a> {
    #[problem(expose)]
    Shown {
        shown: Shown<'a>,
        #[problem(extension)]
        text: &'a str,
        #[problem(extension)]
        long: String,
    },
    Hidden {
        shown: Shown<'a>,
    },
    #[status(404)]
    #[problem(type = "urn:x&y", title = "\u{202e}<")]
    Plain {
        shown: Shown<'a>,
    },
}

impl Failure<'_> {
    fn shown(&self) -> &Shown<'_> {
        match self {
            Failure::Shown { shown, .. } | Failure::Hidden { shown } | Failure::Plain { shown } => shown,
        }
    }
}

impl Display for Failure<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shown().fmt(formatter)
    }
}

/// Texts, how often they are repeated, and which error has them.
pub fn body(data: &[u8]) {
    let mut bytes = Unstructured::new(data);
    let mut number = |most: u32| bytes.int_in_range(0..=most).unwrap_or_default();
    let (which, times, long, fails) = (number(3), number(12), number(12), number(7) == 7);
    let mut pieces = Vec::new();
    while let Ok(piece) = bytes.arbitrary::<&str>() {
        if bytes.is_empty() || pieces.len() == 16 {
            break;
        }
        pieces.push(piece);
    }
    let text = pieces.first().copied().unwrap_or_default();
    let shown = Shown { times: 1 << times, pieces, fails };
    let failure = match which {
        0 => Failure::Shown { shown, text, long: text.repeat(1 << long) },
        1 => Failure::Hidden { shown },
        2 => Failure::Plain { shown },
        _ => return by_hand(&shown, text),
    };
    let body = Response::<Bytes>::into_body(statusful::response(&failure));
    let members = read(&body);
    match &failure {
        Failure::Shown { shown, text, long } => {
            detail(&body, &members, shown);
            for (name, sent) in [("text", *text), ("long", long.as_str())] {
                assert!(members.get(name).is_none_or(|member| member == sent));
            }
        }
        Failure::Hidden { .. } => assert!(!members.contains_key("detail")),
        Failure::Plain { shown } => detail(&body, &members, shown),
    }
}

/// The same for a problem that is built by hand.
fn by_hand(shown: &Shown, text: &str) {
    let whole = Shown { pieces: shown.pieces.clone(), times: shown.times, fails: false };
    let problem = Problem::new(StatusCode::CONFLICT)
        .with_type_uri(text)
        .with_title(text)
        .with_code(text)
        .with_instance(text)
        .with_extension(text, &text)
        .with_detail(whole.to_string());
    let body = Response::<Bytes>::from(problem).into_body();
    let members = read(&body);
    assert_eq!(members.get("status").and_then(Value::as_u64), Some(409));
    detail(&body, &members, &whole);
}

/// The members of a body, which is JSON, not too long, and free of active characters.
fn read(body: &[u8]) -> Map<String, Value> {
    assert!(body.len() <= 8192, "{} bytes", body.len());
    let text = core::str::from_utf8(body).expect("a body is UTF-8");
    let acts = |char: char| {
        char.is_control()
            || matches!(char, '<' | '>' | '&' | '\u{61c}' | '\u{200e}' | '\u{200f}')
            || matches!(char, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    // C1 controls have no effect in UTF-8, and are kept.
    let found = text.chars().find(|char| acts(*char) && !matches!(char, '\u{80}'..='\u{9f}'));
    assert_eq!(found, None, "{text}");
    serde_json::from_str(text).expect("a body is an object")
}

/// The detail is the start of the text: all of it, unless the body is full. If writing the text
/// fails, there is no detail, unless it failed after that.
fn detail(body: &[u8], members: &Map<String, Value>, shown: &Shown) {
    let text = shown.pieces.concat().repeat(shown.times);
    let is_full = body.len() > 8192 - 16;
    match members.get("detail").map(|detail| detail.as_str().expect("a detail is a text")) {
        Some(detail) => {
            assert!(text.starts_with(detail));
            assert!(
                is_full || detail.len() == text.len() && !shown.fails,
                "{} of {}",
                detail.len(),
                text.len()
            );
        }
        None => assert!(shown.fails || is_full),
    }
}
