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

use crate::problem::framework::is_made_by_framework;
use crate::problem::negotiated::{replace, Formats, Negotiation};
use crate::problem::occurrence::RequestMembers;
use crate::problem::{has_content, says_problem};
use bytes::{Buf, Bytes};
use core::future::Future;
use core::pin::Pin;
use core::task::{ready, Context, Poll};
use http::header::{HeaderValue, CONTENT_ENCODING, CONTENT_TYPE};
use http::response::Parts;
use http::{Request, Response};
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

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<Q>) -> Self::Future {
        // Most layers ask nothing of the request, which is then not taken apart.
        if self.formats.is_empty() && self.members.is_empty() {
            return ProblemFuture::new(self.inner.call(request), Negotiation::default());
        }
        let (parts, body) = request.into_parts();
        let negotiation = self.formats.negotiation_of(&self.members, &parts);
        ProblemFuture::new(self.inner.call(Request::from_parts(parts, body)), negotiation)
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

impl<F, B: Body> ProblemFuture<F, B> {
    fn new(future: F, negotiation: Negotiation) -> Self {
        ProblemFuture { state: State::Waiting { future }, negotiation }
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

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let ProblemFutureProjection { mut state, negotiation } = self.project();
        if let StateProjection::Waiting { future } = state.as_mut().project() {
            let response = {
                let _scope = negotiation.enter();
                ready!(future.poll(context))?
            };
            if !is_plain_error(&response) && !may_differ(&response) {
                return Poll::Ready(Ok(response.map(ProblemBody::passed)));
            }
            let (parts, body) = response.into_parts();
            if !is_readable(&parts, &body) && !says_problem(&parts.headers) {
                return Poll::Ready(Ok(problem(negotiation, parts, None)));
            }
            state.set(State::Reading { parts: Some(parts), body, text: Vec::new() });
        }
        poll_answer(state, negotiation, context).map(Ok)
    }
}

/// The response when its body has been read.
fn poll_answer<F, B: Body>(
    state: Pin<&mut State<F, B>>,
    negotiation: &Negotiation,
    context: &mut Context<'_>,
) -> Poll<Response<ProblemBody<B>>> {
    let StateProjection::Reading { parts, body, text } = state.project() else { return Poll::Pending };
    let is_problem = parts.as_ref().is_some_and(|parts| says_problem(&parts.headers));
    let limit = if is_problem { *LIMITS.end() } else { MAX_BODY };
    let is_whole = ready!(poll_text(body, text, limit, context));
    let parts = parts.take().unwrap_or_else(|| Response::new(()).into_parts().0);
    let text = core::mem::take(text);
    Poll::Ready(answer(negotiation, parts, is_whole.then_some(text)))
}

fn is_plain_error<B>(response: &Response<B>) -> bool {
    let content_type = || response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes);
    is_made_by_framework(response.status().as_u16(), content_type)
}

/// Whether this is a problem whose status must be checked: one with a body that is available,
/// and no longer than an error may state that ours are.
fn may_differ<B: Body>(response: &Response<B>) -> bool {
    // Most responses end here.
    if !says_problem(response.headers()) || !has_content(response.status()) {
        return false;
    }
    let length = response.body().size_hint().exact();
    let is_short = length.is_some_and(|length| length <= *LIMITS.end() as u64);
    is_short && !response.headers().contains_key(CONTENT_ENCODING)
}

/// The response when its body has been read, if that was possible.
fn answer<B>(negotiation: &Negotiation, mut parts: Parts, body: Option<Vec<u8>>) -> Response<ProblemBody<B>> {
    if !says_problem(&parts.headers) {
        return problem(negotiation, parts, body.as_deref());
    }
    let Some(body) = body else { return problem(negotiation, parts, None) };
    let headers = core::mem::take(&mut parts.headers);
    let negotiated = negotiation.negotiated((parts.status, headers, body.into()));
    respond(parts, negotiated)
}

/// Only the text of a 4xx is read. Bodies of unknown length are read until they are too long.
fn is_readable<B: Body>(parts: &Parts, body: &B) -> bool {
    let is_short = body.size_hint().lower() <= MAX_BODY as u64;
    parts.status.is_client_error() && is_short && !parts.headers.contains_key(CONTENT_ENCODING)
}

/// Reads to the end of the body, and returns whether the text is complete: neither too long nor
/// interrupted.
fn poll_text<B: Body>(
    mut body: Pin<&mut B>,
    text: &mut Vec<u8>,
    limit: usize,
    context: &mut Context<'_>,
) -> Poll<bool> {
    while let Some(frame) = ready!(body.as_mut().poll_frame(context)) {
        let Ok(frame) = frame else { return Poll::Ready(false) };
        let Ok(mut data) = frame.into_data() else { continue };
        if text.len() + data.remaining() > limit {
            return Poll::Ready(false);
        }
        while data.has_remaining() {
            let length = data.chunk().len();
            text.extend_from_slice(data.chunk());
            data.advance(length);
        }
    }
    Poll::Ready(true)
}

/// The problem that replaces the body; fields that describe the body are removed with it.
fn problem<B>(negotiation: &Negotiation, mut parts: Parts, text: Option<&[u8]>) -> Response<ProblemBody<B>> {
    let headers = core::mem::take(&mut parts.headers);
    let replaced = replace(negotiation, parts.status, headers, text);
    respond(parts, replaced)
}

/// The response with another status, header section and body.
fn respond<B>(mut parts: Parts, (status, headers, body): crate::problem::Parts) -> Response<ProblemBody<B>> {
    (parts.status, parts.headers) = (status, headers);
    Response::from_parts(parts, ProblemBody::problem(body))
}
