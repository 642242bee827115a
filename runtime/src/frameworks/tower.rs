//! Tower layers: for a framework's own errors, and for logs.
//!
//! [Guide](crate::guide::frameworks::axum): the order of layers.
//!
//! ```
//! use axum::{routing::get, Router};
//! use statusful::tower::ProblemLayer;
//!
//! let app: Router = Router::new()
//!     .route("/users", get(|| async { "ann" }))
//!     .layer(ProblemLayer::new());
//! ```
//!
//! # What the hook handles
//!
//! [`ProblemLayer`] handles the responses from inside it: make it the last `.layer(…)` of the
//! `Router`, or the first of a `ServiceBuilder`. For panics, add tower-http's `CatchPanicLayer`
//! inside it.
//!
//! | what goes wrong | what the client gets |
//! |---|---|
//! | no route matches | a problem, 404 |
//! | the method is wrong | a problem, 405, with the `Allow` of axum's router |
//! | an extractor rejects, a body is too large | a problem; the text of a 4xx is its `detail` |
//! | a handler returns a derived error | the error's own response |
//! | a 4xx or 5xx in `text/plain` or without a content type | a problem; the text of a 5xx is dropped |
//! | a 4xx or 5xx of another type, such as HTML | not handled: it is sent unchanged |
//! | a panic inside `CatchPanicLayer` | a problem, 500, without its message |
//! | an uncaught panic | not handled: the connection is closed |
//! | an inner layer returns `Err` | not handled: it is passed on, until a `HandleErrorLayer` handles it |
//! | a layer outside the hook responds | not handled: it is sent unchanged |
//! | a request that is not valid HTTP | not handled: the server sends an empty 400 |

mod body;
mod content;
#[cfg(feature = "drill")]
mod drill;
#[cfg(feature = "tracing")]
mod log_errors;

pub use body::ProblemBody;
#[cfg(feature = "drill")]
#[cfg_attr(docsrs, doc(cfg(feature = "drill")))]
pub use drill::{DrillFuture, DrillService};

#[cfg(feature = "tracing")]
#[cfg_attr(docsrs, doc(cfg(feature = "tracing")))]
pub use log_errors::{LogErrors, LogErrorsFuture, LogErrorsService};

use crate::problem::negotiated::{replace, Formats, Negotiation};
use crate::problem::occurrence::RequestMembers;
use crate::problem::says_problem;
use bytes::Bytes;
use content::{is_readable, passes, poll_text};
use core::future::Future;
use core::mem;
use core::pin::Pin;
use core::task::{ready, Context, Poll};
use http::response::Parts;
use http::{request, Request, Response};
use http_body::Body;
use pin_project_lite::pin_project;
use statusful_registry::shared::{LIMITS, MAX_BODY};
use tower_layer::Layer;
use tower_service::Service;

/// Turns a framework's own 4xx and 5xx into problems: 404 and 405 from a router, rejections
/// from extractors, bodies that are too large, timeouts, and panics that another layer caught.
///
/// A response without a content type or in `text/plain` is treated as such; others pass
/// unchanged. The text of a 4xx becomes the `detail`, that of a 5xx is dropped. Header fields
/// such as `Allow` are kept; those that describe the replaced content (`etag`, `last-modified`,
/// `content-language`, `cache-control` …) are removed.
///
/// If the member `status` of a problem differs from the status of the response, as axum sends
/// it for `(StatusCode, E)`, it is corrected (RFC 9457, Section 3.1.2).
///
/// Put it around the layers that return errors: the last `.layer(…)` of a router, the first of
/// a `tower::ServiceBuilder`. It accepts any body, so it composes with every layer of
/// tower-http that responds.
///
/// An `Err` from a layer, such as tower's own `timeout` and `load_shed`, is not a response and
/// is passed on. axum requires a `HandleErrorLayer` around such a layer: put that one inside
/// this layer, and its plain text response becomes a problem, too.
///
/// # Examples
///
/// ```
/// use axum::{routing::get, Router};
/// use statusful::tower::ProblemLayer;
///
/// let app: Router = Router::new()
///     .route("/users", get(|| async { "ann" }))
///     .layer(ProblemLayer::new());
/// ```
///
/// With the request's path as the `instance`, and the ID of its trace:
///
/// ```
/// use statusful::tower::ProblemLayer;
///
/// let layer = ProblemLayer::new().instance(|request| request.uri.path().to_owned()).trace_id();
/// ```
///
/// In XML for those that prefer it:
///
/// ```
/// # use statusful::{format::BodyFormat, tower::ProblemLayer};
/// # fn layer<ProblemXml: BodyFormat>() -> ProblemLayer {
/// ProblemLayer::new().offer::<ProblemXml>()
/// # }
/// ```
#[derive(Debug, Clone, Default)]
pub struct ProblemLayer {
    formats: Formats,
    members: RequestMembers,
}

impl ProblemLayer {
    /// The layer.
    #[must_use]
    pub fn new() -> Self {
        ProblemLayer::default()
    }
}

format_methods!(ProblemLayer);

impl<S> Layer<S> for ProblemLayer {
    type Service = ProblemService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        ProblemService { inner, formats: self.formats.clone(), members: self.members.clone() }
    }
}

/// The service of [`ProblemLayer`].
#[derive(Debug, Clone)]
pub struct ProblemService<S> {
    inner: S,
    formats: Formats,
    members: RequestMembers,
}

