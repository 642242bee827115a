//! A language and a format are chosen independently.

use super::{accepting, layer, respond, ApiError};
use axum::routing::get;
use statusful::format::HtmlPage;
use statusful::json_format;

json_format! {
    struct Envelope: "application/vnd.envelope+json" = { "error": { "title": title, "message": message, "code": code }, .. };
}

#[test]
fn offered_format_is_written_in_the_language() {
    for (accept, language, body) in [
        ("text/html", "de", "<!doctype html>\n<html lang=\"de\">\n<title>409 Konto vorhanden</title>\n<h1>Konto vorhanden</h1>\n<p>Es gibt ann schon.</p>\n"),
        ("text/html", "en", "<!doctype html>\n<html lang=\"en\">\n<title>409 Conflict</title>\n<h1>Conflict</h1>\n<p>user ann exists</p>\n"),
        (
            "application/vnd.envelope+json",
            "pt-BR",
            r#"{"error":{"title":"A conta já existe","message":"ann já existe.","code":"user_exists"},"name":"ann"}"#,
        ),
    ] {
        let mut headers = accepting(language);
        headers.insert("accept", accept.parse().unwrap());
        let (sent, headers) = respond(layer().offer::<HtmlPage>().offer::<Envelope>(), "/exists", headers);
        assert_eq!((sent.language.as_str(), sent.body.as_str()), (language, body));
        assert_eq!(sent.vary, "accept, accept-language");
        assert!(headers["content-type"].to_str().unwrap().starts_with(accept));
    }
}

#[test]
fn own_format_of_a_framework_is_written_in_the_language() {
    let (sent, headers) = respond(layer().format::<Envelope>(), "/none", accepting("de"));
    assert_eq!(sent.body, r#"{"error":{"title":"Nicht gefunden","message":"Nicht gefunden"}}"#);
    assert_eq!((sent.language.as_str(), sent.vary.as_str()), ("de", "accept-language"));
    assert_eq!(headers["content-type"], "application/vnd.envelope+json");
}

/// With the members that a hook adds.
#[test]
fn members_are_stated_too() {
    let layer = layer().instance(|request| request.uri.path().to_owned());
    let (sent, _) = respond(layer, "/limited", accepting("pt"));
    assert_eq!(
        sent.body,
        r#"{"title":"Solicitações demais","status":429,"code":"rate_limited","detail":"Tente novamente em 5 s.","instance":"/limited","retry_after":5}"#
    );
}

/// A format of the error's own type. The hook could not read it back.
#[derive(Debug, thiserror::Error, statusful::HttpStatus, statusful::axum::IntoResponse)]
#[error("user {name} exists")]
#[status(409)]
#[problem(format = HtmlPage, code = "user_exists", limit = 1024)]
struct PageError {
    #[problem(extension)]
    name: String,
}

#[test]
fn own_format_of_an_error_is_written_in_the_language() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let sent = |language: &str, name: &'static str| {
        let failing = move || async move {
            tokio::task::yield_now().await;
            PageError { name: name.into() }
        };
        let app = axum::Router::new().route("/", axum::routing::get(failing)).layer(layer());
        let request = http::Request::get("/").header("accept-language", language);
        let request = request.body(axum::body::Body::empty()).unwrap();
        runtime.block_on(async {
            let response = tower::ServiceExt::oneshot(app, request).await.unwrap();
            let (parts, body) = response.into_parts();
            let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
            (parts.headers, String::from_utf8(body.to_vec()).unwrap())
        })
    };
    let (headers, body) = sent("de-CH", "ann");
    let expected = "<!doctype html>\n<html lang=\"de\">\n<title>409 Konto vorhanden</title>\n<h1>Konto vorhanden</h1>\n<p>Es gibt ann schon.</p>\n";
    assert_eq!(body, expected);
    assert_eq!(
        (&headers["content-language"], &headers["vary"]),
        (&"de".parse().unwrap(), &"accept-language".parse().unwrap())
    );
    assert!(headers["content-type"].to_str().unwrap().starts_with("text/html"));
    let (headers, body) = sent("fr", "ann");
    assert!(body.contains("<p>user ann exists</p>"), "{body}");
    assert_eq!(
        (&headers["content-language"], &headers["vary"]),
        (&"en".parse().unwrap(), &"accept-language".parse().unwrap())
    );
    // Its own limit counts.
    let (_, body) = sent("de", LONG);
    assert!(body.contains("<p>Es gibt ") && body.len() < 1100, "{} {body}", body.len());
    // Outside of the layer, the request is not known.
    let response: http::Response<bytes::Bytes> = statusful::response(&PageError { name: "ann".into() });
    assert!(!response.headers().contains_key("content-language") && !response.headers().contains_key("vary"));
}

/// A member of it fits into the body, and a second one does not.
const LONG: &str = {
    const ALL: [u8; 600] = [b'a'; 600];
    match core::str::from_utf8(&ALL) {
        Ok(text) => text,
        Err(_) => "",
    }
};

/// The content is another one: what describes its bytes is removed.
#[test]
fn validators_of_the_source_are_removed() {
    let cached = || async {
        let error = ApiError::UserExists { name: "ann".into() };
        ([("etag", "\"a\"")], error)
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    for (language, has_tag) in [("de", false), ("en", true)] {
        let app = axum::Router::new().route("/", get(cached)).layer(layer());
        let request = http::Request::get("/").header("accept-language", language);
        let request = request.body(axum::body::Body::empty()).unwrap();
        let response = runtime.block_on(tower::ServiceExt::oneshot(app, request)).unwrap();
        assert_eq!(response.headers().contains_key("etag"), has_tag, "{language}");
    }
}
