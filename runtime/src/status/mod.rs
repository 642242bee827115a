//! The status of an error, as derived code finds it.

mod field;
mod to_status;

pub use field::{
    field_status, found_inside, found_with, inner_status, known_or, FindsInside, FindsStatus, Fits, Inside,
    Never, OfError, OfField, OfNeither,
};
pub use to_status::ToStatus;

use http::StatusCode;

/// The fallback if no status is known for a value.
pub const UNKNOWN: StatusCode = StatusCode::INTERNAL_SERVER_ERROR;

/// The status with this number. The derive has checked the range.
#[inline]
#[must_use]
pub const fn status(code: u16) -> StatusCode {
    match StatusCode::from_u16(code) {
        Ok(status) => status,
        Err(_) => UNKNOWN,
    }
}

/// The statuses with these numbers.
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

/// The status of the variant with this index.
#[inline]
#[must_use]
pub fn look_up<const N: usize>(table: &'static [StatusCode; N], index: usize) -> StatusCode {
    table.get(index).copied().unwrap_or(UNKNOWN)
}

/// Like [`look_up`], with 0 for a status that is known only at run time. A table of numbers
/// costs rustc a sixth of one of statuses, which it has to evaluate.
#[inline]
pub fn look_up_or<const N: usize>(
    table: &'static [u16; N],
    index: usize,
    delegate: impl FnOnce() -> StatusCode,
) -> StatusCode {
    match table.get(index).map(|code| StatusCode::from_u16(*code)) {
        Some(Ok(status)) => status,
        _ => delegate(),
    }
}

/// A call that is never inlined.
#[cold]
#[inline(never)]
pub fn cold(delegate: impl FnOnce() -> StatusCode) -> StatusCode {
    delegate()
}

/// The closure's result: rustc checks it separately from its surroundings.
#[inline]
pub fn apart<T>(part: impl FnOnce() -> T) -> T {
    part()
}

/// A status known only at run time, made fit for a final response (RFC 9110, Section 15.2).
#[inline]
#[must_use]
pub fn final_status(status: StatusCode) -> StatusCode {
    if status.is_informational() {
        UNKNOWN
    } else {
        status
    }
}
