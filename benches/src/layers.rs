//! Layers around a service whose response is no error, as most are: what every request pays.

use crate::work::{Group, Work, OURS};
use bytes::Bytes;
use http::header::{HeaderValue, ACCEPT, ACCEPT_LANGUAGE, HOST, USER_AGENT};
use http::{Request, Response};
use http_body_util::Full;
#[cfg(feature = "logs")]
use statusful::tower::LogErrors;
use statusful::tower::ProblemLayer;
use std::convert::Infallible;
use std::future::{ready, Future, Ready};
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use tower_layer::Layer;
use tower_service::Service;

/// A service whose response is ready.
#[derive(Clone, Copy)]
struct Ok200;

impl Service<Request<()>> for Ok200 {
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Request<()>) -> Self::Future {
        ready(Ok(Response::new(Full::default())))
    }
}

#[must_use]
pub fn works() -> Vec<Work> {
    vec![
        work("200 without a layer", "none", || Ok200),
        work("200 in ProblemLayer", OURS, || ProblemLayer::new().layer(Ok200)),
    ]
}

/// The same for a layer that logs.
#[cfg(feature = "logs")]
#[must_use]
pub fn logged() -> Vec<Work> {
    vec![work("200 in LogErrors", OURS, || LogErrors::new().layer(Ok200))]
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
