//! Codes that variants share, that are not sent, and that are redacted, byte by byte.

use bytes::Bytes;
use http::StatusCode;
use statusful::catalog::{assert_unique, Catalog};
use statusful::{Decoded, ErrorReport, FromProblem, HttpStatus, Problem};
use std::fmt::Display;

fn body<E: HttpStatus + Display>(error: &E) -> String {
    let body = statusful::response::<_, Bytes>(error).into_body();
    String::from_utf8(body.to_vec()).unwrap()
}

/// The wire of a service with numbered codes.
#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[error("no such thing")]
#[status(404)]
enum Numbered {
    #[problem(code = "HE_02", shared)]
    Customer,
    #[problem(code = "HE_02", shared, unread)]
    Payment,
    #[problem(code = "HE_03")]
    Refund,
    #[status(400)]
    #[problem(code = "HE_02", shared, unread)]
    Mandate,
}

#[test]
fn shared_code_is_read_as_one_variant() {
    let expected = r#"{"title":"Not Found","status":404,"code":"HE_02","detail":"no such thing"}"#;
    for error in [Numbered::Customer, Numbered::Payment] {
        assert_eq!(body(&error), expected);
        assert_eq!(Numbered::from_problem(&Problem::from_error(&error)), Some(Numbered::Customer));
    }
    assert_eq!(body(&Numbered::Mandate).replace("400", "404").replace("Bad Request", "Not Found"), expected);
    assert_eq!(Numbered::from_problem(&Problem::from_error(&Numbered::Refund)), Some(Numbered::Refund));
}

/// RFC 9457 without a code, one type for two variants.
#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[error("rejected")]
#[problem(no_code)]
enum Aggregator {
    #[status(400)]
    #[problem(type = "urn:ietf:params:ppm:dap:error:invalidMessage", shared, unread)]
    BadNonce,
    #[status(400)]
    #[problem(type = "urn:ietf:params:ppm:dap:error:invalidMessage", title = "Invalid message", shared)]
    BadMessage,
    #[status(404)]
    #[problem(type = "urn:ietf:params:ppm:dap:error:unrecognizedTask")]
    NoTask {
        #[problem(extension)]
        taskid: String,
    },
}

#[test]
fn problem_without_code_is_read_by_type() {
    assert_eq!(
        body(&Aggregator::BadNonce),
        r#"{"type":"urn:ietf:params:ppm:dap:error:invalidMessage","title":"Bad Request","status":400,"detail":"rejected"}"#
    );
    let read = |error: &Aggregator| Aggregator::from_problem(&Problem::from_error(error));
    assert_eq!(read(&Aggregator::BadNonce), Some(Aggregator::BadMessage));
    assert_eq!(read(&Aggregator::BadMessage), Some(Aggregator::BadMessage));
    let no_task = || Aggregator::NoTask { taskid: "t".to_owned() };
    assert_eq!(read(&no_task()), Some(no_task()));
    let meta = Aggregator::BadNonce.meta().unwrap();
    assert_eq!((meta.code(), meta.public_code()), ("bad_nonce", None));
}

#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[problem(base = "https://example.com/probs/", redact(code))]
enum Redacted {
    #[error("db-7 is gone")]
    #[status(503)]
    #[header(RETRY_AFTER = "5")]
    DatabaseGone { host: String },
    #[error("cannot read")]
    #[status(500)]
    DiskFull,
    #[error("user exists")]
    #[status(409)]
    UserExists,
    #[error("late {0}")]
    #[status(with = Self::found)]
    Late(u16),
}

impl Redacted {
    fn found(&self) -> StatusCode {
        match self {
            Redacted::Late(status) => StatusCode::from_u16(*status).unwrap(),
            _ => StatusCode::OK,
        }
    }
}

#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[error(transparent)]
enum Outer {
    #[status(transparent)]
    Inner(Redacted),
    #[status(transparent)]
    Other(Other),
}

#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[error("gone")]
#[status(500)]
#[problem(base = "https://example.com/probs/", redact(code))]
enum Other {
    Here,
    InternalError,
}

const GENERIC: &str = r#"{"type":"https://example.com/probs/internal-error","title":"Internal Server Error","status":500,"code":"internal_error"}"#;

