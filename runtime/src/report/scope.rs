//! Where responses have reports: within a call or a future that requests them.

use super::details::Details;
use super::level::{is_enabled, Levels};
use super::ErrorReport;
use crate::LogLevel;
use core::cell::Cell;
use core::future::{poll_fn, Future};
use core::pin::pin;

std::thread_local! {
    static WANTED: Cell<Option<Wanted>> = const { Cell::new(None) };
}

#[cfg(any(feature = "poem", feature = "tonic"))]
std::thread_local! {
    static LAST: Cell<Option<Box<Last>>> = const { Cell::new(None) };
}

/// How much a report has to say.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Wanted {
    /// The levels of what will be logged; if they are not known, it may be anything.
    levels: Option<Levels>,
}

/// A report that the response itself cannot carry. Boxed where it is kept: each poll moves it.
#[derive(Debug)]
#[cfg(any(feature = "poem", feature = "tonic"))]
#[cfg_attr(not(all(feature = "poem", feature = "tonic")), allow(dead_code))]
struct Last {
    sent: Sent,
    report: ErrorReport,
}

/// What tells the response to an error from others.
#[derive(Debug, PartialEq)]
#[cfg(any(feature = "poem", feature = "tonic"))]
#[cfg_attr(not(all(feature = "poem", feature = "tonic")), allow(dead_code))]
enum Sent {
    Http(u16),
    /// The code and the message.
    Grpc(i32, String),
}

/// Whether a response that is created now gets a report.
pub(crate) fn is_active() -> bool {
    wanted().is_some()
}

/// What the report of a response that is created now has to say, if it gets one.
pub(crate) fn wanted() -> Option<Wanted> {
    WANTED.get()
}

/// Keeps the report of an error whose response has this status.
#[cfg(feature = "poem")]
pub(crate) fn record(status: u16, report: ErrorReport) {
    keep(Last { sent: Sent::Http(status), report });
}

/// Keeps the report of an error that becomes this gRPC status.
#[cfg(feature = "tonic")]
pub(crate) fn record_grpc(status: &tonic::Status, report: ErrorReport) {
    keep(Last { sent: Sent::grpc(status), report });
}

/// Nothing is kept while a thread ends.
#[cfg(any(feature = "poem", feature = "tonic"))]
fn keep(last: Last) {
    let _ = LAST.try_with(|current| current.set(Some(Box::new(last))));
}

/// What a scope keeps: the last report that its response does not carry.
#[derive(Debug, Default)]
struct Kept {
    #[cfg(any(feature = "poem", feature = "tonic"))]
    #[cfg_attr(not(all(feature = "poem", feature = "tonic")), allow(dead_code))]
    last: Option<Box<Last>>,
}

impl Kept {
    /// Exchanges it with that of the current scope.
    #[cfg_attr(not(any(feature = "poem", feature = "tonic")), allow(clippy::unused_self))]
    #[inline]
    fn swap(&mut self) {
        #[cfg(any(feature = "poem", feature = "tonic"))]
        let _ = LAST.try_with(|current| self.last = current.replace(self.last.take()));
    }
}

#[cfg(feature = "tonic")]
impl Sent {
    fn grpc(status: &tonic::Status) -> Self {
        Sent::Grpc(status.code().into(), status.message().to_owned())
    }
}

impl Wanted {
    #[cfg(any(
        feature = "actix",
        feature = "poem",
        feature = "rocket",
        feature = "salvo",
        feature = "tower"
    ))]
    pub(crate) fn by(levels: Levels) -> Self {
        Wanted { levels: Some(levels) }
    }

    /// What attributes say of an error with this level and status. Its backtrace is not read if
    /// no subscriber would get it.
    pub(crate) fn details(
        self,
        level: Option<LogLevel>,
        status: u16,
        read: impl FnOnce(&mut Details),
    ) -> Option<Details> {
        let logged = |levels: Levels| is_enabled(level.unwrap_or(levels.of_status(status)));
        let reads_backtrace = self.levels.map_or(true, logged);
        let mut details = Details { level, reads_backtrace, ..Details::default() };
        read(&mut details);
        (!details.is_empty()).then_some(details)
    }
}

/// What happens in one call of a service.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    wanted: Wanted,
    kept: Kept,
}

impl Scope {
    #[cfg(any(feature = "actix", feature = "poem", feature = "salvo", feature = "tower"))]
    pub(crate) fn new(levels: Levels) -> Self {
        Scope { wanted: Wanted::by(levels), kept: Kept::default() }
    }

    #[inline]
    pub(crate) fn enter<T>(&mut self, call: impl FnOnce() -> T) -> T {
        let outside = WANTED.replace(Some(self.wanted));
        self.kept.swap();
        let _entered = Entered { scope: self, outside };
        call()
    }

    pub(crate) async fn run<F: Future>(&mut self, future: F) -> F::Output {
        let mut future = pin!(future);
        poll_fn(|context| self.enter(|| future.as_mut().poll(context))).await
    }

    /// The report of the last error that a response with this status was made of.
    #[cfg(feature = "poem")]
    pub(crate) fn last(&self, status: u16) -> Option<&ErrorReport> {
        self.kept.last.as_ref().filter(|last| last.sent == Sent::Http(status)).map(|last| &last.report)
    }

    /// The report of the last error, if it became this status. Where the status has the error, or
    /// another one, as its source, that decides.
    #[cfg(all(feature = "tonic", feature = "tower"))]
    pub(crate) fn last_of(&self, status: &tonic::Status) -> Option<&ErrorReport> {
        let last = self.kept.last.as_ref().filter(|last| last.sent == Sent::grpc(status))?;
        let report = &last.report;
        let is_same = match (std::error::Error::source(status), report.error()) {
            (Some(error), Some(last)) => core::ptr::addr_eq(error, std::sync::Arc::as_ptr(last)),
            (error, last) => error.is_none() && last.is_none(),
        };
        is_same.then_some(report)
    }
}

/// Leaves the scope, even if the call panics.
struct Entered<'s> {
    scope: &'s mut Scope,
    outside: Option<Wanted>,
}

impl Drop for Entered<'_> {
    #[inline]
    fn drop(&mut self) {
        WANTED.set(self.outside);
        self.scope.kept.swap();
    }
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
        Scope::default().run(future).await
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
        Scope::default().enter(call)
    }
}
