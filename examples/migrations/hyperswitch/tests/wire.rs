//! The same bytes before and after.

use actix_web::{http::StatusCode, HttpResponse, ResponseError};
use error_stack::Report;
use serde::Serialize;
use serde_json::{json, Value};
use statusful_migration_hyperswitch::{ApiError, Failure};
use statusful_migration_wire::{actix, Wire};

#[derive(Serialize)]
struct Body {
    r#type: &'static str,
    message: String,
    code: &'static str,
    #[serde(flatten)]
    extra: Extra,
}

#[derive(Default, Serialize)]
struct Extra {
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    connector: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

/// The response as it was written by hand.
fn before(error: &ApiError) -> HttpResponse {
    let none = Extra::default();
    let (status, class, code, message, extra) = match error {
        ApiError::RefundNotFound => {
            (404, "invalid_request", "HE_02", "Refund does not exist in our records.".to_owned(), none)
        }
        ApiError::MerchantConnectorAccountNotFound { reason } => {
            let extra = Extra { reason: reason.clone(), ..none };
            let message = "Merchant connector account does not exist in our records".to_owned();
            (404, "invalid_request", "HE_02", message, extra)
        }
        ApiError::DuplicatePayout { payout_id } => {
            let message = format!(
                "The payout with the specified payout_id '{payout_id}' already exists in our records"
            );
            (400, "invalid_request", "HE_01", message, none)
        }
        ApiError::PaymentAuthorizationFailed { data } => {
            let message = "Payment failed during authorization with connector. Retry payment".to_owned();
            (400, "invalid_request", "CE_01", message, Extra { data: data.clone(), ..none })
        }
        ApiError::ExternalConnectorError { status_code, code, message, connector, reason } => {
            let extra = Extra { connector: Some(connector.clone()), reason: reason.clone(), ..none };
            (*status_code, "connector", "CE_00", format!("{code}: {message}"), extra)
        }
        ApiError::InternalServerError => (500, "api", "HE_00", "Something went wrong".to_owned(), none),
    };
    let body = Body { r#type: class, message, code, extra };
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let body = format!(r#"{{"error":{}}}"#, serde_json::to_string(&body).unwrap());
    HttpResponse::build(status).content_type("application/json").body(body)
}

#[test]
fn wire_is_the_same() {
    let connector = |status_code, reason: Option<&str>| ApiError::ExternalConnectorError {
        status_code,
        code: "51".into(),
        message: "<declined>".into(),
        connector: "stripe".into(),
        reason: reason.map(str::to_owned),
    };
    for (error, status, body) in [
        (
            ApiError::RefundNotFound,
            404,
            r#"{"error":{"type":"invalid_request","message":"Refund does not exist in our records.","code":"HE_02"}}"#,
        ),
        (
            ApiError::MerchantConnectorAccountNotFound { reason: Some("m_1 does not exist".into()) },
            404,
            r#"{"error":{"type":"invalid_request","message":"Merchant connector account does not exist in our records","code":"HE_02","reason":"m_1 does not exist"}}"#,
        ),
        (
            ApiError::DuplicatePayout { payout_id: "p_1".into() },
            400,
            r#"{"error":{"type":"invalid_request","message":"The payout with the specified payout_id 'p_1' already exists in our records","code":"HE_01"}}"#,
        ),
        (
            ApiError::PaymentAuthorizationFailed { data: Some(json!({ "attempt": 2 })) },
            400,
            r#"{"error":{"type":"invalid_request","message":"Payment failed during authorization with connector. Retry payment","code":"CE_01","data":{"attempt":2}}}"#,
        ),
        (
            ApiError::PaymentAuthorizationFailed { data: None },
            400,
            r#"{"error":{"type":"invalid_request","message":"Payment failed during authorization with connector. Retry payment","code":"CE_01"}}"#,
        ),
        (
            connector(402, Some("funds")),
            402,
            r#"{"error":{"type":"connector","message":"51: <declined>","code":"CE_00","connector":"stripe","reason":"funds"}}"#,
        ),
        // A number that is no status.
        (
            connector(0, None),
            500,
            r#"{"error":{"type":"connector","message":"51: <declined>","code":"CE_00","connector":"stripe"}}"#,
        ),
        (
            ApiError::InternalServerError,
            500,
            r#"{"error":{"type":"api","message":"Something went wrong","code":"HE_00"}}"#,
        ),
    ] {
        let expected = Wire::new(status, &["content-type: application/json"], body);
        assert_eq!(actix(before(&error)), expected);
        let report = Report::new(error).attach("the query of the shard");
        assert_eq!(actix(Failure(report).error_response()), expected);
    }
}
