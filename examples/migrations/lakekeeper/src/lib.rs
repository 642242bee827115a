//! Errors in the shape of Lakekeeper's: those of Iceberg's REST catalog, whose type and status
//! are chosen where they are made.

use serde::{Deserialize, Serialize};
use statusful::axum::IntoResponse;
use statusful::format::{JsonFormat, NoDefaultHeaders, Unescaped};
use statusful::{HttpStatus, Problem};
use std::error::Error;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("{class} ({code}): {message}")]
#[problem(format = NoDefaultHeaders<Unescaped<Iceberg>>)]
pub struct ErrorModel {
    /// Public with any status.
    #[problem(detail)]
    pub message: String,
    #[problem(code)]
    pub class: String,
    #[status]
    pub code: u16,
    /// For clients only below 500, followed by the identifier.
    #[problem(extension)]
    pub stack: Vec<String>,
    #[problem(extension)]
    pub error_id: String,
    pub source: Option<Box<dyn Error + Send + Sync>>,
}

/// What Iceberg's clients read.
#[derive(Serialize, Deserialize)]
pub struct Iceberg {
    error: Body,
}

#[derive(Serialize, Deserialize)]
struct Body {
    message: String,
    r#type: String,
    code: u16,
    stack: Vec<String>,
}

impl JsonFormat for Iceberg {}

impl From<&Problem> for Iceberg {
    fn from(problem: &Problem) -> Self {
        let code = problem.status().map_or(500, |status| status.as_u16());
        let lines = problem.extension::<Vec<String>>("stack").filter(|_| code < 500);
        let error_id = problem.extension::<String>("error_id");
        let error_id = error_id.map(|id| format!("Error ID: {id}"));
        let stack = lines.into_iter().flatten().chain(error_id).collect();
        let message = problem.detail().unwrap_or_default().to_owned();
        let r#type = problem.code().unwrap_or_default().to_owned();
        Iceberg { error: Body { message, r#type, code, stack } }
    }
}

impl From<Iceberg> for Problem {
    fn from(Iceberg { error }: Iceberg) -> Self {
        let problem = Problem::default().with_code(error.r#type).with_detail(error.message);
        problem.with_extension("stack", &error.stack)
    }
}
