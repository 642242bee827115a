//! A layer that logs errors once, with all that is known about them.

use crate::header::{only, LINEAR_SEARCH_MAX};
use crate::report::event::{self, log_methods, only_line, LogOptions, LoggedRequest, LoggedResponse};
use crate::report::scope::Scope;
use crate::{ErrorReport, LogLevel};
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll};
use http::header::{AsHeaderName, HeaderMap, HeaderName, HeaderValue};
use http::uri::PathAndQuery;
use http::{Extensions, Method, Request, Response, StatusCode, Uri};
use pin_project_lite::pin_project;
use statusful_registry::GRPC_CODES;
use tower_layer::Layer;
use tower_service::Service;

/// Logs each response with a 4xx or 5xx once, as a `tracing` event with the target `statusful`,
/// and each gRPC error, whose HTTP status is 200. An error in the middle of a gRPC stream is not
/// logged: the response had begun.
///
/// The guide lists the [fields](crate::guide::logs#the-event) and the
/// [levels](crate::guide::logs#levels): by default, a 5xx is logged at `ERROR`, a 4xx at `DEBUG`.
/// `url.path` is without the query; inside a nested router, it is the rest of the path: see
/// [`with_uri`](LogErrors::with_uri).
///
/// Values are escaped, so that the text of an error cannot start a line, control a terminal or
/// reorder what is read. For a response that is not that of an error of this crate, only the
/// status is logged.
///
/// The inner service creates its responses within [`ErrorReport::scope`]; a response that is
/// created in another, spawned task is logged only with its status.
///
/// An `Err` of the service itself is not a response, and is passed on. Put the layer outside
/// those that return errors: the last `.layer(…)` of a router.
///
/// # Examples
///
/// ```
/// use axum::{routing::get, Router};
/// use statusful::tower::{LogErrors, ProblemLayer};
///
/// let app: Router = Router::new()
///     .route("/users", get(|| async { "ann" }))
///     .layer(ProblemLayer::new())
///     .layer(LogErrors::new());
/// ```
///
/// `tracing_subscriber::fmt()` then writes for a 500:
///
/// ```text
/// ERROR statusful: request failed http.request.method="GET" url.path="/users/ann" http.response.status_code=500 error.type="unreadable" problem.code="unreadable" exception.message="cannot read users: disk is gone"
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct LogErrors {
    find_uri: Option<FindUri>,
    options: LogOptions,
}

log_methods!(LogErrors);

/// Where a request's extensions have the URI that the client requested.
type FindUri = fn(&Extensions) -> Option<&Uri>;

impl LogErrors {
    /// The layer.
    #[must_use]
    pub fn new() -> Self {
        LogErrors::default()
    }

    /// Takes `url.path` from the extensions of the request, if `find` finds a URI there.
    ///
    /// A router that nests another one removes the prefix of the path: inside it, the request
    /// for `/tenants/acme/users/7` has the path `/users/7`. axum keeps the whole one as
    /// `OriginalUri`. Around the outermost router, this is not needed.
    ///
    /// # Examples
    ///
    /// ```
    /// use axum::{extract::OriginalUri, routing::get, Router};
    /// use statusful::tower::LogErrors;
    ///
    /// let log = LogErrors::new().with_uri(|extensions| extensions.get::<OriginalUri>().map(|uri| &uri.0));
    ///
    /// let users: Router = Router::new().route("/users/{id}", get(|| async { "ann" })).layer(log);
    /// let app: Router = Router::new().nest("/tenants/{tenant}", users);
    /// ```
    #[must_use]
    pub fn with_uri(mut self, find: fn(&Extensions) -> Option<&Uri>) -> Self {
        self.find_uri = Some(find);
        self
    }
}

impl<S> Layer<S> for LogErrors {
    type Service = LogErrorsService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        LogErrorsService { inner, find_uri: self.find_uri, options: self.options }
    }
}

/// The service of [`LogErrors`].
#[derive(Debug, Clone, Copy)]
pub struct LogErrorsService<S> {
    inner: S,
    find_uri: Option<FindUri>,
    options: LogOptions,
}

impl<S, Q, B> Service<Request<Q>> for LogErrorsService<S>
where
    S: Service<Request<Q>, Response = Response<B>>,
{
    type Response = Response<B>;
    type Error = S::Error;
    type Future = LogErrorsFuture<S::Future>;

    #[inline]
    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    #[inline]
    fn call(&mut self, request: Request<Q>) -> Self::Future {
        let headers = request.headers();
        let request_id = self.options.request_id.and_then(|name| only_value(headers, name));
        let traceparent = if has(headers, &TRACEPARENT) { only_value(headers, &TRACEPARENT) } else { None };
        let method = request.method().clone();
        let target = match self.find_uri {
            Some(find) => target(find, &request),
            None => request.uri().path_and_query().cloned(),
        };
        let mut scope = Scope::new(self.options.levels);
        let future = scope.enter(|| self.inner.call(request));
        LogErrorsFuture { future, method, target, request_id, traceparent, scope, options: self.options }
    }
}

