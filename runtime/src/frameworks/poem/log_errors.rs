//! The middleware that logs errors.

use crate::report::event::{self, log_methods, only_line, LogOptions, LoggedRequest, LoggedResponse};
use crate::report::scope::Scope;
use crate::ErrorReport;
use poem::{Endpoint, IntoResponse, Middleware, Request, Response, Result};

/// A middleware that logs each response with a 4xx or 5xx once, as the
/// [event](crate::guide::logs#the-event) that is the same for all frameworks.
///
/// Make it the last `.with(…)`, which is the outermost one, around
/// [`problems`](super::problems). Every `Err` becomes a response here.
///
/// # Examples
///
/// ```
/// use poem::{EndpointExt, Route};
/// use statusful::LogLevel;
///
/// let log = statusful::poem::log_errors().client_errors(LogLevel::Info).request_id("x-request-id");
/// let app = Route::new().with(statusful::poem::problems()).with(log);
/// ```
#[must_use]
pub fn log_errors() -> LogErrors {
    LogErrors::default()
}

/// The middleware that [`log_errors`] returns.
#[derive(Debug, Clone, Copy, Default)]
pub struct LogErrors {
    options: LogOptions,
}

log_methods!(LogErrors);

impl<E: Endpoint> Middleware<E> for LogErrors {
    type Output = LogErrorsEndpoint<E>;

    fn transform(&self, endpoint: E) -> LogErrorsEndpoint<E> {
        LogErrorsEndpoint { endpoint, options: self.options }
    }
}

/// The endpoint of [`LogErrors`].
#[derive(Debug)]
pub struct LogErrorsEndpoint<E> {
    endpoint: E,
    options: LogOptions,
}

impl<E: Endpoint> Endpoint for LogErrorsEndpoint<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let (method, path, headers) =
            (request.method().as_str(), request.original_uri().path(), request.headers());
        let logged = LoggedRequest::new(self.options, method, path, |name| only_line(headers, name));
        let mut scope = Scope::new(self.options.levels);
        let outcome = scope.run(self.endpoint.call(request)).await;
        let response = scope.enter(|| match outcome {
            Ok(output) => output.into_response(),
            Err(error) => error.into_response(),
        });
        let status = response.status().as_u16();
        // The response to an error has no extensions of ours.
        let report = response.extensions().get::<ErrorReport>().or_else(|| scope.last(status));
        let request_id = self.options.request_id.and_then(|name| only_line(response.headers(), name));
        event::log(self.options, &logged, LoggedResponse { status, grpc: None, request_id, report });
        Ok(response)
    }
}
