//! The middleware that logs errors.

use crate::header::only;
use crate::incomplete;
use crate::report::event::{self, log_methods, LogOptions, LoggedRequest, LoggedResponse};
use crate::report::scope::Scope;
use crate::ErrorReport;
use actix_web::dev::{forward_ready, Service, ServiceRequest, ServiceResponse, Transform};
use actix_web::http::header::{HeaderMap, HeaderValue};
use actix_web::{Error, HttpResponse};
use core::future::{ready, Future, Ready};
use core::pin::Pin;
use core::task::{ready, Context, Poll};
use pin_project_lite::pin_project;

/// A middleware that logs each response with a 4xx or 5xx once, as the
/// [event](crate::guide::logs#the-event) that is the same for all frameworks.
///
/// Make it the last `.wrap(…)`, which is the outermost one, around [`problems`](super::problems).
///
/// # Examples
///
/// ```
/// use actix_web::App;
/// use statusful::LogLevel;
///
/// let log = statusful::actix::log_errors().client_errors(LogLevel::Info).request_id("x-request-id");
/// let app = App::new().wrap(statusful::actix::problems()).wrap(log);
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

impl<S, B> Transform<S, ServiceRequest> for LogErrors
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
{
    type Response = ServiceResponse<B>;
    type Error = Error;
    type Transform = LogErrorsService<S>;
    type InitError = ();
    type Future = Ready<Result<LogErrorsService<S>, ()>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(LogErrorsService { service, options: self.options }))
    }
}

/// The service of [`LogErrors`].
#[derive(Debug)]
pub struct LogErrorsService<S> {
    service: S,
    options: LogOptions,
}

impl<S, B> Service<ServiceRequest> for LogErrorsService<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
{
    type Response = ServiceResponse<B>;
    type Error = Error;
    type Future = LogErrorsFuture<S::Future>;

    forward_ready!(service);

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let (method, headers) = (request.method().as_str(), request.headers());
        let logged =
            LoggedRequest::new(self.options, method, request.path(), |name| only_line(headers, name));
        let mut scope = Scope::new(self.options.levels);
        let future = scope.enter(|| self.service.call(request));
        LogErrorsFuture { future, request: logged, scope, options: self.options }
    }
}

pin_project! {
    /// The future of [`LogErrorsService`].
    #[derive(Debug)]
    pub struct LogErrorsFuture<F> {
        #[pin]
        future: F,
        request: LoggedRequest,
        scope: Scope,
        options: LogOptions,
    }
}

impl<F, B> Future for LogErrorsFuture<F>
where
    F: Future<Output = Result<ServiceResponse<B>, Error>>,
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let (scope, future) = (this.scope, this.future);
        let outcome = ready!(scope.enter(|| future.poll(context)));
        match &outcome {
            Ok(response) => log(*this.options, this.request, response.response()),
            // The response that actix-web will make of it.
            Err(error) => {
                let respond = || error.as_response_error().error_response();
                let response = scope.enter(|| incomplete::muted(respond));
                log(*this.options, this.request, &response);
            }
        }
        Poll::Ready(outcome)
    }
}

fn log<B>(options: LogOptions, request: &LoggedRequest, response: &HttpResponse<B>) {
    let extensions = response.extensions();
    event::log(
        options,
        request,
        LoggedResponse {
            status: response.status().as_u16(),
            grpc: None,
            request_id: options.request_id.and_then(|name| only_line(response.headers(), name)),
            report: extensions.get::<ErrorReport>(),
        },
    );
}

fn only_line<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h [u8]> {
    only(headers.get_all(name).map(HeaderValue::as_bytes))
}
