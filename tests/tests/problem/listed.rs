//! `one_of(…)`: what a status known only at run time can be.

use crate::{response, strict};
use http::StatusCode;
use statusful::{Exposure, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("secret {0}")]
#[status(with = Listed::status_of, one_of(GONE, 409))]
enum Listed {
    OfType(u16),
    #[status(with = Self::status_of, one_of(504, BAD_GATEWAY))]
    Upstream(u16),
    #[status(503, one_of(502))]
    #[error("secret {1}")]
    OrFixed(#[status] Option<u16>, u16),
    OnField(#[status(one_of(413, 400))] u16, u16),
    #[status(404)]
    Fixed(u16),
    #[status(with = Self::status_of)]
    #[problem(redact)]
    Open(u16),
}

impl std::fmt::Display for Hidden {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("secret")
    }
}

impl Listed {
    fn status_of(&self) -> u16 {
        match self {
            Listed::OfType(code) | Listed::Upstream(code) | Listed::Open(code) => *code,
            _ => 500,
        }
    }
}

fn statuses(error: &impl HttpStatus) -> Vec<u16> {
    error.meta().unwrap().statuses().iter().map(StatusCode::as_u16).collect()
}

#[test]
fn metadata_has_statuses_in_order() {
    assert_eq!(statuses(&Listed::OfType(409)), [409, 410]);
    assert_eq!(statuses(&Listed::Upstream(502)), [502, 504]);
    assert_eq!(statuses(&Listed::OrFixed(None, 0)), [502, 503]);
    assert_eq!(statuses(&Listed::OnField(400, 0)), [400, 413]);
    assert_eq!(statuses(&Listed::Fixed(0)), [404]);
    assert_eq!(statuses(&Listed::Open(0)), [0; 0]);
    assert_eq!(Listed::OfType(409).meta().unwrap().status(), None);
}

#[track_caller]
fn sends(error: &Listed, code: u16, detail: Option<&str>) {
    let response = response(error);
    assert_eq!(response.status(), code);
    let body = strict::read(response.body());
    assert_eq!(body["status"], code);
    assert_eq!(body.get("detail").and_then(|detail| detail.as_str()), detail);
}

#[test]
fn listed_status_decides_exposure() {
    sends(&Listed::OfType(409), 409, Some("secret 409"));
    sends(&Listed::OnField(413, 0), 413, Some("secret 413"));
    sends(&Listed::Upstream(504), 504, None);
    sends(&Listed::OrFixed(None, 7), 503, None);
}

#[test]
fn unlisted_status_is_sent_and_publishes_nothing_new() {
    sends(&Listed::OfType(500), 500, None);
    sends(&Listed::OfType(422), 422, Some("secret 422"));
    sends(&Listed::Upstream(404), 404, None);
    assert_eq!(Listed::Upstream(404).exposure(), Exposure::Redact);
    assert_eq!(Listed::OfType(404).exposure(), Exposure::ByStatus);
}

#[derive(Debug, HttpStatus)]
#[problem(redact(code))]
enum Hidden {
    #[status(one_of(400, 422))]
    Request(#[status] u16),
    #[status(one_of(400, 502))]
    #[problem(redact)]
    Either(#[status] u16),
}

#[test]
fn code_is_redacted_where_5xx_is_listed() {
    assert_eq!(Hidden::Request(400).meta().unwrap().public_code(), Some("request"));
    assert_eq!(Hidden::Either(400).meta().unwrap().public_code(), Some("internal_error"));
}

#[test]
fn retryable_if_all_listed_are() {
    assert!(Listed::OrFixed(None, 0).meta().unwrap().is_retryable());
    assert!(Listed::Upstream(0).meta().unwrap().is_retryable());
    assert!(!Listed::OfType(0).meta().unwrap().is_retryable());
    assert!(!Hidden::Either(502).meta().unwrap().is_retryable());
    assert!(!Listed::Open(503).meta().unwrap().is_retryable());
}
