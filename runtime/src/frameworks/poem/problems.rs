//! The middleware for poem's own errors.

use super::assemble;
use crate::problem::framework::is_made_by_framework;
use crate::problem::negotiated::{head, replace, Formats, Negotiation};
use crate::problem::occurrence::RequestMembers;
use crate::problem::says_problem;
use core::future::{poll_fn, Future};
use core::pin::{pin, Pin};
use core::task::{Context, Poll};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, StatusCode};
use poem::{Endpoint, Error, IntoResponse, Middleware, Request, Response, Result};
use statusful_registry::shared::MAX_BODY;
use std::panic::{catch_unwind, AssertUnwindSafe};

/// A middleware that turns poem's own errors into problems: unknown paths, rejections of
/// extractors, errors of other types that a handler or a middleware returns, and panics.
///
/// The text of a 4xx becomes the `detail`, that of a 5xx is dropped. Header fields such as
/// `Retry-After` are kept, those that describe the replaced content (`etag`,
/// `content-language`, `cache-control` …) are not. Every `Err` becomes a response here: a
/// middleware that logs errors goes inside. The [module](super) lists what it handles.
///
/// # Examples
///
/// ```
/// use poem::{middleware::Cors, EndpointExt, Route};
///
/// let app = Route::new()
///     .with(Cors::new())
///     .with(statusful::poem::problems()); // the last one is the outermost
/// ```
#[must_use]
pub fn problems() -> Problems {
    Problems::default()
}

/// The middleware that [`problems`] returns.
#[derive(Debug, Clone, Default)]
pub struct Problems {
    formats: Formats,
    members: RequestMembers,
}

format_methods!(Problems);

impl<E: Endpoint> Middleware<E> for Problems {
    type Output = ProblemsEndpoint<E>;

    fn transform(&self, endpoint: E) -> ProblemsEndpoint<E> {
        ProblemsEndpoint { endpoint, formats: self.formats.clone(), members: self.members.clone() }
    }
}

/// The endpoint of [`Problems`].
#[derive(Debug)]
pub struct ProblemsEndpoint<E> {
    endpoint: E,
    formats: Formats,
    members: RequestMembers,
}

impl<E: Endpoint> Endpoint for ProblemsEndpoint<E> {
    type Output = Response;

    /// The state that a panicking handler shares with other requests is as after a panic in a
    /// thread, which poisons locks.
    async fn call(&self, request: Request) -> Result<Response> {
        let head = || head(request.method(), request.uri(), request.headers());
        let negotiation = self.formats.negotiation(&self.members, head);
        let mut future = pin!(async { self.endpoint.call(request).await });
        let polled = |context: &mut Context<'_>| {
            let _scope = negotiation.enter();
            poll(future.as_mut(), context)
        };
        Ok(match poll_fn(polled).await {
            Some(Ok(output)) => {
                let scope = negotiation.enter();
                let response = output.into_response();
                drop(scope);
                from_output(&negotiation, response).await
            }
            Some(Err(error)) => from_error(&negotiation, error).await,
            None => replaced(&negotiation, StatusCode::INTERNAL_SERVER_ERROR, HeaderMap::new(), None),
        })
    }
}

/// Polls; `None` for a panic.
fn poll<F: Future>(future: Pin<&mut F>, context: &mut Context<'_>) -> Poll<Option<F::Output>> {
    match catch_unwind(AssertUnwindSafe(|| future.poll(context))) {
        Ok(poll) => poll.map(Some),
        Err(_) => Poll::Ready(None),
    }
}

/// The response, or the problem instead of it.
async fn from_output(negotiation: &Negotiation, mut response: Response) -> Response {
    if !is_plain_error(&response) {
        return negotiated(negotiation, response).await;
    }
    let text = response.take_body().into_bytes_limit(MAX_BODY).await.ok();
    replaced(negotiation, response.status(), response.headers().clone(), text.as_deref())
}

/// The response of the error, or the problem instead of it.
async fn from_error(negotiation: &Negotiation, error: Error) -> Response {
    let text = error.to_string();
    let scope = negotiation.enter();
    let response = error.into_response();
    drop(scope);
    if !is_plain_error(&response) {
        return negotiated(negotiation, response).await;
    }
    // The text of an error that has only a status is the status.
    let text = Some(text.as_bytes()).filter(|_| text != response.status().to_string());
    replaced(negotiation, response.status(), response.headers().clone(), text)
}

fn is_plain_error(response: &Response) -> bool {
    let content_type = || response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes);
    is_made_by_framework(response.status().as_u16(), content_type)
}

/// The response in the format that the client prefers.
async fn negotiated(negotiation: &Negotiation, mut response: Response) -> Response {
    if !negotiation.rewrites() || !says_problem(response.headers()) {
        return response;
    }
    let (status, headers) = (response.status(), response.headers().clone());
    let Ok(body) = response.take_body().into_bytes().await else {
        return replaced(negotiation, status, headers, None);
    };
    let (status, headers, body) = negotiation.negotiated((status, headers, body));
    response.set_status(status);
    *response.headers_mut() = headers;
    response.set_body(body);
    response
}

fn replaced(
    negotiation: &Negotiation,
    status: StatusCode,
    headers: HeaderMap,
    text: Option<&[u8]>,
) -> Response {
    let (status, headers, body) = replace(negotiation, status, headers, text);
    assemble(status, headers, body)
}
