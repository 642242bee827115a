//! How much of an error its response carries, by what the type can do.

use axum::response::IntoResponse as _;
use statusful::{axum::IntoResponse, ErrorReport, HttpStatus};
use std::fmt;
use std::rc::Rc;

fn report(error: impl axum::response::IntoResponse) -> ErrorReport {
    ErrorReport::of(error.into_response().extensions()).unwrap().clone()
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
fn the_error_itself_comes_back_with_its_row() {
    let report = report(ApiError::from(StoreError { shard: 7, cause: fmt::Error }));
    assert_eq!(code(&report), "store_error");
    let error = report.error().unwrap().downcast_ref::<ApiError>().unwrap();
    assert!(matches!(error, ApiError::Store(StoreError { shard: 7, .. })));
    assert_eq!(report.chain(), ["store 7 is down", &fmt::Error.to_string()]);
}

/// `Display` and a status, and nothing more.
#[derive(HttpStatus, IntoResponse)]
#[status(500)]
struct NoError;

impl fmt::Display for NoError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("no error")
    }
}

#[test]
fn what_is_no_error_carries_its_row_and_its_text() {
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
fn an_error_that_cannot_leave_its_thread_carries_its_chain() {
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
fn types_with_parameters_carry_their_text_and_with_constants_themselves() {
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
fn a_response_that_is_made_of_a_reference_carries_the_text() {
    let response: http::Response<bytes::Bytes> = statusful::response(&NoError);
    let report = ErrorReport::of(response.extensions()).unwrap();
    assert_eq!((code(report), report.to_string()), ("no_error", "no error".to_owned()));
    assert!(ErrorReport::of(http::StatusCode::NOT_FOUND.into_response().extensions()).is_none());
}
