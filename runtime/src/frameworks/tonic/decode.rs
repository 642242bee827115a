//! The error that a status reports.

use super::status::cut;
use crate::client::type_uri_of;
use crate::problem::error_info::{domain, is_page, with_metadata};
use crate::problem::field_violation::{with_violations, FieldViolation};
use crate::problem::phrase;
use crate::registry::{grpc_http_status, GRPC_CODES};
use crate::{Decoded, FromProblem, Opaque, Problem};
use bytes::Bytes;
use http::header::{HeaderMap, HeaderValue, RETRY_AFTER};
use http::StatusCode;
use std::collections::BTreeMap;
use tonic::Status;
use tonic_types::{BadRequest, ErrorDetails, ErrorInfo, HelpLink, StatusExt};

/// The error that a status reports: what [`FromProblem::decode`] is for a response.
///
/// - A status is a problem if its details have `google.rpc.ErrorInfo`. Any other is
///   [`Opaque`](Decoded::Opaque), with the message as its body: one of another server, or one that
///   the client itself made, because it could not connect.
/// - The variant is identified as over HTTP: by the code, which is the `reason`, and by the type,
///   which is the link in `google.rpc.Help`. Without a link, the `domain` must be that of the
///   variant's type, so that an error of another API with the same reason is not mistaken for it.
/// - A member in `metadata` is a text. It is read as the type of its field: `30` is a number for an
///   `u32` and a text for a `String`; a type that accepts both, such as `serde_json::Value`, gets
///   the number. Field errors are read from `google.rpc.BadRequest`, as the member `errors`.
/// - Header fields are read from the status' metadata, and `Retry-After` from
///   `google.rpc.RetryInfo` if it is not among them.
/// - The HTTP status is that of the error on the server. For a status of another server, it is the
///   one that google/rpc/code.proto gives for the code.
///
/// It never panics, whatever the details.
///
/// # Examples
///
/// ```
/// use statusful::tonic::{decode, IntoStatus};
/// use statusful::{Decoded, FromProblem, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, IntoStatus, FromProblem)]
/// enum ApiError {
///     #[error("user {name} exists")]
///     #[status(409)]
///     #[problem(grpc = "ALREADY_EXISTS")]
///     UserExists { #[problem(extension)] name: String },
/// }
///
/// fn name(status: tonic::Status) -> Option<String> {
///     match decode(&status) {
///         Decoded::Known(ApiError::UserExists { name }) => Some(name),
///         Decoded::Unknown(problem) => panic!("an error of a later version: {problem}"),
///         Decoded::Opaque(_) => None,
///     }
/// }
///
/// let sent = ApiError::UserExists { name: "ann".into() }.into_status();
/// assert_eq!(name(sent).as_deref(), Some("ann"));
/// assert_eq!(name(tonic::Status::unavailable("tcp connect error")), None);
/// ```
#[doc(alias = "FromStatus")]
#[doc(alias = "from_status")]
#[must_use]
pub fn decode<E: FromProblem>(status: &Status) -> Decoded<E> {
    let http = http_status(status);
    let details = status.check_error_details().unwrap_or_default();
    let headers = headers(status, &details);
    match details.error_info() {
        None => {
            Decoded::Opaque(Opaque::new(http, headers, Bytes::copy_from_slice(status.message().as_bytes())))
        }
        Some(info) => {
            let problem = problem::<E>(http, status.message(), &details, info);
            let http = problem.status().unwrap_or(http);
            Decoded::of(problem.with_received(http, headers))
        }
    }
}

fn http_status(status: &Status) -> StatusCode {
    let at = usize::try_from(i32::from(status.code()) - 1);
    let name = at.ok().and_then(|at| GRPC_CODES.get(at));
    let http = name.and_then(|name| StatusCode::from_u16(grpc_http_status(name)?).ok());
    http.unwrap_or(StatusCode::OK)
}

fn headers(status: &Status, details: &ErrorDetails) -> HeaderMap {
    let mut headers = status.metadata().clone().into_headers();
    let delay = details.retry_info().and_then(|info| info.retry_delay);
    if let (Some(delay), false) = (delay, headers.contains_key(RETRY_AFTER)) {
        let is_begun = u64::from(delay.subsec_nanos() > 0);
        headers.insert(RETRY_AFTER, HeaderValue::from(delay.as_secs().saturating_add(is_begun)));
    }
    headers
}

fn problem<E: FromProblem>(
    http: StatusCode,
    message: &str,
    details: &ErrorDetails,
    info: &ErrorInfo,
) -> Problem {
    let metadata: BTreeMap<_, _> = info.metadata.clone().into_iter().collect();
    let mut problem = with_metadata(Problem::default(), &info.reason, metadata);
    let links = details.help().map(|help| help.links.as_slice()).unwrap_or_default();
    if let ("about:blank", Some(uri)) = (problem.type_uri(), type_uri::<E>(&problem, links, &info.domain)) {
        problem = problem.with_type_uri(uri);
    }
    if let (None, Some(title)) = (problem.title(), title(&problem, links, http)) {
        problem = problem.with_title(title);
    }
    let is_title = message == problem.title().map(cut).unwrap_or_default();
    if problem.detail().is_none() && !is_title {
        problem = problem.with_detail(message);
    }
    match details.bad_request() {
        Some(fields) => with_violations(problem, violations(fields)),
        None => problem,
    }
}

/// The title is with the link to the type; without one, it is that of the status.
fn title(problem: &Problem, links: &[HelpLink], http: StatusCode) -> Option<String> {
    match links.iter().find(|link| link.url == problem.type_uri()) {
        Some(link) => Some(link.description.clone()).filter(|title| !title.is_empty()),
        None => phrase(problem.status().unwrap_or(http)).map(str::to_owned),
    }
}

fn violations(fields: &BadRequest) -> impl Iterator<Item = FieldViolation> + '_ {
    fields.field_violations.iter().cloned().map(|violation| FieldViolation {
        field: violation.field,
        description: violation.description,
        reason: violation.reason,
    })
}

/// The type of a problem that does not state it.
fn type_uri<E: FromProblem>(problem: &Problem, links: &[HelpLink], stated: &str) -> Option<String> {
    let known = type_uri_of::<E>(problem);
    let pages = || links.iter().map(|link| link.url.as_str()).filter(|url| is_page(url));
    let page = pages().find(|page| Some(*page) == known).or_else(|| pages().next());
    if page.is_some() || stated.is_empty() {
        return page.map(str::to_owned);
    }
    let of_domain = known.filter(|uri| domain(uri).eq_ignore_ascii_case(stated)).map(str::to_owned);
    let of_other =
        || if stated.starts_with("urn:") { stated.to_owned() } else { format!("https://{stated}") };
    Some(of_domain.unwrap_or_else(of_other))
}
