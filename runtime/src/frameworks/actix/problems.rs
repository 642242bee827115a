//! The middleware for actix-web's own errors.

use super::{from_actix, to_actix_header};
use crate::problem::framework::{is_made_by_framework, replace, restate, CONTENT_FIELDS};
use crate::problem::is_media_type;
use crate::problem::occurrence::{request_members, Occurrence, RequestMembers};
use actix_web::body::{BodySize, BoxBody, EitherBody, MessageBody};
use actix_web::dev::{forward_ready, RequestHead, Service, ServiceRequest, ServiceResponse, Transform};
use actix_web::http::header::{HeaderValue, CONTENT_TYPE};
use actix_web::http::StatusCode;
use actix_web::{Error, HttpResponse, HttpResponseBuilder, ResponseError};
use bytes::Bytes;
use core::fmt;
use core::future::{ready, Future, Ready};
use core::pin::Pin;
use core::task::{Context, Poll};
use http::HeaderMap;
use pin_project_lite::pin_project;
use statusful_registry::shared::MAX_BODY;
use std::panic::{catch_unwind, AssertUnwindSafe};

/// A middleware that turns actix-web's own errors into problems: unknown paths, bodies that do
/// not parse or are too large, errors of other types that a handler or a middleware returns,
/// and panics.
///
/// The text of a 4xx becomes the `detail`, that of a 5xx is dropped. Header fields such as
/// `Allow` are kept, those that describe the replaced content are not. The [module](super)
/// lists what it handles.
///
/// # Examples
///
/// ```
/// use actix_web::{middleware::NormalizePath, App};
///
/// let app = App::new()
///     .wrap(NormalizePath::trim())
///     .wrap(statusful::actix::problems()); // the last one is the outermost
/// ```
///
/// With the request's path as the `instance` of each problem, and the ID of its trace:
///
/// ```
/// let problems = statusful::actix::problems().instance(|request| request.uri.path().to_owned()).trace_id();
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

impl<S, B> Transform<S, ServiceRequest> for Problems
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Transform = ProblemsService<S>;
    type InitError = ();
    type Future = Ready<Result<ProblemsService<S>, ()>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(ProblemsService { service, members: self.members.clone() }))
    }
}

/// The service of [`Problems`].
#[derive(Debug)]
pub struct ProblemsService<S> {
    service: S,
    members: RequestMembers,
}

impl<S, B> Service<ServiceRequest> for ProblemsService<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Future = ProblemsFuture<S::Future>;

    forward_ready!(service);

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let occurrence = self.members.of_head(|| parts(request.head()));
        ProblemsFuture {
            occurrence,
            future: catch_unwind(AssertUnwindSafe(|| self.service.call(request))).ok(),
        }
    }
}

pin_project! {
    /// The future of [`ProblemsService`].
    #[project = ProblemsFutureProjection]
    pub struct ProblemsFuture<F> {
        occurrence: Occurrence,
        // None if the service panicked before there was a future.
        #[pin]
        future: Option<F>,
    }
}

impl<F, B> Future for ProblemsFuture<F>
where
    F: Future<Output = Result<ServiceResponse<B>, Error>>,
    B: MessageBody + 'static,
{
    type Output = Result<ServiceResponse<EitherBody<B>>, Error>;

    /// After a panic, the future is not polled again; the state that it shares with other
    /// requests is as after a panic in a thread, which poisons locks.
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let ProblemsFutureProjection { occurrence, future } = self.project();
        let Some(future) = future.as_pin_mut() else {
            return Poll::Ready(Err(Replaced::panic(occurrence).into()));
        };
        match catch_unwind(AssertUnwindSafe(|| future.poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(Ok(response))) => Poll::Ready(Ok(answered(response, occurrence))),
            Ok(Poll::Ready(Err(error))) => Poll::Ready(Err(failed(error, occurrence))),
            Err(_) => Poll::Ready(Err(Replaced::panic(occurrence).into())),
        }
    }
}

/// The response, or the problem instead of it.
fn answered<B: MessageBody + 'static>(
    response: ServiceResponse<B>,
    occurrence: &Occurrence,
) -> ServiceResponse<EitherBody<B>> {
    if !occurrence.is_empty() && is_short_problem(response.response()) {
        let (request, response) = response.into_parts();
        return ServiceResponse::new(request, restated(response, occurrence));
    }
    if !is_plain_error(response.response()) {
        return response.map_into_left_body();
    }
    let (request, response) = response.into_parts();
    let (mut head, body) = response.into_parts();
    let Replaced { headers, body, .. } = Replaced::of(&head, body, occurrence);
    head.headers_mut().clear();
    for (name, value) in headers.iter().filter_map(|(name, value)| to_actix_header(name, value)) {
        head.headers_mut().append(name, value);
    }
    ServiceResponse::new(request, head.set_body(BoxBody::new(body)).map_into_right_body())
}

