//! A framework's own errors in a format, and the format that a client prefers.

use super::{ApiError, Envelope, Line};
use axum::body::{to_bytes, Body};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::Router;
use http::{request, response, HeaderMap, HeaderValue, Request, StatusCode};
use statusful::format::BodyFormat;
use statusful::tower::ProblemLayer;
use statusful::Problem;
use tower::ServiceExt;

#[derive(Debug, PartialEq)]
struct Sent {
    status: u16,
    content_type: String,
    vary: Vec<String>,
    body: String,
}

const JSON: &str = "application/problem+json";
const TEXT: &str = "text/plain; charset=utf-8";

fn app(layer: ProblemLayer) -> Router {
    let taken = || async { Problems(ApiError::RateLimited) };
    let plain = || async { statusful::axum::response(&StatusCode::GONE) };
    let cached = || async {
        let headers = [("vary", "origin, Accept-Language"), ("etag", "\"a\""), ("content-type", JSON)];
        (StatusCode::CONFLICT, headers, r#"{"code":"taken","status":409}"#)
    };
    let html = || async { (StatusCode::CONFLICT, [("content-type", "text/html")], "<p>") };
    let broken = || async { (StatusCode::CONFLICT, [("content-type", JSON)], "no json") };
    Router::new()
        .route("/envelope", get(taken))
        .route("/plain", get(plain))
        .route("/cached", get(cached))
        .route("/html", get(html))
        .route("/broken", get(broken))
        .layer(layer)
}

struct Problems(ApiError);

impl IntoResponse for Problems {
    fn into_response(self) -> Response {
        statusful::axum::response(&self.0)
    }
}

fn sent(layer: ProblemLayer, path: &str, accept: Option<&str>) -> (Sent, HeaderMap) {
    let mut request = Request::get(path);
    for line in accept.into_iter().flat_map(str::lines) {
        request = request.header("accept", line);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let response = app(layer).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let text =
            |name: &str| parts.headers.get_all(name).iter().map(|value| value.to_str().unwrap().to_owned());
        let sent = Sent {
            status: parts.status.as_u16(),
            content_type: text("content-type").collect(),
            vary: text("vary").collect(),
            body: String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap(),
        };
        (sent, parts.headers)
    })
}

