//! Errors sent as an error of GraphQL and read back.

use async_graphql::{
    EmptyMutation, EmptySubscription, ErrorExtensions as _, Object, ResultExt, Schema, ServerError,
};
use http::header::{HeaderValue, RETRY_AFTER};
use http::StatusCode;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{json, Value};
use statusful::graphql::{decode, Error, ErrorExtensions, ProblemExtension, Result};
use statusful::{Decoded, FieldErrors, FromProblem, HttpStatus, Problem};
use statusful_client_tests::{any_shape, Shape};
use std::time::Duration;

/// What arrives of an error.
fn sent(error: impl Into<Error>) -> ServerError {
    let error: async_graphql::Error = error.into().into();
    let json = serde_json::to_string(&error.into_server_error(async_graphql::Pos::default())).unwrap();
    serde_json::from_str(&json).unwrap()
}

fn extensions(error: &ServerError) -> Value {
    serde_json::to_value(&error.extensions).unwrap()
}

#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, ErrorExtensions, FromProblem)]
#[problem(base = "https://api.example.com/errors/")]
enum ApiError {
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
    },
    #[error("Too Many Requests")]
    #[status(429)]
    Limited {
        #[header(RETRY_AFTER)]
        after: Duration,
    },
    #[error("db-7 is gone")]
    #[status(503)]
    #[header(RETRY_AFTER = "5")]
    Database,
    #[error("the key s3cr3t of db-7 is wrong")]
    #[status(500)]
    #[problem(redact(code), unread)]
    Key,
}

