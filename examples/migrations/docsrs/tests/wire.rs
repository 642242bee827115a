//! The same bytes before and after.

use axum::http::{header, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::Json;
use serde_json::json;
use statusful_migration_docsrs::{JsonNope, Link, Nope};
use statusful_migration_wire::{axum, Wire};
use std::collections::BTreeMap;

/// The title, the text and the status.
fn parts(error: &Nope) -> (&'static str, String, StatusCode) {
    match error {
        Nope::CrateNotFound => {
            ("The requested crate does not exist", "no such crate".to_owned(), StatusCode::NOT_FOUND)
        }
        Nope::PageNotFound { name, version, .. } => {
            let text =
                format!("Version {version} of `{name}` exists, but this page inside it could not be found.");
            ("This page does not exist", text, StatusCode::NOT_FOUND)
        }
        Nope::Unauthorized(what) => ("Unauthorized", (*what).to_owned(), StatusCode::UNAUTHORIZED),
        Nope::BadRequest(source) => ("Bad request", source.to_string(), StatusCode::BAD_REQUEST),
        Nope::Internal(source) => {
            ("Internal Server Error", source.to_string(), StatusCode::INTERNAL_SERVER_ERROR)
        }
        Nope::Redirect(_) => unreachable!("a redirect has no text"),
    }
}

fn links(error: &Nope) -> &[Link] {
    match error {
        Nope::PageNotFound { links, .. } => links,
        _ => &[],
    }
}

/// The JSON as it was written by hand.
fn json_before(error: &Nope) -> Response {
    if let Nope::Redirect(uri) = error {
        return (StatusCode::FOUND, [(header::LOCATION, uri.to_string())]).into_response();
    }
    let (title, message, status) = parts(error);
    let mut body = BTreeMap::from([("title", json!(title)), ("message", json!(message))]);
    if !links(error).is_empty() {
        body.insert("links", json!(links(error)));
    }
    (status, Json(body)).into_response()
}

/// The page as it was written by hand.
fn page_before(error: &Nope) -> Response {
    if let Nope::Redirect(uri) = error {
        return (StatusCode::FOUND, [(header::LOCATION, uri.to_string())]).into_response();
    }
    let (title, message, status) = parts(error);
    let escaped = |text: &str| text.replace('&', "&#38;").replace('<', "&#60;").replace('>', "&#62;");
    let links: String = links(error)
        .iter()
        .map(|link| format!(r#"<a href="{}">{}</a>"#, escaped(&link.href), escaped(&link.label)))
        .collect();
    let page = format!("<h1 id=\"crate-title\">{title}</h1><p>{}</p><p>{links}</p>", escaped(&message));
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}

fn errors() -> [Nope; 6] {
    let links = vec![
        Link { label: "Documentation home for this version".into(), href: "/a/0.1.0/a/".into() },
        Link { label: "All versions of a".into(), href: "/crate/a/0.1.0".into() },
    ];
    [
        Nope::CrateNotFound,
        Nope::PageNotFound { name: "a".into(), version: "0.1.0".into(), links },
        Nope::Unauthorized("no token"),
        Nope::BadRequest("`<x>` is no version".into()),
        Nope::Internal("pool timed out".into()),
        Nope::Redirect("/a/latest/a/?search=b".parse().unwrap()),
    ]
}

#[test]
fn json_is_the_same() {
    let json = &["content-type: application/json"][..];
    let expected = [
        (404, json, r#"{"message":"no such crate","title":"The requested crate does not exist"}"#),
        (
            404,
            json,
            r#"{"links":[{"href":"/a/0.1.0/a/","label":"Documentation home for this version"},{"href":"/crate/a/0.1.0","label":"All versions of a"}],"message":"Version 0.1.0 of `a` exists, but this page inside it could not be found.","title":"This page does not exist"}"#,
        ),
        (401, json, r#"{"message":"no token","title":"Unauthorized"}"#),
        (400, json, r#"{"message":"`<x>` is no version","title":"Bad request"}"#),
        (500, json, r#"{"message":"pool timed out","title":"Internal Server Error"}"#),
        (302, &["location: /a/latest/a/?search=b"], ""),
    ];
    for (error, (status, fields, body)) in errors().into_iter().zip(expected) {
        let expected = Wire::new(status, fields, body);
        assert_eq!(axum(json_before(&error)), expected);
        assert_eq!(axum(JsonNope(error)), expected);
    }
}

#[test]
fn page_is_the_same() {
    let html = &["content-type: text/html; charset=utf-8"][..];
    let expected = [
        (
            404,
            html,
            r#"<h1 id="crate-title">The requested crate does not exist</h1><p>no such crate</p><p></p>"#,
        ),
        (
            404,
            html,
            r#"<h1 id="crate-title">This page does not exist</h1><p>Version 0.1.0 of `a` exists, but this page inside it could not be found.</p><p><a href="/a/0.1.0/a/">Documentation home for this version</a><a href="/crate/a/0.1.0">All versions of a</a></p>"#,
        ),
        (401, html, r#"<h1 id="crate-title">Unauthorized</h1><p>no token</p><p></p>"#),
        (400, html, r#"<h1 id="crate-title">Bad request</h1><p>`&#60;x&#62;` is no version</p><p></p>"#),
        (500, html, r#"<h1 id="crate-title">Internal Server Error</h1><p>pool timed out</p><p></p>"#),
        (302, &["location: /a/latest/a/?search=b"], ""),
    ];
    for (error, (status, fields, body)) in errors().into_iter().zip(expected) {
        let expected = Wire::new(status, fields, body);
        assert_eq!(axum(page_before(&error)), expected);
        assert_eq!(axum(error), expected);
    }
}
