//! What can go wrong when somebody signs up.

use leptos::server_fn::error::ServerFnErrorErr;
use statusful::{server_fn::FromServerFnError, FromProblem, HttpStatus};
use std::time::Duration;

#[derive(Debug, Clone, PartialEq, thiserror::Error, HttpStatus, FromProblem, FromServerFnError)]
#[problem(base = "https://app.example.com/errors/")]
pub enum SignUpError {
    #[error("{name} is taken")]
    #[status(409)]
    NameTaken {
        #[problem(extension)]
        name: String,
        #[problem(extension)]
        free: Vec<String>,
    },

    #[error("slow down")]
    #[status(429)]
    TooFast {
        #[header(RETRY_AFTER)]
        after: Duration,
    },

    /// What failed is for the log: a client gets none of it.
    #[error("cannot save: {0}")]
    #[status(503)]
    Unavailable(#[problem(default)] String),

    /// What leptos itself reports, such as a lost connection.
    #[error(transparent)]
    #[status(transparent)]
    ServerFn(#[from] ServerFnErrorErr),
}
