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
        ("text/html", "de", "<!doctype html>\n<title>409 Konto vorhanden</title>\n<h1>Konto vorhanden</h1>\n<p>Es gibt ann schon.</p>\n"),
        ("text/html", "en", "<!doctype html>\n<title>409 Conflict</title>\n<h1>Conflict</h1>\n<p>user ann exists</p>\n"),
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
