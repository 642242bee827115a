//! What was submitted is not in the log, although the errors of validator have it in their text.

use super::fields;
use statusful::{axum::IntoResponse, ErrorReport, HttpStatus};
use validator::{Validate, ValidationError, ValidationErrors};

#[derive(Debug, Validate)]
struct SignUp {
    #[validate(length(min = 12))]
    password: String,
    #[validate(custom(function = "quotes"))]
    name: String,
}

fn quotes(name: &str) -> Result<(), ValidationError> {
    Err(ValidationError::new("taken").with_message(format!("{name} is taken").into()))
}

fn invalid() -> ValidationErrors {
    SignUp { password: "canary".into(), name: "canary".into() }.validate().unwrap_err()
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
enum ApiError {
    #[error(transparent)]
    #[status(transparent)]
    Transparent(#[from] ValidationErrors),
    #[error("sign-up: {0}")]
    #[status(transparent)]
    Quoted(ValidationErrors),
    #[error("the sign-up is not valid")]
    #[status(422)]
    Source(#[source] ValidationErrors),
    #[error("not valid: {0}")]
    #[status(422)]
    #[problem(redact)]
    QuotedSource(#[source] ValidationErrors),
    #[error("the sign-up is not valid")]
    #[status(422)]
    Boxed(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("the password is not valid")]
    #[status(422)]
    One(#[source] ValidationError),
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("cannot sign up")]
#[status(transparent)]
struct Outer(#[source] ApiError);

const FIELDS: &str = "#/name: is not valid; #/password: the length must be at least 12";
const RULES: &str = "name: taken; password: length";

fn message(error: impl axum::response::IntoResponse) -> String {
    fields(error)["exception.message"].as_str().unwrap().to_owned()
}

#[test]
fn transparent_error_says_the_fields() {
    assert!(invalid().to_string().contains("canary"), "validator's own text has it");
    assert_eq!(message(ApiError::Transparent(invalid())), FIELDS);
    assert_eq!(message(ApiError::Quoted(invalid())), format!("sign-up: {FIELDS}"));
    assert_eq!(message(Outer(invalid().into())), format!("cannot sign up: {FIELDS}"));
}

#[test]
fn source_says_the_rules() {
    let invalid_sign_up = format!("the sign-up is not valid: {RULES}");
    assert_eq!(message(ApiError::Source(invalid())), invalid_sign_up);
    assert_eq!(message(ApiError::QuotedSource(invalid())), format!("not valid: {RULES}: {RULES}"));
    assert_eq!(message(ApiError::Boxed(invalid().into())), invalid_sign_up);
    assert_eq!(message(ApiError::Boxed(Box::new(Box::new(invalid())))), invalid_sign_up);
    let one = ValidationError::new("custom").with_message("canary is short".to_owned().into());
    assert_eq!(message(ApiError::One(one)), "the password is not valid: custom");
}

#[test]
fn long_value_is_not_logged_in_part() {
    let invalid = || SignUp { password: String::new(), name: "canary".repeat(1000) }.validate().unwrap_err();
    for error in
        [ApiError::Transparent(invalid()), ApiError::Quoted(invalid()), ApiError::QuotedSource(invalid())]
    {
        let logged = message(error);
        assert!(!logged.contains("canary"), "{logged}");
    }
}

#[test]
fn reports_of_borrowed_errors_are_the_same() {
    let report = |error: &ApiError| {
        let response: http::Response<bytes::Bytes> = ErrorReport::sync_scope(|| statusful::response(error));
        ErrorReport::of(response.extensions()).unwrap().to_string()
    };
    assert_eq!(report(&ApiError::Transparent(invalid())), FIELDS);
    assert_eq!(report(&ApiError::Quoted(invalid())), format!("sign-up: {FIELDS}"));
}
