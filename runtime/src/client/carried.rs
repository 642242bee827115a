//! The error in a JSON value of another protocol.

use crate::{Decoded, FromProblem, Problem};
use http::HeaderMap;

/// The error that a JSON text reports; `None` if it is not a problem with a status.
pub(crate) fn decode<E: FromProblem>(json: &str) -> Option<Decoded<E>> {
    let problem: Problem = serde_json::from_str(json).ok()?;
    let status = problem.status()?;
    let Some(headers) = problem.carried_headers() else {
        return Some(Decoded::of(problem.with_received(status, HeaderMap::new())));
    };
    // The member may be the error's own.
    let problem = problem.with_received(status, headers);
    Some(match E::from_problem(&problem) {
        Some(error) => Decoded::Known(error),
        None => Decoded::Unknown(problem.without_carried_headers()),
    })
}
