//! The error that an error of a GraphQL response reports.

use crate::client::carried;
use crate::{Decoded, FromProblem, Problem};
use async_graphql::ServerError;
use http::StatusCode;

/// The error that an error of a response reports: what [`FromProblem::decode`] is for HTTP.
///
/// - An error is a problem if its `extensions` have a `status`. Any other is
///   [`Opaque`](Decoded::Opaque), with the message as its body: one of async-graphql itself, or of a
///   gateway that removed the extensions. Its status is `400` without a `path`, because the request
///   was not executed, and else `500`.
/// - The variant is identified as over HTTP, by `code` and `type` in the extensions.
/// - Header fields are read from `headers` in the extensions.
///
/// The errors of other clients have the same members: `serde_json` reads a `ServerError` from them.
///
/// It never panics, whatever the extensions.
///
/// # Examples
///
/// ```
/// use async_graphql::ServerError;
/// use statusful::graphql::{decode, ErrorExtensions};
/// use statusful::{Decoded, FromProblem, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, ErrorExtensions, FromProblem)]
/// enum ApiError {
///     #[error("no user is named {name}")]
///     #[status(404)]
///     NoSuchUser { #[problem(extension)] name: String },
/// }
///
/// let received = r#"{
///     "message": "no user is named bob", "path": ["email"],
///     "extensions": { "title": "Not Found", "status": 404, "code": "no_such_user", "name": "bob" }
/// }"#;
/// let error: ServerError = serde_json::from_str(received).unwrap();
/// match decode(&error) {
///     Decoded::Known(ApiError::NoSuchUser { name }) => assert_eq!(name, "bob"),
///     Decoded::Unknown(problem) => panic!("an error of a later version: {problem}"),
///     Decoded::Opaque(_) => panic!("not from the API: {error}"),
/// }
/// ```
#[must_use]
pub fn decode<E: FromProblem>(error: &ServerError) -> Decoded<E> {
    problem(error).and_then(carried::of_problem).unwrap_or_else(|| {
        let is_executed = !error.path.is_empty();
        let status = if is_executed { StatusCode::INTERNAL_SERVER_ERROR } else { StatusCode::BAD_REQUEST };
        carried::opaque(status, error.message.clone())
    })
}

fn problem(error: &ServerError) -> Option<Problem> {
    let extensions = serde_json::to_string(error.extensions.as_ref()?).ok()?;
    let problem: Problem = serde_json::from_str(&extensions).ok()?;
    let is_stated = problem.detail().is_some() || problem.title() == Some(error.message.as_str());
    Some(if is_stated { problem } else { problem.with_detail(&error.message) })
}
