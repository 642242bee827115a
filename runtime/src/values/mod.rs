//! Values of header fields that are types of other crates, each behind a feature named after
//! the crate.

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "headers")]
mod headers;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "time")]
mod time;

#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
mod dates {
    use crate::client::Field;
    use crate::{FromHeader, ToHeader};
    use core::time::Duration;
    use http::header::{HeaderValue, InvalidHeaderValue};
    use std::time::SystemTime;

    /// The date this many seconds after 1970. One before is invalid, as for `SystemTime`.
    pub(super) fn date(seconds: i64) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        let since_1970 = u64::try_from(seconds).unwrap_or(u64::MAX);
        match SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(since_1970)) {
            Some(time) => time.to_header(),
            None => crate::header::invalid(),
        }
    }

    /// Whole seconds, rounded up: 0 for a duration that is negative.
    pub(super) fn seconds<E>(
        duration: Result<Duration, E>,
    ) -> Result<Option<HeaderValue>, InvalidHeaderValue> {
        duration.unwrap_or_default().to_header()
    }

    /// The seconds and the nanoseconds of a date.
    pub(super) fn read_date(field: &Field) -> Option<(i64, u32)> {
        let date = SystemTime::__from_field(field)?.duration_since(SystemTime::UNIX_EPOCH).ok()?;
        Some((i64::try_from(date.as_secs()).ok()?, date.subsec_nanos()))
    }
}
