//! `#[problem(format = …)]`: what is sent, and what every reader makes of it.

mod client;
mod documents;
mod layers;

mod wire;

use http::request;
use serde::{Deserialize, Serialize};
use statusful::format::{BodyFormat, JsonFormat};
use statusful::{FromProblem, HttpStatus, Problem};

/// `{"error":…,"message":…}`, as most services had it before RFC 9457.
#[derive(Debug, Serialize, Deserialize)]
struct Envelope {
    error: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<String>,
    #[serde(flatten)]
    more: serde_json::Map<String, serde_json::Value>,
}

impl JsonFormat for Envelope {}

impl From<&Problem> for Envelope {
    fn from(problem: &Problem) -> Self {
        let more =
            problem.extensions().filter_map(|member| Some((member.name().to_owned(), member.value()?)));
        Envelope {
            error: problem.code().unwrap_or("unknown").to_owned(),
            message: problem.detail().map(str::to_owned),
            more: more.collect(),
        }
    }
}

impl From<Envelope> for Problem {
    fn from(envelope: Envelope) -> Self {
        let problem = Problem::default().with_code(envelope.error);
        let problem = envelope.message.into_iter().fold(problem, Problem::with_detail);
        envelope.more.iter().fold(problem, |problem, (name, value)| problem.with_extension(name, value))
    }
}

/// `code: detail`, with the requested path if it is known.
struct Line;

impl BodyFormat for Line {
    const MEDIA_TYPE: &'static str = "text/plain; charset=utf-8";

    fn write(problem: &Problem, request: Option<&request::Parts>) -> Vec<u8> {
        let (code, detail) = (problem.code().or(problem.title()), problem.detail());
        let path = request.map(|request| format!(" at {}", request.uri.path())).unwrap_or_default();
        format!("{}: {}{path}", code.unwrap_or("error"), detail.unwrap_or("none")).into_bytes()
    }

    fn read(body: &[u8]) -> Option<Problem> {
        let (code, detail) = core::str::from_utf8(body).ok()?.split_once(": ")?;
        Some(Problem::default().with_code(code).with_detail(detail))
    }
}

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
#[problem(format = Envelope)]
enum ApiError {
    /// Names are unique.
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
    },
    #[error("slow down")]
    #[status(429)]
    #[header(RETRY_AFTER = "5")]
    RateLimited,
    #[error("cannot reach db01 as root")]
    #[status(500)]
    Database,
}