impl<S, Q, B> Service<Request<Q>> for ProblemService<S>
where
    S: Service<Request<Q>, Response = Response<B>>,
    B: Body,
    B::Data: From<Bytes>,
{
    type Response = Response<ProblemBody<B>>;
    type Error = S::Error;
    type Future = ProblemFuture<S::Future, B>;

    #[inline]
    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    #[inline]
    fn call(&mut self, request: Request<Q>) -> Self::Future {
        // Most layers ask nothing of the request.
        if !self.formats.is_empty() || !self.members.is_empty() {
            return self.call_negotiated(request);
        }
        ProblemFuture {
            state: State::Waiting { future: self.inner.call(request) },
            negotiation: Negotiation::default(),
        }
    }
}

impl<S> ProblemService<S> {
    #[inline(never)]
    fn call_negotiated<Q, B>(&mut self, mut request: Request<Q>) -> ProblemFuture<S::Future, B>
    where
        S: Service<Request<Q>, Response = Response<B>>,
        B: Body,
    {
        let (formats, members) = (&self.formats, &self.members);
        let negotiation = if formats.need_head(members, request.headers()) {
            with_parts(&mut request, |parts| formats.negotiation_of(members, &parts.headers, Some(parts)))
        } else {
            formats.negotiation_of(members, request.headers(), None)
        };
        ProblemFuture { state: State::Waiting { future: self.inner.call(request) }, negotiation }
    }
}

pin_project! {
    /// The future of [`ProblemService`].
    #[project = ProblemFutureProjection]
    pub struct ProblemFuture<F, B> where B: Body {
        #[pin]
        state: State<F, B>,
        negotiation: Negotiation,
    }
}

pin_project! {
    #[project = StateProjection]
    enum State<F, B> where B: Body {
        Waiting { #[pin] future: F },
        Reading { parts: Option<Parts>, #[pin] body: B, text: Vec<u8> },
    }
}

impl<F, B, E> Future for ProblemFuture<F, B>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body,
{
    type Output = Result<Response<ProblemBody<B>>, E>;

    #[inline]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let ProblemFutureProjection { mut state, negotiation } = self.project();
        let StateProjection::Waiting { future } = state.as_mut().project() else {
            return poll_answer(state, negotiation, context);
        };
        #[cfg(feature = "fluent")]
        let _scope = negotiation.enter();
        let response = ready!(future.poll(context))?;
        if passes(&response) {
            return Poll::Ready(Ok(response.map(ProblemBody::passed)));
        }
        poll_error(state, negotiation, response, context)
    }
}

/// The first poll for a response that may become another one.
#[cold]
fn poll_error<F, B: Body, E>(
    mut state: Pin<&mut State<F, B>>,
    negotiation: &Negotiation,
    response: Response<B>,
    context: &mut Context<'_>,
) -> Poll<Result<Response<ProblemBody<B>>, E>> {
    let (parts, body) = response.into_parts();
    if !is_readable(&parts, &body) && !says_problem(&parts.headers) {
        return Poll::Ready(Ok(problem(negotiation, parts, None)));
    }
    state.set(State::Reading { parts: Some(parts), body, text: Vec::new() });
    poll_answer(state, negotiation, context)
}

/// The response when its body has been read.
#[cold]
fn poll_answer<F, B: Body, E>(
    state: Pin<&mut State<F, B>>,
    negotiation: &Negotiation,
    context: &mut Context<'_>,
) -> Poll<Result<Response<ProblemBody<B>>, E>> {
    let StateProjection::Reading { parts, body, text } = state.project() else { return Poll::Pending };
    let is_problem = parts.as_ref().is_some_and(|parts| says_problem(&parts.headers));
    let limit = if is_problem { *LIMITS.end() } else { MAX_BODY };
    let is_whole = ready!(poll_text(body, text, limit, context));
    let parts = parts.take().unwrap_or_else(|| Response::new(()).into_parts().0);
    let text = mem::take(text);
    Poll::Ready(Ok(answer(negotiation, parts, is_whole.then_some(text))))
}

/// The response when its body has been read, if that was possible.
fn answer<B>(negotiation: &Negotiation, mut parts: Parts, body: Option<Vec<u8>>) -> Response<ProblemBody<B>> {
    if !says_problem(&parts.headers) {
        return problem(negotiation, parts, body.as_deref());
    }
    let Some(body) = body else { return problem(negotiation, parts, None) };
    let headers = mem::take(&mut parts.headers);
    let negotiated = negotiation.negotiated((parts.status, headers, body.into()));
    respond(parts, negotiated)
}

/// The problem that replaces the body; fields that describe the body are removed with it.
fn problem<B>(negotiation: &Negotiation, mut parts: Parts, text: Option<&[u8]>) -> Response<ProblemBody<B>> {
    let headers = mem::take(&mut parts.headers);
    let replaced = replace(negotiation, parts.status, headers, text);
    respond(parts, replaced)
}

/// The response with another status, header section and body.
fn respond<B>(mut parts: Parts, (status, headers, body): crate::problem::Parts) -> Response<ProblemBody<B>> {
    (parts.status, parts.headers) = (status, headers);
    Response::from_parts(parts, ProblemBody::problem(body))
}

/// Reads the head of a request, which is borrowed from it as a whole.
fn with_parts<Q, T>(request: &mut Request<Q>, read: impl FnOnce(&request::Parts) -> T) -> T {
    let (mut parts, ()) = Request::new(()).into_parts();
    let mut swap = |parts: &mut request::Parts| {
        mem::swap(request.method_mut(), &mut parts.method);
        mem::swap(request.uri_mut(), &mut parts.uri);
        mem::swap(request.version_mut(), &mut parts.version);
        mem::swap(request.headers_mut(), &mut parts.headers);
        mem::swap(request.extensions_mut(), &mut parts.extensions);
    };
    swap(&mut parts);
    let value = read(&parts);
    swap(&mut parts);
    value
}
