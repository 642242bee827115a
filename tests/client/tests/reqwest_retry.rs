//! What the middleware for reqwest-retry repeats: only what can be sent twice, and may succeed
//! later, and not before the server says so.

use http::Method;
use reqwest::Response;
use reqwest_middleware::{ClientBuilder, RequestBuilder};
use reqwest_retry::policies::ExponentialBackoff;
use statusful::reqwest_retry::{Idempotent, RetryMiddleware};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A server whose responses have this head, and the count of its requests. It closes the
/// connection after each.
fn server(head: &'static str) -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = [0; 1024];
            _ = stream.read(&mut request).unwrap();
            counted.fetch_add(1, Ordering::SeqCst);
            if !head.is_empty() {
                let close = "connection: close\r\ncontent-length: 0\r\n\r\n";
                write!(stream, "HTTP/1.1 {head}\r\n{close}").unwrap();
            }
        }
    });
    (address, count)
}

const RETRIES: usize = 2;

/// How often a request is sent, its response, and how long that takes.
fn sent(
    head: &'static str,
    method: Method,
    change: fn(RequestBuilder) -> RequestBuilder,
) -> (usize, Option<Response>, Duration) {
    let (address, count) = server(head);
    let bounds = Duration::from_millis(1)..Duration::from_millis(2);
    let policy = ExponentialBackoff::builder()
        .retry_bounds(bounds.start, bounds.end)
        .build_with_max_retries(RETRIES as u32);
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let client = ClientBuilder::new(client).with(RetryMiddleware::new(policy)).build();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let start = Instant::now();
    let request = change(client.request(method, format!("http://{address}/")));
    let response = runtime.block_on(request.send()).ok();
    (count.load(Ordering::SeqCst), response, start.elapsed())
}

#[track_caller]
fn is_sent(times: usize, head: &'static str, method: Method) {
    let (count, response, _) = sent(head, method.clone(), |request| request);
    assert_eq!(count, times, "{method}: {head}");
    if !head.is_empty() {
        let code = head.split(' ').next().unwrap();
        assert_eq!(response.unwrap().status().as_str(), code, "the last response is returned");
    }
}

#[test]
fn only_retryable_statuses_are_repeated() {
    for head in ["408 A", "421 A", "425 A", "429 A", "502 A", "503 A", "504 A", "413 A\r\nretry-after: 0"] {
        is_sent(1 + RETRIES, head, Method::GET);
    }
    for head in ["200 A", "303 A", "400 A", "404 A", "413 A", "500 A", "501 A", "505 A", "507 A"] {
        is_sent(1, head, Method::GET);
    }
}

#[test]
fn only_idempotent_methods_are_repeated() {
    for method in [Method::HEAD, Method::OPTIONS, Method::PUT, Method::DELETE, "QUERY".parse().unwrap()] {
        is_sent(1 + RETRIES, "503 A", method);
    }
    for method in [Method::POST, Method::PATCH, "LOCK".parse().unwrap()] {
        is_sent(1, "503 A", method.clone());
        is_sent(1, "", method);
    }
}

#[test]
fn marked_request_is_repeated() {
    let marked = |request: RequestBuilder| request.with_extension(Idempotent).body("paid");
    assert_eq!(sent("503 A", Method::POST, marked).0, 1 + RETRIES);
    assert_eq!(sent("501 A", Method::POST, marked).0, 1);
}

#[test]
fn broken_connection_is_repeated() {
    let (count, response, _) = sent("", Method::GET, |request| request);
    assert_eq!((count, response.is_none()), (1 + RETRIES, true));
}

#[test]
fn retry_after_is_waited_for() {
    let (count, _, time) = sent("503 A\r\nretry-after: 1", Method::GET, |request| request);
    assert_eq!(count, 1 + RETRIES);
    assert!(time >= Duration::from_secs(RETRIES as u64), "{time:?}");
    let (count, response, _) = sent("503 A\r\nretry-after: 61", Method::GET, |request| request);
    assert_eq!((count, &response.unwrap().headers()["retry-after"]), (1, &"61".parse().unwrap()));
}

#[test]
fn streaming_body_passes() {
    let stream = |request: RequestBuilder| {
        let parts = [Ok::<_, std::io::Error>("a")];
        request.body(reqwest::Body::wrap_stream(futures_util::stream::iter(parts)))
    };
    let (count, response, _) = sent("503 A", Method::POST, stream);
    assert_eq!((count, response.unwrap().status().as_u16()), (1, 503));
}
