//! The response to an error: `statusful::response`, and axum's trait, which gives the same.

use axum_core::body::Body;
use axum_core::extract::FromRequest;
use http::StatusCode;
use statusful::axum::IntoResponse;
use statusful::HttpStatus;
use std::fmt::{self, Display, Formatter};
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[status(allow(dynamic_exposure))]
enum ApiError {
    #[error("user {0} exists")]
    #[status(409)]
    UserExists(String),
    #[error("cannot reach db01 as root")]
    #[status(500)]
    Database,
    #[error("the cause is secret")]
    #[status(503)]
    Down(#[source] fmt::Error),
    #[error("upstream said {0}")]
    Upstream(#[status] StatusCode),
    #[error(transparent)]
    #[status(transparent)]
    Inner(#[from] Inner),
    #[error("{0}")]
    #[status(400)]
    Text(&'static str),
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("no such team")]
#[status(404)]
struct Inner;

/// The status, the content type and the body.
fn answer<E: HttpStatus + Display>(error: &E) -> (u16, Option<String>, String) {
    let response: http::Response<Vec<u8>> = statusful::response(error);
    let media_type = response.headers().get("content-type");
    let media_type = media_type.map(|value| value.to_str().unwrap().to_owned());
    (response.status().as_u16(), media_type, String::from_utf8(response.into_body()).unwrap())
}

/// The response with a problem body.
fn problem(status: u16, body: &str) -> (u16, Option<String>, String) {
    (status, Some("application/problem+json".to_owned()), body.to_owned())
}

fn upstream(code: u16) -> ApiError {
    ApiError::Upstream(StatusCode::from_u16(code).unwrap())
}

#[test]
fn client_error_detail_is_display() {
    assert_eq!(
        answer(&ApiError::UserExists("ann".to_owned())),
        problem(409, r#"{"title":"Conflict","status":409,"code":"user_exists","detail":"user ann exists"}"#)
    );
    assert_eq!(
        answer(&upstream(403)),
        problem(
            403,
            r#"{"title":"Forbidden","status":403,"code":"upstream","detail":"upstream said 403 Forbidden"}"#
        )
    );
}

#[test]
fn server_error_is_redacted() {
    assert_eq!(
        answer(&ApiError::Database),
        problem(500, r#"{"title":"Internal Server Error","status":500,"code":"database"}"#)
    );
    assert_eq!(
        answer(&ApiError::Down(fmt::Error)),
        problem(503, r#"{"title":"Service Unavailable","status":503,"code":"down"}"#)
    );
    assert_eq!(
        answer(&upstream(502)),
        problem(502, r#"{"title":"Bad Gateway","status":502,"code":"upstream"}"#)
    );
}

#[test]
fn transparent_variant_responds_as_inner() {
    let expected = r#"{"title":"Not Found","status":404,"code":"inner","detail":"no such team"}"#;
    assert_eq!(answer(&ApiError::Inner(Inner)), problem(404, expected));
    assert_eq!(answer(&ApiError::Inner(Inner)), answer(&Inner));
}

#[test]
fn pointers_give_same_response() {
    let error = || ApiError::UserExists("ann".to_owned());
    assert_eq!(answer(&&error()), answer(&error()));
    assert_eq!(answer(&Box::new(error())), answer(&error()));
    assert_eq!(answer(&std::sync::Arc::new(error())), answer(&error()));
}

#[test]
fn renamed_code_has_current_title() {
    let title = |code| {
        serde_json::from_str::<serde_json::Value>(&answer(&upstream(code)).2).unwrap()["title"].clone()
    };
    assert_eq!(title(413), "Content Too Large");
    assert_eq!(title(422), "Unprocessable Content");
}

#[test]
fn unregistered_code_has_no_title() {
    assert_eq!(answer(&upstream(799)), problem(799, r#"{"status":799,"code":"upstream"}"#));
}

#[test]
fn no_content_with_204_205_304() {
    for code in [204, 205, 304] {
        assert_eq!(answer(&upstream(code)), (code, None, String::new()));
    }
}

#[test]
fn interim_status_is_500_in_body() {
    for code in [100, 101, 103, 199] {
        let expected = r#"{"title":"Internal Server Error","status":500,"code":"upstream"}"#;
        assert_eq!(answer(&upstream(code)), problem(500, expected), "{code}");
    }
}

/// Implemented by hand, with an invalid 1xx status.
#[derive(Debug)]
struct Interim;

impl HttpStatus for Interim {
    fn status(&self) -> StatusCode {
        StatusCode::CONTINUE
    }
}

impl Display for Interim {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        formatter.write_str("go on")
    }
}

#[test]
fn manual_impl_has_no_code() {
    assert_eq!(answer(&Interim), problem(500, r#"{"title":"Internal Server Error","status":500}"#));
}

#[test]
fn body_status_matches_response() {
    for code in (200..=999).filter(|code| ![204, 205, 304].contains(code)) {
        let (status, media_type, body) = answer(&upstream(code));
        let body: serde_json::Value = serde_json::from_str(&body).unwrap();
        assert_eq!((status, &body["status"]), (code, &code.into()));
        assert_eq!(media_type.as_deref(), Some("application/problem+json"));
        assert_eq!(body.get("detail").is_some(), (400..500).contains(&code), "{code}");
    }
}

fn detail(error: &(impl HttpStatus + Display)) -> Option<String> {
    let body: serde_json::Value = serde_json::from_str(&answer(error).2).unwrap();
    body.get("detail").map(|detail| detail.as_str().unwrap().to_owned())
}

#[test]
fn any_text_is_a_json_string() {
    for text in [
        "",
        "\"quoted\" \\ / back",
        "line\r\nline\ttab",
        "\0\u{1}\u{1f}\u{7f}",
        "</script>&amp;",
        "é🫖\u{2028}\u{202e}",
    ] {
        assert_eq!(detail(&ApiError::Text(text)).as_deref(), Some(text));
    }
}

#[derive(Debug, HttpStatus)]
#[status(400)]
struct Failing {
    first: &'static str,
}

impl Display for Failing {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        formatter.write_str(self.first)?;
        Err(fmt::Error)
    }
}

#[test]
fn failing_display_omits_detail() {
    for first in ["", "half of it"] {
        let expected = r#"{"title":"Bad Request","status":400,"code":"failing"}"#;
        assert_eq!(answer(&Failing { first }), problem(400, expected));
    }
}

/// Displays `prefix`, and then a megabyte of `char`, piece by piece or at once.
#[derive(Debug, HttpStatus)]
#[status(400)]
struct Long {
    prefix: &'static str,
    char: char,
    at_once: bool,
}

impl Long {
    fn text(&self) -> String {
        format!("{}{}", self.prefix, self.char.to_string().repeat(1 << 20))
    }
}

impl Display for Long {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        if self.at_once {
            return formatter.write_str(&self.text());
        }
        formatter.write_str(self.prefix)?;
        (0..1 << 20).try_for_each(|_| fmt::Write::write_char(formatter, self.char))
    }
}

#[test]
fn megabyte_display_is_cut_at_char_boundary() {
    for char in ['a', 'é', '€', '🫖'] {
        for prefix in ["", "a", "ab", "abc"] {
            for at_once in [true, false] {
                let error = Long { prefix, char, at_once };
                let (_, _, body) = answer(&error);
                assert!(body.len() <= 8 * 1024, "{}", body.len());
                let detail = detail(&error).unwrap();
                assert!(detail.len() > 1000 && error.text().starts_with(&detail), "{prefix}{char}");
            }
        }
    }
}

/// The output of the future; those here are ready.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the future waits"),
    }
}

fn text(body: Body) -> String {
    ready(String::from_request(http::Request::new(body), &())).unwrap()
}

#[test]
fn axum_response_matches() {
    let errors: [fn() -> ApiError; 9] = [
        || ApiError::UserExists("ann".to_owned()),
        || ApiError::Database,
        || ApiError::Down(fmt::Error),
        || ApiError::Inner(Inner),
        || ApiError::Text("é \" \u{1}"),
        || upstream(100),
        || upstream(204),
        || upstream(304),
        || upstream(302),
    ];
    for error in errors {
        let expected: http::Response<Vec<u8>> = statusful::response(&error());
        let found = axum_core::response::IntoResponse::into_response(error());
        assert_eq!(found.status(), expected.status());
        assert_eq!(found.headers(), expected.headers());
        assert_eq!(found.version(), expected.version());
        assert_eq!(text(found.into_body()).into_bytes(), expected.into_body());
    }
}

#[test]
fn axum_body_is_filled_directly() {
    let response: http::Response<Body> = statusful::response(&ApiError::Database);
    assert_eq!(response.status(), 500);
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    assert_eq!(text(response.into_body()), answer(&ApiError::Database).2);
}
