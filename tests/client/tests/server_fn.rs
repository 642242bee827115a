//! Errors of server functions, encoded and decoded.

use bytes::Bytes;
use http::header::{RETRY_AFTER, SET_COOKIE};
use http::{HeaderValue, StatusCode};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{json, Value};
use server_fn::error::{FromServerFnError as _, ServerFnErrorErr, ServerFnUrlError};
use server_fn::{ContentType, Encodes, FormatType};
use statusful::server_fn::{FromServerFnError, ProblemEncoding};
use statusful::{FromProblem, HttpStatus, Problem};
use statusful_client_tests::{any_shape, Shape};
use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::mem::{discriminant, Discriminant};
use std::time::Duration;

/// Every shape of an error, and what server_fn reports.
#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, FromProblem, FromServerFnError)]
enum AnyError {
    #[error(transparent)]
    #[status(transparent)]
    Shape(Shape),
    #[error(transparent)]
    #[status(transparent)]
    ServerFn(#[from] ServerFnErrorErr),
}

fn run<T: std::fmt::Debug>(
    cases: u32,
    strategy: impl Strategy<Value = T>,
    test: impl Fn(T) -> Result<(), TestCaseError>,
) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new(config).run(&strategy, test).unwrap_or_else(|error| panic!("{error}"));
}

/// The variants of the table except those that are sent as another one or not read.
const SHAPES: usize = 29;

#[test]
fn errors_round_trip() {
    let seen = RefCell::<HashSet<Discriminant<Shape>>>::default();
    run(4000, any_shape(), |shape| {
        seen.borrow_mut().insert(discriminant(&shape));
        let sent = AnyError::Shape(shape.clone()).ser();
        prop_assert_eq!(AnyError::de(sent.clone()), AnyError::Shape(shape), "{:?}", sent);
        Ok(())
    });
    assert_eq!(seen.borrow().len(), SHAPES, "every shape is sent");
}

/// Through the query of a page, which is how a form without JavaScript gets its error.
#[test]
fn errors_round_trip_in_address() {
    run(1000, any_shape(), |shape| {
        let error = AnyError::Shape(shape);
        let url =
            ServerFnUrlError::new("/api/f", error.clone()).to_url("https://example.com/?page=2").unwrap();
        let encoded = url.query_pairs().find(|(name, _)| name == "__err").unwrap().1.into_owned();
        prop_assert_eq!(ServerFnUrlError::<AnyError>::decode_err(&encoded), error);
        Ok(())
    });
}

/// Through serde, which is how a page has the error of a resource.
#[test]
fn errors_round_trip_in_page() {
    run(1000, any_shape(), |shape| {
        let result: Result<u8, AnyError> = Err(AnyError::Shape(shape));
        let text = serde_json::to_string(&result).unwrap();
        prop_assert_eq!(serde_json::from_str::<Result<u8, AnyError>>(&text).unwrap(), result);
        Ok(())
    });
}

