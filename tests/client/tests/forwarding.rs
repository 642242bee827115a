//! Which header fields of a received problem are sent when it is forwarded.

use bytes::Bytes;
use http::header::{HeaderMap, HeaderName, HeaderValue};
use http::{Response, StatusCode};
use statusful::{Decoded, FromProblem, Problem};
use statusful_client_tests::Shape;

/// Fields of an upstream's response about its connection (RFC 9110, Section 7.6.1), its
/// representation (Section 8), its caches, itself, or its expectations of its own client.
const OF_THE_UPSTREAM: [(&str, &str); 35] = [
    ("set-cookie", "session=1"),
    ("server", "upstream/1"),
    ("via", "1.1 proxy"),
    ("date", "Fri, 31 Dec 1999 23:59:59 GMT"),
    ("connection", "keep-alive, x-hop"),
    ("x-hop", "1"),
    ("keep-alive", "timeout=5"),
    ("proxy-connection", "close"),
    ("te", "trailers"),
    ("trailer", "x-checksum"),
    ("transfer-encoding", "chunked"),
    ("upgrade", "h2c"),
    ("strict-transport-security", "max-age=9"),
    ("alt-svc", "h3=\":443\""),
    ("access-control-allow-origin", "*"),
    ("access-control-allow-credentials", "true"),
    ("content-encoding", "gzip"),
    ("content-length", "999"),
    ("content-language", "de"),
    ("content-location", "/of/the/upstream"),
    ("content-digest", "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:"),
    ("etag", "\"1\""),
    ("last-modified", "Fri, 31 Dec 1999 23:59:59 GMT"),
    ("age", "9"),
    ("cache-control", "public, max-age=9"),
    ("expires", "Fri, 31 Dec 1999 23:59:59 GMT"),
    ("vary", "accept"),
    ("allow", "GET"),
    ("location", "http://upstream.internal/"),
    ("link", "</of/the/upstream>; rel=help"),
    ("www-authenticate", "Bearer realm=\"upstream\""),
    ("proxy-authenticate", "Basic realm=\"proxy\""),
    ("ratelimit-remaining", "0"),
    ("x-request-id", "of-the-upstream"),
    ("x-anything", "else"),
];

fn received() -> Problem {
    let fields = OF_THE_UPSTREAM.iter().chain(&[("content-type", "application/problem+json")]);
    let fields = fields.chain(&[("retry-after", "5"), ("retry-after", "5")]);
    let field = |(name, value): &(&'static str, &'static str)| {
        (HeaderName::from_static(name), HeaderValue::from_static(value))
    };
    let mut headers = HeaderMap::new();
    for (name, value) in fields.map(field) {
        headers.append(name, value);
    }
    let body = r#"{"code":"later","detail":"not yet"}"#;
    match Shape::decode(StatusCode::SERVICE_UNAVAILABLE, &headers, body) {
        Decoded::Unknown(problem) => problem,
        other => panic!("{other:?}"),
    }
}

/// The fields of the response, sorted.
fn fields(response: &Response<Bytes>) -> Vec<(&str, &str)> {
    let fields = response.headers().iter();
    let mut fields: Vec<_> = fields.map(|(name, value)| (name.as_str(), value.to_str().unwrap())).collect();
    fields.sort_unstable();
    fields
}

const OURS: [(&str, &str); 3] = [
    ("cache-control", "no-store"),
    ("content-type", "application/problem+json"),
    ("x-content-type-options", "nosniff"),
];

#[test]
fn only_retry_after_is_forwarded() {
    let problem = received();
    for (name, value) in OF_THE_UPSTREAM {
        assert_eq!(problem.headers()[name], value, "all can be read");
    }
    let response: Response<Bytes> = problem.into();
    assert_eq!(fields(&response), [&OURS[..2], &[("retry-after", "5")], &OURS[2..]].concat());
    assert_eq!(
        response.body(),
        r#"{"status":503,"code":"later","detail":"not yet"}"#,
        "the body is what was received"
    );
}

#[test]
fn frameworks_agree() {
    let response = axum::response::IntoResponse::into_response(received());
    assert_eq!(response.headers().len(), OURS.len() + 1);
    assert!(!response.headers().contains_key("set-cookie"));
}

#[test]
fn added_fields_are_sent() {
    let add = |problem: Problem, name: &'static str, value: &'static str| {
        problem.with_header(HeaderName::from_static(name), HeaderValue::from_static(value))
    };
    let problem = add(add(received(), "set-cookie", "a=1"), "set-cookie", "b=2");
    let problem = add(add(problem, "retry-after", "60"), "x-request-id", "ours");
    assert_eq!(problem.headers()["retry-after"], "60");
    assert_eq!(problem.headers().get_all("set-cookie").iter().count(), 2, "not the upstream's");
    assert_eq!(problem.clone().headers()["server"], "upstream/1");
    let response: Response<Bytes> = problem.into();
    let added = [("retry-after", "60"), ("set-cookie", "a=1"), ("set-cookie", "b=2")];
    assert_eq!(fields(&response), [&OURS[..2], &added, &OURS[2..], &[("x-request-id", "ours")]].concat());
}
