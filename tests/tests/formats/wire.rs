//! The bytes that are sent.

use super::{ApiError, Envelope, Line};
use bytes::Bytes;
use http::{request, response, HeaderValue, Response, StatusCode};
use serde::{Deserialize, Serialize};
use statusful::axum::IntoResponse;
use statusful::format::{BodyFormat, Format, JsonFormat, NoDefaultHeaders};
use statusful::{HttpStatus, Problem};
use std::fmt::Display;
use std::marker::PhantomData;
use std::sync::Arc;

type Sent = (u16, Option<String>, String);

fn sent<E: HttpStatus + Display + ?Sized>(error: &E) -> Sent {
    let response: Response<Bytes> = statusful::response(error);
    let problem: Response<Bytes> = Problem::from_error(error).into();
    assert_eq!(problem.status(), response.status());
    assert_eq!(problem.headers(), response.headers());
    assert_eq!(problem.body(), response.body());
    parts(response)
}

fn parts(response: Response<Bytes>) -> Sent {
    let content_type = response.headers().get("content-type");
    let content_type = content_type.map(|value| value.to_str().unwrap().to_owned());
    let status = response.status().as_u16();
    (status, content_type, String::from_utf8(response.into_body().to_vec()).unwrap())
}

fn exists() -> ApiError {
    ApiError::UserExists { name: "ann".into() }
}

#[test]
fn body_has_format_of_type() {
    let json = Some("application/json".to_owned());
    let body = r#"{"error":"user_exists","message":"user ann exists","name":"ann"}"#;
    assert_eq!(sent(&exists()), (409, json.clone(), body.into()));
    let response: Response<Bytes> = statusful::response(&ApiError::RateLimited);
    assert_eq!(response.headers()["retry-after"], "5");
    assert_eq!(response.headers()["cache-control"], "no-store");
    assert_eq!(response.headers()["x-content-type-options"], "nosniff");
    assert_eq!(response.headers().get_all("content-type").iter().count(), 1);
    assert_eq!(
        sent(&ApiError::RateLimited),
        (429, json, r#"{"error":"rate_limited","message":"slow down"}"#.into())
    );
}

#[test]
fn redacted_text_is_in_no_format() {
    let (_, _, body) = sent(&ApiError::Database);
    assert_eq!(body, r#"{"error":"database"}"#);
}

#[test]
fn pointers_and_trait_objects_have_format() {
    let expected = sent(&exists());
    assert_eq!(sent(&Box::new(exists())), expected);
    assert_eq!(sent(&Arc::new(exists())), expected);
    assert_eq!(sent(&&&exists()), expected);
    trait Api: HttpStatus + Display {}
    impl<E: HttpStatus + Display> Api for E {}
    let object: Box<dyn Api> = Box::new(exists());
    assert_eq!(sent(&*object), expected);
}

/// What the error states itself is sent, also if it is the default.
#[test]
fn default_header_fields_can_be_left_out() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("later")]
    #[status(503)]
    #[problem(format = NoDefaultHeaders<Line>)]
    enum Busy {
        Plain,
        #[header(CACHE_CONTROL = "no-store")]
        Stated,
        #[header(CACHE_CONTROL = "max-age=5", X_CONTENT_TYPE_OPTIONS = "nosniff")]
        Cached,
    }
    let fields = |error| {
        let response: Response<Bytes> = statusful::response(&error);
        let headers = response.headers().iter();
        let headers = headers.filter(|(name, _)| *name != "content-type");
        headers.map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect::<Vec<_>>()
    };
    assert!(fields(Busy::Plain).is_empty());
    assert_eq!(fields(Busy::Stated), ["cache-control: no-store"]);
    assert_eq!(fields(Busy::Cached), ["cache-control: max-age=5", "x-content-type-options: nosniff"]);
}

/// A transparent variant's inner error does not choose: the returned type does.
#[test]
fn returned_type_decides() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    enum Outer {
        #[error(transparent)]
        #[status(transparent)]
        Api(ApiError),
    }
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("gone")]
    #[status(410)]
    struct Inner;
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[problem(format = Line)]
    enum InLines {
        #[error(transparent)]
        #[status(transparent)]
        Inner(Inner),
        #[error(transparent)]
        #[status(transparent)]
        Api(ApiError),
    }
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error(transparent)]
    #[status(transparent)]
    #[problem(format = Line)]
    struct Whole(ApiError);
    let (_, content_type, body) = sent(&Outer::Api(exists()));
    assert_eq!(content_type.as_deref(), Some("application/problem+json"));
    assert_eq!(
        body,
        r#"{"title":"Conflict","status":409,"code":"user_exists","detail":"user ann exists","name":"ann"}"#
    );
    let text = || Some("text/plain; charset=utf-8".to_owned());
    assert_eq!(sent(&InLines::Inner(Inner)), (410, text(), "inner: gone".into()));
    assert_eq!(sent(&InLines::Api(exists())), (409, text(), "user_exists: user ann exists".into()));
    assert_eq!(sent(&Whole(exists())), (409, text(), "user_exists: user ann exists".into()));
}

