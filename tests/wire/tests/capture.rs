//! What a response captures of its error in each framework that has extensions.

use statusful::{actix, axum, poem, salvo, tonic, warp};
use statusful::{ErrorReport, HttpStatus, Problem};
use std::error::Error as _;
use std::io;

#[derive(
    Debug,
    thiserror::Error,
    HttpStatus,
    actix::ResponseError,
    axum::IntoResponse,
    poem::ResponseError,
    salvo::Scribe,
    tonic::IntoStatus,
    warp::Reply,
)]
enum ApiError {
    #[error("cannot read users")]
    #[status(503)]
    Unreadable(#[source] io::Error),
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("other")]
#[status(500)]
struct Other;

fn unreadable() -> ApiError {
    ApiError::Unreadable(io::Error::other("disk is gone"))
}

/// What every framework keeps.
#[track_caller]
fn tells_the_chain(report: Option<&ErrorReport>) -> &ErrorReport {
    let report = report.expect("the response carries a report");
    assert_eq!(report.meta().map(statusful::ErrorMeta::code), Some("unreadable"));
    assert_eq!(report.to_string(), "cannot read users: disk is gone");
    report
}

#[track_caller]
fn has_the_error(report: Option<&ErrorReport>) {
    let error = tells_the_chain(report).error().expect("the response carries the error");
    assert!(matches!(error.downcast_ref(), Some(ApiError::Unreadable(_))));
}

#[track_caller]
fn is_a_problem(report: Option<&ErrorReport>) {
    let report = report.expect("the response carries a report");
    assert_eq!((report.code(), report.meta()), (Some("spent"), None));
    assert_eq!(report.chain(), ["403 Forbidden: 30 is not 50"]);
}

/// Within a scope, as inside a layer that logs.
fn scope<T>(respond: impl FnOnce() -> T) -> T {
    ErrorReport::sync_scope(respond)
}

fn problem() -> Problem {
    Problem::new(http::StatusCode::FORBIDDEN).with_code("spent").with_detail("30 is not 50")
}

#[test]
fn axum_captures_error() {
    use ::axum::response::IntoResponse;
    has_the_error(ErrorReport::of(scope(|| IntoResponse::into_response(unreadable())).extensions()));
    is_a_problem(ErrorReport::of(scope(|| IntoResponse::into_response(problem())).extensions()));
    let lent = scope(|| axum::response(&unreadable()));
    assert_eq!(ErrorReport::of(lent.extensions()).unwrap().chain(), ["cannot read users"]);
}

#[test]
fn salvo_captures_error() {
    let mut response = salvo_core::Response::new();
    scope(|| response.render(unreadable()));
    has_the_error(ErrorReport::of(&response.extensions));
    scope(|| response.render(problem()));
    is_a_problem(ErrorReport::of(&response.extensions));
}

#[test]
fn warp_captures_reply_error_and_rejection_text() {
    has_the_error(ErrorReport::of(scope(|| ::warp::Reply::into_response(unreadable())).extensions()));
    is_a_problem(ErrorReport::of(scope(|| ::warp::Reply::into_response(problem())).extensions()));
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let recovered = runtime.block_on(warp::recover(scope(|| warp::reject(unreadable())))).unwrap();
    let report = ErrorReport::of(recovered.extensions()).unwrap();
    assert_eq!((report.code(), report.chain()), (Some("unreadable"), vec!["cannot read users".to_owned()]));
}

#[test]
fn poem_error_has_chain() {
    let error = ::poem::Error::from(unreadable());
    tells_the_chain(poem::report::<ApiError>(&error).as_ref());
    assert!(poem::report::<Other>(&error).is_none());
    is_a_problem(ErrorReport::of(scope(|| ::poem::IntoResponse::into_response(problem())).extensions()));
}

#[test]
fn actix_captures_chain() {
    let response = scope(|| actix_web::HttpResponse::from_error(unreadable()));
    assert!(tells_the_chain(response.extensions().get()).error().is_none());
    let response = scope(|| actix_web::HttpResponse::from(problem()));
    is_a_problem(response.extensions().get());
}

#[test]
fn tonic_error_is_source_and_not_sent() {
    for status in [statusful::tonic::IntoStatus::into_status(unreadable()), unreadable().into()] {
        let error = status.source().and_then(|source| source.downcast_ref::<ApiError>());
        assert!(matches!(error, Some(ApiError::Unreadable(_))));
        let response = status.into_http::<()>();
        assert!(!format!("{:?}", response.headers()).contains("cannot read"));
    }
}

/// As clippy's `result_large_err` suggests: a `Box` responds like its contents.
#[test]
fn boxed_error_is_captured() {
    let boxed = || Box::new(unreadable());
    has_the_error(ErrorReport::of(
        scope(|| ::axum::response::IntoResponse::into_response(boxed())).extensions(),
    ));
    has_the_error(ErrorReport::of(scope(|| ::warp::Reply::into_response(boxed())).extensions()));
    let mut response = salvo_core::Response::new();
    scope(|| response.render(boxed()));
    has_the_error(ErrorReport::of(&response.extensions));
    tells_the_chain(scope(|| actix_web::HttpResponse::from_error(boxed())).extensions().get());
    let error = ::poem::Error::from(boxed());
    assert_eq!(error.status(), 503);
    tells_the_chain(poem::report::<ApiError>(&error).as_ref());
    assert_eq!(::tonic::Status::from(boxed()).code(), ::tonic::Code::Unavailable);
}

/// actix-web uses http 0.2.
#[test]
fn actix_http_types_as_fields() {
    use actix_web::http::{Method, StatusCode};

    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("not so")]
    struct Dynamic(#[status] StatusCode, #[header(ALLOW)] Vec<Method>);

    let error = Dynamic(StatusCode::METHOD_NOT_ALLOWED, vec![Method::GET, Method::HEAD]);
    let response = statusful::response::<_, bytes::Bytes>(&error);
    assert_eq!(
        (response.status().as_u16(), &response.headers()["allow"]),
        (405, &"GET, HEAD".parse().unwrap())
    );
}
