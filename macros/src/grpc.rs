//! The codes of gRPC, and which of them an HTTP status stands for
//! (google/rpc/code.proto, "HTTP Mapping").

/// Every code of an error.
pub(crate) const NAMES: [&str; 16] = [
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

/// The codes that map to this status, where they are several.
pub(crate) fn candidates(status: u16) -> &'static [&'static str] {
    match status {
        400 => &["INVALID_ARGUMENT", "FAILED_PRECONDITION", "OUT_OF_RANGE"],
        409 => &["ALREADY_EXISTS", "ABORTED"],
        500 => &["INTERNAL", "UNKNOWN", "DATA_LOSS"],
        _ => &[],
    }
}
