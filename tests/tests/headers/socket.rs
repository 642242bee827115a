//! Hostile values over a real socket: exactly the expected lines are sent.

use axum::Router;
use http::{HeaderValue, Method, Uri};
use statusful::{axum::IntoResponse, HttpStatus};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[status(429)]
enum ApiError {
    #[error("text")]
    Text(#[header("x-value")] String),
    #[error("bytes")]
    Bytes(#[header("x-value")] HeaderValue),
    #[error("list")]
    List(#[header("x-value")] Vec<String>),
    #[error("methods")]
    #[status(405)]
    Methods(#[header(ALLOW)] Vec<Method>),
}

fn text(text: &str) -> ApiError {
    ApiError::Text(text.to_owned())
}

fn list(list: [&str; 2]) -> ApiError {
    ApiError::List(list.map(str::to_owned).to_vec())
}

/// The server's responses, each with the line that it should send.
fn cases() -> Vec<(ApiError, Option<Vec<u8>>)> {
    let line = |line: &str| Some(line.as_bytes().to_vec());
    let opaque = HeaderValue::from_bytes(b"\x80\xff").unwrap();
    let longest = "v".repeat(8192);
    vec![
        (text("fine"), line("x-value: fine")),
        (text("a\r\nset-cookie: session=stolen"), None),
        (text("a\r\n\r\n<script>alert(1)</script>"), None),
        (text("\r\nHTTP/1.1 200 OK"), None),
        (text("a\nset-cookie: session=stolen"), None),
        (text("a\rset-cookie: session=stolen"), None),
        (text("a\0b"), None),
        (text("a\u{7f}b"), None),
        (text("\u{e9}"), line("x-value: \u{e9}")),
        (text("\u{560d}\u{560a}set-cookie: a=b"), line("x-value: \u{560d}\u{560a}set-cookie: a=b")),
        (text(&longest), line(&format!("x-value: {longest}"))),
        (text(&format!("{longest}v")), None),
        (ApiError::Bytes(opaque), Some(b"x-value: \x80\xff".to_vec())),
        (list(["a", "b\r\nc: d"]), None),
        (list(["a", "b"]), line("x-value: a, b")),
        (ApiError::Methods(vec![Method::GET, Method::HEAD]), line("allow: GET, HEAD")),
        (ApiError::Methods(vec![]), line("allow: ")),
    ]
}

async fn answer(uri: Uri) -> ApiError {
    let case: usize = uri.path()[1..].parse().unwrap();
    cases().swap_remove(case).0
}

/// A server on a free port, which ends with the runtime.
fn serve(runtime: &tokio::runtime::Runtime) -> SocketAddr {
    let listener = runtime.block_on(tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))).unwrap();
    let address = listener.local_addr().unwrap();
    runtime.spawn(async { axum::serve(listener, Router::new().fallback(answer)).await });
    address
}

/// All that the server sends: the lines of the head, and the body.
fn exchange(address: SocketAddr, case: usize) -> (Vec<Vec<u8>>, Vec<u8>) {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    write!(stream, "GET /{case} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let body = bytes.split_off(end + 4);
    bytes.truncate(end);
    let mut lines: Vec<Vec<u8>> = vec![Vec::new()];
    let mut rest = bytes.as_slice();
    while let Some((byte, after)) = rest.split_first() {
        match rest.strip_prefix(b"\r\n") {
            Some(after_break) => {
                lines.push(Vec::new());
                rest = after_break;
            }
            None => {
                lines.last_mut().unwrap().push(*byte);
                rest = after;
            }
        }
    }
    (lines, body)
}

#[test]
fn hostile_values_are_not_sent() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let address = serve(&runtime);
    for (case, (error, value)) in cases().into_iter().enumerate() {
        let (mut lines, body) = exchange(address, case);
        let status: &[u8] = match error {
            ApiError::Methods(_) => b"HTTP/1.1 405 Method Not Allowed",
            _ => b"HTTP/1.1 429 Too Many Requests",
        };
        assert_eq!(lines.remove(0), status, "{error:?}");
        let dates = lines.iter().filter(|line| line.starts_with(b"date: ")).count();
        assert_eq!(dates, 1, "{error:?}");
        lines.retain(|line| !line.starts_with(b"date: "));

        let mut wanted = vec![
            b"cache-control: no-store".to_vec(),
            b"connection: close".to_vec(),
            format!("content-length: {}", body.len()).into_bytes(),
            b"content-type: application/problem+json".to_vec(),
            b"x-content-type-options: nosniff".to_vec(),
        ];
        wanted.extend(value);
        lines.sort();
        wanted.sort();
        assert_eq!(lines, wanted, "{error:?}");
        assert!(body.starts_with(b"{\"title\":") && body.ends_with(b"}"), "{error:?}");
    }
}
