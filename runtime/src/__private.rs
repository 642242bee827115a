//! What generated code calls. Not for use by name: it changes without notice.

pub use core::compile_error;
pub use core::convert::From;
pub use core::fmt::Display;
pub use core::option::Option;
pub use http::StatusCode;

use crate::ErrorKind;

#[cfg(feature = "axum")]
pub use crate::axum::private as axum;

/// The status of a value that no status is known for.
pub const UNKNOWN: StatusCode = StatusCode::INTERNAL_SERVER_ERROR;

/// The status with this number. The derive has checked the range.
#[must_use]
pub const fn status(code: u16) -> StatusCode {
    match StatusCode::from_u16(code) {
        Ok(status) => status,
        Err(_) => UNKNOWN,
    }
}

#[must_use]
pub const fn statuses<const N: usize>(codes: [u16; N]) -> [StatusCode; N] {
    let mut table = [UNKNOWN; N];
    let mut at = 0;
    while at < N {
        table[at] = status(codes[at]);
        at += 1;
    }
    table
}

/// As [`statuses`], with 0 for a status that is found as the program runs.
#[must_use]
pub const fn some_statuses<const N: usize>(codes: [u16; N]) -> [Option<StatusCode>; N] {
    let mut table = [None; N];
    let mut at = 0;
    while at < N {
        if codes[at] != 0 {
            table[at] = Some(status(codes[at]));
        }
        at += 1;
    }
    table
}

#[inline]
#[must_use]
pub fn look_up<const N: usize>(table: &'static [StatusCode; N], index: usize) -> StatusCode {
    table.get(index).copied().unwrap_or(UNKNOWN)
}

#[inline]
pub fn look_up_or<const N: usize>(
    table: &'static [Option<StatusCode>; N],
    index: usize,
    delegate: impl FnOnce() -> StatusCode,
) -> StatusCode {
    match table.get(index) {
        Some(Some(status)) => *status,
        _ => cold(delegate),
    }
}

#[cold]
#[inline(never)]
fn cold(delegate: impl FnOnce() -> StatusCode) -> StatusCode {
    delegate()
}

/// Calls the function of `#[status(with = …)]`.
#[inline]
pub fn found_with<E: ?Sized>(error: &E, find: impl FnOnce(&E) -> StatusCode) -> StatusCode {
    find(error)
}

/// A status found as the program runs, made fit for a final response
/// (RFC 9110, Section 15.2).
#[inline]
#[must_use]
pub fn final_status(status: StatusCode) -> StatusCode {
    if status.is_informational() {
        UNKNOWN
    } else {
        status
    }
}

#[must_use]
pub const fn kind(name: &'static str, code: &'static str, status: u16) -> ErrorKind {
    let status = match status {
        0 => None,
        code => Some(self::status(code)),
    };
    ErrorKind { name, code, status }
}