/// The error, or one whose response is the problem. It remains an `Err`, because the request
/// that a response would need is gone; asking it for its response returns the problem.
fn failed(error: Error, occurrence: &Occurrence) -> Error {
    let response = error.as_response_error().error_response();
    if !occurrence.is_empty() && is_short_problem(&response) {
        return Stated { error, occurrence: occurrence.clone() }.into();
    }
    if !is_plain_error(&response) {
        return error;
    }
    let text = error.to_string();
    let (head, body) = HttpResponse::from_error(error).into_parts();
    Replaced { text, ..Replaced::of(&head, body, occurrence) }.into()
}

/// An error with a problem that does not have all that is known of the request.
#[derive(Debug)]
struct Stated {
    error: Error,
    occurrence: Occurrence,
}

impl fmt::Display for Stated {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, formatter)
    }
}

impl ResponseError for Stated {
    fn status_code(&self) -> StatusCode {
        self.error.as_response_error().status_code()
    }

    fn error_response(&self) -> HttpResponse {
        restated(self.error.as_response_error().error_response(), &self.occurrence).map_into_boxed_body()
    }
}

/// Whether this is a problem with a body that is as short as ours are.
fn is_short_problem<B: MessageBody>(response: &HttpResponse<B>) -> bool {
    let content_type = response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes);
    let is_short = matches!(response.body().size(), BodySize::Sized(length) if length <= MAX_BODY as u64);
    is_short && content_type.is_some_and(|field| is_media_type(field, "application/problem+json"))
}

/// The problem with what is known of the request.
fn restated<B: MessageBody + 'static>(
    response: HttpResponse<B>,
    occurrence: &Occurrence,
) -> HttpResponse<EitherBody<B>> {
    let (mut head, body) = response.into_parts();
    let bytes = match body.try_into_bytes() {
        Ok(bytes) => bytes,
        Err(body) => return head.set_body(body).map_into_left_body(),
    };
    let restated = restate(from_actix(head.status()), &bytes, occurrence);
    if restated.is_some() {
        for name in CONTENT_FIELDS {
            head.headers_mut().remove(name);
        }
    }
    head.set_body(BoxBody::new(restated.unwrap_or(bytes))).map_into_right_body()
}

/// The head of a request, in the types of today's `http`.
fn parts(head: &RequestHead) -> http::request::Parts {
    let mut request = http::Request::new(());
    let method = http::Method::from_bytes(head.method.as_str().as_bytes());
    *request.method_mut() = method.unwrap_or_default();
    *request.uri_mut() = head.uri.to_string().parse().unwrap_or_default();
    *request.headers_mut() = from_actix_headers(head.headers());
    request.into_parts().0
}

fn is_plain_error<B>(response: &HttpResponse<B>) -> bool {
    let content_type = response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes);
    is_made_by_framework(response.status().as_u16(), content_type)
}

/// The problem that replaces a response.
#[derive(Debug)]
struct Replaced {
    /// The error's own text, for logs.
    text: String,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Replaced {
    fn of<B: MessageBody>(head: &HttpResponse<()>, body: B, occurrence: &Occurrence) -> Self {
        let mut headers = from_actix_headers(head.headers());
        let text = body.try_into_bytes().ok();
        let body = replace(&mut headers, from_actix(head.status()), text.as_deref(), occurrence);
        Replaced { text: String::new(), status: head.status(), headers, body }
    }

    fn panic(occurrence: &Occurrence) -> Self {
        let mut headers = HeaderMap::new();
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        let body = replace(&mut headers, from_actix(status), None, occurrence);
        Replaced { text: "the handler panicked".to_owned(), status, headers, body }
    }
}

impl fmt::Display for Replaced {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl ResponseError for Replaced {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponseBuilder::new(self.status);
        for (name, value) in self.headers.iter().filter_map(|(name, value)| to_actix_header(name, value)) {
            response.append_header((name, value));
        }
        response.body(self.body.clone())
    }
}

fn from_actix_headers(headers: &actix_web::http::header::HeaderMap) -> HeaderMap {
    let fields = headers.iter().filter_map(|(name, value)| {
        let name = http::HeaderName::from_bytes(name.as_str().as_bytes()).ok()?;
        Some((name, http::HeaderValue::from_bytes(value.as_bytes()).ok()?))
    });
    let mut headers = HeaderMap::new();
    for (name, value) in fields {
        headers.append(name, value);
    }
    headers
}
