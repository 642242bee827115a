#!/usr/bin/env bash
# reqwest-retry 0.9.1: by default, a POST is repeated, and a 501, and `Retry-After` is not read.
#
# A client should not automatically retry a request with a method that is not idempotent (RFC 9110,
# Section 9.2.2); 501 says that the server does not support the functionality (Section 15.6.2); and
# `Retry-After` says how long to wait (Section 10.2.3).
#
# Seen: each request is sent three times, with retries after milliseconds.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "finding"
version = "0.0.0"
edition = "2021"
[workspace]
[dependencies]
reqwest = { version = "0.13", default-features = false }
reqwest-middleware = { version = "=0.5.2", default-features = false }
reqwest-retry = { version = "=0.9.1", default-features = false }
tokio = { version = "1", features = ["macros", "rt"] }
TOML
cat >src/main.rs <<'RUST'
use reqwest_middleware::ClientBuilder;
use reqwest_retry::{policies::ExponentialBackoff, RetryTransientMiddleware};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

static REQUESTS: AtomicUsize = AtomicUsize::new(0);

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for (method, head) in [("POST", "503 A"), ("GET", "501 A"), ("GET", "503 A\r\nretry-after: 60")] {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                _ = stream.read(&mut [0; 1024]).unwrap();
                REQUESTS.fetch_add(1, Ordering::SeqCst);
                write!(stream, "HTTP/1.1 {head}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n").unwrap();
            }
        });
        let (least, most) = (Duration::from_millis(1), Duration::from_millis(2));
        let policy = ExponentialBackoff::builder().retry_bounds(least, most).build_with_max_retries(2);
        let client = ClientBuilder::new(reqwest::Client::builder().no_proxy().build().unwrap())
            .with(RetryTransientMiddleware::new_with_policy(policy))
            .build();
        let start = Instant::now();
        client.request(method.parse().unwrap(), url).send().await.unwrap();
        let waited = if start.elapsed() < Duration::from_secs(30) { "no wait" } else { "a wait" };
        println!("{method} {}: sent {} times, {waited}", &head[..3], REQUESTS.swap(0, Ordering::SeqCst));
    }
}
RUST
printed=$(cargo run --quiet)
echo "$printed"
[ "$printed" = $'POST 503: sent 3 times, no wait\nGET 501: sent 3 times, no wait\nGET 503: sent 3 times, no wait' ] ||
    { echo "reqwest-retry-repeats-posts: this has changed" >&2; exit 1; }
