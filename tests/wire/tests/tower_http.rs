//! `ProblemLayer` and `LogErrors` around and inside each layer of tower-http.

use axum::error_handling::HandleErrorLayer;
use axum::routing::get;
use axum::Router;
use bytes::Bytes;
use http::header::{HeaderName, HeaderValue, AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE};
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use statusful::tower::{LogErrors, ProblemLayer};
use std::convert::Infallible;
use std::future::{ready, Ready};
use std::task::{Context, Poll};
use std::time::Duration;
use tower::{Service, ServiceBuilder, ServiceExt};
use tower_http::add_extension::AddExtensionLayer;
use tower_http::auth::{AddAuthorizationLayer, AsyncRequireAuthorizationLayer};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::classify::{GrpcErrorsAsFailures, SharedClassifier};
use tower_http::compression::CompressionLayer;
use tower_http::cors::CorsLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::decompression::{DecompressionLayer, RequestDecompressionLayer};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::map_request_body::MapRequestBodyLayer;
use tower_http::map_response_body::MapResponseBodyLayer;
use tower_http::metrics::InFlightRequestsLayer;
use tower_http::normalize_path::NormalizePathLayer;
use tower_http::on_early_drop::{EarlyDropsAsFailures, OnEarlyDropLayer};
use tower_http::propagate_header::PropagateHeaderLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::sensitive_headers::SetSensitiveHeadersLayer;
use tower_http::set_header::{SetRequestHeaderLayer, SetResponseHeaderLayer};
use tower_http::set_status::SetStatusLayer;
use tower_http::timeout::{RequestBodyTimeoutLayer, ResponseBodyTimeoutLayer, TimeoutLayer};
use tower_http::trace::{DefaultOnFailure, TraceLayer};
use tower_http::validate_request::ValidateRequestHeaderLayer;

/// Has no such user, whatever the request.
#[derive(Clone)]
struct NoSuchUser;

impl<Q> Service<Q> for NoSuchUser {
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Q) -> Self::Future {
        let response = Response::builder().status(StatusCode::NOT_FOUND).header("vary", "origin");
        ready(Ok(response.body(Full::from("no such user")).unwrap()))
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// Sends the request through the layers, outside and inside the layer of tower-http.
macro_rules! composes {
    ($($layer:expr,)*) => {$(
        let outside = ServiceBuilder::new().layer(LogErrors::new()).layer(ProblemLayer::new()).layer($layer);
        let inside = ServiceBuilder::new().layer($layer).layer(LogErrors::new()).layer(ProblemLayer::new());
        let (outside, inside) = (outside.service(NoSuchUser), inside.service(NoSuchUser));
        runtime().block_on(async {
            let request = || Request::new(Full::<Bytes>::default());
            is_problem(stringify!($layer), outside.oneshot(request()).await.unwrap()).await;
            is_problem(stringify!($layer), inside.oneshot(request()).await.unwrap()).await;
        });
    )*};
}

async fn is_problem<B>(layer: &str, response: Response<B>)
where
    B: http_body::Body<Data = Bytes>,
    B::Error: std::fmt::Debug,
{
    assert_eq!(response.status(), StatusCode::NOT_FOUND, "{layer}");
    assert_eq!(response.headers()[CONTENT_TYPE], "application/problem+json", "{layer}");
    let body = response.into_body().collect().await.unwrap().to_bytes();
    assert_eq!(body, r#"{"title":"Not Found","status":404,"detail":"no such user"}"#, "{layer}");
}

const HEADER: HeaderName = HeaderName::from_static("x-request-id");

fn value() -> HeaderValue {
    HeaderValue::from_static("7")
}

#[test]
fn layers_compose_with_tower_http() {
    let (in_flight, _) = InFlightRequestsLayer::pair();
    composes! {
        AddExtensionLayer::new(7),
        AddAuthorizationLayer::bearer("letmein"),
        AsyncRequireAuthorizationLayer::new(|request: Request<Full<Bytes>>| ready(Ok::<_, Response<_>>(request))),
        CatchPanicLayer::new(),
        CompressionLayer::new(),
        CorsLayer::permissive(),
        CsrfLayer::new(),
        DecompressionLayer::new(),
        RequestDecompressionLayer::new(),
        RequestBodyLimitLayer::new(16),
        MapRequestBodyLayer::new(|body: Full<Bytes>| body),
        in_flight.clone(),
        NormalizePathLayer::trim_trailing_slash(),
        OnEarlyDropLayer::new(EarlyDropsAsFailures::new(DefaultOnFailure::default())),
        PropagateHeaderLayer::new(HEADER),
        SetRequestIdLayer::new(HEADER, MakeRequestUuid),
        PropagateRequestIdLayer::new(HEADER),
        SetSensitiveHeadersLayer::new([AUTHORIZATION]),
        SetRequestHeaderLayer::overriding(HEADER, value()),
        SetResponseHeaderLayer::overriding(HEADER, value()),
        SetStatusLayer::new(StatusCode::NOT_FOUND),
        TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, Duration::from_secs(9)),
        RequestBodyTimeoutLayer::new(Duration::from_secs(9)),
        ResponseBodyTimeoutLayer::new(Duration::from_secs(9)),
        TraceLayer::new_for_http(),
        TraceLayer::new(SharedClassifier::new(GrpcErrorsAsFailures::new())),
        ValidateRequestHeaderLayer::accept("application/problem+json"),
    }
    let boxed = |body: Full<Bytes>| body.map_err(std::io::Error::other).boxed_unsync();
    let mapped = ServiceBuilder::new().layer(ProblemLayer::new()).layer(MapResponseBodyLayer::new(boxed));
    let answer = mapped.service(NoSuchUser).oneshot(Request::new(()));
    runtime().block_on(async { is_problem("MapResponseBodyLayer", answer.await.unwrap()).await });
}

async fn panics() {
    panic!("canary");
}

#[test]
fn router_accepts_full_stack() {
    let stack = ServiceBuilder::new()
        .layer(TraceLayer::new_for_http())
        .layer(CompressionLayer::new())
        .layer(LogErrors::new())
        .layer(ProblemLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(RequestBodyLimitLayer::new(4))
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, Duration::from_millis(50)));
    let slow = || async { tokio::time::sleep(Duration::from_secs(60)).await };
    let app: Router = Router::new()
        .route("/panics", get(panics))
        .route("/slow", get(slow))
        .route("/echo", get(|body: String| async { body }))
        .layer(stack);
    runtime().block_on(async {
        for (path, status) in [("/panics", 500), ("/slow", 504), ("/echo", 413), ("/nowhere", 404)] {
            let request = Request::get(path).body(axum::body::Body::from("too long"));
            let answer = app.clone().oneshot(request.unwrap()).await.unwrap();
            assert_eq!(answer.status(), status, "{path}");
            assert_eq!(answer.headers()[CONTENT_TYPE], "application/problem+json", "{path}");
            let body = answer.into_body().collect().await.unwrap().to_bytes();
            assert!(!body.windows(6).any(|part| part == b"canary"), "{body:?}");
        }
    });
}

