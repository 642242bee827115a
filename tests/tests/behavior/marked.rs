//! A field marked `#[status(...)]`: statuses of other types, functions of the field, and the
//! error inside one of several fields.

// Some fields exist only for the shape of their variant.
#![allow(dead_code)]

use http::{HeaderMap, StatusCode};
use statusful::{Exposure, HttpStatus, ToStatus};

/// A status of the user's own.
enum Level {
    Known(u16),
    Unknown,
}

impl ToStatus for Level {
    fn to_status(&self) -> Option<StatusCode> {
        match self {
            Level::Known(code) => code.to_status(),
            Level::Unknown => None,
        }
    }
}

#[derive(HttpStatus)]
#[status(502, allow(dynamic_exposure))]
enum Marked {
    Number(#[status] u16),
    #[status(504)]
    Optional(#[status] Option<StatusCode>),
    OptionalNumber {
        #[status]
        code: Option<u16>,
    },
    Own(#[status] Box<Level>),
    #[status(400)]
    Found {
        #[status(with = found)]
        text: String,
        place: u32,
    },
    #[status(with = found)]
    Only(String),
    #[status(with = of_error)]
    OfError(String),
    #[status(with = str_status)]
    Number32(u32),
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
struct Bare(#[status] Option<StatusCode>);

#[allow(clippy::ptr_arg)] // the field is a `String`
fn found(text: &String) -> Option<u16> {
    text.parse().ok()
}

fn of_error(error: &Marked) -> StatusCode {
    match error {
        Marked::OfError(text) if text == "gone" => StatusCode::GONE,
        _ => StatusCode::CONFLICT,
    }
}

fn str_status<T: std::fmt::Display + Send>(value: &T) -> StatusCode {
    value.to_string().parse().unwrap_or(StatusCode::CONFLICT)
}

impl std::fmt::Display for Marked {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("410")
    }
}

#[test]
fn other_types_are_statuses() {
    assert_eq!(Marked::Number(404).status(), 404);
    assert_eq!(Marked::Optional(Some(StatusCode::GONE)).status(), 410);
    assert_eq!(Marked::OptionalNumber { code: Some(409) }.status(), 409);
    assert_eq!(Marked::Own(Box::new(Level::Known(429))).status(), 429);
}

#[test]
fn number_that_is_no_status_is_500() {
    for number in [0, 1, 99, 1000, u16::MAX] {
        assert_eq!(Marked::Number(number).status(), 500, "{number}");
        assert_eq!(Marked::OptionalNumber { code: Some(number) }.status(), 500, "{number}");
    }
    assert_eq!(Marked::Number(101).status(), 500, "it is interim");
}

#[test]
fn missing_status_is_that_stated() {
    assert_eq!(Marked::Optional(None).status(), 504);
    assert_eq!(Marked::OptionalNumber { code: None }.status(), 502);
    assert_eq!(Marked::Own(Box::new(Level::Unknown)).status(), 502);
    assert_eq!(Bare(None).status(), 500);
}

#[test]
fn function_of_field_finds_status() {
    let error = |text: &str| Marked::Found { text: text.into(), place: 7 };
    assert_eq!(error("422").status(), 422);
    assert_eq!(error("none").status(), 400);
    assert_eq!(Marked::Only("403".into()).status(), 403);
    assert_eq!(Marked::Only("none".into()).status(), 502);
}

#[test]
fn function_of_error_is_preferred() {
    assert_eq!(Marked::OfError("gone".into()).status(), 410);
    assert_eq!(Marked::Number32(404).status(), 410, "a generic function takes the error");
}

#[derive(HttpStatus, Debug)]
enum Inner {
    #[status(429)]
    #[header(RETRY_AFTER = "9")]
    #[header("x-inner" = "inner")]
    Busy,
    #[status(503)]
    #[problem(expose)]
    Down,
}

#[derive(HttpStatus)]
#[header(VARY = "accept")]
enum Outer {
    #[status(transparent)]
    #[header("x-inner" = "outer")]
    One(Inner),
    Several {
        #[status(transparent)]
        source: Box<Inner>,
        #[header("x-place")]
        place: &'static str,
    },
    Tuple(u8, #[status(transparent)] Inner),
    #[status(400)]
    Maybe(#[status(transparent = Option::as_ref)] Option<Inner>),
    #[status(transparent = inner)]
    Only(u8),
    #[status(507)]
    Own,
}

static INNER: [Inner; 2] = [Inner::Busy, Inner::Down];

fn inner(index: &u8) -> Option<&dyn HttpStatus> {
    INNER.get(usize::from(*index)).map(|inner| inner as &dyn HttpStatus)
}

fn headers(error: &Outer) -> HeaderMap {
    let mut headers = HeaderMap::new();
    error.append_headers(&mut headers);
    headers
}

#[test]
fn one_of_several_fields_is_transparent() {
    let error = Outer::Several { source: Box::new(Inner::Busy), place: "db" };
    assert_eq!(error.status(), 429);
    assert_eq!(error.meta(), Inner::Busy.meta());
    let headers = headers(&error);
    for (name, value) in [("retry-after", "9"), ("x-inner", "inner"), ("x-place", "db"), ("vary", "accept")] {
        assert_eq!(headers[name], value, "{name}");
    }
    assert_eq!(Outer::Tuple(1, Inner::Down).status(), 503);
    assert_eq!(Outer::Tuple(1, Inner::Down).exposure(), Exposure::Expose);
}

#[test]
fn own_header_overrides_inner() {
    let headers = headers(&Outer::One(Inner::Busy));
    assert_eq!(headers.get_all("x-inner").iter().collect::<Vec<_>>(), ["outer"]);
}

#[test]
fn function_finds_inner_error() {
    for error in [Outer::Maybe(Some(Inner::Busy)), Outer::Only(0)] {
        assert_eq!(error.status(), 429);
        assert_eq!(error.meta(), Inner::Busy.meta());
        assert_eq!(headers(&error)["retry-after"], "9");
    }
    assert_eq!(Outer::Only(1).exposure(), Exposure::Expose);
}

#[test]
fn nothing_found_is_an_error_of_its_own() {
    let error = Outer::Maybe(None);
    assert_eq!((error.status(), error.meta().unwrap().code()), (StatusCode::BAD_REQUEST, "maybe"));
    let error = Outer::Only(2);
    assert_eq!((error.status(), error.meta().unwrap().code()), (StatusCode::INTERNAL_SERVER_ERROR, "only"));
    assert_eq!(error.exposure(), Exposure::ByStatus);
    assert_eq!(headers(&error)["vary"], "accept");
    assert_eq!(Outer::Own.meta().unwrap().code(), "own");
}

/// A kind and a cause, as in many services.
#[derive(HttpStatus)]
struct KindAndCause {
    #[status(transparent)]
    kind: Inner,
    cause: String,
}

#[derive(HttpStatus)]
#[status(400)]
struct Downcast(#[status(transparent = downcast)] Box<dyn std::any::Any>);

fn downcast(any: &Box<dyn std::any::Any>) -> Option<&Inner> {
    any.downcast_ref()
}

#[test]
fn struct_has_transparent_field() {
    let error = KindAndCause { kind: Inner::Busy, cause: "x".into() };
    assert_eq!(error.status(), 429);
    assert_eq!(error.meta(), Inner::Busy.meta());
    assert_eq!(Downcast(Box::new(Inner::Down)).status(), 503);
    assert_eq!(Downcast(Box::new(Inner::Down)).exposure(), Exposure::Expose);
    assert_eq!(Downcast(Box::new(1)).status(), 400);
    assert_eq!(Downcast(Box::new(1)).meta().unwrap().code(), "downcast");
}
