//! The middleware that answers with any error on request.

use super::assemble;
use crate::drill::Drill;
use http::HeaderValue;
use poem::{Endpoint, IntoResponse, Middleware, Request, Response, Result};

/// Put it inside [`problems`](super::problems()), so that its answers pass through that, too.
impl<E: Endpoint> Middleware<E> for Drill {
    type Output = DrillEndpoint<E>;

    fn transform(&self, endpoint: E) -> DrillEndpoint<E> {
        DrillEndpoint { endpoint, drill: self.clone() }
    }
}

/// The endpoint of [`Drill`].
#[derive(Debug)]
pub struct DrillEndpoint<E> {
    endpoint: E,
    drill: Drill,
}

impl<E: Endpoint> Endpoint for DrillEndpoint<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let fields = request.headers().get_all("prefer").iter().map(HeaderValue::as_bytes);
        let Some(answer) = self.drill.answer_to(fields) else {
            return self.endpoint.call(request).await.map(IntoResponse::into_response);
        };
        let (parts, body) = answer.into_parts();
        Ok(assemble(parts.status, parts.headers, body))
    }
}