/// Layers such as tower's `timeout` return an error, which is not a response: it passes, and
/// axum accepts them only inside a layer that handles it.
#[test]
fn layer_error_passes_until_handled() {
    let overloaded =
        || tower::service_fn(|_: Request<axum::body::Body>| ready(Err::<Response<Full<Bytes>>, _>("canary")));
    let bare = ServiceBuilder::new().layer(LogErrors::new()).layer(ProblemLayer::new()).service(overloaded());
    assert_eq!(runtime().block_on(bare.oneshot(Request::default())).unwrap_err(), "canary");

    let answered =
        HandleErrorLayer::new(|error: &'static str| async move { (StatusCode::SERVICE_UNAVAILABLE, error) });
    let stack = ServiceBuilder::new().layer(ProblemLayer::new()).layer(answered).service(overloaded());
    let answer = runtime().block_on(stack.oneshot(Request::default())).unwrap();
    let body = runtime().block_on(answer.into_body().collect()).unwrap().to_bytes();
    assert_eq!(body, r#"{"title":"Service Unavailable","status":503}"#);
}

/// What is compressed inside the layer is not read, and its coding is not that of the problem.
#[test]
fn compressed_text_is_replaced() {
    struct Long;
    impl<Q> Service<Q> for Long {
        type Response = Response<Full<Bytes>>;
        type Error = Infallible;
        type Future = Ready<Result<Self::Response, Infallible>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
            Poll::Ready(Ok(()))
        }

        fn call(&mut self, _: Q) -> Self::Future {
            let response = Response::builder().status(404).header(CONTENT_TYPE, "text/plain");
            ready(Ok(response.body(Full::from("x".repeat(1000))).unwrap()))
        }
    }
    let service =
        ServiceBuilder::new().layer(ProblemLayer::new()).layer(CompressionLayer::new()).service(Long);
    let request = Request::builder().header("accept-encoding", "gzip").body(());
    let answer = runtime().block_on(service.oneshot(request.unwrap())).unwrap();
    assert!(!answer.headers().contains_key(CONTENT_ENCODING));
    let body = runtime().block_on(answer.into_body().collect()).unwrap().to_bytes();
    assert_eq!(body, r#"{"title":"Not Found","status":404}"#);
}
