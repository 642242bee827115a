//! Header fields in the document.

use super::responses;
use serde_json::json;
use statusful::{utoipa::IntoResponses, HttpStatus};
use std::time::Duration;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[header("x-api-version" = "3", "ratelimit-limit" = "9")]
enum ApiError {
    #[error("sign in first")]
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Bearer realm=\"api\"")]
    SignIn,
    #[error("sign in again")]
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Basic realm=\"api\"")]
    Again,
    #[error("slow down")]
    #[status(429)]
    #[header("x-api-version" = "4")]
    SlowDown {
        #[header(RETRY_AFTER)]
        after: Duration,
    },
    #[error("sign in")]
    #[status(407)]
    #[header(PROXY_AUTHENTICATE = "Basic realm=\"api\"", PROXY_AUTHENTICATE = "Bearer realm=\"api\"")]
    Two,
}

#[test]
fn header_schemas_use_usual_names() {
    let responses = responses::<ApiError>();
    let headers = |status: &str| responses[status]["headers"].clone();
    assert_eq!(
        headers("401")["WWW-Authenticate"]["schema"],
        json!({ "type": "string", "maxLength": 8192, "examples": ["Bearer realm=\"api\"", "Basic realm=\"api\""] })
    );
    assert_eq!(headers("401")["X-Api-Version"]["schema"]["examples"], json!(["3"]));
    assert_eq!(headers("401")["RateLimit-Limit"]["schema"]["examples"], json!(["9"]));
    assert_eq!(headers("429")["X-Api-Version"]["schema"]["examples"], json!(["4"]));
    assert_eq!(
        headers("429")["Retry-After"]["schema"],
        json!({ "type": "string", "maxLength": 8192, "examples": ["120"] })
    );
}

#[test]
fn repeated_header_has_no_example() {
    let responses = responses::<ApiError>();
    let schema = &responses["407"]["headers"]["Proxy-Authenticate"]["schema"];
    assert_eq!(schema, &json!({ "type": "string", "maxLength": 8192 }));
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("moved")]
enum Moved {
    #[status(409)]
    #[header(LOCATION = "/users/{id}")]
    User { id: u32 },
    #[status(409)]
    #[header(LOCATION = "/groups/{0}")]
    Group(u32),
}

#[test]
fn template_is_described() {
    let location = &responses::<Moved>()["409"]["headers"]["Location"];
    assert_eq!(location["description"], "In the form `/users/{id}` or `/groups/{0}`.");
    assert_eq!(location["schema"], json!({ "type": "string", "maxLength": 8192 }));
}

#[test]
fn all_sent_headers_are_documented() {
    let responses = responses::<ApiError>();
    let after = Duration::from_secs(1);
    for error in [ApiError::SignIn, ApiError::Again, ApiError::SlowDown { after }, ApiError::Two] {
        let mut headers = http::HeaderMap::new();
        error.append_headers(&mut headers);
        let documented = responses[error.status().as_str()]["headers"].as_object().unwrap();
        let documented: Vec<String> = documented.keys().map(|name| name.to_lowercase()).collect();
        let sent: Vec<&str> = headers.keys().map(http::HeaderName::as_str).collect();
        assert!(
            sent.iter().all(|name| documented.iter().any(|documented| documented == name)),
            "{documented:?}"
        );
        assert_eq!(documented.len(), sent.len());
    }
}
