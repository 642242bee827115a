//! What a received problem says about retrying.

use super::header;
use crate::retry::{is_retryable, MAX_DELAY};
use crate::Problem;
use core::time::Duration;
use http::header::{HeaderMap, RETRY_AFTER};

impl Problem {
    /// Whether the same request may succeed later: see
    /// [`ErrorMeta::is_retryable`](crate::ErrorMeta::is_retryable). A problem without a status is
    /// not known to be retryable.
    ///
    /// # Examples
    ///
    /// ```
    /// use http::StatusCode;
    /// use statusful::Problem;
    ///
    /// assert!(Problem::new(StatusCode::BAD_GATEWAY).is_retryable());
    /// assert!(!Problem::new(StatusCode::HTTP_VERSION_NOT_SUPPORTED).is_retryable());
    /// ```
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let has_retry_after = has_retry_after(self.headers());
        self.status().is_some_and(|status| is_retryable(status, has_retry_after))
    }

    /// How long to wait before retrying: `Retry-After` among the [headers](Self::headers), in
    /// seconds or as a date (RFC 9110, Section 10.2.3).
    ///
    /// A date is compared with the response's own `Date`, so that the client's clock does not
    /// matter, or with the current time if there is none; one in the past is zero. At most 2^31
    /// seconds; `None` if the field is absent or has neither form, and for a date without a
    /// `Date` on `wasm32-unknown-unknown`, which has no clock.
    ///
    /// # Examples
    ///
    /// ```
    /// use http::header::{HeaderValue, DATE, RETRY_AFTER};
    /// use http::StatusCode;
    /// use statusful::Problem;
    /// use std::time::Duration;
    ///
    /// let problem = Problem::new(StatusCode::SERVICE_UNAVAILABLE)
    ///     .with_header(DATE, HeaderValue::from_static("Fri, 31 Dec 1999 23:58:00 GMT"))
    ///     .with_header(RETRY_AFTER, HeaderValue::from_static("Fri, 31 Dec 1999 23:59:59 GMT"));
    /// assert_eq!(problem.retry_after(), Some(Duration::from_secs(119)));
    /// ```
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        retry_after(self.headers())
    }
}

/// Whether header fields ask for a delay, even until a date that cannot be compared with a
/// clock.
pub(crate) fn has_retry_after(headers: &HeaderMap) -> bool {
    let is_date = || header::<std::time::SystemTime>(headers, &RETRY_AFTER).is_some();
    retry_after(headers).is_some() || is_date()
}

/// The delay in the header fields.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let delay: Duration = header(headers, &RETRY_AFTER)?;
    Some(delay.min(Duration::from_secs(MAX_DELAY)))
}
