#!/usr/bin/env bash
# poem 3.1.12: whether an outer `catch_all_error` sees an error of the endpoint depends on the
# request's `Origin`, if `Cors` stands between them.
#
# `Cors` passes a request without an `Origin` on, and gives the error of the endpoint back. For
# an allowed `Origin` it turns that error into a response itself, as it has to add fields to one:
# the error's own text is sent, and the hook outside of it is not called. So a hook that decides
# what a 5xx says holds for curl, and not for browsers.
#
# Seen: without an `Origin` "hook"; with an allowed one "from the endpoint".
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
poem = { version = "=3.1.12", default-features = false }
tokio = { version = "1", features = ["macros", "rt", "net"] }
TOML
cat >src/main.rs <<'RUST'
use poem::{endpoint::make, http::StatusCode, middleware::Cors, Endpoint, EndpointExt, Error, Request};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let fails = make(|_| async { Err::<(), _>(Error::from_string("from the endpoint", StatusCode::BAD_GATEWAY)) });
    let app = fails
        .with(Cors::new().allow_origin("https://app.example"))
        .catch_all_error(|_| async { "hook" });
    for origin in [None, Some("https://app.example")] {
        let request = Request::builder();
        let request = origin.map_or(Request::builder(), |origin| request.header("origin", origin));
        let response = app.get_response(request.finish()).await;
        let text = response.into_body().into_string().await.unwrap();
        println!("{}: {text}", origin.unwrap_or("no origin"));
    }
}
RUST
printed=$(cargo run --quiet)
echo "$printed"
[ "$printed" = $'no origin: hook\nhttps://app.example: from the endpoint' ] ||
    { echo "poem-cors-answers-errors: this has changed" >&2; exit 1; }
