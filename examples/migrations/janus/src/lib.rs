//! Errors in the shape of Janus': RFC 9457, where several errors have one type, no code, and
//! some have no body.

use axum::http::request;
use serde::Serialize;
use statusful::format::{BodyFormat, NoDefaultHeaders, Unescaped};
use statusful::{axum::IntoResponse, json_format, HttpStatus, Problem};
use std::fmt;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[problem(format = NoDefaultHeaders<Unescaped<DocumentOrNothing>>, redact, no_code)]
pub enum Error {
    #[error("{1}")]
    #[status(400)]
    #[problem(
        type = "urn:ietf:params:ppm:dap:error:invalidMessage",
        title = "The message type for a response was incorrect or the payload was malformed.",
        shared
    )]
    InvalidMessage(#[problem(extension = "taskid")] Option<TaskId>, #[problem(detail)] &'static str),

    /// The same type and title, and nothing more.
    #[error("decoding: {0}")]
    #[status(400)]
    #[problem(
        type = "urn:ietf:params:ppm:dap:error:invalidMessage",
        title = "The message type for a response was incorrect or the payload was malformed.",
        shared
    )]
    MessageDecode(#[from] fmt::Error),

    /// The same type with another title.
    #[error("{task_id}: the time {time} is unaligned")]
    #[status(400)]
    #[problem(type = "urn:ietf:params:ppm:dap:error:invalidMessage", title = "Time unaligned.", shared)]
    #[problem(detail = "the time {time} is unaligned")]
    TimeUnaligned {
        #[problem(extension = "taskid")]
        task_id: TaskId,
        time: u64,
    },

    #[error("{0} has no job {1}")]
    #[status(400)]
    #[problem(
        type = "urn:ietf:params:ppm:dap:error:unrecognizedAggregationJob",
        title = "An endpoint received a message with an unknown aggregation job ID."
    )]
    UnrecognizedJob(#[problem(extension = "taskid")] TaskId, u64),

    #[error("job {1} of {0} was deleted")]
    #[status(410)]
    #[problem(
        type = "https://docs.divviup.org/references/janus-errors#aggregation-job-deleted",
        title = "The aggregation job has been deleted."
    )]
    DeletedJob(#[problem(extension = "taskid")] TaskId, #[problem(extension = "aggregation_job_id")] String),

    #[error("overloaded")]
    #[status(429)]
    #[header(RETRY_AFTER = "30")]
    #[problem(
        type = "https://docs.divviup.org/references/janus-errors#too-many-requests",
        title = "The server is currently overloaded."
    )]
    #[problem(
        detail = "The server is currently servicing too many requests, please try the request again later."
    )]
    TooManyRequests,

    /// These have no body.
    #[error("{0} is not allowed to do this")]
    #[status(403)]
    Unauthorized(TaskId),

    #[error("datastore: {0}")]
    #[status(500)]
    Datastore(String),
}

#[derive(Debug, Clone, Serialize)]
pub struct TaskId(pub String);

impl fmt::Display for TaskId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

json_format! {
    /// RFC 9457 in the order that it always had.
    pub struct Document: "application/problem+json" = {
        "type": type_uri,
        "title": title,
        "status": status,
        "taskid": extension(taskid),
        "detail": detail,
        "aggregation_job_id": extension(aggregation_job_id)
    };
}

/// A problem without a type has no body.
pub struct DocumentOrNothing;

impl BodyFormat for DocumentOrNothing {
    const MEDIA_TYPE: &'static str = Document::MEDIA_TYPE;

    fn write(problem: &Problem, request: Option<&request::Parts>) -> Vec<u8> {
        match problem.type_uri() {
            "about:blank" => Vec::new(),
            _ => Document::write(problem, request),
        }
    }

    fn read(body: &[u8]) -> Option<Problem> {
        Document::read(body)
    }
}
