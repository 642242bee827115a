//! The layer that answers with any error on request.

use super::ProblemBody;
use crate::drill::Drill;
use bytes::Bytes;
use core::future::Future;
use core::pin::Pin;
use core::task::{ready, Context, Poll};
use http::header::HeaderValue;
use http::{Request, Response};
use http_body::Body;
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

/// Put it inside [`ProblemLayer`](super::ProblemLayer), so that its answers pass through that, too.
impl<S> Layer<S> for Drill {
    type Service = DrillService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        DrillService { inner, drill: self.clone() }
    }
}

/// The service of [`Drill`].
#[derive(Debug, Clone)]
pub struct DrillService<S> {
    inner: S,
    drill: Drill,
}

impl<S, Q, B> Service<Request<Q>> for DrillService<S>
where
    S: Service<Request<Q>, Response = Response<B>>,
    B: Body,
    B::Data: From<Bytes>,
{
    type Response = Response<ProblemBody<B>>;
    type Error = S::Error;
    type Future = DrillFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<Q>) -> Self::Future {
        let fields = request.headers().get_all("prefer").iter().map(HeaderValue::as_bytes);
        match self.drill.answer_to(fields) {
            None => DrillFuture { state: State::Passed { future: self.inner.call(request) } },
            answer => DrillFuture { state: State::Answered { answer } },
        }
    }
}

pin_project! {
    /// The future of [`DrillService`].
    pub struct DrillFuture<F> {
        #[pin]
        state: State<F>,
    }
}

pin_project! {
    #[project = StateProjection]
    enum State<F> {
        Passed { #[pin] future: F },
        Answered { answer: Option<Response<Bytes>> },
    }
}

impl<F, B, E> Future for DrillFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body,
{
    type Output = Result<Response<ProblemBody<B>>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        match self.project().state.project() {
            StateProjection::Passed { future } => {
                Poll::Ready(ready!(future.poll(context)).map(|response| response.map(ProblemBody::passed)))
            }
            // A future is not polled after it is ready.
            StateProjection::Answered { answer } => {
                let answer = answer.take().unwrap_or_default();
                Poll::Ready(Ok(answer.map(ProblemBody::problem)))
            }
        }
    }
}
