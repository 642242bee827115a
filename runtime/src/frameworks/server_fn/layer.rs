//! A layer that gives the responses of server functions the status and the header fields of
//! their errors.

use super::answer::Call;
use core::future::Future;
use core::pin::Pin;
use core::task::{ready, Context, Poll};
use http::{Request, Response};
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

/// Gives the responses of server functions the status and the header fields of their errors, which
/// server_fn 0.8 answers with 500. Put it around the routes of the functions, inside
/// [`ProblemLayer`](crate::tower::ProblemLayer), which writes the status of the response into the
/// body, and inside `LogErrors`.
///
/// - A status that the program has set (`ResponseOptions` of leptos) stays, and so do header fields
///   with the same name.
/// - The response to a form without JavaScript redirects to the page of the form. It has the
///   cookies of the error and none of its other header fields: `Retry-After` would delay the
///   redirect.
/// - server_fn's client reads an error only from a 4xx and a 5xx: for any other status, 500 is
///   sent.
/// - It is about errors that [`ProblemEncoding`](super::ProblemEncoding) writes while the inner
///   service is polled, and not about those that a spawned task sends, or a stream or a websocket
///   after the response has begun.
///
/// # Examples
///
/// ```
/// use axum::{routing::post, Router};
/// use statusful::server_fn::StatusLayer;
///
/// # async fn handle_server_fns() {}
/// let app: Router = Router::new()
///     .route("/api/{*function}", post(handle_server_fns)) // `leptos_axum::handle_server_fns`
///     .layer(StatusLayer::new());
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct StatusLayer {
    _private: (),
}

impl StatusLayer {
    /// Creates the layer; it has no options.
    #[must_use]
    pub fn new() -> Self {
        StatusLayer::default()
    }
}

impl<S> Layer<S> for StatusLayer {
    type Service = StatusService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        StatusService { inner }
    }
}

/// The service of [`StatusLayer`].
#[derive(Debug, Clone, Copy)]
pub struct StatusService<S> {
    inner: S,
}

impl<S, Q, B> Service<Request<Q>> for StatusService<S>
where
    S: Service<Request<Q>, Response = Response<B>>,
{
    type Response = Response<B>;
    type Error = S::Error;
    type Future = StatusFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<Q>) -> Self::Future {
        let mut call = Call::default();
        let future = call.enter(|| self.inner.call(request));
        StatusFuture { future, call }
    }
}

pin_project! {
    /// The future of [`StatusService`].
    #[derive(Debug)]
    pub struct StatusFuture<F> {
        #[pin]
        future: F,
        call: Call,
    }
}

impl<F, B, E> Future for StatusFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
{
    type Output = Result<Response<B>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let (call, future) = (this.call, this.future);
        let mut response = ready!(call.enter(|| future.poll(context)))?;
        if let Some(answer) = call.last.take() {
            answer.complete(&mut response);
        }
        Poll::Ready(Ok(response))
    }
}
