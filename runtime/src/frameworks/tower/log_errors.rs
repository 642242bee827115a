//! A layer that logs errors once, with all that is known about them.

use crate::report::chain::text;
use crate::report::escape::Escaped;
use crate::ErrorReport;
use core::future::Future;
use core::pin::Pin;
use core::task::{ready, Context, Poll};
use http::{Extensions, Method, Request, Response, StatusCode, Uri};
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

/// Logs each response with a 4xx or 5xx once, as a `tracing` event with the target `statusful`:
/// a 5xx at `ERROR`, including 600 to 999, which clients process as a 5xx (RFC 9110, Section
/// 15); a 4xx at `DEBUG`.
///
/// | field | value |
/// |---|---|
/// | `http.request.method` | the method, `_OTHER` for an unknown one |
/// | `url.path` | the path, without the query; inside a nested router, the rest of the path: see [`with_uri`](LogErrors::with_uri) |
/// | `http.response.status_code` | the status |
/// | `error.type` | the code of the error; the status if the error has none |
/// | `problem.code`, `problem.type` | the code and the type URI, if the error has them |
/// | `exception.message` | the text of the error and of each of its sources: [`ErrorReport`] |
///
/// The first four and the last are those of OpenTelemetry's semantic conventions. The last
/// three exist for errors of this crate; for any other response only the status is logged.
/// Values are escaped, so that the text of an error cannot start a line, control a terminal or
/// reorder what is read.
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
}

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
        LogErrorsService { inner, find_uri: self.find_uri }
    }
}

/// The service of [`LogErrors`].
#[derive(Debug, Clone, Copy)]
pub struct LogErrorsService<S> {
    inner: S,
    find_uri: Option<FindUri>,
}

impl<S, Q, B> Service<Request<Q>> for LogErrorsService<S>
where
    S: Service<Request<Q>, Response = Response<B>>,
{
    type Response = Response<B>;
    type Error = S::Error;
    type Future = LogErrorsFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<Q>) -> Self::Future {
        let found = self.find_uri.and_then(|find| find(request.extensions()));
        let uri = found.unwrap_or(request.uri()).clone();
        let method = request.method().clone();
        let future = ErrorReport::sync_scope(|| self.inner.call(request));
        LogErrorsFuture { future, method, uri }
    }
}

pin_project! {
    /// The future of [`LogErrorsService`].
    #[derive(Debug)]
    pub struct LogErrorsFuture<F> {
        #[pin]
        future: F,
        method: Method,
        uri: Uri,
    }
}

impl<F, B, E> Future for LogErrorsFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
{
    type Output = Result<Response<B>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let outcome = ready!(ErrorReport::sync_scope(|| this.future.poll(context)));
        if let Ok(response) = &outcome {
            log(this.method, this.uri, response.status(), ErrorReport::of(response.extensions()));
        }
        Poll::Ready(outcome)
    }
}

/// The level is part of an event's static metadata in `tracing`, so there are two events.
macro_rules! log_at {
    ($level:ident, $method:expr, $uri:expr, $status:expr, $report:expr) => {
        tracing::event!(
            target: "statusful",
            tracing::Level::$level,
            {
                http.request.method = method($method),
                url.path = one_line(&text(&$uri.path())),
                http.response.status_code = $status.as_u16(),
                error.type = error_type($status, $report),
                problem.code = $report.and_then(ErrorReport::code).map(one_line),
                problem.type = $report.and_then(ErrorReport::type_uri).map(one_line),
                exception.message = $report.map(ToString::to_string),
            },
            "request failed"
        )
    };
}

fn log(method_of: &Method, uri: &Uri, status: StatusCode, report: Option<&ErrorReport>) {
    match status.as_u16() {
        ..=399 => {}
        400..=499 => log_at!(DEBUG, method_of, uri, status, report),
        500.. => log_at!(ERROR, method_of, uri, status, report),
    }
}

fn one_line(text: &str) -> String {
    Escaped(text).to_string()
}

/// One of a few known ones, because metrics are grouped by it (OpenTelemetry, Semantic
/// conventions for HTTP spans).
fn method(method: &Method) -> &str {
    let name = method.as_str();
    let known = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "QUERY"];
    if known.contains(&name) {
        name
    } else {
        "_OTHER"
    }
}

/// An identifier with few values: never a text.
fn error_type(status: StatusCode, report: Option<&ErrorReport>) -> String {
    report.and_then(ErrorReport::code).map_or_else(|| status.as_u16().to_string(), one_line)
}
