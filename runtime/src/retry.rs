//! Whether and when a request is worth retrying.

use crate::ErrorMeta;
use core::time::Duration;
use http::StatusCode;

/// Whether a response with this status says that the same request may succeed later.
///
/// RFC 9110 names no others: 500 is an unexpected condition, 501 and 505 are about what the
/// server does not support, and a 4xx requires another request.
pub(crate) fn is_retryable(status: StatusCode, has_retry_after: bool) -> bool {
    match status.as_u16() {
        408 | 421 | 425 | 429 | 502 | 503 | 504 => true,
        // RFC 9110, Section 15.5.14: the condition is temporary if the field is present.
        413 => has_retry_after,
        _ => false,
    }
}

/// What a client may do with the request after an error: [`is_retryable`], with the reason.
#[cfg(any(feature = "catalog", feature = "rmcp"))]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "catalog", derive(serde::Serialize))]
#[cfg_attr(feature = "catalog", serde(rename_all = "snake_case"))]
pub(crate) enum When {
    /// The same request may succeed later.
    Later,
    /// It may, but it is unknown whether the first one took effect.
    IfIdempotent,
    /// A different request may.
    AfterChange,
    /// The response does not say that it may.
    Unknown,
    Never,
    /// Only the response's status says.
    #[cfg_attr(not(feature = "catalog"), allow(dead_code))]
    ByStatus,
}

#[cfg(any(feature = "catalog", feature = "rmcp"))]
impl When {
    pub(crate) fn of_status(status: StatusCode, has_retry_after: bool) -> Self {
        match status.as_u16() {
            // The other server failed, perhaps after taking effect (RFC 9110, Section 9.2.2).
            502 | 504 => When::IfIdempotent,
            _ if is_retryable(status, has_retry_after) => When::Later,
            // Neither the request nor the server is about to change.
            410 | 451 | 501 | 505 => When::Never,
            _ if status.is_server_error() => When::Unknown,
            _ => When::AfterChange,
        }
    }
}

/// The longest delay: what a larger number of seconds means elsewhere in HTTP (RFC 9111,
/// Section 1.2.2).
pub(crate) const MAX_DELAY: u64 = 1 << 31;

/// `delay-seconds` (RFC 9110, Section 10.2.3).
fn delay_seconds(value: &str) -> Option<Duration> {
    let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    // A number that does not parse is too large.
    is_number
        .then(|| Duration::from_secs(value.parse().map_or(MAX_DELAY, |seconds: u64| seconds.min(MAX_DELAY))))
}

impl ErrorMeta {
    /// Whether the status says that the same request may succeed later.
    ///
    /// | status | because |
    /// |---|---|
    /// | 408 | the client may repeat the request on another connection (RFC 9110, Section 15.5.9) |
    /// | 413 | with `Retry-After`, which says that the condition is temporary (Section 15.5.14) |
    /// | 421 | the client may retry over another connection (Section 15.5.20) |
    /// | 425 | the client may retry when the data is no longer early (RFC 8470, Section 5.2) |
    /// | 429 | the limit is per period of time (RFC 6585, Section 4) |
    /// | 502, 504 | a gateway's request failed, not this one (RFC 9110, Sections 15.6.3 and 15.6.5); gRPC maps both to `UNAVAILABLE`, which should be retried |
    /// | 503 | the condition is temporary (Section 15.6.4) |
    ///
    /// No other status is: 500 says nothing about retrying, 501 and 505 that the server will
    /// not do it, and another 4xx requires another request. Metadata whose status is known only
    /// at run time is not, either, unless all that [`statuses`](Self::statuses) lists are: ask the
    /// problem.
    ///
    /// This is only about the response. A request whose method is not idempotent must not be
    /// retried automatically unless the first one is known to have had no effect (Section
    /// 9.2.2). GET, HEAD, OPTIONS and TRACE are idempotent, and so are PUT, DELETE, and QUERY,
    /// which is safe (RFC 10008).
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::HttpStatus;
    ///
    /// #[derive(HttpStatus)]
    /// enum ApiError {
    ///     #[status(503)]
    ///     Maintenance,
    ///     #[status(501)]
    ///     Unwritten,
    /// }
    ///
    /// assert!(ApiError::Maintenance.meta().unwrap().is_retryable());
    /// assert!(!ApiError::Unwritten.meta().unwrap().is_retryable());
    /// ```
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let has_retry_after = self.headers().iter().any(|header| header.name() == "retry-after");
        let statuses = self.statuses();
        !statuses.is_empty() && statuses.iter().all(|status| is_retryable(*status, has_retry_after))
    }

    /// The delay that every error of this kind asks for: `Retry-After`, if it is a literal
    /// number of seconds.
    ///
    /// `None` if the field is absent or known only at run time.
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::HttpStatus;
    /// use std::time::Duration;
    ///
    /// #[derive(HttpStatus)]
    /// #[status(503)]
    /// #[header(RETRY_AFTER = "120")]
    /// struct Maintenance;
    ///
    /// assert_eq!(Maintenance.meta().unwrap().retry_after(), Some(Duration::from_secs(120)));
    /// ```
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        let header = self.headers().iter().find(|header| header.name() == "retry-after")?;
        delay_seconds(header.value()?.trim())
    }
}
