//! A server that refuses everything with challenges, and a client that reads them, for
//! `scripts/campaigns/challenges`.
//!
//! ```console
//! $ cargo run -p statusful-client-tests --example challenges             # the server
//! $ cargo run -p statusful-client-tests --example challenges -- URL …    # the client
//! ```

use axum::extract::Path;
use axum::http::header::{HeaderValue, WWW_AUTHENTICATE};
use axum::response::{IntoResponse as _, Response};
use axum::{routing::get, Router};
use statusful::reqwest::decode;
use statusful::{axum::IntoResponse, Challenge, Decoded, FromProblem, HttpStatus};
use std::net::Ipv4Addr;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

const METADATA: &str = "https://api.example.com/.well-known/oauth-protected-resource";

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse, FromProblem)]
enum Denied {
    #[error("sign in first")]
    #[status(401)]
    SignIn {
        #[header(WWW_AUTHENTICATE)]
        challenges: Vec<Challenge>,
    },
    #[error("this token does not suffice")]
    #[status(403)]
    Forbidden {
        #[header(WWW_AUTHENTICATE)]
        challenge: Challenge,
    },
}

impl Denied {
    fn challenges(self) -> Vec<Challenge> {
        match self {
            Denied::SignIn { challenges } => challenges,
            Denied::Forbidden { challenge } => vec![challenge],
        }
    }
}

/// What this crate sends.
fn sent(name: &str) -> Option<Denied> {
    let bearer = || Challenge::bearer().realm("api");
    let expired = || bearer().error("invalid_token").scope("read write").resource_metadata(METADATA);
    let digest = Challenge::new("Digest").realm("api").param("nonce", "x1").param("qop", "auth");
    let forbidden = bearer().error("insufficient_scope").scope("admin").resource_metadata(METADATA);
    Some(match name {
        "no-credentials" => sign_in([bearer().resource_metadata(METADATA)]),
        "expired" => sign_in([expired().error_description("The token expired, 5 minutes ago")]),
        "forbidden" => Denied::Forbidden { challenge: forbidden },
        "two" => sign_in([Challenge::basic("the \"old\" api, in short"), expired()]),
        "bound" => sign_in([Challenge::dpop().param("algs", "ES256 PS256"), expired()]),
        "digest" => sign_in([digest, bearer(), Challenge::basic("other")]),
        "quoted" => sign_in([expired().realm(r#"the "api", or \ "#)]),
        "hostile" => {
            let text =
                format!("no user \", scope=admin, resource_metadata=\"{METADATA}/evil\"\r\nset-cookie: a=b");
            sign_in([bearer().error("invalid_token").error_description(&text).resource_metadata(METADATA)])
        }
        "step-up" => sign_in([bearer()
            .error("insufficient_user_authentication")
            .param("acr_values", "myACR")
            .param("max_age", 300)]),
        _ => return None,
    })
}

fn sign_in<const N: usize>(challenges: [Challenge; N]) -> Denied {
    Denied::SignIn { challenges: challenges.into() }
}

/// Legal forms that this crate does not write, line by line.
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
    let mut response = sign_in([]).into_response();
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
        let Err(Decoded::Known(denied)) = decode::<Denied>(reqwest::get(url).await.unwrap()).await else {
            panic!("{url}");
        };
        let challenges = denied.challenges();
        let schemes: Vec<_> = challenges.iter().map(|challenge| challenge.scheme().to_lowercase()).collect();
        let is_bearer = |challenge: &&Challenge| challenge.scheme().eq_ignore_ascii_case("Bearer");
        let get = |name| challenges.iter().find(is_bearer).and_then(|challenge| challenge.get(name));
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
