//! The gRPC codes, and which of them correspond to an HTTP status.

/// The names of the gRPC error codes (google/rpc/code.proto); the position of a name, starting
/// from 1, is its number.
///
/// # Examples
///
/// ```
/// use statusful_registry::GRPC_CODES;
/// assert_eq!(GRPC_CODES.iter().position(|name| *name == "NOT_FOUND"), Some(5 - 1));
/// ```
pub const GRPC_CODES: [&str; 16] = [
    "CANCELLED",
    "UNKNOWN",
    "INVALID_ARGUMENT",
    "DEADLINE_EXCEEDED",
    "NOT_FOUND",
    "ALREADY_EXISTS",
    "PERMISSION_DENIED",
    "RESOURCE_EXHAUSTED",
    "FAILED_PRECONDITION",
    "ABORTED",
    "OUT_OF_RANGE",
    "UNIMPLEMENTED",
    "INTERNAL",
    "UNAVAILABLE",
    "DATA_LOSS",
    "UNAUTHENTICATED",
];

/// The gRPC codes with the same meaning as this HTTP status, the most general one first: one if
/// it is clear, several if only the author of an error knows which is intended.
///
/// google/rpc/code.proto gives an HTTP status for each code ("HTTP Mapping"); for the other
/// registered codes, the definitions of both are compared. gRPC's own table
/// (doc/http-grpc-status-mapping.md) does not apply: it is for clients that received no gRPC
/// status. Statuses that are not registered errors are `UNKNOWN`.
///
/// # Examples
///
/// ```
/// use statusful_registry::grpc_codes;
/// assert_eq!(grpc_codes(416), ["OUT_OF_RANGE"]);
/// assert_eq!(grpc_codes(409), ["ABORTED", "ALREADY_EXISTS"]);
/// ```
#[must_use]
pub const fn grpc_codes(status: u16) -> &'static [&'static str] {
    match status {
        // The three that code.proto maps to 400. They differ in whether the state of the system
        // matters.
        400 => &["INVALID_ARGUMENT", "FAILED_PRECONDITION", "OUT_OF_RANGE"],
        // Credentials are missing or invalid. 407 and 511 require those of a proxy and of the
        // network.
        401 | 407 | 511 => &["UNAUTHENTICATED"],
        // "Reserved for future use" (RFC 9110, Section 15.5.3): a quota, a state of the
        // account, or no permission.
        402 => &["FAILED_PRECONDITION", "RESOURCE_EXHAUSTED", "PERMISSION_DENIED"],
        403 | 451 => &["PERMISSION_DENIED"],
        // 410 is a 404 that is known to be permanent (Section 15.5.11); gRPC has no code for
        // that.
        404 | 410 => &["NOT_FOUND"],
        // "Not implemented or not supported/enabled in this service": the method on this
        // resource (Section 15.5.6), the method, the version.
        405 | 501 | 505 => &["UNIMPLEMENTED"],
        // The request itself is wrong, "regardless of the state of the system": its negotiation
        // (406), its length (411, 414), its media type (415), its content (422), the condition
        // that it lacks (428).
        406 | 411 | 414 | 415 | 422 | 428 => &["INVALID_ARGUMENT"],
        // The request, or the response of an upstream server, did not arrive in time.
        408 | 504 => &["DEADLINE_EXCEEDED"],
        // The two that code.proto maps to 409: a conflict of concurrent requests, or something
        // that already exists.
        409 => &["ABORTED", "ALREADY_EXISTS"],
        // The system is not in the state that the request requires: a condition of its own
        // (412), an expectation (417), an earlier action (424), the protocol (426).
        412 | 417 | 424 | 426 => &["FAILED_PRECONDITION"],
        // The client may wait for a lock as part of a longer sequence, or must release it
        // first.
        423 => &["FAILED_PRECONDITION", "ABORTED"],
        // A limit of size, rate or space. gRPC itself uses it for messages (413) and metadata
        // (431) that are too large.
        413 | 429 | 431 | 507 => &["RESOURCE_EXHAUSTED"],
        // "Past the valid range".
        416 => &["OUT_OF_RANGE"],
        // The same request may succeed later: over another connection (421), when it is no
        // longer early data (425), when the upstream (502) or this server (503) is back.
        421 | 425 | 502 | 503 => &["UNAVAILABLE"],
        // nginx's "Client Closed Request", which code.proto maps.
        499 => &["CANCELLED"],
        // A fault of the server: unexpected (500), in its configuration (506), a loop
        // (508); 510 is obsolete and treated as 500 (Section 15).
        500 | 506 | 508 | 510 => &["INTERNAL"],
        _ => &["UNKNOWN"],
    }
}

/// The HTTP status of a gRPC code (google/rpc/code.proto, "HTTP Mapping"): what a gateway between
/// the two answers. `None` for a name that is not that of an error code.
///
/// It is the inverse of [`grpc_codes`] as far as there is one: `NOT_FOUND` is 404, although a 410
/// is `NOT_FOUND`, too.
///
/// # Examples
///
/// ```
/// use statusful_registry::grpc_http_status;
/// assert_eq!(grpc_http_status("NOT_FOUND"), Some(404));
/// assert_eq!(grpc_http_status("OK"), None);
/// ```
#[must_use]
pub fn grpc_http_status(code: &str) -> Option<u16> {
    let status = match code {
        "INVALID_ARGUMENT" | "FAILED_PRECONDITION" | "OUT_OF_RANGE" => 400,
        "UNAUTHENTICATED" => 401,
        "PERMISSION_DENIED" => 403,
        "NOT_FOUND" => 404,
        "ALREADY_EXISTS" | "ABORTED" => 409,
        "RESOURCE_EXHAUSTED" => 429,
        "CANCELLED" => 499,
        "UNKNOWN" | "INTERNAL" | "DATA_LOSS" => 500,
        "UNIMPLEMENTED" => 501,
        "UNAVAILABLE" => 503,
        "DEADLINE_EXCEEDED" => 504,
        _ => return None,
    };
    Some(status)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Class, State, REGISTRY};

    #[test]
    fn registered_errors_have_codes() {
        for row in REGISTRY {
            let is_error = matches!(row.class(), Class::ClientError | Class::ServerError);
            let codes = grpc_codes(row.code());
            assert!(codes.iter().all(|code| GRPC_CODES.contains(code)), "{}", row.code());
            let is_known = codes != ["UNKNOWN"].as_slice();
            assert_eq!(is_known, is_error && row.state() != State::Unused, "{}", row.code());
        }
    }

    /// `UNKNOWN` and `DATA_LOSS`, which say less and more than a 500, are the codes of no status.
    #[test]
    fn published_status_has_code() {
        for code in GRPC_CODES {
            let status = grpc_http_status(code).unwrap();
            let is_of_status = grpc_codes(status).contains(&code);
            assert_eq!(is_of_status, !["UNKNOWN", "DATA_LOSS"].contains(&code), "{code}");
        }
        for name in ["OK", "", "not_found", "NotFound"] {
            assert_eq!(grpc_http_status(name), None, "{name}");
        }
    }
}
