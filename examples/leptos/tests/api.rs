//! What a client, a form and a page get of each error.
#![cfg(feature = "ssr")]

use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use http_body_util::BodyExt;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use leptos_example::error::SignUpError;
use leptos_example::server::app;
use std::time::Duration;
use tower::ServiceExt;

async fn send(request: Request<Body>) -> (Response<()>, String) {
    let response = app("target/site").oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    (Response::from_parts(parts, ()), String::from_utf8(body.into()).unwrap())
}

fn post() -> axum::http::request::Builder {
    Request::post("/api/sign_up").header("content-type", "application/x-www-form-urlencoded")
}

async fn call(arguments: &'static str) -> (Response<()>, String) {
    send(post().body(arguments.into()).unwrap()).await
}

#[tokio::test]
async fn client_gets_error() {
    let (response, body) = call("name=ann").await;
    assert_eq!(response.status(), 409);
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let free = vec!["ann1".to_owned(), "ann2".to_owned()];
    assert_eq!(SignUpError::de(body.into()), SignUpError::NameTaken { name: "ann".into(), free });

    let (response, body) = call("name=hasty").await;
    assert_eq!(
        (response.status(), &response.headers()["retry-after"]),
        (StatusCode::TOO_MANY_REQUESTS, &"5".parse().unwrap())
    );
    assert_eq!(SignUpError::de(body.into()), SignUpError::TooFast { after: Duration::from_secs(5) });

    let (response, body) = call("name=unlucky").await;
    assert_eq!(response.status(), 503);
    assert_eq!(
        body,
        r#"{"type":"https://app.example.com/errors/unavailable","title":"Service Unavailable","status":503,"code":"unavailable"}"#
    );
    assert_eq!(SignUpError::de(body.into()), SignUpError::Unavailable(String::new()));

    let (response, body) = call("nickname=ann").await;
    assert_eq!(response.status(), 400);
    assert!(matches!(SignUpError::de(body.into()), SignUpError::ServerFn(ServerFnErrorErr::Args(_))));
}

#[tokio::test]
async fn form_gets_page_with_error() {
    for (name, status, text) in [
        ("ann", 409, "ann is taken. These are free: ann1, ann2."),
        ("hasty", 429, "Wait for 5 seconds."),
        ("unlucky", 503, "We cannot save this now. Try again later."),
    ] {
        let form = post().header("accept", "text/html").header("referer", "http://localhost/");
        let (response, _) = send(form.body(format!("name={name}").into()).unwrap()).await;
        assert_eq!(response.status(), 302);
        let location = response.headers()["location"].to_str().unwrap();
        assert!(!response.headers().contains_key("retry-after"));
        let address = location.strip_prefix("http://localhost").unwrap();
        let (page, html) = send(Request::get(address).body(Body::empty()).unwrap()).await;
        assert_eq!(page.status(), status);
        assert!(html.contains(text), "{html}");
        assert!(!html.contains("db01") && !location.contains("ZGIwM"), "{location}");
    }
}

#[tokio::test]
async fn own_errors_of_leptos_are_problems() {
    let unknown = Request::post("/api/nothing").body(Body::empty()).unwrap();
    let (response, _) = send(unknown).await;
    assert!(response.status().is_client_error(), "{}", response.status());
}
