//! Errors sent as an error object of JSON-RPC and read back.

use http::header::{HeaderMap, HeaderValue, RETRY_AFTER};
use http::StatusCode;
use jsonrpsee_types::{ErrorCode, ErrorObject, ErrorObjectOwned};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{json, Value};
use statusful::jsonrpc::{decode, IntoErrorObject};
use statusful::{Decoded, FieldErrors, FromProblem, HttpStatus, Problem};
use statusful_client_tests::{any_shape, Shape};
use std::time::Duration;

/// What arrives of an error object.
fn sent(error: impl Into<ErrorObjectOwned>) -> ErrorObjectOwned {
    let json = serde_json::to_string(&error.into()).unwrap();
    serde_json::from_str::<ErrorObject<'_>>(&json).unwrap().into_owned()
}

fn data(error: &ErrorObjectOwned) -> Value {
    serde_json::from_str(error.data().unwrap().get()).unwrap()
}

#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, IntoErrorObject, FromProblem)]
#[problem(base = "https://api.example.com/errors/", jsonrpc = 1000..=1099)]
enum ApiError {
    #[error("user {name} exists")]
    #[status(409)]
    #[problem(jsonrpc = 1000)]
    UserExists {
        #[problem(extension)]
        name: String,
    },
    #[error("slow down")]
    #[status(429)]
    #[problem(jsonrpc = 1001)]
    Limited {
        #[header(RETRY_AFTER)]
        after: Duration,
    },
    #[error("its own headers")]
    #[status(400)]
    #[problem(jsonrpc = 1002)]
    Headers(#[problem(extension(flatten))] std::collections::BTreeMap<String, Value>),
    #[error("db-7 is gone")]
    #[status(503)]
    #[header(RETRY_AFTER = "5")]
    #[problem(jsonrpc = 1003)]
    Database,
    #[error("the key s3cr3t of db-7 is wrong")]
    #[status(500)]
    #[problem(redact(code), unread)]
    Key,
    #[error(transparent)]
    #[status(transparent)]
    Fields(FieldErrors),
    #[error(transparent)]
    #[status(transparent)]
    #[problem(redact(code), unread)]
    Hidden(Inner),
}

#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, IntoErrorObject, FromProblem)]
#[error("s3cr3t")]
#[status(500)]
#[problem(jsonrpc = 2000)]
struct Inner;

fn run<T: std::fmt::Debug>(
    cases: u32,
    strategy: impl Strategy<Value = T>,
    test: impl Fn(T) -> Result<(), TestCaseError>,
) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new(config).run(&strategy, test).unwrap_or_else(|error| panic!("{error}"));
}

/// The table of HTTP, header fields included.
#[test]
fn shapes_round_trip() {
    run(4000, any_shape(), |shape| {
        let problem = Problem::from_error(&shape);
        let is_text = |value: &HeaderValue| std::str::from_utf8(value.as_bytes()).is_ok();
        let is_whole = problem.headers().values().all(is_text);
        match decode::<Shape>(&sent(problem)) {
            Decoded::Known(read) if is_whole => prop_assert_eq!(read, shape),
            other => prop_assert!(!is_whole, "{:?} of {:?}", other, shape),
        }
        Ok(())
    });
}

#[test]
fn errors_round_trip() {
    for error in [
        ApiError::UserExists { name: "ann".into() },
        ApiError::Limited { after: Duration::from_secs(30) },
        ApiError::Headers([("headers".to_owned(), json!({ "retry-after": "5" }))].into()),
        ApiError::Database,
    ] {
        let code = error.meta().unwrap().jsonrpc().unwrap();
        let expected = format!("{error:?}");
        let object = sent(error);
        assert_eq!(object.code(), code);
        let Decoded::Known(read) = decode::<ApiError>(&object) else { panic!("{object}") };
        assert_eq!(format!("{read:?}"), expected);
    }
}

#[test]
fn server_error_says_title_status_and_code() {
    let object = sent(ApiError::Database);
    assert_eq!((object.code(), object.message()), (1003, "Service Unavailable"));
    let problem = json!({
        "type": "https://api.example.com/errors/database", "title": "Service Unavailable", "status": 503,
        "code": "database", "headers": { "retry-after": "5" },
    });
    assert_eq!(data(&object), problem);
}

