//! The fairing that logs errors.

use super::method;
use crate::header::only;
use crate::report::event::{self, log_methods, LogOptions, LoggedRequest, LoggedResponse};
use crate::report::scope::Wanted;
use crate::ErrorReport;
use rocket::fairing::{Fairing, Info, Kind};
use rocket::{Data, Request, Response};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A fairing that logs each response with a 4xx or 5xx once, as the
/// [event](crate::guide::logs#the-event) that is the same for all frameworks.
///
/// # Examples
///
/// ```
/// use statusful::LogLevel;
///
/// let log = statusful::rocket::log_errors().client_errors(LogLevel::Info).request_id("x-request-id");
/// let rocket = rocket::build().register("/", [statusful::rocket::catcher()]).attach(log);
/// ```
#[must_use]
pub fn log_errors() -> LogErrors {
    LogErrors::default()
}

/// The fairing that [`log_errors`] returns.
#[derive(Debug, Clone, Copy, Default)]
pub struct LogErrors {
    options: LogOptions,
}

log_methods!(LogErrors);

#[rocket::async_trait]
impl Fairing for LogErrors {
    fn info(&self) -> Info {
        Info { name: "statusful::rocket::log_errors", kind: Kind::Request | Kind::Response }
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        method(request);
        request.local_cache(|| Reported {
            wanted: Some(Wanted::by(self.options.levels)),
            ..Reported::default()
        });
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let headers = request.headers();
        let field = |name: &str| only(headers.get(name).map(str::as_bytes));
        let (method, path) = (method(request).as_str(), request.uri().path());
        let logged = LoggedRequest::new(self.options, method, path.as_str(), field);
        let status = response.status().code;
        let of_response = |name| only(response.headers().get(name).map(str::as_bytes));
        let last = Reported::of(request).last();
        let report = last.as_ref().filter(|last| last.0 == status).map(|last| &last.1);
        let request_id = self.options.request_id.and_then(of_response);
        event::log(self.options, &logged, LoggedResponse { status, grpc: None, request_id, report });
    }
}

/// The report of the last error of a request, with the status of its response, which has no
/// extensions.
#[derive(Default)]
pub(super) struct Reported {
    /// What the fairing asks for; without it, there are no reports.
    wanted: Option<Wanted>,
    last: Mutex<Option<(u16, ErrorReport)>>,
}

impl Reported {
    fn of<'r>(request: &'r Request<'_>) -> &'r Self {
        request.local_cache(Reported::default)
    }

    fn last(&self) -> MutexGuard<'_, Option<(u16, ErrorReport)>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps the report of an error whose response has this status.
    pub(super) fn record(request: &Request<'_>, status: u16, report: impl FnOnce(Wanted) -> ErrorReport) {
        let reported = Reported::of(request);
        if let Some(wanted) = reported.wanted {
            *reported.last() = Some((status, report(wanted)));
        }
    }
}
