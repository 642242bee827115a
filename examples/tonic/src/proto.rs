//! What `tonic-prost-build` generates for the service below, written by hand and shortened, so
//! that the example builds without `protoc`.
//!
//! ```proto
//! package users;
//!
//! service Users {
//!   rpc Create(User) returns (User);
//!   rpc Read(Name) returns (User);
//!   rpc ReadAvatar(Name) returns (Avatar);
//! }
//! ```

use std::convert::Infallible;
use std::sync::Arc;
use std::task::{Context, Poll};
use tonic::body::Body;
use tonic::codegen::{http, BoxFuture, Service};
use tonic::server::{Grpc, NamedService};
use tonic::Status;
use tonic_prost::ProstCodec;
use tower::service_fn;
use users::Api;

#[derive(Clone, PartialEq, prost::Message)]
pub struct User {
    #[prost(string, tag = "1")]
    pub name: String,
    #[prost(string, tag = "2")]
    pub email: String,
}

#[derive(Clone, PartialEq, prost::Message)]
pub struct Name {
    #[prost(string, tag = "1")]
    pub name: String,
}

#[derive(Clone, PartialEq, prost::Message)]
pub struct Avatar {
    #[prost(bytes = "vec", tag = "1")]
    pub picture: Vec<u8>,
}

#[derive(Clone)]
pub struct UsersServer {
    api: Arc<Api>,
}

impl UsersServer {
    pub fn new(api: Api) -> Self {
        UsersServer { api: Arc::new(api) }
    }
}

impl NamedService for UsersServer {
    const NAME: &'static str = "users.Users";
}

impl Service<http::Request<Body>> for UsersServer {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = BoxFuture<http::Response<Body>, Infallible>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let api = Arc::clone(&self.api);
        Box::pin(async move { Ok(answer(&api, request).await) })
    }
}

/// Each method is a path.
async fn answer(api: &Api, request: http::Request<Body>) -> http::Response<Body> {
    match request.uri().path() {
        "/users.Users/Create" => {
            let create = service_fn(|request| async { crate::create(api, request) });
            Grpc::new(ProstCodec::default()).unary(create, request).await
        }
        "/users.Users/Read" => {
            let read = service_fn(|request| async { crate::read(api, request) });
            Grpc::new(ProstCodec::default()).unary(read, request).await
        }
        "/users.Users/ReadAvatar" => {
            let read = service_fn(|request| async { crate::read_avatar(request) });
            Grpc::new(ProstCodec::default()).unary(read, request).await
        }
        _ => Status::unimplemented("the service has no such method").into_http(),
    }
}