#[test]
fn type_may_have_arguments() {
    struct Marked<const MARK: char, T>(PhantomData<T>);
    impl<const MARK: char, T> BodyFormat for Marked<MARK, T> {
        const MEDIA_TYPE: &'static str = "text/plain";
        fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
            format!("{MARK}{problem}").into_bytes()
        }
        fn read(_: &[u8]) -> Option<Problem> {
            None
        }
    }
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("gone")]
    #[status(410)]
    #[problem(format = Marked<'!', Vec<u8>>)]
    struct Gone;
    assert_eq!(sent(&Gone).2, "!410 Gone: gone");
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("{0}")]
    #[status(410)]
    #[problem(format = Marked<'?', T>)]
    struct Generic<T: Display>(T);
    assert_eq!(sent(&Generic(7)).2, "?410 Gone: 7");
}

#[test]
fn hand_written_error_has_format() {
    #[derive(Debug, thiserror::Error)]
    #[error("teapot")]
    struct ByHand {
        is_text: bool,
    }
    impl HttpStatus for ByHand {
        fn status(&self) -> StatusCode {
            StatusCode::GONE
        }
        fn body_format(&self) -> Option<Format> {
            self.is_text.then_some(Format::of::<Line>())
        }
    }
    assert_eq!(sent(&ByHand { is_text: true }).2, "Gone: teapot");
    assert_eq!(sent(&ByHand { is_text: false }).2, r#"{"title":"Gone","status":410,"detail":"teapot"}"#);
}

#[test]
fn no_content_means_no_body() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("nothing")]
    #[status(204, allow(non_error))]
    #[problem(format = Line)]
    struct Nothing;
    assert_eq!(sent(&Nothing), (204, None, String::new()));
}

/// Only the wrapping of the format is added to 8 KiB.
#[test]
fn problem_is_cut_before_it_is_written() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("{0}")]
    #[status(409)]
    #[problem(format = Line)]
    struct Long(String);
    let (_, _, body) = sent(&Long("x".repeat(100_000)));
    assert!(body.len() <= 8192 && body.len() > 8000, "{}", body.len());
    let problem = Problem::new(StatusCode::GONE).with_detail("x".repeat(100_000)).with_format::<Line>();
    let response: Response<Bytes> = problem.into();
    assert!(response.body().len() <= 8192);
}

/// Serde's own text escapes none of these.
#[test]
fn json_is_escaped_like_problems() {
    let error = ApiError::UserExists { name: "</script>\u{202e}\u{2028}".into() };
    let (_, _, body) = sent(&error);
    assert!(body.is_ascii() && !body.contains('<'), "{body}");
    let read: Envelope = serde_json::from_str(&body).unwrap();
    assert_eq!(read.more["name"], "</script>\u{202e}\u{2028}");
}

#[test]
fn type_that_fails_to_serialize_is_an_empty_object() {
    #[derive(Deserialize)]
    struct Broken {}
    impl Serialize for Broken {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom("broken"))
        }
    }
    impl JsonFormat for Broken {
        const CONTENT_TYPE: &'static str = "application/vnd.broken+json";

        fn complete_response(_: &Problem, _: Option<&request::Parts>, response: &mut response::Parts) {
            response.headers.insert("x-broken", HeaderValue::from_static("yes"));
        }
    }
    impl From<&Problem> for Broken {
        fn from(_: &Problem) -> Self {
            Broken {}
        }
    }
    impl From<Broken> for Problem {
        fn from(_: Broken) -> Self {
            Problem::default()
        }
    }
    assert_eq!((Broken::MEDIA_TYPE, Broken::schema()), ("application/vnd.broken+json", None));
    let response: Response<Bytes> = Problem::new(StatusCode::GONE).with_format::<Broken>().into();
    assert_eq!(response.headers()["x-broken"], "yes");
    assert_eq!(parts(response), (410, Some("application/vnd.broken+json".into()), "{}".into()));
}

/// A format that sends browsers elsewhere.
#[test]
fn format_completes_response() {
    struct Redirect;
    impl BodyFormat for Redirect {
        const MEDIA_TYPE: &'static str = "text/html";
        fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
            assert_eq!(problem.headers()["content-type"], "text/html");
            assert_eq!(problem.meta().unwrap().name(), "Unauthenticated");
            b"<p>sign in".to_vec()
        }
        fn read(_: &[u8]) -> Option<Problem> {
            None
        }
        fn complete(problem: &Problem, _: Option<&request::Parts>, response: &mut response::Parts) {
            assert_eq!(problem.status(), Some(StatusCode::UNAUTHORIZED));
            response.status = StatusCode::SEE_OTHER;
            response.headers.insert("location", "/login".parse().unwrap());
            response.headers.insert("content-length", "1".parse().unwrap());
        }
    }
    #[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
    #[error("sign in")]
    #[status(401, allow(missing_header))]
    #[problem(format = Redirect)]
    struct Unauthenticated;
    let response: Response<Bytes> = statusful::response(&Unauthenticated);
    assert_eq!(response.headers()["location"], "/login");
    assert!(!response.headers().contains_key("content-length"), "the server frames");
    assert_eq!(sent(&Unauthenticated), (303, Some("text/html".into()), "<p>sign in".into()));
    assert_eq!(Unauthenticated.into_response().headers()["location"], "/login");
}

#[test]
fn upgrade_keeps_its_connection() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("upgrade")]
    #[status(426)]
    #[header(UPGRADE = "websocket")]
    #[problem(format = Line)]
    struct Upgrade;
    let response: Response<Bytes> = statusful::response(&Upgrade);
    assert_eq!(response.headers()["connection"], "upgrade");
}
