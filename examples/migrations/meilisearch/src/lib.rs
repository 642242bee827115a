//! Errors in the shape of Meilisearch's: a code, its class, and a link to its page.

use serde::{Deserialize, Serialize};
use statusful::actix::ResponseError;
use statusful::format::{JsonFormat, NoDefaultHeaders, Unescaped};
use statusful::{HttpStatus, Problem};

#[derive(Debug, thiserror::Error, HttpStatus, ResponseError)]
#[problem(format = NoDefaultHeaders<Unescaped<Linked>>, expose, extension(class = "invalid_request"))]
pub enum SearchError {
    #[error("Document `{0}` not found.")]
    #[status(404)]
    DocumentNotFound(String),

    #[error("`{found}` is no content type here, but {} are.", accepted.join(", "))]
    #[status(415)]
    #[problem(shared)]
    InvalidContentType { found: String, accepted: Vec<String> },

    /// Another cause with the same code.
    #[error("`{0}` has no delimiter: only `text/csv` has one.")]
    #[status(415)]
    #[problem(code = "invalid_content_type", shared)]
    DelimiterWithoutCsv(String),

    #[error("The key is not valid.")]
    #[status(403)]
    #[problem(extension(class = "auth"))]
    InvalidApiKey,

    #[error("{0} searches at a time are too many. Retry after 10s.")]
    #[status(503)]
    #[header(RETRY_AFTER = "10")]
    #[problem(extension(class = "system"))]
    TooManySearchRequests(usize),

    /// The text is public, as the user runs the server.
    #[error("the scheduler: {0}")]
    #[status(500)]
    #[problem(extension(class = "internal"))]
    Internal(#[from] std::io::Error),

    #[error(transparent)]
    #[status(transparent)]
    Name(#[from] InvalidName),
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("`{name}` is not a valid name for an index.")]
#[status(400)]
#[problem(code = "invalid_index_uid", extension(class = "invalid_request"))]
pub struct InvalidName {
    pub name: String,
}

/// What Meilisearch's clients read.
#[derive(Serialize, Deserialize)]
pub struct Linked {
    message: String,
    code: String,
    #[serde(rename = "type")]
    class: String,
    link: String,
}

impl JsonFormat for Linked {}

impl From<&Problem> for Linked {
    fn from(problem: &Problem) -> Self {
        let code = problem.code().unwrap_or("internal").to_owned();
        Linked {
            message: problem.detail().unwrap_or_default().to_owned(),
            class: problem.extension("class").unwrap_or_else(|| "internal".to_owned()),
            link: format!("https://docs.meilisearch.com/errors#{code}"),
            code,
        }
    }
}

impl From<Linked> for Problem {
    fn from(Linked { message, code, class, .. }: Linked) -> Self {
        Problem::default().with_code(code).with_detail(message).with_extension("class", &class)
    }
}
