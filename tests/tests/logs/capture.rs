//! How much of an error a response captures, depending on the type's bounds.

use statusful::{axum::IntoResponse, ErrorReport, HttpStatus};
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

fn report(error: impl axum::response::IntoResponse) -> ErrorReport {
    let response = ErrorReport::sync_scope(|| error.into_response());
    ErrorReport::of(response.extensions()).unwrap().clone()
}

fn code(report: &ErrorReport) -> &str {
    report.meta().unwrap().code()
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
enum ApiError {
    #[error(transparent)]
    #[status(transparent)]
    Store(#[from] StoreError),
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("store {shard} is down")]
#[status(503)]
struct StoreError {
    shard: u8,
    #[source]
    cause: fmt::Error,
}

#[test]
fn captured_error_has_meta() {
    let report = report(ApiError::from(StoreError { shard: 7, cause: fmt::Error }));
    assert_eq!(code(&report), "store_error");
    let error = report.error().unwrap().downcast_ref::<ApiError>().unwrap();
    assert!(matches!(error, ApiError::Store(StoreError { shard: 7, .. })));
    assert_eq!(report.chain(), ["store 7 is down", &fmt::Error.to_string()]);
}

/// `Display` and a status, and nothing else.
#[derive(HttpStatus, IntoResponse)]
#[status(500)]
struct NoError;

impl fmt::Display for NoError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("no error")
    }
}

#[test]
fn non_error_captures_meta_and_text() {
    let report = report(NoError);
    assert_eq!((code(&report), report.chain()), ("no_error", vec!["no error".to_owned()]));
    assert!(report.error().is_none());
}

/// Neither `Send` nor `Sync`.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("of this thread")]
#[status(500)]
struct OfThisThread(Rc<u8>, #[source] fmt::Error);

#[test]
fn non_send_error_captures_chain() {
    let report = report(OfThisThread(Rc::new(1), fmt::Error));
    assert_eq!((code(&report), report.error().is_none()), ("of_this_thread", true));
    assert_eq!(report.chain(), ["of this thread", &fmt::Error.to_string()]);
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("{0}")]
#[status(400)]
struct Borrowed<'a>(&'a str);

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("{0}")]
#[status(400)]
struct Generic<T: std::error::Error>(#[source] T);

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("{0:?}")]
#[status(400)]
struct Counted<const N: usize>([u8; N]);

#[test]
fn generic_types_capture_text() {
    let text = String::from("borrowed");
    for (report, expected) in [
        (report(Borrowed(&text)), ("borrowed", "borrowed")),
        (report(Generic(fmt::Error)), ("generic", &*fmt::Error.to_string())),
    ] {
        assert_eq!((code(&report), report.chain()[0].as_str()), expected);
        assert!(report.error().is_none());
    }
    assert!(report(Counted([1, 2])).error().unwrap().downcast_ref::<Counted<2>>().is_some());
}

#[test]
fn reference_captures_text() {
    let response: http::Response<bytes::Bytes> = ErrorReport::sync_scope(|| statusful::response(&NoError));
    let report = ErrorReport::of(response.extensions()).unwrap();
    assert_eq!((code(report), report.to_string()), ("no_error", "no error".to_owned()));
    let of_axum = ErrorReport::sync_scope(|| http::StatusCode::NOT_FOUND.into_response());
    assert!(ErrorReport::of(of_axum.extensions()).is_none());
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("counted")]
#[status(500)]
struct Alive(Arc<()>);

/// Whatever features other crates in the build enable.
#[test]
fn error_is_dropped_outside_scope() {
    let alive = Arc::new(());
    let response = Alive(alive.clone()).into_response();
    assert!(ErrorReport::of(response.extensions()).is_none());
    assert_eq!(Arc::strong_count(&alive), 1);

    let response = ErrorReport::sync_scope(|| Alive(alive.clone()).into_response());
    assert_eq!(Arc::strong_count(&alive), 2);
    drop(response);
    assert_eq!(Arc::strong_count(&alive), 1);
}

fn has_report() -> bool {
    ErrorReport::of(NoError.into_response().extensions()).is_some()
}

#[test]
fn scope_ends_with_its_call() {
    assert!(ErrorReport::sync_scope(|| ErrorReport::sync_scope(has_report) && has_report()));
    assert!(!has_report());
    let panicked = std::panic::catch_unwind(|| ErrorReport::sync_scope(|| panic!("in a scope")));
    assert!(panicked.is_err() && !has_report());
}

/// Two futures on one thread, each polled twice, alternately.
#[test]
fn scope_belongs_to_its_future() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let twice = || async {
        let first = has_report();
        tokio::task::yield_now().await;
        [first, has_report()]
    };
    let (inside, outside) = (runtime.spawn(ErrorReport::scope(twice())), runtime.spawn(twice()));
    let (inside, outside) = runtime.block_on(async { (inside.await, outside.await) });
    assert_eq!((inside.unwrap(), outside.unwrap()), ([true; 2], [false; 2]));
}