#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, FromProblem, FromServerFnError)]
#[problem(base = "https://api.example.com/errors/")]
enum SignUpError {
    #[error("{name} is taken")]
    #[status(409)]
    NameTaken {
        #[problem(extension)]
        name: String,
    },
    #[error("slow down")]
    #[status(429)]
    Limited {
        #[header(RETRY_AFTER)]
        after: Duration,
    },
    #[error("signed out")]
    #[status(401)]
    #[challenge(Bearer, realm = "api")]
    #[header(SET_COOKIE = "session=; Max-Age=0")]
    SignedOut,
    #[error("cannot reach db01: {0}")]
    #[status(500)]
    Database(#[problem(default)] String),
    #[error("{0}")]
    #[status(503)]
    #[problem(redact(code))]
    Hidden(#[problem(default)] String),
    #[error("entries")]
    #[status(410)]
    Entries(#[problem(extension(flatten))] BTreeMap<String, Value>),
    #[error(transparent)]
    #[status(transparent)]
    ServerFn(#[from] ServerFnErrorErr),
}

fn body(error: &SignUpError) -> Value {
    serde_json::from_slice(&error.ser()).unwrap()
}

#[test]
fn body_is_problem() {
    let taken = SignUpError::NameTaken { name: "ann".into() };
    let expected: http::Response<Bytes> = statusful::response(&taken);
    assert_eq!(&taken.ser(), expected.body());
    assert_eq!(taken.ser(), <ProblemEncoding as Encodes<SignUpError>>::encode(&taken).unwrap());
    assert_eq!(ProblemEncoding::CONTENT_TYPE, expected.headers()["content-type"].to_str().unwrap());
    assert_eq!(ProblemEncoding::into_encoded_string(taken.ser()).as_bytes(), expected.body());
}

#[test]
fn header_fields_are_member() {
    let limited = SignUpError::Limited { after: Duration::from_secs(5) };
    assert_eq!(body(&limited)["headers"], json!({ "retry-after": "5" }));
    assert_eq!(SignUpError::de(limited.ser()), limited);
    // A script may not read cookies, and a URL is no place for them.
    assert_eq!(
        body(&SignUpError::SignedOut)["headers"],
        json!({ "www-authenticate": "Bearer realm=\"api\"" })
    );
}

/// A member that the author has at run time is the author's.
#[test]
fn own_member_is_kept() {
    for value in [json!(5), json!({ "retry-after": 5 }), json!(null)] {
        let entries = BTreeMap::from([("headers".to_owned(), value), ("a".to_owned(), json!(1))]);
        let sent = body(&SignUpError::Entries(entries.clone()));
        assert_eq!(sent["headers"], entries["headers"]);
    }
    let entries = SignUpError::Entries(BTreeMap::from([("headers".to_owned(), json!("none"))]));
    assert_eq!(SignUpError::de(entries.ser()), entries);
}

#[test]
fn server_error_says_nothing() {
    let shown = |error: &SignUpError| {
        let url = ServerFnUrlError::new("/api/f", error.clone()).to_url("https://example.com/").unwrap();
        let page = serde_json::to_string(error).unwrap();
        let wrapped = server_fn::error::ServerFnErrorWrapper(error.clone()).to_string();
        assert!(url.as_str().is_ascii());
        [String::from_utf8(error.ser().into()).unwrap(), page, wrapped].join("\n")
    };
    for error in [SignUpError::Database("canary".into()), SignUpError::Hidden("canary".into())] {
        assert!(!shown(&error).contains("canary"), "{error:?}: {}", shown(&error));
    }
    assert_eq!(
        SignUpError::de(SignUpError::Database("x".into()).ser()),
        SignUpError::Database(String::new())
    );
    assert_eq!(
        String::from_utf8(SignUpError::Hidden("x".into()).ser().into()).unwrap(),
        r#"{"type":"https://api.example.com/errors/internal-error","title":"Service Unavailable","status":503,"code":"internal_error"}"#
    );
    for error in [
        ServerFnErrorErr::Registration("canary".into()),
        ServerFnErrorErr::UnsupportedRequestMethod("canary".into()),
        ServerFnErrorErr::Request("canary".into()),
        ServerFnErrorErr::ServerError("canary".into()),
        ServerFnErrorErr::MiddlewareError("canary".into()),
        ServerFnErrorErr::Deserialization("canary".into()),
        ServerFnErrorErr::Serialization("canary".into()),
        ServerFnErrorErr::Args("canary".into()),
        ServerFnErrorErr::MissingArg("canary".into()),
        ServerFnErrorErr::Response("canary".into()),
    ] {
        let error = SignUpError::from(error);
        assert!(!shown(&error).contains("canary"), "{error:?}");
    }
}

#[test]
fn errors_of_server_fn_are_read() {
    let read = |error: ServerFnErrorErr| SignUpError::de(SignUpError::from(error).ser());
    let invalid = ServerFnErrorErr::Args("The arguments are missing or cannot be read.".into());
    for error in [
        ServerFnErrorErr::Args("name".into()),
        ServerFnErrorErr::MissingArg("name".into()),
        ServerFnErrorErr::Deserialization("body".into()),
    ] {
        assert_eq!(error.status(), 400);
        assert_eq!(read(error), invalid.clone().into());
    }
    let failed = ServerFnErrorErr::ServerError("Internal Server Error".into());
    assert_eq!(failed.status(), 500);
    assert_eq!(read(ServerFnErrorErr::MiddlewareError("refused".into())), failed.into());
}

#[test]
fn later_error_is_what_server_reports() {
    let later = Problem::new(StatusCode::GONE)
        .with_code("user_left")
        .with_detail("ann left")
        .with_header(RETRY_AFTER, HeaderValue::from_static("5"))
        .with_header(SET_COOKIE, HeaderValue::from_static("a=b"));
    let response: http::Response<Bytes> = later.into();
    let expected = ServerFnErrorErr::ServerError("410 Gone: ann left".into());
    assert_eq!(SignUpError::de(response.into_body()), expected.into());
}

#[test]
fn other_body_is_not_shown() {
    let text = "the response has no problem details (RFC 9457)";
    for body in ["", "<h1>Bad Gateway</h1>", "[]", "\"canary\"", "{\"title\":", "\u{feff}x"] {
        let expected = ServerFnErrorErr::Response(text.into());
        let error = SignUpError::de(Bytes::from_static(body.as_bytes()));
        // The arguments were not at fault.
        assert_eq!(error.status(), 500, "{body}");
        assert_eq!(error, expected.into(), "{body}");
    }
}

#[test]
fn damaged_body_is_no_other_error() {
    let valid = SignUpError::Limited { after: Duration::from_secs(5) }.ser();
    let damage = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..5);
    run(20_000, (damage, any::<Option<prop::sample::Index>>()), |(damage, end)| {
        let mut body = valid.to_vec();
        for (at, byte) in damage {
            let at = at.index(body.len());
            body[at] = byte;
        }
        body.truncate(end.map_or(body.len(), |end| end.index(body.len())));
        let read = SignUpError::de(body.into());
        prop_assert!(matches!(read, SignUpError::Limited { .. } | SignUpError::ServerFn(_)), "{:?}", read);
        Ok(())
    });
    run(5000, prop::collection::vec(any::<u8>(), 0..60), |body| {
        prop_assert!(matches!(SignUpError::de(body.into()), SignUpError::ServerFn(_)));
        Ok(())
    });
}

/// A conversion of one's own chooses the variant.
#[test]
fn conversion_is_the_authors() {
    #[derive(Debug, PartialEq, thiserror::Error, HttpStatus, FromProblem, FromServerFnError)]
    enum Mapped<
        T: Clone + PartialEq + std::fmt::Debug + serde::Serialize + serde::de::DeserializeOwned + 'static,
    > {
        #[error("offline")]
        #[status(503)]
        Offline,
        #[error("failed")]
        #[status(400)]
        Failed(#[problem(extension = "why")] T),
    }

    impl<T> From<ServerFnErrorErr> for Mapped<T>
    where
        T: Clone + PartialEq + std::fmt::Debug + serde::Serialize + serde::de::DeserializeOwned + 'static,
    {
        fn from(_: ServerFnErrorErr) -> Self {
            Mapped::Offline
        }
    }

    assert_eq!(Mapped::<u8>::from_server_fn_error(ServerFnErrorErr::Request("x".into())), Mapped::Offline);
    assert_eq!(Mapped::<u8>::de(Mapped::Failed(7).ser()), Mapped::Failed(7));
}
