//! tonic's server, and its client.

use crate::assert_says_what_the_problem_says;
use http::uri::PathAndQuery;
use statusful_wire_tests::{all, nth, runtime, WireError, LOOPBACK};
use std::convert::Infallible;
use std::future::{ready, Future, Ready};
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tonic::body::Body;
use tonic::client::Grpc as Client;
use tonic::server::{Grpc, NamedService, UnaryService};
use tonic::transport::server::TcpIncoming;
use tonic::transport::{Channel, Endpoint, Server};
use tonic::{Request, Response, Status};
use tonic_prost::ProstCodec;
use tower::Service;

/// A service that responds to `/wire.Errors/{index}` with a row of the table.
#[derive(Clone)]
struct Errors;

impl NamedService for Errors {
    const NAME: &'static str = "wire.Errors";
}

impl Service<http::Request<Body>> for Errors {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<http::Response<Body>, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let index = request.uri().path().rsplit('/').next().unwrap().parse().unwrap();
        let codec = ProstCodec::<(), ()>::default();
        Box::pin(async move { Ok(Grpc::new(codec).unary(Method(index), request).await) })
    }
}

/// A method of the service, like those in the code that tonic generates.
struct Method(usize);

impl UnaryService<()> for Method {
    type Response = ();
    type Future = Ready<Result<Response<()>, Status>>;

    fn call(&mut self, _: Request<()>) -> Self::Future {
        let answer: Result<(), WireError> = Err(nth(self.0));
        ready(answer.map(Response::new).map_err(Status::from))
    }
}

async fn connect(address: SocketAddr) -> Client<Channel> {
    let endpoint = Endpoint::from_shared(format!("http://{address}")).unwrap();
    Client::new(endpoint.timeout(Duration::from_secs(10)).connect().await.unwrap())
}

#[test]
fn error_reaches_client() {
    let runtime = runtime();
    runtime.block_on(async {
        let incoming = TcpIncoming::bind(LOOPBACK.into()).unwrap();
        let address = incoming.local_addr().unwrap();
        tokio::spawn(Server::builder().add_service(Errors).serve_with_incoming(incoming));
        let mut client = connect(address).await;
        for (index, (name, error)) in all().into_iter().enumerate() {
            let path = PathAndQuery::try_from(format!("/wire.Errors/{index}")).unwrap();
            client.ready().await.unwrap();
            let codec = ProstCodec::<(), ()>::default();
            let status = client.unary(Request::new(()), path, codec).await.unwrap_err();
            assert_says_what_the_problem_says(&name, &error, &status);
            assert_eq!(status.code(), Status::from(error).code(), "{name}");
        }
    });
}
