//! The middleware for actix-web's own errors.

use super::{from_actix, to_actix, to_actix_header};
use crate::capture::Report;
use crate::incomplete;
use crate::problem::framework::is_made_by_framework;
use crate::problem::language::varies;
use crate::problem::negotiated::{head, replace, Formats, Negotiation};
use crate::problem::occurrence::RequestMembers;
use crate::problem::{says_problem, Parts};
use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{forward_ready, Service, ServiceRequest, ServiceResponse, Transform};
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
        ready(Ok(ProblemsService { service, formats: self.formats.clone(), members: self.members.clone() }))
    }
}

/// The service of [`Problems`].
#[derive(Debug)]
pub struct ProblemsService<S> {
    service: S,
    formats: Formats,
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
        let negotiation = self.formats.negotiation(&self.members, || from_actix_request(&request));
        ProblemsFuture {
            negotiation,
            future: catch_unwind(AssertUnwindSafe(|| self.service.call(request))).ok(),
        }
    }
}

pin_project! {
    /// The future of [`ProblemsService`].
    pub struct ProblemsFuture<F> {
        // None if the service panicked before there was a future.
        #[pin]
        future: Option<F>,
        negotiation: Negotiation,
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
        let projection = self.project();
        let negotiation = &*projection.negotiation;
        let Some(future) = projection.future.as_pin_mut() else {
            return Poll::Ready(Err(Replaced::panic(negotiation).into()));
        };
        let scope = negotiation.enter();
        let polled = catch_unwind(AssertUnwindSafe(|| future.poll(context)));
        drop(scope);
        match polled {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(Ok(response))) => Poll::Ready(Ok(answered(negotiation, response))),
            Ok(Poll::Ready(Err(error))) => Poll::Ready(Err(failed(negotiation, error))),
            Err(_) => Poll::Ready(Err(Replaced::panic(negotiation).into())),
        }
    }
}

/// The response, or the problem instead of it.
fn answered<B: MessageBody + 'static>(
    negotiation: &Negotiation,
    response: ServiceResponse<B>,
) -> ServiceResponse<EitherBody<B>> {
    let is_plain = is_plain_error(response.response());
    if !is_plain && !negotiation.rewrites() {
        return response.map_into_left_body();
    }
    let (request, response) = response.into_parts();
    let (mut head, body) = response.into_parts();
    let (status, headers) = (from_actix(head.status()), from_actix_headers(head.headers()));
    let (status, headers, body) = if is_plain {
        replace(negotiation, status, headers, body.try_into_bytes().ok().as_deref())
    } else if says_problem(&headers) {
        match body.try_into_bytes() {
            Ok(body) => negotiation.negotiated((status, headers, body)),
            Err(body) => return ServiceResponse::new(request, head.set_body(body)).map_into_left_body(),
        }
    } else {
        return ServiceResponse::new(request, head.set_body(body)).map_into_left_body();
    };
    *head.status_mut() = to_actix(status);
    head.headers_mut().clear();
    for (name, value) in headers.iter().filter_map(|(name, value)| to_actix_header(name, value)) {
        head.headers_mut().append(name, value);
    }
    ServiceResponse::new(request, head.set_body(BoxBody::new(body)).map_into_right_body())
}

/// The error, or one whose response is the problem. It remains an `Err`, because the request
/// that a response would need is gone; asking it for its response returns the problem.
fn failed(negotiation: &Negotiation, error: Error) -> Error {
    let scope = negotiation.enter();
    let response = incomplete::muted(|| error.as_response_error().error_response());
    drop(scope);
    let is_plain = is_plain_error(&response);
    let headers = from_actix_headers(response.headers());
    let is_problem = negotiation.rewrites() && says_problem(&headers);
    // In a format of its own.
    let is_translated = negotiation.translates() && varies(&headers, "accept-language");
    if !is_plain && !is_problem && !is_translated {
        return error;
    }
    let text = error.to_string();
    let scope = negotiation.enter();
    let response = HttpResponse::from_error(error);
    drop(scope);
    let (head, body) = response.into_parts();
    let report = head.extensions().get::<Report>().cloned();
    let (status, headers) = (from_actix(head.status()), from_actix_headers(head.headers()));
    let body = body.try_into_bytes().ok();
    let parts = match (is_plain, body) {
        (false, Some(body)) => negotiation.negotiated((status, headers, body)),
        (_, body) => replace(negotiation, status, headers, body.as_deref()),
    };
    Replaced { report, ..Replaced::of(text, parts) }.into()
}

fn is_plain_error<B>(response: &HttpResponse<B>) -> bool {
    let content_type = || response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes);
    is_made_by_framework(response.status().as_u16(), content_type)
}

/// The problem that replaces a response.
#[derive(Debug)]
struct Replaced {
    /// The error's own text, for logs.
    text: String,
    /// What is known about the error, if that is asked for.
    report: Option<Report>,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Replaced {
    fn of(text: String, (status, headers, body): Parts) -> Self {
        Replaced { text, report: None, status: to_actix(status), headers, body }
    }

    fn panic(negotiation: &Negotiation) -> Self {
        let status = http::StatusCode::INTERNAL_SERVER_ERROR;
        let parts = replace(negotiation, status, HeaderMap::new(), None);
        Self::of("the handler panicked".to_owned(), parts)
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
        let mut response = response.body(self.body.clone());
        if let Some(report) = self.report.clone() {
            response.extensions_mut().insert(report);
        }
        response
    }
}

fn from_actix_request(request: &ServiceRequest) -> http::request::Parts {
    let method = http::Method::from_bytes(request.method().as_str().as_bytes()).unwrap_or_default();
    let uri = request.uri().to_string().parse().unwrap_or_default();
    head(&method, &uri, &from_actix_headers(request.headers()))
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
