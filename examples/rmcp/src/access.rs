//! Who may call: a middleware in front of the server, and where its challenges lead to.

use crate::AccessError;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use axum::Json;
use serde_json::{json, Value};

/// Where the server is, and who signs its users in.
#[derive(Clone)]
pub struct Addresses {
    /// Such as `https://mcp.example.com`.
    pub server: String,
    pub authorization_server: String,
}

/// The path of the protected resource's metadata. Without a challenge, clients would try the
/// well-known one (RFC 9728, Section 3.1).
pub const METADATA: &str = "/oauth/resource";

impl Addresses {
    fn metadata(&self) -> String {
        self.server.clone() + METADATA
    }
}

/// RFC 9728, Section 2.
pub async fn metadata(State(addresses): State<Addresses>) -> Json<Value> {
    Json(json!({
        "resource": addresses.server + "/mcp",
        "authorization_servers": [addresses.authorization_server],
        "scopes_supported": ["users:read"],
    }))
}

pub async fn check(
    State(addresses): State<Addresses>,
    request: Request,
    next: Next,
) -> Result<Response, AccessError> {
    let authorization = request.headers().get("authorization").map(|value| value.as_bytes());
    if users::is_signed_in(authorization) {
        return Ok(next.run(request).await);
    }
    let metadata = addresses.metadata();
    match authorization {
        Some(b"Bearer guest") => Err(AccessError::Forbidden { metadata }),
        _ => Err(AccessError::Unauthenticated { metadata }),
    }
}
