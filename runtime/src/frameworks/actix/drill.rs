//! The middleware that answers with any error on request.

use super::assemble;
use crate::drill::Drill;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{forward_ready, Service, ServiceRequest, ServiceResponse, Transform};
use actix_web::Error;
use core::future::{ready, Future, Ready};
use core::pin::Pin;
use core::task::{ready, Context, Poll};
use pin_project_lite::pin_project;

/// Wrap with it before [`problems`](super::problems()), so that its answers pass through that, too.
impl<S, B> Transform<S, ServiceRequest> for Drill
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Transform = DrillService<S>;
    type InitError = ();
    type Future = Ready<Result<DrillService<S>, ()>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(DrillService { service, drill: self.clone() }))
    }
}

/// The service of [`Drill`].
#[derive(Debug)]
pub struct DrillService<S> {
    service: S,
    drill: Drill,
}

impl<S, B> Service<ServiceRequest> for DrillService<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Future = DrillFuture<S::Future, B>;

    forward_ready!(service);

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let fields = request.headers().get_all("prefer").map(actix_web::http::header::HeaderValue::as_bytes);
        let Some(answer) = self.drill.answer_to(fields) else {
            return DrillFuture { future: Some(self.service.call(request)), answer: None };
        };
        let (parts, body) = answer.into_parts();
        let response = request.into_response(assemble(parts.status, &parts.headers, body));
        DrillFuture { future: None, answer: Some(response.map_into_right_body()) }
    }
}

pin_project! {
    /// The future of [`DrillService`].
    pub struct DrillFuture<F, B> {
        #[pin]
        future: Option<F>,
        answer: Option<ServiceResponse<EitherBody<B>>>,
    }
}

impl<F, B> Future for DrillFuture<F, B>
where
    F: Future<Output = Result<ServiceResponse<B>, Error>>,
    B: MessageBody,
{
    type Output = Result<ServiceResponse<EitherBody<B>>, Error>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let projection = self.project();
        match (projection.future.as_pin_mut(), projection.answer.take()) {
            (Some(future), _) => {
                Poll::Ready(ready!(future.poll(context)).map(ServiceResponse::map_into_left_body))
            }
            (None, Some(answer)) => Poll::Ready(Ok(answer)),
            // A future is not polled after it is ready.
            (None, None) => Poll::Pending,
        }
    }
}
