//! A drill sends nothing that the error itself would not send.

use super::{answer, ask, body};
use serde_json::json;
use statusful::catalog::Catalog;
use statusful::drill::Drill;
use statusful::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
enum DbError {
    #[error("canary: the disk is full")]
    #[status(507)]
    Full,
    #[error("canary: the row is locked")]
    #[status(409)]
    Locked,
}

#[derive(Debug, thiserror::Error, HttpStatus)]
enum Redacting {
    #[error(transparent)]
    #[status(transparent)]
    #[problem(redact)]
    Db(DbError),
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[problem(redact(code))]
enum Hiding {
    #[error(transparent)]
    #[status(transparent)]
    Db(DbError),
    #[error("canary: the cache is cold")]
    #[status(500)]
    Cache,
}

/// The bodies of an error and of its drill.
fn compare(drill: &Drill, prefer: &str, error: &(impl HttpStatus + std::fmt::Display)) {
    let (drilled, real) = (answer(drill, prefer), statusful::response::<_, bytes::Bytes>(error));
    assert_eq!(drilled.status(), real.status());
    assert_eq!(drilled.body(), real.body(), "{prefer}");
}

#[test]
fn text_is_that_of_the_error() {
    let drill = Drill::new(&[Catalog::of::<DbError>()]);
    compare(&drill, "code=full", &DbError::Full);
    compare(&drill, "code=locked", &DbError::Locked);
}

#[test]
fn redacted_text_is_not_sent() {
    let drill = Drill::new(&[Catalog::of::<Redacting>()]);
    compare(&drill, "code=full", &Redacting::Db(DbError::Full));
    compare(&drill, "code=locked", &Redacting::Db(DbError::Locked));
}

#[test]
fn hidden_code_is_not_known() {
    let drill = Drill::new(&[Catalog::of::<Hiding>()]);
    compare(&drill, "code=internal_error, status=507", &Hiding::Db(DbError::Full));
    compare(&drill, "code=internal_error, status=500", &Hiding::Cache);
    compare(&drill, "code=locked", &Hiding::Db(DbError::Locked));
    for code in ["full", "cache"] {
        let response = ask(&drill, &format!("code={code}")).unwrap();
        assert_eq!(response.status(), 400);
        assert!(!response.body().windows(6).any(|bytes| bytes == b"canary"));
    }
    let report = body(&answer(&drill, "drill=report"));
    let prefers: Vec<_> = report["errors"].as_array().unwrap().iter().map(|error| &error["prefer"]).collect();
    assert_eq!(
        prefers,
        [
            &json!("code=internal_error, status=500"),
            &json!("code=internal_error, status=507"),
            &json!("code=locked")
        ]
    );
}
