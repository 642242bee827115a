//! Errors in the shape of Svix's: codes that handlers choose, a list of what is invalid, and
//! `{}` for whatever is internal.

use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use statusful::axum::IntoResponse;
use statusful::format::{JsonFormat, NoDefaultHeaders, Unescaped};
use statusful::{HttpStatus, Problem};
use std::panic::Location;

/// The places through which it came are for logs.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("{kind}")]
#[problem(format = NoDefaultHeaders<Unescaped<Detail>>)]
pub struct Error {
    pub trace: Vec<&'static Location<'static>>,
    #[status(transparent)]
    pub kind: ErrorKind,
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[status(500)]
pub enum ErrorKind {
    #[error("database: {0}")]
    Database(String),
    #[error("queue: {0}")]
    Queue(String),
    #[error(transparent)]
    #[status(transparent)]
    Http(#[from] HttpError),
}

#[derive(Debug, Clone, thiserror::Error, HttpStatus)]
pub enum HttpError {
    #[error("{code}: {detail}")]
    Standard {
        #[status]
        status: StatusCode,
        /// Of any form, where the code of a problem has no spaces.
        #[problem(extension = "svix_code")]
        code: String,
        #[problem(detail)]
        detail: String,
    },

    #[error("{} values are not valid", .0.len())]
    #[status(422)]
    Validation(#[problem(extension = "invalid")] Vec<Invalid>),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Invalid {
    pub loc: Vec<String>,
    pub msg: String,
    #[serde(rename = "type")]
    pub class: String,
}

/// What Svix's clients read: `detail` is a text or a list.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub enum Detail {
    List { detail: Vec<Invalid> },
    Text { code: String, detail: String },
    Nothing {},
}

impl JsonFormat for Detail {}

impl From<&Problem> for Detail {
    fn from(problem: &Problem) -> Self {
        if let Some(detail) = problem.extension("invalid") {
            return Detail::List { detail };
        }
        match (problem.extension("svix_code"), problem.detail()) {
            (Some(code), Some(detail)) => Detail::Text { code, detail: detail.to_owned() },
            _ => Detail::Nothing {},
        }
    }
}

impl From<Detail> for Problem {
    fn from(detail: Detail) -> Self {
        match detail {
            Detail::List { detail } => Problem::default().with_extension("invalid", &detail),
            Detail::Text { code, detail } => {
                Problem::default().with_extension("svix_code", &code).with_detail(detail)
            }
            Detail::Nothing {} => Problem::default(),
        }
    }
}
