//! The tower layers: what they require of the inner service, and which responses they read.

use axum::body::Body;
use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use http::{Request, Response};
use http_body::{Body as _, Frame, SizeHint};
use statusful::tower::{LogErrors, ProblemBody, ProblemLayer};
use std::convert::Infallible;
use std::future::{ready, Future, Ready};
use std::pin::{pin, Pin};
use std::task::{Context, Poll, Waker};
use tower::{service_fn, Layer, Service, ServiceExt};

/// Reports whether it is ready.
struct Says(Poll<Result<(), &'static str>>);

impl Service<Request<Body>> for Says {
    type Response = Response<Body>;
    type Error = &'static str;
    type Future = Ready<Result<Response<Body>, &'static str>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), &'static str>> {
        self.0
    }

    fn call(&mut self, _: Request<Body>) -> Self::Future {
        ready(Err("called"))
    }
}

#[test]
fn layer_is_ready_when_inner_is() {
    let mut context = Context::from_waker(Waker::noop());
    for says in [Poll::Pending, Poll::Ready(Err("broken")), Poll::Ready(Ok(()))] {
        assert_eq!(ProblemLayer::new().layer(Says(says)).poll_ready(&mut context), says);
        assert_eq!(LogErrors::new().layer(Says(says)).poll_ready(&mut context), says);
    }
}

/// The detail that the layer creates from a plain text response.
fn detail(status: u16, encoding: Option<&str>, body: Body) -> Option<String> {
    let mut response = Response::builder().status(status).header(CONTENT_TYPE, "text/plain");
    if let Some(encoding) = encoding {
        response = response.header(CONTENT_ENCODING, encoding);
    }
    let mut response = Some(response.body(body).unwrap());
    let inside = service_fn(move |_: Request<Body>| ready(Ok::<_, Infallible>(response.take().unwrap())));
    let answered = ProblemLayer::new().layer(inside).oneshot(Request::new(Body::empty()));
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let body = runtime.block_on(async {
        axum::body::to_bytes(Body::new(answered.await.unwrap().into_body()), 1 << 20).await
    });
    let problem: serde_json::Value = serde_json::from_slice(&body.unwrap()).unwrap();
    assert_eq!(problem["status"], status);
    problem["detail"].as_str().map(str::to_owned)
}

#[test]
fn only_short_plain_text_of_4xx_is_detail() {
    let text = |length: usize| Body::from("x".repeat(length));
    assert_eq!(detail(409, None, text(3)).as_deref(), Some("xxx"));
    let read =
        |length: usize| detail(409, None, text(length)).map(|detail| detail.chars().all(|it| it == 'x'));
    assert_eq!(read(8 * 1024), Some(true));
    assert_eq!(read(8 * 1024 + 1), None, "longer than what is read");
    assert_eq!(detail(409, Some("gzip"), text(3)), None, "no text");
    assert_eq!(detail(500, None, text(3)), None);
    assert_eq!(detail(404, None, Body::empty()), None);
    assert_eq!(detail(404, None, Body::from("not found")), None, "what the title says");
    assert_eq!(detail(500, Some("gzip"), text(3)), None);
}

/// The layer's output for a response.
fn answered(response: Response<Body>) -> Response<ProblemBody<Body>> {
    let mut response = Some(response);
    let inside = service_fn(move |_: Request<Body>| ready(Ok::<_, Infallible>(response.take().unwrap())));
    let answer = ProblemLayer::new().layer(inside).oneshot(Request::new(Body::empty()));
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(answer).unwrap()
}

/// RFC 9110, Section 8.3.1: media types ignore case, and may have parameters.
#[test]
fn plain_text_is_recognized_by_its_media_type() {
    for (content_type, is_plain) in [
        ("text/plain", true),
        ("Text/Plain", true),
        ("TEXT/PLAIN;charset=utf-8", true),
        ("text/plain ; charset=utf-8", true),
        ("text/plainfoo", false),
        ("text/plain+json", false),
        ("text/html", false),
        ("", false),
    ] {
        let response = Response::builder().status(404).header(CONTENT_TYPE, content_type);
        let answer = answered(response.body(Body::empty()).unwrap());
        let replaced = answer.headers()[CONTENT_TYPE] == "application/problem+json";
        assert_eq!(replaced, is_plain, "{content_type:?}");
    }
}

/// RFC 9110, Section 15: a client treats a status above 599 as a 5xx.
#[test]
fn status_400_and_above_is_error() {
    for (status, is_error) in [(200, false), (399, false), (400, true), (599, true), (600, true), (999, true)]
    {
        let answer = answered(Response::builder().status(status).body(Body::empty()).unwrap());
        assert_eq!(answer.headers().contains_key(CONTENT_TYPE), is_error, "{status}");
    }
}

/// RFC 9110, Section 14.4: in a 416 it states how long the resource is.
#[test]
fn content_range_of_416_is_kept() {
    for (status, kept) in [(416, true), (404, false)] {
        let response = Response::builder().status(status).header("content-range", "bytes */47022");
        let answer = answered(response.body(Body::empty()).unwrap());
        assert_eq!(answer.headers().contains_key("content-range"), kept, "{status}");
    }
}

#[test]
fn passed_body_keeps_size_hint() {
    let answer = answered(Response::new(Body::from("as it is")));
    assert_eq!(answer.body().size_hint().exact(), Some(8));
    assert!(!answer.body().is_end_stream());
    assert!(ProblemBody::<Body>::default().is_end_stream());
}

/// RFC 9457, Section 3.1.2.
#[test]
fn problem_status_follows_response() {
    let answer = |status: u16, body: &'static str| {
        let response = Response::builder().status(status).header(CONTENT_TYPE, "application/problem+json");
        let response = response.header("etag", "\"1\"").header("content-language", "de");
        let answer = answered(response.header("cache-control", "private").body(Body::from(body)).unwrap());
        assert_eq!(answer.headers()["cache-control"], "private");
        let is_changed = !answer.headers().contains_key("etag");
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let bytes = runtime.block_on(axum::body::to_bytes(Body::new(answer.into_body()), 1 << 20)).unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        assert_eq!(is_changed, text != body, "{text}");
        text
    };
    let stated = r#"{"type":"urn:x","title":"Own","status":404,"code":"c","detail":"d","n":1e999}"#;
    assert_eq!(answer(404, stated), stated);
    assert_eq!(answer(503, stated), stated.replace("404", "503"));
    assert_eq!(answer(200, stated), stated.replace("404", "200"));
    assert_eq!(
        answer(503, r#"{"status":404,"title":"Not Found"}"#),
        r#"{"title":"Service Unavailable","status":503}"#
    );
    for as_it_is in [r#"{ "title": "t" }"#, r#"{"status":"404"}"#, "", "<h1>no JSON</h1>", r#"{"status":404"#]
    {
        assert_eq!(answer(503, as_it_is), as_it_is);
    }
    assert_eq!(answer(204, ""), "");
}

/// Layers such as tower-http's timeout drop the body's size hint.
#[test]
fn text_of_unknown_length_is_read_to_8_kib() {
    struct Unsized(Body);
    impl http_body::Body for Unsized {
        type Data = Bytes;
        type Error = axum::Error;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            context: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
            Pin::new(&mut self.0).poll_frame(context)
        }
    }
    let text = |length: usize| Body::new(Unsized(Body::from("x".repeat(length))));
    assert_eq!(detail(409, None, text(3)).as_deref(), Some("xxx"));
    assert!(detail(409, None, text(8 * 1024)).is_some());
    assert_eq!(detail(409, None, text(8 * 1024 + 1)), None);
}

/// Four bytes that arrive later, or never.
struct Slow {
    is_there: bool,
    text: Result<Bytes, &'static str>,
}

impl http_body::Body for Slow {
    type Data = Bytes;
    type Error = &'static str;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, &'static str>>> {
        if !std::mem::replace(&mut self.is_there, true) {
            return Poll::Pending;
        }
        match &mut self.text {
            Ok(text) => Poll::Ready(
                Some(std::mem::take(text)).filter(|it| !it.is_empty()).map(|it| Ok(Frame::data(it))),
            ),
            Err(error) => Poll::Ready(Some(Err(error))),
        }
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(4)
    }
}

#[test]
fn delayed_text_is_awaited_and_broken_text_omitted() {
    for (text, detail) in [(Ok(Bytes::from("late")), Some("late")), (Err("broken"), None)] {
        let mut response = Response::new(Slow { is_there: false, text });
        *response.status_mut() = http::StatusCode::CONFLICT;
        let mut response = Some(response);
        let inside = service_fn(|_: Request<()>| ready(Ok::<_, Infallible>(response.take().unwrap())));
        let mut answered = pin!(ProblemLayer::new().layer(inside).oneshot(Request::new(())));
        let mut context = Context::from_waker(Waker::noop());
        assert!(answered.as_mut().poll(&mut context).is_pending());
        let Poll::Ready(Ok(answer)) = answered.poll(&mut context) else { panic!("it is there") };
        assert_eq!(answer.headers()[CONTENT_TYPE], "application/problem+json");
        let mut body = pin!(answer.into_body());
        let length = body.size_hint().exact();
        let Poll::Ready(Some(Ok(frame))) = body.as_mut().poll_frame(&mut context) else {
            panic!("it is whole")
        };
        let data = frame.into_data().unwrap();
        assert_eq!(length, Some(data.len() as u64));
        assert!(body.is_end_stream() && body.size_hint().exact() == Some(0));
        let problem: serde_json::Value = serde_json::from_slice(&data).unwrap();
        assert_eq!(problem["detail"].as_str(), detail);
    }
}

/// A problem keeps what it states itself; without a valid value, nothing is stated.
#[test]
fn request_is_stated_unless_problem_does() {
    let of = |problem: statusful::Problem, traceparent: &str, instance: Option<String>| {
        let mut problem = Some(problem);
        let inside = service_fn(move |_: Request<()>| {
            ready(Ok::<_, Infallible>(Response::<Body>::from(problem.take().unwrap())))
        });
        let layer = ProblemLayer::new().instance(move |_| instance.clone()).trace_id();
        let request = Request::builder().header("traceparent", traceparent).body(()).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let body = runtime.block_on(async {
            let answer = layer.layer(inside).oneshot(request).await.unwrap();
            axum::body::to_bytes(Body::new(answer.into_body()), 1 << 20).await.unwrap()
        });
        serde_json::from_slice::<serde_json::Value>(&body).unwrap()
    };
    let traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    let own = || statusful::Problem::new(http::StatusCode::CONFLICT).with_extension("big", &[1.50, 1e40]);
    let stated = of(own(), traceparent, Some("/a".into()));
    let expected = r#"{"title":"Conflict","status":409,"instance":"/a","big":[1.5,1e40],"trace_id":"4bf92f3577b34da6a3ce929d0e0e4736"}"#;
    assert_eq!(stated, serde_json::from_str::<serde_json::Value>(expected).unwrap());
    let kept = of(own().with_instance("/b").with_extension("trace_id", "t"), traceparent, Some("/a".into()));
    assert_eq!((&kept["instance"], &kept["trace_id"]), (&"/b".into(), &"t".into()));
    for instance in [None, Some(String::new()), Some("two words".to_owned()), Some("/\r\n".to_owned())] {
        let bare = of(own(), "00-0-0-01", instance);
        assert_eq!((bare.get("instance"), bare.get("trace_id")), (None, None), "{bare}");
    }
}

/// A type may state a limit of up to 1 MiB for its bodies.
#[test]
fn long_problem_is_stated_and_not_cut() {
    let text = |status: u16, length: usize| {
        format!(r#"{{"title":"Conflict","status":{status},"list":[{}7]}}"#, "7,".repeat(length))
    };
    let of = |body: String| {
        let response = Response::builder().status(409).header(CONTENT_TYPE, "application/problem+json");
        let mut response = Some(response.body(Body::from(body)).unwrap());
        let inside = service_fn(move |_: Request<()>| ready(Ok::<_, Infallible>(response.take().unwrap())));
        let layer = ProblemLayer::new().instance(|_| "/a".to_owned());
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let body = runtime.block_on(async {
            let answer = layer.layer(inside).oneshot(Request::new(())).await.unwrap();
            axum::body::to_bytes(Body::new(answer.into_body()), 1 << 22).await.unwrap()
        });
        String::from_utf8(body.to_vec()).unwrap()
    };
    for length in [10, 4_070, 10_000, 500_000] {
        let expected = text(409, length).replace(r#","list""#, r#","instance":"/a","list""#);
        assert_eq!(of(text(404, length)), expected, "{length}");
    }
    let longest = text(404, 600_000);
    assert_eq!(of(longest.clone()), longest, "it is none of ours");
}
