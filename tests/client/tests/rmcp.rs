//! Errors sent in the Model Context Protocol and read back.

use http::StatusCode;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use rmcp::handler::server::tool::IntoCallToolResult;
use rmcp::model::{CallToolResponse, CallToolResult, ContentBlock, ErrorCode, ErrorData};
use serde_json::{json, Value};
use statusful::rmcp::{decode, decode_error_data, IntoErrorData};
use statusful::{Decoded, FromProblem, HttpStatus, Problem};
use statusful_client_tests::{any_shape, Shape};
use std::cell::Cell;
use std::fmt::Debug;
use std::time::Duration;

/// What arrives of a result.
fn sent(error: impl IntoCallToolResult) -> CallToolResult {
    let Ok(CallToolResponse::Complete(result)) = error.into_call_tool_result() else { panic!("no result") };
    serde_json::from_slice(&serde_json::to_vec(&result).unwrap()).unwrap()
}

fn read<E: FromProblem>(error: impl IntoCallToolResult) -> Decoded<E> {
    decode(sent(error)).unwrap_err()
}

/// The same as an error of the protocol.
fn read_data<E: FromProblem>(error: impl IntoErrorData) -> Decoded<E> {
    let json = serde_json::to_vec(&error.into_error_data()).unwrap();
    decode_error_data(&serde_json::from_slice(&json).unwrap())
}

fn run<T: Debug>(
    cases: u32,
    strategy: impl Strategy<Value = T>,
    test: impl Fn(T) -> Result<(), TestCaseError>,
) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new(config).run(&strategy, test).unwrap_or_else(|error| panic!("{error}"));
}

/// Whether a problem has all that it has over HTTP: no integer beyond 64 bits is.
fn is_whole(problem: &Problem) -> bool {
    let is_exact = |member: statusful::ExtensionMember<'_>| {
        let value: Value = member.value().unwrap();
        !value.is_number()
            || serde_json::to_string(&value).is_ok_and(|text| text == member.json())
            || member.value::<i128>().is_none()
    };
    problem.extensions().all(is_exact)
}

#[test]
fn shapes_round_trip() {
    let known = Cell::new(0);
    run(4000, any_shape(), |shape| {
        let problem = Problem::from_error(&shape);
        for decoded in [read::<Shape>(problem.clone()), read_data(problem.clone())] {
            match decoded {
                Decoded::Known(read) if is_whole(&problem) => prop_assert_eq!(&read, &shape),
                Decoded::Known(read) => {
                    prop_assert_eq!(std::mem::discriminant(&read), std::mem::discriminant(&shape));
                }
                other => prop_assert!(!is_whole(&problem), "{:?} of {:?}", other, shape),
            }
        }
        known.set(known.get() + u32::from(is_whole(&problem)));
        Ok(())
    });
    assert!(known.get() > 2000, "{}", known.get());
}

/// A type that does not know an error reads the same problem as over HTTP.
#[test]
fn unknown_error_is_its_problem() {
    #[derive(Debug, PartialEq, HttpStatus, FromProblem)]
    #[status(404)]
    struct Other;

    run(1000, any_shape(), |shape| {
        let expected = Problem::from_error(&shape);
        for decoded in [read::<Other>(expected.clone()), read_data(expected.clone())] {
            let Decoded::Unknown(read) = decoded else { return Err(TestCaseError::fail("not unknown")) };
            prop_assert_eq!((read.code(), read.type_uri()), (expected.code(), expected.type_uri()));
            prop_assert_eq!((read.title(), read.detail()), (expected.title(), expected.detail()));
            prop_assert_eq!((read.status(), read.instance()), (expected.status(), expected.instance()));
            prop_assert_eq!(read.retry_after().is_some(), expected.retry_after().is_some());
        }
        Ok(())
    });
}

