//! Errors about which nothing is known.

use super::{example, responses, schema, statuses};
use http::StatusCode;
use statusful::{utoipa::IntoResponses, HttpStatus};
use std::fmt;

#[derive(Debug, thiserror::Error)]
#[error("by hand")]
struct ByHand;

impl HttpStatus for ByHand {
    fn status(&self) -> StatusCode {
        StatusCode::IM_A_TEAPOT
    }
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum ApiError {
    #[error("exists")]
    #[status(409)]
    Exists,
    #[error(transparent)]
    #[status(transparent)]
    ByHand(ByHand),
}

#[test]
fn error_without_catalog_is_default_response() {
    let responses = responses::<ApiError>();
    assert_eq!(statuses(&responses), ["409", "default"]);
    let sent = super::sent(&ApiError::ByHand(ByHand));
    assert!(jsonschema::is_valid(schema(&responses, "default"), &sent), "{sent:#}");
    assert_eq!(example(&responses, "default", "problem")["status"], 500);
    assert_eq!(responses["default"]["description"], "An error that is not described further");
    let conflict = schema(&responses, "409")["anyOf"].as_array().unwrap();
    assert_eq!(conflict[0]["properties"]["code"]["enum"][0], "exists");
    assert_eq!(conflict[1]["title"], "Problem", "it may have this status, too");
}

#[derive(HttpStatus, IntoResponses)]
#[status(allow(dynamic_exposure))]
enum Mixed {
    Found(#[status] StatusCode),
    #[status(transparent)]
    Dyn(Box<dyn HttpStatus>),
    #[status(transparent)]
    Status(StatusCode),
}

impl fmt::Display for Mixed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("mixed")
    }
}

#[test]
fn open_and_dynamic_share_default() {
    let responses = responses::<Mixed>();
    assert_eq!(statuses(&responses), ["default"]);
    assert_eq!(schema(&responses, "default")["anyOf"].as_array().unwrap().len(), 2);
    let gone = StatusCode::GONE;
    for error in [Mixed::Found(gone), Mixed::Dyn(Box::new(ByHand)), Mixed::Status(gone)] {
        let sent = super::sent(&error);
        assert!(jsonschema::is_valid(schema(&responses, "default"), &sent), "{sent:#}");
    }
}
