//! Every example is what is sent.

use super::{example, is_what_is_sent, responses, schema};
use http::StatusCode;
use statusful::{utoipa::IntoResponses, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[problem(base = "https://api.example.com/errors/")]
enum ApiError {
    /// Names are unique.
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        name: String,
        #[problem(extension)]
        free: Vec<String>,
    },
    #[error("sign in first")]
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Bearer realm=\"api\"")]
    Unauthenticated,
    #[error("cannot reach db-7 as {user}")]
    #[status(500)]
    Database { user: String },
    #[error("{}", .0)]
    #[status(404)]
    #[problem(type = "about:blank", title = "Nothing here", detail = "look elsewhere", code = "nothing")]
    Literal(u8),
    #[error("closed until Monday")]
    #[status(503, allow(missing_retry_after))]
    #[problem(expose)]
    Closed,
    #[error("the secret is {{s3cr3t}}")]
    #[status(403)]
    #[problem(redact)]
    Forbidden,
    #[error("{{braces}} {name:?}")]
    #[status(400)]
    Braces { name: String },
}

#[test]
fn examples_match_bodies() {
    is_what_is_sent(
        &ApiError::UserExists { name: "ann".into(), free: vec!["ann1".into()] },
        "409",
        &["detail", "free"],
    );
    is_what_is_sent(&ApiError::Unauthenticated, "401", &[]);
    is_what_is_sent(&ApiError::Database { user: "root".into() }, "500", &[]);
    is_what_is_sent(&ApiError::Literal(7), "404", &[]);
    is_what_is_sent(&ApiError::Closed, "503", &[]);
    is_what_is_sent(&ApiError::Forbidden, "403", &[]);
    is_what_is_sent(&ApiError::Braces { name: "ann".into() }, "400", &["detail"]);
}

#[test]
fn example_detail_names_arguments() {
    let responses = responses::<ApiError>();
    assert_eq!(example(&responses, "409", "user_exists")["detail"], "user {name} exists");
    assert_eq!(example(&responses, "400", "braces")["detail"], "{braces} {name}");
}

#[test]
fn redacted_text_is_absent() {
    let responses = responses::<ApiError>();
    let text = responses.to_string();
    assert!(!text.contains("db-7") && !text.contains("s3cr3t"), "{text}");
    assert_eq!(schema(&responses, "500")["properties"].get("detail"), None);
}

#[test]
fn known_members_are_const() {
    let responses = responses::<ApiError>();
    let schema = schema(&responses, "409");
    let only = |name: &str| schema["properties"][name]["enum"].clone();
    assert_eq!(only("code"), serde_json::json!(["user_exists"]));
    assert_eq!(only("status"), serde_json::json!([409]));
    assert_eq!(only("type"), serde_json::json!(["https://api.example.com/errors/user-exists"]));
    assert_eq!(schema["required"], serde_json::json!(["type", "title", "status", "code", "free"]));
    assert_eq!(responses["409"]["description"], "Names are unique.");
    assert_eq!(responses["401"]["description"], "Unauthorized");
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[status(allow(dynamic_exposure))]
enum Found {
    #[error("the service answered {0}")]
    Field(#[status] StatusCode),
    #[error("it broke")]
    #[status(with = Found::broke)]
    #[problem(title = "It broke", expose)]
    Broken,
}

impl Found {
    fn broke(&self) -> StatusCode {
        StatusCode::INTERNAL_SERVER_ERROR
    }
}

#[test]
fn dynamic_status_is_default_response() {
    is_what_is_sent(&Found::Field(StatusCode::INTERNAL_SERVER_ERROR), "default", &[]);
    is_what_is_sent(&Found::Broken, "default", &[]);
    let found = responses::<Found>();
    for status in (200..1000).filter(|status| ![204, 205, 304].contains(status)) {
        let body = super::sent(&Found::Field(StatusCode::from_u16(status).unwrap()));
        assert!(jsonschema::is_valid(schema(&found, "default"), &body), "{body:#}");
    }
}
