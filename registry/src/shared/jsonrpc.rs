//! The codes of JSON-RPC 2.0, Section 5.1.

use core::ops::RangeInclusive;

/// The codes that an application does not have: those of the protocol, and from -32099 on, those of
/// the server that it runs on.
pub const RESERVED_CODES: RangeInclusive<i32> = -32768..=-32000;

/// `Invalid params`: the one that a method returns for its own parameters.
pub const INVALID_PARAMS: i32 = -32602;

/// `Internal error`: the one that says nothing else.
pub const INTERNAL_ERROR: i32 = -32603;

/// What the protocol defines for the errors of a method, whichever it is: several may have it.
#[must_use]
pub const fn is_of_any_method(code: i32) -> bool {
    code == INVALID_PARAMS || code == INTERNAL_ERROR
}

/// What a reserved code stands for.
#[must_use]
pub const fn reserved_for(code: i32) -> &'static str {
    match code {
        -32700 => "a request that is not JSON",
        -32600 => "a request that is not one of JSON-RPC",
        -32601 => "a method that does not exist",
        -32099..=-32000 => "the server, which has its own meaning for it",
        _ => "the protocol",
    }
}
