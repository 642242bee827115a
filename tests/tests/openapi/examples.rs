//! Every example is what is sent.

use super::{example, is_what_is_sent, responses, schema, statuses};
use http::StatusCode;
use serde_json::json;
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
fn code_alone_is_fixed() {
    let responses = responses::<ApiError>();
    let schema = schema(&responses, "409");
    let member = |name: &str, keyword: &str| schema["properties"][name][keyword].clone();
    assert_eq!(member("code", "enum"), json!(["user_exists"]));
    for (name, example) in [
        ("status", json!(409)),
        ("title", json!("Conflict")),
        ("type", json!("https://api.example.com/errors/user-exists")),
    ] {
        assert_eq!(member(name, "examples"), json!([example]), "{name}");
        assert_eq!(member(name, "enum"), json!(null), "{name}");
    }
    assert_eq!(schema["required"], json!(["type", "status", "code", "free"]));
    assert_eq!(responses["409"]["description"], "Names are unique.");
    assert_eq!(responses["401"]["description"], "Unauthorized");
}

/// openapi-generator's client for Rust takes the member that a discriminator names out of the
/// body before it reads the alternative, whose `code` is then missing: it reads nothing. Other
/// generators distinguish by the `enum` of `code` as it is.
#[test]
fn no_discriminator_takes_the_code_away() {
    assert!(!responses::<ApiError>().to_string().contains("discriminator"));
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
fn unlisted_status_is_default_response() {
    let found = responses::<Found>();
    assert_eq!(statuses(&found), ["default"]);
    let content = &found["default"]["content"]["application/problem+json"];
    assert_eq!(content.get("examples"), None, "a status that may never be sent is none");
    for status in (200..1000).filter(|status| ![204, 205, 304].contains(status)) {
        let body = super::sent(&Found::Field(StatusCode::from_u16(status).unwrap()));
        assert!(jsonschema::is_valid(schema(&found, "default"), &body), "{body:#}");
    }
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum Listed {
    #[error("no such user")]
    #[status(404)]
    NoSuchUser,
    #[error("invalid")]
    #[status(422)]
    Invalid {
        #[problem(extension)]
        errors: Vec<String>,
    },
    /// The body cannot be read.
    #[error("at line 1")]
    #[status(one_of(400, 422))]
    Body(#[status] StatusCode),
    #[error("the service answered {0}")]
    #[status(allow(dynamic_exposure))]
    Upstream(#[status] StatusCode),
}

#[test]
fn listed_statuses_have_the_error() {
    let listed = responses::<Listed>();
    assert_eq!(statuses(&listed), ["400", "404", "422", "default"]);
    for status in ["400", "422"] {
        let body = super::sent(&Listed::Body(status.parse().unwrap()));
        assert!(jsonschema::is_valid(schema(&listed, status), &body), "{body:#}");
        assert_eq!(*example(&listed, status, "body"), body);
    }
    assert!(example(&listed, "default", "body").is_null());
}

#[test]
fn unlisted_status_may_be_any_other() {
    let listed = responses::<Listed>();
    for status in ["400", "404", "422"] {
        let body = super::sent(&Listed::Upstream(status.parse().unwrap()));
        assert!(jsonschema::is_valid(schema(&listed, status), &body), "{status}: {body:#}");
        assert!(example(&listed, status, "upstream").is_null());
    }
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum Relayed {
    #[error("the account says {reason}")]
    #[status(with = Relayed::of_account, one_of(403, 404))]
    Account { reason: String, status: u16 },
    #[error("the store says {0}")]
    #[status(one_of(409, 410))]
    Store(#[status] StatusCode),
    #[error("gone")]
    #[status(one_of(409))]
    Gone(#[status] StatusCode),
}

impl Relayed {
    fn of_account(&self) -> StatusCode {
        StatusCode::NOT_FOUND
    }
}

#[test]
fn listed_status_without_a_comment_has_its_phrase() {
    let relayed = responses::<Relayed>();
    assert_eq!(relayed["410"]["description"], "Gone");
    assert_eq!(relayed["409"]["description"], "Conflict\n\n- `store`: Conflict\n- `gone`: Conflict");
    let examples = &relayed["403"]["content"][super::PROBLEM]["examples"];
    assert_eq!(examples["account"]["summary"], "Forbidden");
    assert_eq!(example(&relayed, "404", "account")["detail"], "the account says {reason}");
    assert_eq!(example(&relayed, "409", "gone")["detail"], "gone");
}