#[derive(
    Debug,
    Clone,
    PartialEq,
    thiserror::Error,
    HttpStatus,
    FromProblem,
    statusful::rmcp::IntoCallToolResult,
    statusful::rmcp::IntoErrorData,
)]
#[problem(base = "https://api.example.com/errors/")]
enum ApiError {
    #[error("slow down")]
    #[status(429)]
    Limited {
        #[header(RETRY_AFTER)]
        after: Duration,
        #[problem(extension)]
        quota: u32,
    },
    #[error("password of db-7: hunter2")]
    #[status(500)]
    Database,
    #[error("code name {0}")]
    #[status(403)]
    #[problem(redact(code))]
    Secret(&'static str),
    #[error("boxed")]
    #[status(404)]
    Missing,
}

#[test]
fn problem_is_structured_content() {
    let result = sent(Err::<String, _>(ApiError::Limited { after: Duration::from_secs(30), quota: 3 }));
    assert_eq!(result.is_error, Some(true));
    let expected = json!({
        "type": "https://api.example.com/errors/limited",
        "title": "Too Many Requests",
        "status": 429,
        "code": "limited",
        "detail": "slow down",
        "quota": 3,
        "headers": { "retry-after": "30" },
    });
    assert_eq!(result.structured_content, Some(expected.clone()));
    let text = "slow down\nquota: 3\nThe same call may succeed after 30 seconds.";
    assert_eq!(result.content, [ContentBlock::text(text)]);

    let error = ErrorData::from(ApiError::Limited { after: Duration::from_secs(30), quota: 3 });
    assert_eq!(error, ErrorData::new(ErrorCode(429), "slow down", Some(expected)));
}

#[test]
fn redacted_error_says_nothing_of_itself() {
    for error in [ApiError::Database, ApiError::Secret("hunter2")] {
        let result = serde_json::to_string(&sent(error.clone())).unwrap();
        let data = serde_json::to_string(&error.clone().into_error_data()).unwrap();
        for sent in [result, data] {
            assert!(!sent.contains("hunter2") && !sent.contains("secret"), "{sent}");
        }
    }
    let text = "Internal Server Error\nThe call may have taken effect. Do not repeat it.";
    assert_eq!(sent(ApiError::Database).content, [ContentBlock::text(text)]);
    let data = ErrorData::from(ApiError::Database);
    assert_eq!((data.code, &*data.message), (ErrorCode::INTERNAL_ERROR, "Internal Server Error"));
}

#[test]
fn box_is_the_error_in_it() {
    let missing = || Box::new(ApiError::Missing);
    assert_eq!(sent(missing()), sent(ApiError::Missing));
    assert_eq!(ErrorData::from(missing()), ErrorData::from(ApiError::Missing));
    let question_mark = || -> Result<(), ErrorData> { Err(missing())? };
    assert_eq!(question_mark().unwrap_err().code, ErrorCode::RESOURCE_NOT_FOUND);
}

#[test]
fn other_result_is_passed_or_opaque() {
    let success = CallToolResult::structured(json!({ "code": "limited" }));
    assert_eq!(decode::<ApiError>(success.clone()), Ok(success));
    let texts = ["Error executing tool book: no such", "table"].map(ContentBlock::text);
    for content in [None, Some(json!({ "code": "limited" })), Some(json!(["code"]))] {
        let mut result = CallToolResult::error(texts.to_vec());
        result.structured_content = content;
        let Err(Decoded::Opaque(opaque)) = decode::<ApiError>(result) else { panic!() };
        assert_eq!(opaque.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(opaque.body(), "Error executing tool book: no such\ntable");
    }
    let error = ErrorData::invalid_params("no uri", Some(json!({ "uri": "file:///x" })));
    let Decoded::Opaque(opaque) = decode_error_data::<ApiError>(&error) else { panic!() };
    assert_eq!((opaque.status(), &opaque.body()[..]), (StatusCode::BAD_REQUEST, &b"no uri"[..]));
}

/// A server in another language needs only the status, and the type or the code.
#[test]
fn error_of_another_server_is_read() {
    let mut result = CallToolResult::error(vec![]);
    result.structured_content =
        Some(json!({ "status": 429, "code": "limited", "quota": 3, "headers": { "retry-after": "1" } }));
    let expected = ApiError::Limited { after: Duration::from_secs(1), quota: 3 };
    assert_eq!(decode(result), Err(Decoded::Known(expected)));
}

#[test]
fn garbage_is_never_another_error() {
    let valid = ApiError::Limited { after: Duration::from_secs(1), quota: 3 }.into_error_data();
    let json = serde_json::to_vec(&valid.data).unwrap();
    let damage = vec((any::<prop::sample::Index>(), any::<u8>()), 0..4);
    run(20_000, damage, |damage| {
        let mut json = json.clone();
        for (at, byte) in damage {
            let at = at.index(json.len());
            json[at] = byte;
        }
        let Ok(data) = serde_json::from_slice::<Value>(&json) else { return Ok(()) };
        if let Decoded::Known(error) =
            decode_error_data::<ApiError>(&ErrorData::new(ErrorCode(429), "", Some(data)))
        {
            prop_assert!(matches!(error, ApiError::Limited { .. }), "{:?}", error);
        }
        Ok(())
    });
}
