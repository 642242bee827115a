//! Layers around a service whose response is no error, as most are: what every request pays.

use crate::work::{Group, Work, BY_HAND, OURS};
use bytes::Bytes;
use http::header::{HeaderValue, ACCEPT, ACCEPT_LANGUAGE, CONTENT_TYPE, HOST, USER_AGENT};
use http::{Request, Response};
use http_body_util::{Either, Full};
use pin_project_lite::pin_project;
use statusful::format::HtmlPage;
#[cfg(feature = "logs")]
use statusful::tower::LogErrors;
use statusful::tower::ProblemLayer;
use std::future::{ready, Future, Ready};
use std::hint::black_box;
use std::pin::{pin, Pin};
use std::task::{ready, Context, Poll, Waker};
use tower_layer::Layer;
use tower_service::Service;

/// A service whose response is ready. Each row has one of its own, so that what is inlined into
/// one does not depend on the others.
#[derive(Clone, Copy)]
struct Ok200<const ROW: usize>;

enum Never<const ROW: usize> {}

impl<const ROW: usize> Service<Request<()>> for Ok200<ROW> {
    type Response = Response<Full<Bytes>>;
    type Error = Never<ROW>;
    type Future = Ready<Result<Self::Response, Never<ROW>>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Never<ROW>>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request<()>) -> Self::Future {
        ready(Ok(Response::new(Full::default())))
    }
}

#[must_use]
pub fn works() -> Vec<Work> {
    vec![
        work("200 without a layer", "none", || Ok200::<0>),
        work("200 in ProblemLayer", OURS, || ProblemLayer::new().layer(Ok200::<1>)),
        work("200 in ProblemLayer", BY_HAND, || ByHand(Ok200::<2>)),
        work("200 in ProblemLayer, format by `Accept`", OURS, || {
            ProblemLayer::new().offer::<HtmlPage>().layer(Ok200::<3>)
        }),
    ]
}

/// A layer that looks at the response and may replace its body, and does nothing else.
struct ByHand<S>(S);

impl<S, B> Service<Request<()>> for ByHand<S>
where
    S: Service<Request<()>, Response = Response<B>>,
{
    type Response = Response<Either<B, Full<Bytes>>>;
    type Error = S::Error;
    type Future = ByHandFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, request: Request<()>) -> Self::Future {
        ByHandFuture { future: self.0.call(request) }
    }
}

pin_project! {
    struct ByHandFuture<F> {
        #[pin]
        future: F,
    }
}

impl<F, B, E> Future for ByHandFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
{
    type Output = Result<Response<Either<B, Full<Bytes>>>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let response = ready!(self.project().future.poll(context))?;
        if response.status().as_u16() >= 400 && !response.headers().contains_key(CONTENT_TYPE) {
            return Poll::Ready(Ok(response.map(|_| Either::Right(Full::default()))));
        }
        Poll::Ready(Ok(response.map(Either::Left)))
    }
}

/// The same for a layer that logs.
#[cfg(feature = "logs")]
#[must_use]
pub fn logged() -> Vec<Work> {
    vec![
        work("200 in LogErrors", OURS, || LogErrors::new().layer(Ok200::<4>)),
        work("200 in LogErrors", BY_HAND, || LogByHand(Ok200::<5>)),
    ]
}

/// A layer that keeps the method and the path, and logs them with the status of an error.
#[cfg(feature = "logs")]
struct LogByHand<S>(S);

#[cfg(feature = "logs")]
impl<S, B> Service<Request<()>> for LogByHand<S>
where
    S: Service<Request<()>, Response = Response<B>>,
{
    type Response = Response<B>;
    type Error = S::Error;
    type Future = LogByHandFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, request: Request<()>) -> Self::Future {
        let (method, uri) = (request.method().clone(), request.uri().path_and_query().cloned());
        LogByHandFuture { future: self.0.call(request), method, uri }
    }
}

#[cfg(feature = "logs")]
pin_project! {
    struct LogByHandFuture<F> {
        #[pin]
        future: F,
        method: http::Method,
        uri: Option<http::uri::PathAndQuery>,
    }
}

#[cfg(feature = "logs")]
impl<F, B, E> Future for LogByHandFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
{
    type Output = Result<Response<B>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let response = ready!(this.future.poll(context))?;
        if response.status().as_u16() >= 400 {
            eprintln!("{} {:?} {}", this.method, this.uri, response.status());
        }
        Poll::Ready(Ok(response))
    }
}

fn work<S: Service<Request<()>> + 'static>(
    row: &'static str,
    contender: &'static str,
    service: impl Fn() -> S + 'static,
) -> Work {
    Work::new(Group::Layers, row, contender, move |times| {
        let mut service = service();
        let requests: Vec<Request<()>> = (0..times).map(|_| request()).collect();
        Box::new(move || {
            let mut context = Context::from_waker(Waker::noop());
            for request in requests {
                let future = pin!(service.call(black_box(request)));
                _ = black_box(future.poll(&mut context));
            }
        })
    })
}

/// A request as a browser sends it.
fn request() -> Request<()> {
    let mut request = Request::new(());
    *request.uri_mut() = http::Uri::from_static("/users/7?fields=name");
    let fields = [
        (HOST, "api.example.com"),
        (USER_AGENT, "Mozilla/5.0"),
        (ACCEPT, "text/html, application/json;q=0.9"),
        (ACCEPT_LANGUAGE, "de, en;q=0.5"),
    ];
    request.headers_mut().extend(fields.map(|(name, value)| (name, HeaderValue::from_static(value))));
    request
}
