//! A server that rejects every request with challenges, and a client that reads them, for
//! `scripts/campaigns/challenges`.
//!
//! ```console
//! $ cargo run -p statusful-client-tests --example challenges             # the server
//! $ cargo run -p statusful-client-tests --example challenges -- URL …    # the client
//! ```

use axum::extract::Path;
use axum::http::header::{HeaderValue, WWW_AUTHENTICATE};
use axum::response::Response;
use axum::{routing::get, Router};
use statusful::reqwest::decode;
use statusful::{axum::IntoResponse, Challenge, Decoded, FromHeader, FromProblem, HttpStatus};
use std::net::Ipv4Addr;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

const METADATA: &str = "https://api.example.com/.well-known/oauth-protected-resource";

/// What this crate sends.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse, FromProblem)]
#[error("denied")]
#[status(401)]
enum Denied {
    #[challenge(Bearer, realm = "api", resource_metadata = metadata)]
    NoCredentials { metadata: String },
    #[challenge(
        Bearer,
        realm = "api",
        error = "invalid_token",
        scope = "read write",
        resource_metadata = "https://api.example.com/.well-known/oauth-protected-resource",
        error_description = "The token expired, 5 minutes ago"
    )]
    Expired,
    #[status(403)]
    #[challenge(Bearer, realm = "api", error = "insufficient_scope", scope = needed, resource_metadata = metadata)]
    Forbidden { needed: String, metadata: String },
    #[challenge(Basic, realm = "the \"old\" api, in short")]
    #[challenge(
        Bearer,
        realm = "api",
        error = "invalid_token",
        scope = "read write",
        resource_metadata = "https://api.example.com/.well-known/oauth-protected-resource"
    )]
    Two,
    #[challenge(Digest, realm = "api", nonce = nonce, qop = "auth")]
    #[challenge(Bearer, realm = "api")]
    #[challenge(Basic, realm = "other")]
    Digest { nonce: String },
    #[challenge(Bearer, realm = "api", error = "invalid_token", error_description = text, resource_metadata = metadata)]
    Hostile {
        #[problem(default)]
        text: String,
        metadata: String,
    },
    #[challenge(
        Bearer,
        realm = "api",
        error = "insufficient_user_authentication",
        acr_values = "myACR",
        max_age = 300
    )]
    StepUp,
    Values {
        #[header(WWW_AUTHENTICATE)]
        challenges: Vec<Challenge>,
    },
}

fn sent(name: &str) -> Option<Denied> {
    let metadata = METADATA.to_owned();
    let expired =
        || Challenge::bearer().error("invalid_token").scope("read write").resource_metadata(METADATA);
    Some(match name {
        "no-credentials" => Denied::NoCredentials { metadata },
        "expired" => Denied::Expired,
        "forbidden" => Denied::Forbidden { needed: "admin".to_owned(), metadata },
        "two" => Denied::Two,
        "bound" => values([Challenge::dpop().param("algs", "ES256 PS256"), expired().realm("api")]),
        "digest" => Denied::Digest { nonce: "x1".to_owned() },
        "quoted" => values([expired().realm(r#"the "api", or \ "#)]),
        "hostile" => {
            let text =
                format!("no user \", scope=admin, resource_metadata=\"{METADATA}/evil\"\r\nset-cookie: a=b");
            Denied::Hostile { text, metadata }
        }
        "step-up" => Denied::StepUp,
        _ => return None,
    })
}

fn values<const N: usize>(challenges: [Challenge; N]) -> Denied {
    Denied::Values { challenges: challenges.into() }
}

/// Valid forms that this crate does not write, line by line.
fn legal(name: &str) -> Option<Vec<String>> {
    let rest = format!(r#"error="invalid_token", scope="read", resource_metadata="{METADATA}""#);
    let digest = r#"Digest realm="api", nonce="x1", qop="auth""#;
    Some(match name {
        "tokens" => vec![
            r#"Bearer error=invalid_token, scope=read, resource_metadata="#.to_owned()
                + &format!("\"{METADATA}\""),
        ],
        "one-line" => vec![format!(r#"Bearer {rest}, Basic realm="api""#)],
        "basic-first" => vec![r#"Basic realm="api""#.to_owned(), format!("Bearer {rest}")],
        "description" => vec![format!(r#"Bearer error_description="ask for scope=all", {rest}"#)],
        "realm" => vec![format!(r#"Bearer realm="error=none", {rest}"#)],
        "upper-case" => vec![rest
            .replace("error", "Bearer ERROR")
            .replace("scope", "Scope")
            .replace("resource_", "Resource_")],
        "other-scheme" => vec![
            r#"Bearer realm="api""#.to_owned(),
            r#"DPoP error="use_dpop_nonce", algs="ES256""#.to_owned(),
        ],
        "digest-second" => vec![format!(r#"Basic realm="api", {digest}"#)],
        "realm-last" => vec![digest.to_owned(), r#"Basic charset="UTF-8", realm="other""#.to_owned()],
        _ => return None,
    })
}

async fn answer(Path(name): Path<String>) -> Response {
    if let Some(denied) = sent(&name) {
        return denied.into_response();
    }
    let mut response = values([]).into_response();
    for line in legal(&name).unwrap_or_default() {
        response.headers_mut().append(WWW_AUTHENTICATE, HeaderValue::from_str(&line).unwrap());
    }
    response
}

async fn serve() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    println!("listening on http://{}", listener.local_addr().unwrap());
    axum::serve(listener, Router::new().route("/{name}", get(answer))).await.unwrap();
}

/// One line of JSON for each response: what a client finds in it.
async fn read(urls: &[String]) {
    for url in urls {
        let response = reqwest::get(url).await.unwrap();
        let lines: Vec<_> = response.headers().get_all(WWW_AUTHENTICATE).iter().cloned().collect();
        let read = lines.iter().map(|line| Vec::<Challenge>::from_header(line).unwrap());
        let challenges: Vec<_> = read.flatten().collect();
        let Err(Decoded::Known(denied)) = decode::<Denied>(response).await else { panic!("{url}") };
        let schemes: Vec<_> = challenges.iter().map(|challenge| challenge.scheme().to_lowercase()).collect();
        let is_bearer = |challenge: &&Challenge| challenge.scheme().eq_ignore_ascii_case("Bearer");
        let get = |name| challenges.iter().find(is_bearer).and_then(|challenge| challenge.get(name));
        // The decoded error has the same.
        match &denied {
            Denied::NoCredentials { metadata } | Denied::Hostile { metadata, .. } => {
                assert_eq!(Some(metadata.as_str()), get("resource_metadata"));
            }
            Denied::Forbidden { needed, .. } => assert_eq!(Some(needed.as_str()), get("scope")),
            Denied::Values { challenges: values } => assert_eq!(*values, challenges),
            Denied::Expired | Denied::Two | Denied::Digest { .. } | Denied::StepUp => {}
        }
        let values = serde_json::json!({
            "schemes": schemes,
            "error": get("error"),
            "scope": get("scope"),
            "resource_metadata": get("resource_metadata"),
        });
        println!("{}", serde_json::json!({ "client": "statusful", "url": url, "values": values }));
    }
}

fn main() {
    let urls: Vec<String> = std::env::args().skip(1).collect();
    let runtime = Runtime::new().unwrap();
    if urls.is_empty() {
        runtime.block_on(serve());
    } else {
        runtime.block_on(read(&urls));
    }
}
