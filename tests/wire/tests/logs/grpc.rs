//! A gRPC error is logged although its HTTP status is 200.

use super::{event, events, fails, problem, start_logging, ApiError, TRACE};
use http::uri::PathAndQuery;
use statusful::tonic::IntoStatus;
use statusful::tower::LogErrors;
use statusful::HttpStatus;
use statusful_wire_tests::{runtime, LOOPBACK};
use std::convert::Infallible;
use std::future::{ready, Future, Ready};
use std::pin::Pin;
use std::task::{Context, Poll};
use tonic::body::Body;
use tonic::client::Grpc as Client;
use tonic::server::{Grpc, NamedService, UnaryService};
use tonic::transport::server::TcpIncoming;
use tonic::transport::{Endpoint, Server};
use tonic::{Code, Request, Response, Status};
use tonic_prost::ProstCodec;
use tower::Service;

/// A service that responds to `/logs.Errors/{name}` with an error.
#[derive(Clone)]
struct Errors;

impl NamedService for Errors {
    const NAME: &'static str = "logs.Errors";
}

impl Service<http::Request<Body>> for Errors {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<http::Response<Body>, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let name = request.uri().path().rsplit('/').next().unwrap().to_owned();
        let codec = ProstCodec::<(), ()>::default();
        Box::pin(async move { Ok(Grpc::new(codec).unary(Method(name), request).await) })
    }
}

struct Method(String);

impl UnaryService<()> for Method {
    type Response = ();
    type Future = Ready<Result<Response<()>, Status>>;

    fn call(&mut self, _: Request<()>) -> Self::Future {
        ready(match self.0.as_str() {
            "problem" => Err(problem().into()),
            "own" => Err(Status::data_loss("three blocks are gone")),
            // One error is made and dropped, and another one is sent.
            "second" => {
                drop(Status::from(ApiError::Loud));
                Err(Status::from(ApiError::Taken("ann")))
            }
            // The same, where neither status has a source.
            "discarded" => {
                drop(Status::from(Parsed { line: "one" }));
                Err(Status::data_loss("two blocks are gone"))
            }
            "parsed" => {
                drop(Status::data_loss("two blocks are gone"));
                Err(Status::from(Parsed { line: "one" }))
            }
            name => fails(name).map(|_| Response::new(())).map_err(Status::from),
        })
    }
}

/// An error that a status cannot hold.
#[derive(Debug, HttpStatus, IntoStatus)]
#[status(404)]
struct Parsed<'a> {
    line: &'a str,
}

impl std::fmt::Display for Parsed<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "no number in {}", self.line)
    }
}

#[test]
fn grpc_error_is_logged() {
    start_logging();
    let names = ["unreadable", "taken", "loud", "quiet", "other", "fine", "problem", "own", "second"];
    let names = names.into_iter().chain(["discarded", "parsed"]);
    runtime().block_on(async {
        let incoming = TcpIncoming::bind(LOOPBACK.into()).unwrap();
        let address = incoming.local_addr().unwrap();
        let log = LogErrors::new().request_id("x-request-id");
        tokio::spawn(Server::builder().layer(log).add_service(Errors).serve_with_incoming(incoming));
        let channel = Endpoint::from_shared(format!("http://{address}")).unwrap().connect().await.unwrap();
        let mut client = Client::new(channel);
        for name in names {
            let mut request = Request::new(());
            request.metadata_mut().insert("x-request-id", "7f3a".parse().unwrap());
            let trace = format!("00-{TRACE}-00f067aa0ba902b7-01");
            request.metadata_mut().insert("traceparent", trace.parse().unwrap());
            client.ready().await.unwrap();
            let path = PathAndQuery::try_from(format!("/logs.Errors/{name}")).unwrap();
            let codec = ProstCodec::<(), ()>::default();
            let answer: Result<Response<()>, Status> = client.unary(request, path, codec).await;
            assert_eq!(answer.is_ok(), name == "fine", "{name}: {answer:?}");
            let code = answer.err().map_or(Code::Ok, |status| status.code());
            assert!(code != Code::Internal || ["quiet", "other"].contains(&name), "{name}: {code:?}");
        }
    });
    for (name, level, grpc, code, chain) in [
        ("unreadable", "ERROR", "UNAVAILABLE", "unreadable", "cannot read users: disk is gone"),
        ("taken", "DEBUG", "ALREADY_EXISTS", "taken", "user ann exists"),
        ("loud", "WARN", "NOT_FOUND", "loud", "no such user"),
        ("other", "ERROR", "INTERNAL", "other", "anything"),
        ("problem", "DEBUG", "PERMISSION_DENIED", "spent", "403 Forbidden: 30 is not 50"),
        ("own", "ERROR", "DATA_LOSS", "DATA_LOSS", "three blocks are gone"),
        ("second", "DEBUG", "ALREADY_EXISTS", "taken", "user ann exists"),
        ("discarded", "ERROR", "DATA_LOSS", "DATA_LOSS", "two blocks are gone"),
        ("parsed", "DEBUG", "NOT_FOUND", "parsed", "no number in one"),
    ] {
        let event = event(&format!("/logs.Errors/{name}"));
        let fields = &event["fields"];
        assert_eq!(
            (&event["level"], &fields["rpc.response.status_code"]),
            (&level.into(), &grpc.into()),
            "{event}"
        );
        assert_eq!(
            (&fields["error.type"], &fields["exception.message"]),
            (&code.into(), &chain.into()),
            "{event}"
        );
        assert_eq!(fields["http.response.status_code"], 200);
        assert_eq!((&fields["request_id"], &fields["trace_id"]), (&"7f3a".into(), &TRACE.into()), "{event}");
    }
    for silent in ["quiet", "fine"] {
        assert!(events(&format!("/logs.Errors/{silent}")).is_empty(), "{silent}");
    }
    assert_eq!(event("/logs.Errors/other")["fields"]["exception.stacktrace"], "frames");
}
