//! The helper for reqwest: success passes, errors are read, and reading a body is bounded.

use axum::response::IntoResponse;
use http::StatusCode;
use statusful::reqwest::decode;
use statusful::Decoded;
use statusful_client_tests::{Lonely, Server};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener};

const PROBLEM: [(&str, &str); 1] = [("content-type", "application/problem+json")];

/// The helper's result for a response.
fn sent(answer: impl IntoResponse) -> Result<(StatusCode, String), Decoded<Lonely>> {
    let server = Server::start();
    let response = server.send(answer);
    server.block_on(async {
        let response = decode(response).await?;
        Ok((response.status(), response.text().await.unwrap()))
    })
}

#[test]
fn success_passes_with_body() {
    for status in [StatusCode::OK, StatusCode::CREATED, StatusCode::NOT_MODIFIED, StatusCode::FOUND] {
        let text = if status == StatusCode::NOT_MODIFIED { "" } else { "hello" };
        assert_eq!(sent((status, text)).unwrap(), (status, text.to_owned()));
    }
    let big = "x".repeat(1_000_000);
    assert_eq!(sent(big.clone()).unwrap().1, big);
}

#[test]
fn error_decodes() {
    assert!(matches!(sent(statusful::axum::response(&Lonely)), Err(Decoded::Known(Lonely))));
    let unknown = sent((StatusCode::GONE, PROBLEM, r#"{"code":"later"}"#));
    assert!(matches!(unknown, Err(Decoded::Unknown(problem)) if problem.code() == Some("later")));
}

#[test]
fn problem_media_type_decodes_at_any_status() {
    let known = sent((StatusCode::OK, PROBLEM, r#"{"code":"lonely"}"#));
    assert!(matches!(known, Err(Decoded::Known(Lonely))));
}

/// RFC 9110, Section 15: a status outside the defined classes is processed as a 5xx.
#[test]
fn status_400_and_above_is_error() {
    for (code, is_error) in [(399, false), (400, true), (599, true), (600, true), (999, true)] {
        let answer = sent((StatusCode::from_u16(code).unwrap(), "what"));
        assert_eq!(answer.is_err(), is_error, "{code}");
    }
}

#[test]
fn proxy_page_is_opaque() {
    let page = [("content-type", "text/html")];
    match sent((StatusCode::BAD_GATEWAY, page, [("retry-after", "7")], "<h1>Bad Gateway</h1>")) {
        Err(Decoded::Opaque(opaque)) => {
            assert_eq!(
                (opaque.status(), &opaque.body()[..]),
                (StatusCode::BAD_GATEWAY, &b"<h1>Bad Gateway</h1>"[..])
            );
            assert_eq!(opaque.retry_after(), Some(std::time::Duration::from_secs(7)));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn reads_at_most_1_mib() {
    const MOST: usize = 1024 * 1024;
    let body = r#"{"code":"lonely"}"#;
    let sent = |length: usize| {
        sent((StatusCode::NOT_FOUND, PROBLEM, body.to_owned() + &" ".repeat(length - body.len())))
    };
    assert!(matches!(sent(MOST), Err(Decoded::Known(Lonely))));
    for length in [MOST + 1, 2 * MOST] {
        match sent(length) {
            Err(Decoded::Opaque(opaque)) => {
                assert_eq!((opaque.status(), opaque.body().len()), (StatusCode::NOT_FOUND, MOST));
                assert_eq!(opaque.headers()["content-type"], "application/problem+json");
            }
            other => panic!("{other:?} of {length} bytes"),
        }
    }
}

#[test]
fn truncated_body_is_opaque() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut request = [0; 1024];
        assert!(stream.read(&mut request).unwrap() > 0);
        let head =
            "HTTP/1.1 404 Not Found\r\ncontent-type: application/problem+json\r\ncontent-length: 99\r\n\r\n";
        stream.write_all(format!("{head}{{\"code\":\"lonely\"}}").as_bytes()).unwrap();
    });
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let decoded = runtime.block_on(async { decode::<Lonely>(reqwest::get(url).await.unwrap()).await });
    server.join().unwrap();
    match decoded {
        Err(Decoded::Opaque(opaque)) => {
            assert_eq!(
                (opaque.status(), &opaque.body()[..]),
                (StatusCode::NOT_FOUND, &br#"{"code":"lonely"}"#[..])
            );
        }
        other => panic!("{other:?}"),
    }
}