#[test]
fn redacted_error_has_no_code_of_its_own() {
    for error in [ApiError::Key, ApiError::Hidden(Inner)] {
        let object = sent(error);
        assert_eq!((object.code(), object.message()), (-32603, "Internal Server Error"));
        assert_eq!(data(&object)["code"], "internal_error");
        assert!(!serde_json::to_string(&object).unwrap().contains("s3cr3t"));
    }
}

#[test]
fn problem_by_hand_has_code_of_protocol() {
    let code = |status| sent(Problem::new(status)).code();
    assert_eq!((code(StatusCode::CONFLICT), code(StatusCode::BAD_GATEWAY)), (-32000, -32603));
    assert_eq!(sent(Problem::from_error(&ApiError::Database)).code(), 1003);
    assert_eq!(sent(FieldErrors::new()).code(), -32602);
    assert_eq!(sent(ApiError::Fields(FieldErrors::new())).code(), -32602);
    assert_eq!(sent(Box::new(ApiError::Database)).code(), 1003);
}

#[test]
fn unknown_error_is_its_problem() {
    let later = Problem::new(StatusCode::GONE)
        .with_code("user_left")
        .with_detail("ann left")
        .with_extension("since", &1999)
        .with_header(RETRY_AFTER, HeaderValue::from_static("5"))
        .with_header("x-a".parse().unwrap(), HeaderValue::from_static("1"))
        .with_header("x-a".parse().unwrap(), HeaderValue::from_static("2"));
    let object = sent(later.clone());
    assert_eq!(data(&object)["headers"], json!({ "retry-after": "5", "x-a": ["1", "2"] }));
    let Decoded::Unknown(read) = decode::<ApiError>(&object) else { panic!() };
    assert_eq!(read, later);
    assert_eq!(read.retry_after(), Some(Duration::from_secs(5)));
}

#[test]
fn what_is_no_problem_is_opaque() {
    for data in
        [json!(null), json!("text"), json!([]), json!({}), json!({ "status": "409" }), json!({ "code": "a" })]
    {
        let object = ErrorObject::owned(7, "of another server", Some(data));
        let Decoded::Opaque(opaque) = decode::<ApiError>(&object) else { panic!("{object}") };
        assert_eq!((opaque.status().as_u16(), &opaque.body()[..]), (500, &b"of another server"[..]));
    }
    let busy = ErrorObjectOwned::from(ErrorCode::ServerIsBusy);
    assert!(matches!(decode::<ApiError>(&busy), Decoded::Opaque(busy) if busy.is_retryable()));
}

#[test]
fn damaged_headers_are_a_member() {
    for headers in [json!(1), json!({ "a b": "1" }), json!({ "a": "1\n2" }), json!({ "a": 1 }), json!([])] {
        let data = json!({ "status": 409, "code": "x", "headers": headers });
        let Decoded::Unknown(problem) = decode::<ApiError>(&ErrorObject::owned(7, "", Some(data))) else {
            panic!()
        };
        assert_eq!((problem.headers(), problem.extension("headers")), (&HeaderMap::new(), Some(headers)));
    }
}

#[test]
fn garbage_never_panics() {
    let valid = sent(ApiError::Limited { after: Duration::from_secs(1) });
    let damage = vec((any::<prop::sample::Index>(), any::<char>()), 0..9);
    run(5000, damage, |damage| {
        let mut text: Vec<char> = valid.data().unwrap().get().chars().collect();
        for (at, character) in damage {
            let at = at.index(text.len());
            text[at] = character;
        }
        let text: String = text.into_iter().collect();
        let Ok(data) = serde_json::value::RawValue::from_string(text) else { return Ok(()) };
        if let Decoded::Known(error) = decode::<ApiError>(&ErrorObject::borrowed(1, "", Some(&data))) {
            prop_assert!(matches!(error, ApiError::Limited { .. }), "{:?}", error);
        }
        Ok(())
    });
}