#[test]
fn own_errors_have_format_of_layer() {
    let (missing, headers) = sent(ProblemLayer::new().format::<Envelope>(), "/missing", None);
    let expected = Sent {
        status: 404,
        content_type: "application/json".into(),
        vary: Vec::new(),
        body: r#"{"error":"unknown"}"#.into(),
    };
    assert_eq!(missing, expected);
    assert_eq!(headers["cache-control"], "no-store");
    assert_eq!(headers["x-content-type-options"], "nosniff");
    // The request's parts are known.
    let (missing, _) = sent(ProblemLayer::new().format::<Line>(), "/missing?a", Some(JSON));
    assert_eq!(missing.body, "Not Found: none at /missing");
    // An error's type decides for itself, and so does the default.
    let (own, _) = sent(ProblemLayer::new().format::<Line>(), "/envelope", None);
    assert_eq!(own.body, r#"{"error":"rate_limited","message":"slow down"}"#);
    let (plain, _) = sent(ProblemLayer::new().format::<Line>(), "/plain", None);
    assert_eq!((plain.content_type.as_str(), plain.vary.len()), (JSON, 0));
}

/// Whether the request is known.
struct Blind;

impl BodyFormat for Blind {
    const MEDIA_TYPE: &'static str = TEXT;
    const READS_REQUEST: bool = false;

    fn write(_: &Problem, request: Option<&request::Parts>) -> Vec<u8> {
        request.is_some().to_string().into_bytes()
    }

    fn read(_: &[u8]) -> Option<Problem> {
        None
    }
}

#[test]
fn request_is_kept_for_formats_that_read_it() {
    let blind = || ProblemLayer::new().offer::<Blind>();
    for path in ["/missing", "/plain"] {
        assert_eq!(sent(blind(), path, Some("text/plain")).0.body, "false");
        assert_eq!(sent(blind().offer::<Envelope>(), path, Some("text/plain")).0.body, "true");
        assert_eq!(sent(blind().instance(|_| "/1".to_owned()), path, Some("text/plain")).0.body, "false");
    }
    let (own, _) = sent(ProblemLayer::new().format::<Blind>(), "/missing", None);
    assert_eq!((own.body.as_str(), own.vary.len()), ("false", 0));
}

#[test]
fn lines_of_accept_count_as_one() {
    for (accept, content_type) in [
        ("image/png\ntext/plain", TEXT),
        ("text/plain;q=0.1\napplication/problem+json", JSON),
        ("application/problem+json;q=0.1\ntext/plain;q=0.2", TEXT),
    ] {
        let (sent, _) = sent(ProblemLayer::new().offer::<Blind>(), "/plain", Some(accept));
        assert_eq!(
            (sent.content_type.as_str(), sent.vary),
            (content_type, vec!["accept".to_owned()]),
            "{accept}"
        );
    }
}

#[test]
fn client_chooses_among_offers() {
    let layer = || ProblemLayer::new().offer::<Line>().offer::<Envelope>();
    for (path, accept, content_type) in [
        ("/missing", None, JSON),
        ("/missing", Some("*/*"), JSON),
        ("/missing", Some("text/*, */*;q=0.1"), TEXT),
        ("/missing", Some("application/problem+json;q=0.5, text/plain;q=0.4"), JSON),
        ("/missing", Some("application/json"), "application/json"),
        ("/missing", Some("image/png"), JSON),
        ("/missing", Some("*/*;q=0"), JSON),
        ("/plain", None, JSON),
        ("/plain", Some("text/plain"), TEXT),
        ("/plain", Some("image/png"), JSON),
    ] {
        let (sent, _) = sent(layer(), path, accept);
        assert_eq!(
            (sent.content_type.as_str(), sent.vary),
            (content_type, vec!["accept".into()]),
            "{path} {accept:?}"
        );
    }
    let (plain, headers) = sent(layer(), "/plain", Some("text/plain"));
    assert_eq!((plain.status, plain.body.as_str()), (410, "Gone: none at /plain"));
    assert_eq!(headers.get_all("content-type").iter().count(), 1);
}

#[test]
fn other_responses_are_sent_unchanged() {
    let layer = || ProblemLayer::new().offer::<Line>();
    let (own, _) = sent(layer(), "/envelope", Some("text/plain"));
    assert_eq!((own.content_type.as_str(), own.vary.len()), ("application/json", 0));
    let (html, _) = sent(layer(), "/html", Some("text/plain"));
    assert_eq!((html.content_type.as_str(), html.body.as_str(), html.vary.len()), ("text/html", "<p>", 0));
    let (broken, _) = sent(layer(), "/broken", Some("text/plain"));
    assert_eq!((broken.content_type.as_str(), broken.body.as_str()), (JSON, "no json"));
}

#[test]
fn content_fields_are_removed_and_vary_is_kept() {
    let (cached, headers) = sent(ProblemLayer::new().offer::<Line>(), "/cached", Some("text/plain"));
    assert_eq!(cached.body, "taken: none at /cached");
    assert_eq!(cached.vary, ["origin, Accept-Language", "accept"]);
    assert!(!headers.contains_key("etag"));
    let (_, headers) = sent(ProblemLayer::new().offer::<Line>(), "/cached", None);
    assert_eq!(headers["etag"], "\"a\"");
}

/// The layer's own format is what is sent to a client that accepts nothing.
#[test]
fn own_format_is_the_default_of_own_errors() {
    let layer = || ProblemLayer::new().format::<Envelope>().offer::<Line>();
    assert_eq!(sent(layer(), "/missing", Some("image/png")).0.content_type, "application/json");
    assert_eq!(sent(layer(), "/missing", Some("text/plain")).0.content_type, TEXT);
    assert_eq!(sent(layer(), "/plain", None).0.content_type, JSON);
}

/// A format whose header fields have several lines.
struct Linked;

impl BodyFormat for Linked {
    const MEDIA_TYPE: &'static str = "text/plain";

    fn write(_: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
        b"linked".to_vec()
    }

    fn read(_: &[u8]) -> Option<Problem> {
        None
    }

    fn complete(_: &Problem, _: Option<&request::Parts>, response: &mut response::Parts) {
        for link in ["</one>; rel=help", "</two>; rel=help"] {
            response.headers.append("link", HeaderValue::from_static(link));
        }
    }
}

#[test]
fn all_lines_of_a_field_are_sent() {
    let (own, headers) = sent(ProblemLayer::new().format::<Linked>(), "/missing", None);
    assert_eq!(own.body, "linked");
    let links: Vec<_> = headers.get_all("link").iter().collect();
    assert_eq!(links, ["</one>; rel=help", "</two>; rel=help"]);
}
