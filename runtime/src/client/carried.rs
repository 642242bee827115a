//! The error in a JSON value of another protocol.

use crate::{Decoded, FromProblem, Problem};
use http::HeaderMap;
#[cfg(any(feature = "graphql", feature = "jsonrpc", feature = "rmcp"))]
use {crate::Opaque, bytes::Bytes, http::StatusCode};

/// The error that a JSON text reports; `None` if it is not a problem with a status.
#[cfg(any(feature = "jsonrpc", feature = "rmcp", feature = "server-fn"))]
pub(crate) fn decode<E: FromProblem>(json: &str) -> Option<Decoded<E>> {
    of_problem(serde_json::from_str(json).ok()?)
}

/// The error that a problem reports; `None` if it has no status.
pub(crate) fn of_problem<E: FromProblem>(problem: Problem) -> Option<Decoded<E>> {
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

/// The error that a value without a problem reports, with its text as the body.
#[cfg(any(feature = "graphql", feature = "jsonrpc", feature = "rmcp"))]
pub(crate) fn opaque<E>(status: StatusCode, text: String) -> Decoded<E> {
    Decoded::Opaque(Opaque::new(status, HeaderMap::new(), Bytes::from(text)))
}
