//! The same bytes before and after.

use axum::http::{header, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use statusful_migration_janus::{Error, TaskId};
use statusful_migration_wire::{axum, Wire};

#[derive(Default, Serialize)]
struct Document {
    r#type: &'static str,
    title: &'static str,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    taskid: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    aggregation_job_id: Option<String>,
}

const INVALID: Document = Document {
    r#type: "urn:ietf:params:ppm:dap:error:invalidMessage",
    title: "The message type for a response was incorrect or the payload was malformed.",
    status: 400,
    taskid: None,
    detail: None,
    aggregation_job_id: None,
};

/// The response as it was written by hand.
fn before(error: &Error) -> Response {
    let document = match error {
        Error::InvalidMessage(task, detail) => {
            let detail = Some((*detail).to_owned()).filter(|detail| !detail.is_empty());
            Document { taskid: task.as_ref().map(ToString::to_string), detail, ..INVALID }
        }
        Error::MessageDecode(_) => INVALID,
        Error::TimeUnaligned { task_id, time } => Document {
            title: "Time unaligned.",
            taskid: Some(task_id.to_string()),
            detail: Some(format!("the time {time} is unaligned")),
            ..INVALID
        },
        Error::UnrecognizedJob(task, _) => Document {
            r#type: "urn:ietf:params:ppm:dap:error:unrecognizedAggregationJob",
            title: "An endpoint received a message with an unknown aggregation job ID.",
            taskid: Some(task.to_string()),
            ..INVALID
        },
        Error::DeletedJob(task, job) => Document {
            r#type: "https://docs.divviup.org/references/janus-errors#aggregation-job-deleted",
            title: "The aggregation job has been deleted.",
            status: 410,
            taskid: Some(task.to_string()),
            aggregation_job_id: Some(job.clone()),
            ..INVALID
        },
        Error::TooManyRequests => Document {
            r#type: "https://docs.divviup.org/references/janus-errors#too-many-requests",
            title: "The server is currently overloaded.",
            status: 429,
            detail: Some(
                "The server is currently servicing too many requests, please try the request again later."
                    .to_owned(),
            ),
            ..INVALID
        },
        Error::Unauthorized(_) => return StatusCode::FORBIDDEN.into_response(),
        Error::Datastore(_) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    let status = StatusCode::from_u16(document.status).unwrap();
    let body = serde_json::to_vec(&document).unwrap();
    let mut response = (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
    if status == StatusCode::TOO_MANY_REQUESTS {
        response.headers_mut().insert(header::RETRY_AFTER, 30.into());
    }
    response
}

#[test]
fn wire_is_the_same() {
    let json = "content-type: application/problem+json";
    let task = || TaskId("8BY0RzZMzxvA46_8ymhzycOB9krN-QIGYvg_RsByGec".into());
    for (error, status, fields, body) in [
        (
            Error::InvalidMessage(Some(task()), "<no> report"),
            400,
            &[json][..],
            r#"{"type":"urn:ietf:params:ppm:dap:error:invalidMessage","title":"The message type for a response was incorrect or the payload was malformed.","status":400,"taskid":"8BY0RzZMzxvA46_8ymhzycOB9krN-QIGYvg_RsByGec","detail":"<no> report"}"#,
        ),
        (
            Error::InvalidMessage(None, "a padded batch"),
            400,
            &[json],
            r#"{"type":"urn:ietf:params:ppm:dap:error:invalidMessage","title":"The message type for a response was incorrect or the payload was malformed.","status":400,"detail":"a padded batch"}"#,
        ),
        (
            Error::MessageDecode(std::fmt::Error),
            400,
            &[json],
            r#"{"type":"urn:ietf:params:ppm:dap:error:invalidMessage","title":"The message type for a response was incorrect or the payload was malformed.","status":400}"#,
        ),
        (
            Error::TimeUnaligned { task_id: task(), time: 7 },
            400,
            &[json],
            r#"{"type":"urn:ietf:params:ppm:dap:error:invalidMessage","title":"Time unaligned.","status":400,"taskid":"8BY0RzZMzxvA46_8ymhzycOB9krN-QIGYvg_RsByGec","detail":"the time 7 is unaligned"}"#,
        ),
        (
            Error::UnrecognizedJob(task(), 7),
            400,
            &[json],
            r#"{"type":"urn:ietf:params:ppm:dap:error:unrecognizedAggregationJob","title":"An endpoint received a message with an unknown aggregation job ID.","status":400,"taskid":"8BY0RzZMzxvA46_8ymhzycOB9krN-QIGYvg_RsByGec"}"#,
        ),
        (
            Error::DeletedJob(task(), "j-7".into()),
            410,
            &[json],
            r#"{"type":"https://docs.divviup.org/references/janus-errors#aggregation-job-deleted","title":"The aggregation job has been deleted.","status":410,"taskid":"8BY0RzZMzxvA46_8ymhzycOB9krN-QIGYvg_RsByGec","aggregation_job_id":"j-7"}"#,
        ),
        (
            Error::TooManyRequests,
            429,
            &[json, "retry-after: 30"],
            r#"{"type":"https://docs.divviup.org/references/janus-errors#too-many-requests","title":"The server is currently overloaded.","status":429,"detail":"The server is currently servicing too many requests, please try the request again later."}"#,
        ),
        (Error::Unauthorized(task()), 403, &[], ""),
        (Error::Datastore("pool of 8".into()), 500, &[], ""),
    ] {
        let expected = Wire::new(status, fields, body);
        assert_eq!(axum(before(&error)), expected);
        assert_eq!(axum(error), expected);
    }
}
