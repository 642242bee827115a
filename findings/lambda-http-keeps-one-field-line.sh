#!/usr/bin/env bash
# lambda_http 1.3.2 (aws_lambda_events 1.2.1): behind an HTTP API of API Gateway, only the first line
# of a response's header field is sent.
#
# The payload format 2.0 has one value for each name. A comment in `lambda_http` says that several
# lines are combined with commas, but the map is written with the first value of each name: a 401
# with two `WWW-Authenticate` lines loses the second challenge, a `Vary` or a `Link` in two lines
# its second part. Only `Set-Cookie` has a list of its own. For the older payload format 1.0, all
# lines arrive.
#
# Seen: format 2.0 `"Bearer realm=\"a\""`, format 1.0 both challenges.
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
aws_lambda_events = { version = "=1.2.1", default-features = false }
lambda_http = { version = "=1.3.2", default-features = false, features = ["apigw_http", "apigw_rest"] }
serde_json = "1"
tokio = { version = "1", features = ["macros", "rt"] }
TOML
cat >src/main.rs <<'RUST'
use lambda_http::{service_fn, Adapter, Context, Error, LambdaEvent, Request, Response, Service};
use serde_json::{json, Value};

async fn refuse(_: Request) -> Result<Response<String>, Error> {
    let refused = Response::builder().status(401);
    let refused = refused.header("www-authenticate", "Bearer realm=\"a\"");
    Ok(refused.header("www-authenticate", "Basic realm=\"b\"").body(String::new())?)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let http = json!({ "method": "GET", "path": "/" });
    let two = json!({ "version": "2.0", "rawPath": "/", "rawQueryString": "", "headers": {},
        "requestContext": { "http": http, "timeEpoch": 0 }, "isBase64Encoded": false });
    let one = json!({ "httpMethod": "GET", "path": "/", "resource": "/", "headers": {}, "multiValueHeaders": {},
        "requestContext": { "httpMethod": "GET", "resourcePath": "/" }, "isBase64Encoded": false });
    for (format, event, fields) in [("2.0", two, "headers"), ("1.0", one, "multiValueHeaders")] {
        let event = LambdaEvent::new(serde_json::from_value(event)?, Context::default());
        let response: Value = serde_json::to_value(Adapter::from(service_fn(refuse)).call(event).await?)?;
        println!("format {format}: {}", response[fields]["www-authenticate"]);
    }
    Ok(())
}
RUST
printed=$(cargo run --quiet)
echo "$printed"
[ "$printed" = 'format 2.0: "Bearer realm=\"a\""
format 1.0: ["Bearer realm=\"a\"","Basic realm=\"b\""]' ] ||
    { echo "lambda-http-keeps-one-field-line: this has changed" >&2; exit 1; }