/// The table of HTTP, header fields included, but for integers of more than 64 bits.
#[test]
fn shapes_round_trip() {
    let config = Config { cases: 4000, failure_persistence: None, ..Config::default() };
    let test = |shape: Shape| {
        let problem = Problem::from_error(&shape);
        let is_text = |value: &HeaderValue| std::str::from_utf8(value.as_bytes()).is_ok();
        let is_long = matches!(shape, Shape::Numbers { larger, .. } if i64::try_from(larger).is_err() && u64::try_from(larger).is_err());
        let is_whole = problem.headers().values().all(is_text) && !is_long;
        match decode::<Shape>(&sent(problem)) {
            Decoded::Known(read) if is_whole => prop_assert_eq!(read, shape),
            other => prop_assert!(!is_whole, "{:?} of {:?}", other, shape),
        }
        Ok(())
    };
    TestRunner::new(config).run(&any_shape(), test).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn errors_round_trip() {
    for error in [
        ApiError::UserExists { name: "ann".into() },
        ApiError::Limited { after: Duration::from_secs(30) },
        ApiError::Database,
    ] {
        let expected = format!("{error:?}");
        let read = decode::<ApiError>(&sent(error));
        assert_eq!(format!("{read:?}"), format!("Known({expected})"));
    }
}

#[test]
fn server_error_says_title_status_and_code() {
    let error = sent(ApiError::Database);
    assert_eq!(error.message, "Service Unavailable");
    let problem = json!({
        "type": "https://api.example.com/errors/database", "title": "Service Unavailable", "status": 503,
        "code": "database", "headers": { "retry-after": "5" },
    });
    assert_eq!(extensions(&error), problem);
    let key = sent(ApiError::Key);
    assert_eq!(
        (key.message.as_str(), &extensions(&key)["code"]),
        ("Internal Server Error", &json!("internal_error"))
    );
}

/// A detail that equals the title is no title.
#[test]
fn message_is_detail_or_title() {
    let detail = |problem: &Problem| match decode::<ApiError>(&sent(problem.clone())) {
        Decoded::Unknown(read) => {
            assert_eq!(&read, problem);
            read.detail().map(str::to_owned)
        }
        other => panic!("{other:?}"),
    };
    let plain = Problem::new(StatusCode::GONE).with_code("left");
    assert_eq!(detail(&plain), None);
    assert_eq!(detail(&plain.clone().with_detail("Gone")).as_deref(), Some("Gone"));
    assert_eq!(detail(&plain.clone().with_detail("ann left")).as_deref(), Some("ann left"));
    assert_eq!(detail(&plain.with_header(RETRY_AFTER, HeaderValue::from_static("5"))), None);
}

#[test]
fn source_is_the_error() {
    let error: async_graphql::Error = Error::from(ApiError::Database).into();
    assert_eq!(error.source.unwrap().downcast_ref(), Some(&ApiError::Database));
    let boxed: async_graphql::Error = Error::from(Box::new(ApiError::Database)).into();
    assert!(boxed.extensions.unwrap().get("code").is_some());
    let fields: async_graphql::Error = Error::from(FieldErrors::new()).into();
    assert_eq!(fields.extensions.unwrap().get("status"), Some(&async_graphql::Value::from(422)));
}

struct Query;

#[Object]
impl Query {
    async fn problem(&self) -> Result<i32> {
        Err(ApiError::Database)?
    }

    async fn extended(&self) -> async_graphql::Result<i32> {
        Err(ApiError::Database).map_err(|error| error.extend())
    }

    async fn with_more(&self) -> async_graphql::Result<i32> {
        Err(ApiError::UserExists { name: "ann".into() }).extend_err(|_, more| more.set("more", 1))
    }

    /// What async-graphql converts by its text.
    async fn plain(&self) -> async_graphql::Result<i32> {
        Err(ApiError::Database)?
    }

    async fn own(&self) -> std::result::Result<i32, ApiError> {
        Err(ApiError::UserExists { name: "ann".into() })
    }

    async fn io(&self) -> async_graphql::Result<String> {
        Err(std::io::Error::other("s3cr3t"))?
    }

    async fn text(&self) -> async_graphql::Result<i32> {
        Err("a text".into())
    }

    async fn list(&self) -> Vec<Option<Result<i32>>> {
        vec![Some(Ok(0)), Some(Err(ApiError::Database.into())), None]
    }
}

async fn errors(schema: &Schema<Query, EmptyMutation, EmptySubscription>, query: &str) -> Vec<ServerError> {
    let response = schema.execute(query).await;
    serde_json::from_value(serde_json::to_value(&response).unwrap()["errors"].clone()).unwrap()
}

#[tokio::test]
async fn resolver_sends_problems() {
    let schema = Schema::new(Query, EmptyMutation, EmptySubscription);
    for query in ["{ problem }", "{ extended }", "{ list }"] {
        let errors = errors(&schema, query).await;
        assert_eq!(decode(&errors[0]), Decoded::Known(ApiError::Database), "{query}");
    }
    let more = errors(&schema, "{ withMore }").await;
    assert_eq!(extensions(&more[0])["more"], 1);
    assert_eq!(decode(&more[0]), Decoded::Known(ApiError::UserExists { name: "ann".into() }));
    let plain = errors(&schema, "{ plain }").await;
    assert_eq!((plain[0].message.as_str(), plain[0].extensions.is_none()), ("db-7 is gone", true));
}

#[tokio::test]
async fn extension_repairs_what_was_converted_by_its_text() {
    let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
        .extension(ProblemExtension::new().errors::<ApiError>())
        .finish();
    for query in ["{ problem }", "{ plain }", "{ extended }", "{ list }"] {
        let errors = errors(&schema, query).await;
        assert_eq!(decode(&errors[0]), Decoded::Known(ApiError::Database), "{query}");
    }
    let own = errors(&schema, "{ own }").await;
    assert_eq!(decode(&own[0]), Decoded::Known(ApiError::UserExists { name: "ann".into() }));
    let io = errors(&schema, "{ io }").await;
    assert_eq!(io[0].message, "Internal Server Error");
    assert_eq!(extensions(&io[0]), json!({ "title": "Internal Server Error", "status": 500 }));
    assert_eq!(errors(&schema, "{ text }").await[0].message, "a text");
    assert!(errors(&schema, "{ nobody }").await[0].message.contains("nobody"));
}

/// A gateway adds to the extensions, or removes them.
#[test]
fn extensions_of_gateways_are_ignored() {
    let mut error = sent(ApiError::Database);
    error.extensions.as_mut().unwrap().set("service", "users");
    assert_eq!(decode(&error), Decoded::Known(ApiError::Database));
    error.extensions = None;
    error.message = "Subgraph errors redacted".into();
    assert!(matches!(decode::<ApiError>(&error), Decoded::Opaque(opaque) if opaque.status() == 400));
}
