//! Where responses have reports: within a call or a future that requests them.

use super::ErrorReport;
use core::cell::Cell;
use core::future::{poll_fn, Future};
use core::pin::pin;

std::thread_local! {
    static IS_ACTIVE: Cell<bool> = const { Cell::new(false) };
}

/// Whether a response that is created now gets a report.
pub(crate) fn is_active() -> bool {
    IS_ACTIVE.get()
}

impl ErrorReport {
    /// Runs a future. The responses to errors that it creates while it is polled have a report.
    ///
    /// A middleware awaits this instead of `next.run(request)`. A task that the future spawns
    /// is not part of it.
    ///
    /// # Examples
    ///
    /// ```
    /// use axum::{extract::Request, middleware::Next, response::Response};
    /// use statusful::ErrorReport;
    ///
    /// async fn log(request: Request, next: Next) -> Response {
    ///     let response = ErrorReport::scope(next.run(request)).await;
    ///     if let Some(report) = ErrorReport::of(response.extensions()) {
    ///         eprintln!("{report}");
    ///     }
    ///     response
    /// }
    /// ```
    pub async fn scope<F: Future>(future: F) -> F::Output {
        let mut future = pin!(future);
        poll_fn(|context| Self::sync_scope(|| future.as_mut().poll(context))).await
    }

    /// Calls a function. The responses to errors that it creates have a report.
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::ErrorReport;
    /// use http::{Response, StatusCode};
    ///
    /// let respond = || statusful::response::<_, Vec<u8>>(&StatusCode::NOT_FOUND);
    /// assert!(ErrorReport::of(respond().extensions()).is_none());
    /// let response = ErrorReport::sync_scope(respond);
    /// assert_eq!(ErrorReport::of(response.extensions()).unwrap().to_string(), "404 Not Found");
    /// ```
    pub fn sync_scope<T>(call: impl FnOnce() -> T) -> T {
        let _reset = Reset(IS_ACTIVE.replace(true));
        call()
    }
}

/// Even if the call panics.
struct Reset(bool);

impl Drop for Reset {
    fn drop(&mut self) {
        IS_ACTIVE.set(self.0);
    }
}