#[test]
fn redacted_variant_tells_nothing() {
    assert_eq!(body(&Redacted::DiskFull), GENERIC);
    assert_eq!(body(&Outer::Inner(Redacted::DiskFull)), GENERIC);
    let gone = Redacted::DatabaseGone { host: "db-7".to_owned() };
    assert_eq!(
        body(&gone),
        GENERIC.replace("500", "503").replace("Internal Server Error", "Service Unavailable")
    );
    for status in [404, 500, 599] {
        let late = body(&Redacted::Late(status));
        assert!(late.contains(r#""code":"internal_error""#) && !late.contains("late"), "{late}");
    }
    assert_eq!(
        body(&Redacted::UserExists),
        r#"{"type":"https://example.com/probs/user-exists","title":"Conflict","status":409,"code":"user_exists","detail":"user exists"}"#
    );
    let codes: Vec<_> = Catalog::of::<Redacted>().iter().map(statusful::ErrorMeta::code).collect();
    assert_eq!(codes, ["database_gone", "disk_full", "user_exists", "late"], "logs have the codes");
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("lost")]
#[status(500)]
#[problem(redact(code))]
struct Relayed {
    #[problem(code)]
    code: String,
    #[problem(type)]
    kind: String,
}

#[test]
fn redacted_code_of_a_field_is_not_sent() {
    let error = Relayed { code: "ledger_lost".to_owned(), kind: "urn:example:ledger".to_owned() };
    assert_eq!(body(&error), r#"{"title":"Internal Server Error","status":500,"code":"internal_error"}"#);
}

#[test]
fn report_has_redacted_code() {
    let response = ErrorReport::sync_scope(|| statusful::response::<_, Bytes>(&Redacted::DiskFull));
    let report = ErrorReport::of(response.extensions()).unwrap();
    assert_eq!((report.code(), report.to_string().as_str()), (Some("disk_full"), "cannot read"));
}

#[test]
fn redacted_variant_is_not_read() {
    let read = |error: &Redacted| {
        let response = statusful::response::<_, Bytes>(error);
        let (parts, body) = response.into_parts();
        Redacted::decode(parts.status, &parts.headers, &body)
    };
    assert!(matches!(read(&Redacted::DiskFull), Decoded::Unknown(_)));
    assert!(matches!(read(&Redacted::UserExists), Decoded::Known(Redacted::UserExists)));
    // One that is named as the others appear to be is read for all of them.
    for problem in [Problem::from_error(&Other::Here), Problem::from_error(&Redacted::DiskFull)] {
        assert_eq!(Other::from_problem(&problem), Some(Other::InternalError));
        assert_eq!(Outer::from_problem(&problem), Some(Outer::Other(Other::InternalError)));
    }
}

const _: () = assert_unique(&[Catalog::of::<Redacted>(), Catalog::of::<Other>()]);

/// The error inside has codes, texts and a status of its own.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[problem(base = "urn:canary:")]
enum Canary {
    #[error("canary")]
    #[status(500)]
    #[problem(title = "Canary")]
    Down,
    #[error("canary")]
    #[status(503)]
    #[problem(detail = "The canary has gone since {0}.")]
    Gone(&'static str),
    #[error("no bird {bird}")]
    #[status(404)]
    NoBird {
        #[problem(extension)]
        bird: u8,
    },
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[problem(base = "urn:outer:", redact(code))]
enum Hiding {
    #[error("db")]
    #[status(transparent)]
    Db(Canary),
    #[error("generic")]
    #[status(transparent)]
    Any(Box<Problem>),
    #[error("found")]
    #[status(transparent = Option::as_ref)]
    Found(Option<Canary>),
    #[error("titled")]
    #[status(transparent)]
    #[problem(title = "Ours")]
    Titled(Canary),
    #[error("all")]
    #[status(transparent)]
    #[problem(redact(code = "hidden"))]
    All(Canary),
}

#[test]
fn type_that_redacts_codes_hides_those_of_inner_errors() {
    let hidden = |title: &str, status: u16| {
        format!(
            r#"{{"type":"urn:outer:internal-error","title":"{title}","status":{status},"code":"internal_error"}}"#
        )
    };
    let (down, gone) = (hidden("Internal Server Error", 500), hidden("Service Unavailable", 503));
    assert_eq!(body(&Hiding::Db(Canary::Down)), down);
    assert_eq!(body(&Hiding::Db(Canary::Gone("noon"))), gone);
    assert_eq!(body(&Hiding::Found(Some(Canary::Down))), down);
    assert_eq!(body(&Hiding::Found(None)), down);
    let upstream = Problem::new(StatusCode::BAD_GATEWAY).with_code("canary").with_detail("canary");
    assert_eq!(body(&Hiding::Any(Box::new(upstream))), hidden("Bad Gateway", 502));
    assert_eq!(body(&Hiding::Titled(Canary::Down)), hidden("Ours", 500));
    let problem = Problem::from_error(&Hiding::Db(Canary::Down));
    assert_eq!(problem.meta().unwrap().public_code(), Some("internal_error"));
}

#[test]
fn type_that_redacts_codes_sends_those_of_inner_4xx() {
    let no_bird = r#"{"type":"urn:canary:no-bird","title":"Not Found","status":404,"code":"no_bird","detail":"db","bird":7}"#;
    assert_eq!(body(&Hiding::Db(Canary::NoBird { bird: 7 })), no_bird);
    assert_eq!(
        body(&Hiding::Titled(Canary::NoBird { bird: 7 })),
        no_bird.replace("Not Found", "Ours").replace("db", "titled")
    );
}

#[test]
fn variant_that_redacts_its_code_hides_each_inner_error() {
    let all = r#"{"type":"urn:outer:hidden","title":"Not Found","status":404,"code":"hidden","bird":7}"#;
    assert_eq!(body(&Hiding::All(Canary::NoBird { bird: 7 })), all);
    let struct_ = r#"{"title":"Not Found","status":404,"code":"internal_error","bird":7}"#;
    assert_eq!(body(&HidingStruct(Canary::NoBird { bird: 7 })), struct_);
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("struct")]
#[status(transparent)]
#[problem(redact(code))]
struct HidingStruct(Canary);
