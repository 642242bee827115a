//! `Problem::from_error`: all of the response to an error, as a value. Every test here also
//! checks that it is sent with the same bytes.

use crate::{response, Response};
use bytes::Bytes;
use http::{HeaderValue, StatusCode};
use statusful::{HttpStatus, Problem};

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("slow down, {who}")]
#[problem(base = "urn:example:")]
#[status(allow(dynamic_exposure))]
enum ApiError {
    #[status(429)]
    #[header(VARY = "cookie", VARY = "origin")]
    Limited {
        who: &'static str,
        #[header(RETRY_AFTER)]
        #[problem(extension)]
        after: u8,
    },
    #[status(500)]
    Broken { who: &'static str },
    Dynamic {
        who: &'static str,
        #[status]
        status: StatusCode,
    },
}

const LIMITED: ApiError = ApiError::Limited { who: "ann", after: 9 };

#[test]
fn all_parts_are_readable() {
    let problem = Problem::from_error(&LIMITED);
    assert_eq!(problem.status(), Some(StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(problem.type_uri(), "urn:example:limited");
    assert_eq!(problem.title(), Some("Too Many Requests"));
    assert_eq!(problem.code(), Some("limited"));
    assert_eq!(problem.detail(), Some("slow down, ann"));
    assert_eq!(problem.instance(), None);
    assert_eq!(problem.extension("after"), Some(9_u8));
    assert_eq!(problem.headers(), response(&LIMITED).headers());
    assert_eq!(problem.headers()["retry-after"], "9");
}

#[test]
fn redacted_text_is_absent() {
    let problem = Problem::from_error(&ApiError::Broken { who: "ann" });
    assert_eq!(problem.detail(), None);
    assert!(!format!("{problem:?} {problem}").contains("ann"));
}

#[test]
fn interim_status_becomes_500() {
    let problem = Problem::from_error(&ApiError::Dynamic { who: "ann", status: StatusCode::CONTINUE });
    assert_eq!(problem.status(), Some(StatusCode::INTERNAL_SERVER_ERROR));
    assert_eq!(problem.title(), Some("Internal Server Error"));
}

#[test]
fn status_without_content_is_kept() {
    for code in [204, 205, 304] {
        let status = StatusCode::from_u16(code).unwrap();
        let error = ApiError::Dynamic { who: "ann", status };
        assert!(response(&error).body().is_empty());
        assert_eq!(Problem::from_error(&error).status(), Some(status));
    }
}

#[test]
fn additions_are_sent() {
    let problem = Problem::from_error(&LIMITED)
        .with_instance("urn:uuid:1")
        .with_extension("trace", "t-1")
        .with_extension("after", &10)
        .with_header(http::header::VARY, HeaderValue::from_static("accept"));
    let response: Response = problem.into();
    assert_eq!(
        response.body(),
        r#"{"type":"urn:example:limited","title":"Too Many Requests","status":429,"code":"limited","detail":"slow down, ann","instance":"urn:uuid:1","trace":"t-1","after":10}"#
    );
    let vary: Vec<_> = response.headers().get_all("vary").iter().collect();
    assert_eq!(vary, ["cookie", "origin", "accept"]);
}

#[test]
fn body_is_any_from_bytes() {
    struct Own(usize);

    impl From<Bytes> for Own {
        fn from(bytes: Bytes) -> Self {
            Own(bytes.len())
        }
    }

    let body = statusful::response::<_, Bytes>(&LIMITED).into_body();
    assert_eq!(statusful::response::<_, Own>(&LIMITED).body().0, body.len());
    assert_eq!(http::Response::<Own>::from(Problem::from_error(&LIMITED)).body().0, body.len());
    assert_eq!(statusful::response::<_, Vec<u8>>(&LIMITED).body(), &body);
    assert_eq!(
        *statusful::response::<_, axum::body::Body>(&LIMITED).headers(),
        *response(&LIMITED).headers()
    );
}
