//! Statuses known only at run time, each from 100 to 999: the body has the status of the status
//! line.

use crate::{response, strict};
use http::StatusCode;
use statusful::registry::registered;
use statusful::{HttpStatus, Problem};
use std::fmt::Display;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("shown")]
#[status(allow(dynamic_exposure))]
enum Dynamic {
    Field {
        #[status]
        status: StatusCode,
    },
    #[status(with = Self::find)]
    Found(u16),
    #[status(transparent)]
    Transparent(Box<Dynamic>),
    #[status(409)]
    _Static,
}

impl Dynamic {
    fn find(&self) -> StatusCode {
        match self {
            Dynamic::Found(code) => StatusCode::from_u16(*code).unwrap(),
            _ => StatusCode::OK,
        }
    }
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("shown")]
#[problem(redact)]
struct Struct<S>(#[status] S, #[problem(extension = "member")] u8);

#[derive(Debug, thiserror::Error)]
#[error("shown")]
struct ByHand(StatusCode);

impl HttpStatus for ByHand {
    fn status(&self) -> StatusCode {
        self.0
    }
}

/// RFC 9110, Section 6.4.1.
fn has_content(code: u16) -> bool {
    ![204, 205, 304].contains(&code)
}

fn phrase(code: u16) -> Option<&'static str> {
    match code {
        306 | 418 => None,
        _ => registered(code).map(|row| row.phrase()),
    }
}

#[track_caller]
fn agrees<E: HttpStatus + Display>(error: &E, stated: u16, detail: Option<&str>) {
    let code = if stated < 200 { 500 } else { stated };
    let response = response(error);
    assert_eq!(response.status(), code);
    assert!(!response.headers().contains_key("content-length"));
    if !has_content(code) {
        assert!(response.body().is_empty());
        assert!(!response.headers().contains_key("content-type"));
        return;
    }
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let body = strict::read(response.body());
    assert_eq!(body["status"], code);
    assert_eq!(body.get("title").and_then(|title| title.as_str()), phrase(code));
    assert_eq!(body.get("detail").and_then(|detail| detail.as_str()), detail);
}

#[test]
fn body_status_matches_response() {
    for code in 100..=999 {
        let status = StatusCode::from_u16(code).unwrap();
        let shown = (400..500).contains(&code).then_some("shown");
        agrees(&Dynamic::Field { status }, code, shown);
        agrees(&Dynamic::Found(code), code, shown);
        agrees(&Dynamic::Transparent(Box::new(Dynamic::Found(code))), code, shown);
        agrees(&ByHand(status), code, shown);
        agrees(&&ByHand(status), code, shown);
        agrees(&Struct(status, 1), code, None);
        agrees(&Struct(&&status, 1), code, None);
    }
}

/// With the derive, `status()` itself returns a final status, for every caller.
#[test]
fn interim_status_becomes_500() {
    for code in 100..200 {
        let status = StatusCode::from_u16(code).unwrap();
        assert_eq!(Dynamic::Field { status }.status(), 500);
        assert_eq!(Dynamic::Found(code).status(), 500);
        assert_eq!(Dynamic::Transparent(Box::new(Dynamic::Found(code))).status(), 500);
        assert_eq!(StatusCode::from(Struct(status, 1)), 500);
    }
}

#[test]
fn built_problem_has_response_status() {
    for code in 200..=999 {
        let status = StatusCode::from_u16(code).unwrap();
        let problem = Problem::new(status).with_detail("shown").with_extension("member", &1);
        assert_eq!(problem.title(), phrase(code));
        let response: crate::Response = problem.into();
        assert_eq!(response.status(), code);
        assert_eq!(response.body().is_empty(), !has_content(code));
        assert_eq!(response.headers().contains_key("content-type"), has_content(code));
        assert!(!response.headers().contains_key("content-length"));
        if has_content(code) {
            assert_eq!(strict::read(response.body())["status"], code);
        }
    }
}

/// A variant's literals are kept if the status is known only at run time.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("x")]
#[problem(base = "urn:example:")]
enum Literals {
    #[problem(title = "Own title", code = "own", detail = "Own detail")]
    Own(#[status] StatusCode),
}

#[test]
fn literals_with_any_status() {
    for code in 400..=999 {
        let response = response(&Literals::Own(StatusCode::from_u16(code).unwrap()));
        let wanted = format!(
            r#"{{"type":"urn:example:own","title":"Own title","status":{code},"code":"own","detail":"Own detail"}}"#
        );
        assert_eq!(response.body(), &wanted);
    }
}
