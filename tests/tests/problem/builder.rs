//! Problems built by hand.

use crate::{strict, Response};
use http::{HeaderValue, StatusCode};
use statusful::Problem;
use std::error::Error;

fn body(problem: Problem) -> String {
    let response: Response = problem.into();
    strict::read(response.body());
    String::from_utf8(response.body().to_vec()).unwrap()
}

fn conflict() -> Problem {
    Problem::new(StatusCode::CONFLICT)
}

#[test]
fn new_problem_has_status_and_phrase() {
    let problem = conflict();
    assert_eq!(problem.status(), Some(StatusCode::CONFLICT));
    assert_eq!(problem.title(), Some("Conflict"));
    assert_eq!(problem.type_uri(), "about:blank");
    assert_eq!((problem.code(), problem.detail(), problem.instance()), (None, None, None));
    assert_eq!(problem.extensions().count(), 0);
    assert!(problem.headers().is_empty());
    assert_eq!(body(problem), r#"{"title":"Conflict","status":409}"#);
}

#[test]
fn all_members_can_be_set() {
    let problem = conflict()
        .with_extension("zeta", &[1, 2])
        .with_instance("/users/7")
        .with_detail("<detail>")
        .with_code("code")
        .with_title("Title")
        .with_type_uri("https://example.com/p")
        .with_extension("alpha", "a\u{2029}");
    assert_eq!(problem.instance(), Some("/users/7"));
    assert_eq!(problem.code(), Some("code"));
    assert_eq!(
        body(problem),
        r#"{"type":"https://example.com/p","title":"Title","status":409,"code":"code","detail":"\u003cdetail\u003e","instance":"/users/7","zeta":[1,2],"alpha":"a\u2029"}"#
    );
}

#[test]
fn setting_twice_replaces() {
    let problem = conflict()
        .with_title("One")
        .with_title("Two")
        .with_type_uri("urn:one")
        .with_type_uri("about:blank")
        .with_detail("one")
        .with_detail("two")
        .with_extension("m", &1)
        .with_extension("n", &1)
        .with_extension("m", &2);
    assert_eq!(problem.type_uri(), "about:blank");
    assert_eq!(body(problem), r#"{"title":"Two","status":409,"detail":"two","n":1,"m":2}"#);
}

#[test]
fn standard_member_is_not_extension() {
    let mut problem = conflict();
    for name in ["type", "title", "status", "detail", "instance", "code"] {
        problem = problem.with_extension(name, "hijacked");
        assert_eq!(problem.extension::<String>(name), None);
    }
    assert_eq!(body(problem), r#"{"title":"Conflict","status":409}"#);
}

#[test]
fn headers_are_added_to_defaults() {
    let problem = conflict()
        .with_header(http::header::RETRY_AFTER, HeaderValue::from_static("1"))
        .with_header(http::header::CACHE_CONTROL, HeaderValue::from_static("private"))
        .with_header(http::header::CONTENT_TYPE, HeaderValue::from_static("text/html"))
        .with_header(http::header::CONTENT_LENGTH, HeaderValue::from_static("7"));
    assert_eq!(problem.headers().len(), 4);
    let response: Response = problem.into();
    let header = |name| response.headers().get_all(name).iter().collect::<Vec<_>>();
    assert_eq!(header("retry-after"), ["1"]);
    assert_eq!(header("cache-control"), ["private"]);
    assert_eq!(header("content-type"), ["application/problem+json"]);
    assert_eq!(header("x-content-type-options"), ["nosniff"]);
    assert!(header("content-length").is_empty());
}

/// Those that the server or the body sets (RFC 9110, Sections 6.6.1, 7.6.1 and 8.4).
#[test]
fn problem_equality() {
    let read = |text: &str| serde_json::from_str::<Problem>(text).unwrap();
    let known = read(r#"{"type":"urn:x","status":409,"detail":"d","a":[1,2],"b":1e2,"c":1e999}"#);
    assert_eq!(
        known,
        read(r#"{"b": 100.0, "c":1e999, "a": [1, 2], "detail":"d","type":"urn:x","status":409}"#)
    );
    assert_eq!(known, known.clone());
    for other in [
        r#"{"type":"urn:x","status":409,"detail":"d","a":[1,2],"b":1e2}"#,
        r#"{"type":"urn:x","status":409,"detail":"d","a":[1,2],"b":1e2,"c":1e998}"#,
        r#"{"type":"urn:x","status":409,"detail":"d","a":[2,1],"b":1e2,"c":1e999}"#,
        r#"{"type":"urn:x","status":409,"detail":"D","a":[1,2],"b":1e2,"c":1e999}"#,
        r#"{"type":"urn:x","status":410,"detail":"d","a":[1,2],"b":1e2,"c":1e999}"#,
        r#"{"type":"urn:y","status":409,"detail":"d","a":[1,2],"b":1e2,"c":1e999}"#,
    ] {
        assert_ne!(known, read(other), "{other}");
    }
    let field = known.clone().with_header(http::header::AGE, http::HeaderValue::from_static("1"));
    assert_ne!(known, field);
}

#[test]
fn reserved_field_is_not_sent() {
    let names =
        ["connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "date"];
    let mut problem = conflict().with_header(http::header::RETRY_AFTER, HeaderValue::from_static("1"));
    for name in names.into_iter().chain(["content-encoding"]) {
        problem = problem.with_header(http::HeaderName::from_static(name), HeaderValue::from_static("close"));
    }
    assert_eq!(problem.headers().len(), 9);
    let response: Response = problem.into();
    let mut sent: Vec<_> = response.headers().keys().map(http::HeaderName::as_str).collect();
    sent.sort_unstable();
    assert_eq!(sent, ["cache-control", "content-type", "retry-after", "x-content-type-options"]);
}

/// "A sender of Upgrade MUST also send an "Upgrade" connection option" (RFC 9110, Section 7.8).
#[test]
fn upgrade_adds_connection() {
    let upgrade =
        |problem: Problem| problem.with_header(http::header::UPGRADE, HeaderValue::from_static("IRC/6.9"));
    let response: Response = upgrade(Problem::new(StatusCode::UPGRADE_REQUIRED)).into();
    assert_eq!(response.headers()["connection"], "upgrade");
    let close = conflict().with_header(http::header::CONNECTION, HeaderValue::from_static("close"));
    let response: Response = upgrade(close).into();
    assert_eq!(response.headers().get_all("connection").iter().collect::<Vec<_>>(), ["upgrade"]);
    let response: Response = conflict().into();
    assert!(!response.headers().contains_key("connection"));
}

#[test]
fn missing_status_becomes_500() {
    let response: Response = Problem::default().with_detail("d").into();
    assert_eq!(response.status(), 500);
    assert_eq!(strict::read(response.body())["status"], 500);
    let read: Problem = serde_json::from_str(r#"{"title":"Own"}"#).unwrap();
    assert_eq!(body(read), r#"{"title":"Own","status":500}"#);
}

#[test]
fn interim_status_becomes_500() {
    for code in 100..200 {
        let response: Response = Problem::new(StatusCode::from_u16(code).unwrap()).into();
        assert_eq!(response.status(), 500);
        let body = strict::read(response.body());
        assert_eq!(body["status"], 500);
        assert_eq!(body["title"], "Internal Server Error");
    }
}

#[test]
fn display_is_one_line() {
    assert_eq!(conflict().to_string(), "409 Conflict");
    assert_eq!(conflict().with_detail("user ann exists").to_string(), "409 Conflict: user ann exists");
    assert_eq!(Problem::new(StatusCode::from_u16(599).unwrap()).to_string(), "599");
    assert_eq!(Problem::default().to_string(), "about:blank");
    assert_eq!(Problem::default().with_type_uri("urn:x").with_detail("d").to_string(), "urn:x: d");
    assert_eq!(Problem::default().with_title("Title").to_string(), "Title");
}

#[test]
fn problem_is_error() {
    fn is_error<E: Error + Send + Sync + Clone + 'static>(error: &E) -> Box<dyn Error + Send + Sync> {
        Box::new(error.clone())
    }
    let error = is_error(&conflict());
    assert!(error.source().is_none());
    assert_eq!(error.to_string(), "409 Conflict");
    assert!(error.downcast_ref::<Problem>().is_some());
}

/// The status is kept, whatever else is too long for 8 KiB.
#[test]
fn long_members_keep_status() {
    for length in (0..8300).step_by(83).chain(8100..8300).chain([40_000]) {
        let text = || "x".repeat(length);
        let long = [
            conflict().with_title(text()),
            conflict().with_type_uri(format!("urn:{}", text())),
            conflict().with_code(text()),
            conflict().with_title(text()).with_type_uri(text()).with_code(text()).with_detail(text()),
            conflict().with_instance(text()),
            conflict().with_detail(text()),
            conflict().with_extension("m", &text()),
            conflict().with_instance(text()).with_detail(text()).with_extension("m", &text()),
        ];
        for problem in long {
            let response: Response = problem.into();
            assert!(response.body().len() <= 8192, "{} bytes for {length}", response.body().len());
            let body = strict::read(response.body());
            assert_eq!(body.get("status"), Some(&409.into()), "{length}");
        }
    }
}
