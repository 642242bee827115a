//! The middleware for poem's own errors.

use super::assemble;
use crate::problem::framework::{is_made_by_framework, replace, restate, CONTENT_FIELDS};
use crate::problem::occurrence::{request_members, Occurrence, RequestMembers};
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
///
/// With the request's path as the `instance` of each problem, and the ID of its trace:
///
/// ```
/// let problems = statusful::poem::problems().instance(|request| request.uri.path().to_owned()).trace_id();
/// ```
#[must_use]
pub fn problems() -> Problems {
    Problems::default()
}

/// The middleware that [`problems`] returns.
#[derive(Debug, Clone, Default)]
pub struct Problems {
    members: RequestMembers,
}

request_members!(Problems);

impl<E: Endpoint> Middleware<E> for Problems {
    type Output = ProblemsEndpoint<E>;

    fn transform(&self, endpoint: E) -> ProblemsEndpoint<E> {
        ProblemsEndpoint { endpoint, members: self.members.clone() }
    }
}

/// The endpoint of [`Problems`].
#[derive(Debug)]
pub struct ProblemsEndpoint<E> {
    endpoint: E,
    members: RequestMembers,
}

impl<E: Endpoint> Endpoint for ProblemsEndpoint<E> {
    type Output = Response;

    /// The state that a panicking handler shares with other requests is as after a panic in a
    /// thread, which poisons locks.
    async fn call(&self, request: Request) -> Result<Response> {
        let occurrence = self.members.of_head(|| parts(&request));
        let mut future = pin!(async { self.endpoint.call(request).await });
        let response = match poll_fn(|context| poll(future.as_mut(), context)).await {
            Some(Ok(output)) => from_output(output.into_response()).await,
            Some(Err(error)) => from_error(error),
            None => replaced(StatusCode::INTERNAL_SERVER_ERROR, HeaderMap::new(), None),
        };
        Ok(if occurrence.is_empty() { response } else { restated(response, &occurrence).await })
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
async fn from_output(mut response: Response) -> Response {
    if !is_plain_error(&response) {
        return response;
    }
    let text = response.take_body().into_bytes_limit(MAX_BODY).await.ok();
    replaced(response.status(), response.headers().clone(), text.as_deref())
}

/// The response of the error, or the problem instead of it.
fn from_error(error: Error) -> Response {
    let text = error.to_string();
    let response = error.into_response();
    if !is_plain_error(&response) {
        return response;
    }
    // The text of an error that has only a status is the status.
    let text = Some(text.as_bytes()).filter(|_| text != response.status().to_string());
    replaced(response.status(), response.headers().clone(), text)
}

/// The head of a request.
fn parts(request: &Request) -> http::request::Parts {
    let mut head = http::Request::new(());
    *head.method_mut() = request.method().clone();
    *head.uri_mut() = request.uri().clone();
    *head.headers_mut() = request.headers().clone();
    head.into_parts().0
}

/// The problem with what is known of the request. A body that cannot be read is sent as it broke
/// off: without the rest.
async fn restated(mut response: Response, occurrence: &Occurrence) -> Response {
    if !says_problem(response.headers()) {
        return response;
    }
    let bytes = response.take_body().into_bytes().await.unwrap_or_default();
    match restate(response.status(), &bytes, occurrence) {
        None => response.set_body(bytes),
        Some(body) => {
            for name in CONTENT_FIELDS {
                response.headers_mut().remove(name);
            }
            response.set_body(body);
        }
    }
    response
}

fn is_plain_error(response: &Response) -> bool {
    let content_type = response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes);
    is_made_by_framework(response.status().as_u16(), content_type)
}

fn replaced(status: StatusCode, mut headers: HeaderMap, text: Option<&[u8]>) -> Response {
    let body = replace(&mut headers, status, text, &Occurrence::default());
    assemble(status, headers, body)
}
