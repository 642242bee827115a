//! The hoop that logs errors.

use crate::report::event::{self, log_methods, only_line, LogOptions, LoggedRequest, LoggedResponse};
use crate::report::scope::Scope;
use crate::ErrorReport;
use http::StatusCode;
use salvo_core::http::Response;
use salvo_core::{async_trait, Depot, FlowCtrl, Handler, Request};

/// A hoop that logs each response with a 4xx or 5xx once, as the
/// [event](crate::guide::logs#the-event) that is the same for all frameworks.
///
/// Make it the first `.hoop(…)` of the `Service`, which is the outermost one. salvo compares the
/// response with `Service::allowed_media_types` after all hoops: a 415 of that is not logged.
///
/// # Examples
///
/// ```
/// use salvo_core::{Router, Service};
/// use statusful::LogLevel;
///
/// let log = statusful::salvo::log_errors().client_errors(LogLevel::Info).request_id("x-request-id");
/// let service = Service::new(Router::new()).hoop(log).catcher(statusful::salvo::catcher());
/// ```
#[must_use]
pub fn log_errors() -> LogErrors {
    LogErrors::default()
}

/// The hoop that [`log_errors`] returns.
#[derive(Debug, Clone, Copy, Default)]
pub struct LogErrors {
    options: LogOptions,
}

log_methods!(LogErrors);

#[async_trait]
impl Handler for LogErrors {
    async fn handle(
        &self,
        request: &mut Request,
        depot: &mut Depot,
        response: &mut Response,
        control: &mut FlowCtrl,
    ) {
        let (method, path, headers) = (request.method().as_str(), request.uri().path(), request.headers());
        let logged = LoggedRequest::new(self.options, method, path, |name| only_line(headers, name));
        let mut scope = Scope::new(self.options.levels);
        scope.run(control.call_next(request, depot, response)).await;
        event::log(
            self.options,
            &logged,
            LoggedResponse {
                status: response.status_code.unwrap_or(StatusCode::OK).as_u16(),
                grpc: None,
                request_id: self.options.request_id.and_then(|name| only_line(response.headers(), name)),
                report: ErrorReport::of(&response.extensions),
            },
        );
    }
}
