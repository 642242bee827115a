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

/// Its status decides whether the variant hides it.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("canary: the service answered {0}")]
#[problem(redact)]
struct Remote(#[status] http::StatusCode);

#[derive(Debug, thiserror::Error, HttpStatus)]
#[problem(redact(code))]
enum HidingRemote {
    #[error(transparent)]
    #[status(transparent)]
    Remote(Remote),
}

#[test]
fn status_at_run_time_is_hidden_where_the_error_is() {
    let drill = Drill::new(&[Catalog::of::<HidingRemote>()]);
    let error = |status| HidingRemote::Remote(Remote(http::StatusCode::from_u16(status).unwrap()));
    for (prefer, status) in [
        ("code=remote", 400),
        ("code=remote, status=409", 409),
        ("code=remote, status=499", 499),
        ("code=internal_error", 500),
        ("code=internal_error, status=503", 503),
    ] {
        compare(&drill, prefer, &error(status));
    }
    for (prefer, detail) in [
        ("code=remote, status=500", "`remote` does not have the status 500: there are 400 to 499"),
        (
            "code=internal_error, status=499",
            "`internal_error` does not have the status 499: there are 500 to 599",
        ),
    ] {
        assert_eq!(body(&answer(&drill, prefer))["detail"], detail);
    }
    assert!(drill.missed().is_empty());
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("canary: the store answered {0}")]
#[problem(redact(code))]
struct Store(#[status] http::StatusCode);

/// Clients cannot distinguish what both send: once one is met, both are.
#[test]
fn hidden_statuses_of_several_errors_are_of_one() {
    for catalogs in [
        [Catalog::of::<HidingRemote>(), Catalog::of::<Store>()],
        [Catalog::of::<Store>(), Catalog::of::<HidingRemote>()],
    ] {
        let drill = Drill::new(&catalogs);
        answer(&drill, "code=internal_error, status=503");
        let missed: Vec<_> = drill.missed().iter().map(|meta| meta.public_code()).collect();
        assert_eq!(missed, [Some("remote")]);
    }
}

#[test]
fn status_that_only_run_time_gives_needs_a_code() {
    let drill = Drill::new(&[Catalog::of::<Remote>()]);
    let detail =
        "no error has the status 500; for an error whose status is known only at run time, add its code, \
                  such as `code=remote`";
    assert_eq!(body(&answer(&drill, "status=500"))["detail"], detail);
}
