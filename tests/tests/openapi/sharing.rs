//! Variants that share a code have one schema, and redacted ones are known by their code alone.

use super::{example, responses, schema, sent, PROBLEM};
use jsonschema::validator_for;
use serde_json::json;
use statusful::{utoipa::IntoResponses, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[status(404)]
enum ApiError {
    /// The customer is unknown.
    #[error("no customer {customer}")]
    #[problem(code = "HE_02", shared)]
    Customer {
        #[problem(extension)]
        customer: u32,
    },
    #[error("no mandate")]
    #[problem(code = "HE_02", shared, title = "Unknown mandate")]
    Mandate {
        #[problem(extension)]
        mandate: String,
    },
    #[error("no refund")]
    #[problem(code = "HE_03")]
    Refund,
    #[error("late")]
    #[status(409)]
    #[problem(no_code, type = "urn:example:late")]
    Late,
    #[error("the ledger is on the moon")]
    #[status(500)]
    #[problem(redact(code))]
    LedgerLost,
    /// The moon is gone.
    #[error("moon")]
    #[status(500)]
    #[problem(redact(code))]
    MoonGone,
}

#[test]
fn shared_code_is_one_schema() {
    let responses = responses::<ApiError>();
    let alternatives = schema(&responses, "404")["oneOf"].as_array().unwrap();
    assert_eq!(alternatives.len(), 2, "{alternatives:#?}");
    let shared = &alternatives[0];
    assert_eq!(shared["required"], json!(["status", "code"]));
    assert_eq!(shared["properties"]["title"]["examples"], json!(["Not Found", "Unknown mandate"]));
    assert!(shared["properties"]["customer"].is_object() && shared["properties"]["mandate"].is_object());
    let valid = validator_for(schema(&responses, "404")).unwrap();
    for error in
        [ApiError::Customer { customer: 1 }, ApiError::Mandate { mandate: "m".into() }, ApiError::Refund]
    {
        assert!(valid.is_valid(&sent(&error)), "{error}");
    }
    assert_eq!(example(&responses, "404", "HE_02")["customer"], 1);
    assert_eq!(example(&responses, "404", "HE_02_2")["title"], "Unknown mandate");
}

#[test]
fn missing_code_is_in_no_schema() {
    let responses = responses::<ApiError>();
    let late = schema(&responses, "409");
    assert!(late["properties"].get("code").is_none(), "{late:#}");
    assert!(validator_for(late).unwrap().is_valid(&sent(&ApiError::Late)));
}

#[test]
fn redacted_errors_are_one_schema() {
    let responses = responses::<ApiError>();
    let response = &responses["500"];
    assert_eq!(schema(&responses, "500")["title"], "internal_error");
    assert_eq!(response["content"][PROBLEM]["examples"].as_object().unwrap().len(), 1);
    let text = response.to_string().to_lowercase();
    assert!(!text.contains("ledger") && !text.contains("moon"), "{text}");
    assert!(validator_for(schema(&responses, "500")).unwrap().is_valid(&sent(&ApiError::MoonGone)));
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum Mine {
    /// The canary is down.
    #[error("canary")]
    #[status(500)]
    #[problem(title = "Canary")]
    CanaryDown,
    #[error("no bird")]
    #[status(404)]
    NoBird {
        #[problem(extension)]
        bird: u8,
    },
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[problem(redact(code))]
enum Hiding {
    #[error("mine")]
    #[status(transparent)]
    Mine(Mine),
}

#[test]
fn inner_errors_behind_redaction_are_not_described() {
    let responses = responses::<Hiding>();
    let document = serde_json::to_string(&responses).unwrap();
    assert!(!document.to_lowercase().contains("canary"), "{document}");
    let valid = |status, error: &Hiding| {
        let schema = schema(&responses, status);
        validator_for(schema).unwrap().is_valid(&sent(error))
    };
    assert!(valid("500", &Hiding::Mine(Mine::CanaryDown)));
    assert!(valid("404", &Hiding::Mine(Mine::NoBird { bird: 7 })));
    assert_eq!(example(&responses, "500", "internal_error")["code"], "internal_error");
}
