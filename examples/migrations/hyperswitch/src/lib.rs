//! Errors in the shape of Hyperswitch's: hundreds of variants, many of which share a code, in a
//! report that has the causes.

use error_stack::Report;
use serde_json::Value;
use statusful::{
    actix::ResponseError,
    format::{NoDefaultHeaders, Unescaped},
    json_format, HttpStatus,
};
use std::fmt;

/// What handlers return. The attachments and causes of the report are for logs.
#[derive(Debug, HttpStatus, ResponseError)]
#[status(transparent = Failure::context)]
#[problem(format = NoDefaultHeaders<Unescaped<TypedError>>)]
pub struct Failure(pub Report<ApiError>);

/// The text for clients is not the one for logs.
#[derive(Debug, HttpStatus)]
#[problem(extension(class = "invalid_request"))]
pub enum ApiError {
    #[status(404)]
    #[problem(code = "HE_02", shared, detail = "Refund does not exist in our records.")]
    RefundNotFound,

    #[status(404)]
    #[problem(code = "HE_02", shared, detail = "Merchant connector account does not exist in our records")]
    MerchantConnectorAccountNotFound {
        #[problem(extension)]
        reason: Option<String>,
    },

    #[status(400)]
    #[problem(
        code = "HE_01",
        detail = "The payout with the specified payout_id '{payout_id}' already exists in our records"
    )]
    DuplicatePayout { payout_id: String },

    /// The connector's data are passed on, if there are any.
    #[status(400)]
    #[problem(code = "CE_01", detail = "Payment failed during authorization with connector. Retry payment")]
    PaymentAuthorizationFailed {
        #[problem(extension)]
        data: Option<Value>,
    },

    #[problem(code = "CE_00", detail = "{code}: {message}", extension(class = "connector"))]
    ExternalConnectorError {
        #[status]
        status_code: u16,
        code: String,
        message: String,
        #[problem(extension)]
        connector: String,
        #[problem(extension)]
        reason: Option<String>,
    },

    #[status(500)]
    #[problem(code = "HE_00", detail = "Something went wrong", extension(class = "api"))]
    InternalServerError,
}

json_format! {
    /// What Hyperswitch's clients read.
    pub struct TypedError = {
        "error": {
            "type": extension(class),
            "message": detail,
            "code": code,
            "data": extension(data),
            "connector": extension(connector),
            "reason": extension(reason)
        }
    };
}

impl Failure {
    fn context(report: &Report<ApiError>) -> Option<&dyn HttpStatus> {
        Some(report.current_context())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:#}", self.0)
    }
}

/// For logs.
impl fmt::Display for ApiError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}

impl std::error::Error for ApiError {}
