//! Errors in the shape of Vaultwarden's: Bitwarden's clients read the text from several members,
//! and some answers are another service's JSON.

use serde::Serialize;
use serde_json::Value;
use statusful::format::{BodyFormat, NoDefaultHeaders, Unescaped};
use statusful::http::{request, StatusCode};
use statusful::{json_format, rocket::Responder, HttpStatus, Problem};

#[derive(Debug, thiserror::Error, HttpStatus, Responder)]
#[error("{message}: {kind:?}")]
#[status(with = Error::status_code, allow(dynamic_exposure))]
#[problem(format = NoDefaultHeaders<Unescaped<Bitwarden>>)]
pub struct Error {
    #[problem(detail)]
    pub message: String,
    #[problem(extension)]
    pub kind: Kind,
    /// 400 unless a handler says otherwise.
    pub code: u16,
    /// Whether it stays out of the log.
    pub silent: bool,
}

/// What the body is made of. The causes are for logs.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Empty,
    Simple(#[serde(skip)] String),
    Compact,
    Io(#[serde(skip)] std::io::Error),
    Json(Value),
}

impl Error {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.code).unwrap_or(StatusCode::BAD_REQUEST)
    }
}

json_format! {
    struct Full = {
        "message": detail,
        "validationErrors": { "": [detail] },
        "errorModel": { "message": detail, "object": "error" },
        "error": "",
        "error_description": "",
        "exceptionMessage": null,
        "exceptionStackTrace": null,
        "innerExceptionMessage": null,
        "object": "error"
    };
}

json_format! {
    struct Compact = {
        "message": detail,
        "validationErrors": null,
        "exceptionMessage": null,
        "exceptionStackTrace": null,
        "innerExceptionMessage": null,
        "object": "error"
    };
}

/// What Bitwarden's clients read: one of four shapes.
pub struct Bitwarden;

impl BodyFormat for Bitwarden {
    const MEDIA_TYPE: &'static str = "application/json";

    fn write(problem: &Problem, request: Option<&request::Parts>) -> Vec<u8> {
        match problem.extension("kind") {
            Some(Value::Object(json)) => json["json"].to_string().into_bytes(),
            Some(Value::String(kind)) if kind == "empty" => b"{}".to_vec(),
            Some(Value::String(kind)) if kind == "compact" => Compact::write(problem, request),
            _ => Full::write(problem, request),
        }
    }

    fn read(body: &[u8]) -> Option<Problem> {
        Compact::read(body)
    }
}
