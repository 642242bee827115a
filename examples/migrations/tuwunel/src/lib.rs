//! Errors in the shape of Tuwunel's: Matrix's codes, each with a status and members of its own,
//! also where another server answered, and the 401 that lists how to sign in.

use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use statusful::{
    axum::IntoResponse,
    format::{NoDefaultHeaders, Unescaped},
    json_format, HttpStatus,
};
use std::{fmt, time::Duration};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[problem(format = NoDefaultHeaders<Unescaped<Matrix>>, expose)]
pub enum Error {
    /// The kind decides the status, unless a handler states another.
    #[error("{kind}: {message}")]
    Request {
        #[status(transparent)]
        kind: Kind,
        message: &'static str,
    },

    /// What another server answered is passed on with its name.
    #[error("Answer from {origin}: [{} / {code}] {message}", .status.as_u16())]
    Relayed {
        origin: String,
        #[status]
        status: StatusCode,
        #[problem(code)]
        code: String,
        message: String,
    },

    /// That about its own session or state is not.
    #[error("Request to {origin} failed.")]
    #[status(502)]
    #[problem(code = "M_UNKNOWN", shared)]
    Withheld { origin: String },

    #[error("uiaa")]
    #[status(401, allow(missing_header))]
    #[problem(redact, no_code)]
    Uiaa {
        #[problem(extension)]
        flows: Vec<Flow>,
        #[problem(extension)]
        params: Value,
        #[problem(extension)]
        session: String,
    },

    #[error("{0}")]
    #[status(500)]
    #[problem(code = "M_UNKNOWN", shared)]
    Other(String),
}

#[derive(Debug, HttpStatus)]
#[problem(rename_all = "SCREAMING_SNAKE_CASE", code_prefix = "M_")]
pub enum Kind {
    #[status(403)]
    Forbidden,
    #[status(404)]
    NotFound,
    #[status(401, allow(missing_header))]
    UnknownToken {
        #[problem(extension)]
        soft_logout: Option<bool>,
    },
    #[status(400)]
    IncompatibleRoomVersion {
        #[problem(extension)]
        room_version: &'static str,
    },
    #[status(429)]
    LimitExceeded {
        #[header(RETRY_AFTER)]
        #[problem(extension(name = "retry_after_ms", with = millis))]
        retry_after: Option<Duration>,
    },
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Flow {
    pub stages: Vec<String>,
}

fn millis(delay: &Option<Duration>) -> Option<u64> {
    delay.map(|delay| u64::try_from(delay.as_millis()).unwrap_or(u64::MAX))
}

/// Texts begin with the code.
impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.meta().map_or("M_UNKNOWN", |meta| meta.code()))
    }
}

json_format! {
    /// What Matrix's clients read.
    pub struct Matrix = {
        "errcode": code,
        "retry_after_ms": extension(retry_after_ms),
        "room_version": extension(room_version),
        "soft_logout": extension(soft_logout),
        "flows": extension(flows),
        "params": extension(params),
        "session": extension(session),
        "error": detail
    };
}