/// What `find` finds, or else the request's own.
#[inline(never)]
fn target<Q>(find: FindUri, request: &Request<Q>) -> Option<PathAndQuery> {
    find(request.extensions()).unwrap_or(request.uri()).path_and_query().cloned()
}

static TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");
static GRPC_STATUS: HeaderName = HeaderName::from_static("grpc-status");

/// The value of a field that has one line.
fn only_value(headers: &HeaderMap, name: impl AsHeaderName) -> Option<HeaderValue> {
    only(headers.get_all(name).iter()).cloned()
}

pin_project! {
    /// The future of [`LogErrorsService`].
    #[derive(Debug)]
    pub struct LogErrorsFuture<F> {
        #[pin]
        future: F,
        // What may be logged of the request. It shares the memory of the request: most do not
        // fail.
        method: Method,
        target: Option<PathAndQuery>,
        request_id: Option<HeaderValue>,
        traceparent: Option<HeaderValue>,
        scope: Scope,
        options: LogOptions,
    }
}

impl<F, B, E> Future for LogErrorsFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
{
    type Output = Result<Response<B>, E>;

    #[inline]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let (scope, future) = (this.scope, this.future);
        let polled = scope.enter(|| future.poll(context));
        if let Poll::Ready(Ok(response)) = &polled {
            let (status, headers, extensions) =
                (response.status(), response.headers(), response.extensions());
            if may_be_logged(status, headers, extensions) {
                let request = || {
                    let path = this.target.as_ref().map_or("", PathAndQuery::path);
                    LoggedRequest::new(*this.options, this.method.as_str(), path, |name| {
                        let is_trace = name == TRACEPARENT.as_str();
                        let field = if is_trace { &*this.traceparent } else { &*this.request_id };
                        field.as_ref().map(HeaderValue::as_bytes)
                    })
                };
                log_response(*this.options, &request, scope, status, headers, extensions);
            }
        }
        polled
    }
}

/// Whether there is such a field.
#[inline]
fn has(headers: &HeaderMap, name: &HeaderName) -> bool {
    if headers.keys_len() > LINEAR_SEARCH_MAX {
        return headers.contains_key(name);
    }
    headers.keys().any(|stated| stated == name)
}

/// Most responses are no errors, and nothing more is read of them.
#[inline]
fn may_be_logged(status: StatusCode, headers: &HeaderMap, extensions: &Extensions) -> bool {
    status.as_u16() >= 400 || !extensions.is_empty() || (!headers.is_empty() && has(headers, &GRPC_STATUS))
}

#[inline(never)]
fn log_response(
    options: LogOptions,
    request: &dyn Fn() -> LoggedRequest,
    scope: &Scope,
    status: StatusCode,
    headers: &HeaderMap,
    extensions: &Extensions,
) {
    let grpc = grpc_code(status, headers);
    let of_status = grpc.and_then(|_| report_of_status(extensions, scope));
    let logged = LoggedResponse {
        status: status_of_error(status, extensions).as_u16(),
        grpc,
        request_id: options.request_id.and_then(|name| only_line(headers, name)),
        report: ErrorReport::of(extensions).or(of_status.as_ref()),
    };
    if event::level(options.levels, logged) != LogLevel::Off {
        event::log(options, &request(), logged);
    }
}

/// The status; where a form is redirected to the page that shows the error, that of the error.
#[cfg_attr(not(feature = "server-fn"), allow(unused_variables))]
fn status_of_error(status: StatusCode, extensions: &Extensions) -> StatusCode {
    #[cfg(feature = "server-fn")]
    let status = crate::server_fn::status_of_form(extensions).unwrap_or(status);
    status
}

/// The code of a gRPC error: its HTTP status is 200, and without a message the status is among
/// the header fields (gRPC over HTTP/2, Trailers-Only).
fn grpc_code(status: StatusCode, headers: &HeaderMap) -> Option<&'static str> {
    let status = headers.get(&GRPC_STATUS).filter(|_| status.is_success())?;
    if status == "0" {
        return None;
    }
    // As clients read one that is not known, or is no number.
    let code = status.to_str().ok().and_then(|status| status.parse::<usize>().ok());
    Some(code.and_then(|code| GRPC_CODES.get(code.checked_sub(1)?).copied()).unwrap_or("UNKNOWN"))
}

/// tonic's response has the status, with the error as its source.
#[cfg(feature = "tonic")]
fn report_of_tonic(extensions: &Extensions, scope: &Scope) -> Option<ErrorReport> {
    let status = extensions.get::<tonic::Status>()?;
    let source = std::error::Error::source(status);
    let of_source = || source.map(|source| ErrorReport::of_chain(None, source));
    let message = status.message();
    let of_message = || (!message.is_empty()).then(|| ErrorReport::of_text(None, &message));
    scope.last_of(status).cloned().or_else(of_source).or_else(of_message)
}

#[cfg_attr(not(feature = "tonic"), allow(unused_variables))]
fn report_of_status(extensions: &Extensions, scope: &Scope) -> Option<ErrorReport> {
    let report = None;
    #[cfg(feature = "tonic")]
    let report = report.or_else(|| report_of_tonic(extensions, scope));
    report
}
