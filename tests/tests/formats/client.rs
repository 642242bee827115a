//! What a client reads back.

use super::{ApiError, Line};
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use statusful::{Decoded, FromProblem, HttpStatus, Problem};

fn decoded<E: FromProblem>(content_type: &str, body: &str) -> Decoded<E> {
    let mut headers = HeaderMap::new();
    headers.insert("content-type", content_type.parse().unwrap());
    headers.insert("retry-after", "5".parse().unwrap());
    E::decode(StatusCode::CONFLICT, &headers, body)
}

#[test]
fn own_format_round_trips() {
    let sent: http::Response<Bytes> = statusful::response(&ApiError::UserExists { name: "ann".into() });
    let (parts, body) = sent.into_parts();
    match ApiError::decode(parts.status, &parts.headers, &body) {
        Decoded::Known(ApiError::UserExists { name }) => assert_eq!(name, "ann"),
        other => panic!("{other:?}"),
    }
    match Box::<ApiError>::decode(parts.status, &parts.headers, &body) {
        Decoded::Known(error) => assert!(matches!(*error, ApiError::UserExists { .. })),
        other => panic!("{other:?}"),
    }
}

/// A gateway of the same company may send it.
#[test]
fn default_format_is_read_too() {
    let known = decoded::<ApiError>("application/problem+json", r#"{"code":"rate_limited"}"#);
    assert!(matches!(known, Decoded::Known(ApiError::RateLimited)));
}

#[test]
fn media_type_must_agree() {
    let body = r#"{"error":"rate_limited"}"#;
    for content_type in ["application/json", "APPLICATION/JSON; charset=utf-8"] {
        assert!(matches!(decoded::<ApiError>(content_type, body), Decoded::Known(ApiError::RateLimited)));
    }
    for content_type in ["text/html", "application/jsonl"] {
        assert!(matches!(decoded::<ApiError>(content_type, body), Decoded::Opaque(_)));
    }
    for body in ["", "[]", "{", "{\"error\":7}", "\u{0}"] {
        assert!(matches!(decoded::<ApiError>("application/json", body), Decoded::Opaque(_)), "{body}");
    }
}

#[test]
fn unknown_error_is_a_received_problem() {
    let Decoded::Unknown(problem) =
        decoded::<ApiError>("application/json", r#"{"error":"new","message":"m"}"#)
    else {
        panic!("it is known")
    };
    assert_eq!((problem.code(), problem.detail()), (Some("new"), Some("m")));
    assert_eq!(problem.status(), Some(StatusCode::CONFLICT));
    let sent: http::Response<Bytes> = problem.into();
    assert_eq!(sent.headers()["content-type"], "application/problem+json");
    assert_eq!(sent.headers()["retry-after"], "5");
}

#[test]
fn inner_error_is_read_in_format_of_outer() {
    #[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
    #[problem(format = Line)]
    enum Outer {
        #[error(transparent)]
        #[status(transparent)]
        Api(ApiError),
    }
    let known = decoded::<Outer>("text/plain", "rate_limited: slow down");
    assert!(matches!(known, Decoded::Known(Outer::Api(ApiError::RateLimited))));
    assert!(matches!(
        decoded::<Outer>("application/json", r#"{"error":"rate_limited"}"#),
        Decoded::Opaque(_)
    ));
}

#[test]
fn problem_without_format_stays_json() {
    assert_eq!(Problem::from_error(&ApiError::RateLimited).format(), ApiError::RateLimited.body_format());
    assert_eq!(Problem::from_error(&StatusCode::GONE).format(), None);
}
