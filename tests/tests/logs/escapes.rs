//! No text of an error can manipulate a log, a terminal or a reader.

use super::{fields, line, logged};
use axum::body::Body;
use http::Request;
use statusful::{axum::IntoResponse, HttpStatus, Problem};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[status(500)]
#[error("{0}")]
struct Text(String);

/// Characters that a log must not contain raw.
fn is_active(char: char) -> bool {
    char.is_control()
        || ['\u{61c}', '\u{200e}', '\u{200f}', '\u{2028}', '\u{2029}'].contains(&char)
        || ('\u{202a}'..='\u{202e}').contains(&char)
        || ('\u{2066}'..='\u{2069}').contains(&char)
}

#[test]
fn control_characters_are_escaped() {
    for char in ('\0'..='\u{2fff}').chain(['😀', '\u{feff}', '\u{10ffff}']) {
        let text = fields(Text(format!("a{char}b")))["exception.message"].as_str().unwrap().to_owned();
        if is_active(char) {
            assert_eq!(text, format!("a{}b", char.escape_default()));
        } else {
            assert_eq!(text, format!("a{char}b"));
        }
    }
}

#[test]
fn text_cannot_start_line_or_field() {
    let text = line(Text("x\r\nERROR statusful: all is lost\" http.response.status_code=200".into()));
    assert_eq!(text.matches('\n').count(), 1, "{text}");
    let expected =
        r#"exception.message="x\\r\\nERROR statusful: all is lost\" http.response.status_code=200""#;
    assert!(text.trim_end().ends_with(expected), "{text}");
}

#[test]
fn problem_code_and_type_are_escaped() {
    let problem = Problem::new(http::StatusCode::BAD_GATEWAY).with_code("a\nb").with_type_uri("x:\u{1b}[31m");
    let fields = fields(problem);
    assert_eq!((&fields["error.type"], &fields["problem.code"]), (&"502".into(), &r"a\nb".into()));
    assert_eq!(fields["problem.type"], r"x:\u{1b}[31m");
}

/// Metrics are grouped by it, and a problem may be what an upstream sent.
#[test]
fn error_type_is_no_text() {
    let problem =
        |code: &str| Problem::new(http::StatusCode::BAD_GATEWAY).with_code(code).with_type_uri(code);
    let longest = "a".repeat(64);
    for code in ["out_of_credit", "E-1.2", &longest] {
        assert_eq!(fields(problem(code))["error.type"], code);
    }
    let long = "a".repeat(2000);
    for code in ["", "no credit", "é", &long] {
        assert_eq!(fields(problem(code))["error.type"], "502", "{code}");
    }
    let (fields, cut) = (fields(problem(&long)), format!("{}…", "a".repeat(1024)));
    assert_eq!(
        (&fields["problem.code"], &fields["problem.type"]),
        (&cut.as_str().into(), &cut.as_str().into())
    );
}

#[test]
fn path_is_cut_and_escaped() {
    let long = format!("/\u{202e}{}", "a".repeat(5000));
    let request = Request::get(long.as_str()).body(Body::empty()).unwrap();
    let text = logged(true, request, || Text(String::new()).into_axum());
    let event: serde_json::Value = serde_json::from_str(&text).unwrap();
    let path = event["fields"]["url.path"].as_str().unwrap();
    assert_eq!(path, format!("/\\u{{202e}}{}…", "a".repeat(1020)));
}

impl Text {
    fn into_axum(self) -> axum::response::Response {
        axum::response::IntoResponse::into_response(self)
    }
}
