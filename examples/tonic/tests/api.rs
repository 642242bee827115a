//! The example as a client sees it: real calls over a real socket.

use statusful::{tonic::decode, Decoded};
use std::time::Duration;
use tonic::client::Grpc;
use tonic::codegen::http::uri::PathAndQuery;
use tonic::transport::server::TcpIncoming;
use tonic::transport::{Channel, Endpoint};
use tonic::{Code, Request, Status};
use tonic_example::proto::{Avatar, Name, User, UsersServer};
use tonic_example::ApiError;
use tonic_prost::ProstCodec;
use tonic_types::StatusExt;
use users::client::Server;
use users::Api;

struct Client(Grpc<Channel>);

impl Client {
    /// A client of a new server with this many free slots and writes.
    async fn start(room: usize, writes: u32) -> Self {
        let server = Server::start(move |listener| {
            tokio::runtime::Runtime::new().unwrap().block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                let service = UsersServer::new(Api::new(room, writes));
                let server = tonic::transport::Server::builder().add_service(service);
                server.serve_with_incoming(TcpIncoming::from(listener)).await.unwrap();
            });
        });
        let endpoint = Endpoint::from_shared(format!("http://{}", server.address())).unwrap();
        Client(Grpc::new(endpoint.timeout(Duration::from_secs(10)).connect().await.unwrap()))
    }

    async fn call<Q, A>(&mut self, method: &'static str, request: Request<Q>) -> Result<A, Status>
    where
        Q: prost::Message + 'static,
        A: prost::Message + Default + 'static,
    {
        self.0.ready().await.unwrap();
        let path = PathAndQuery::from_static(method);
        let answer = self.0.unary(request, path, ProstCodec::default()).await?;
        Ok(answer.into_inner())
    }

    async fn create(&mut self, name: &str) -> Result<User, Status> {
        let mut request = Request::new(user(name));
        request.metadata_mut().insert("authorization", "Bearer letmein".parse().unwrap());
        self.call("/users.Users/Create", request).await
    }

    async fn read(&mut self, name: &str) -> Result<User, Status> {
        self.call("/users.Users/Read", Request::new(Name { name: name.into() })).await
    }

    async fn read_avatar(&mut self, name: &str) -> Result<Avatar, Status> {
        self.call("/users.Users/ReadAvatar", Request::new(Name { name: name.into() })).await
    }
}

fn user(name: &str) -> User {
    User { name: name.into(), email: format!("{name}@example.com") }
}

/// Asserts that a status has this code, message and reason.
#[track_caller]
fn is_status(status: &Status, code: Code, message: &str, reason: &str) {
    let info = status.get_details_error_info().unwrap();
    assert_eq!((status.code(), status.message()), (code, message));
    assert_eq!((info.reason.as_str(), info.domain.as_str()), (reason, "api.example.com"));
}

#[tokio::test]
async fn creates_and_reads_users() {
    let mut client = Client::start(1, 1).await;
    assert_eq!(client.create("ann").await.unwrap(), user("ann"));
    assert_eq!(client.read("ann").await.unwrap(), user("ann"));
}

#[tokio::test]
async fn missing_token_is_unauthenticated() {
    let mut client = Client::start(1, 1).await;
    let answer: Result<User, _> = client.call("/users.Users/Create", Request::new(user("ann"))).await;
    is_status(&answer.unwrap_err(), Code::Unauthenticated, "sign in first", "UNAUTHENTICATED");
}

#[tokio::test]
async fn duplicate_is_already_exists() {
    let mut client = Client::start(1, 2).await;
    client.create("ann").await.unwrap();
    let status = client.create("ann").await.unwrap_err();
    is_status(&status, Code::AlreadyExists, "user ann exists", "USER_EXISTS");
}

#[tokio::test]
async fn missing_user_is_not_found() {
    let status = Client::start(1, 1).await.read("bob").await.unwrap_err();
    is_status(&status, Code::NotFound, "no user is named bob", "NO_SUCH_USER");
}

#[tokio::test]
async fn bad_input_names_each_field() {
    let mut client = Client::start(1, 1).await;
    let mut request = Request::new(User { name: "a b".into(), email: "nowhere".into() });
    request.metadata_mut().insert("authorization", "Bearer letmein".parse().unwrap());
    let answer: Result<User, _> = client.call("/users.Users/Create", request).await;
    let status = answer.unwrap_err();
    is_status(&status, Code::InvalidArgument, "the user is not valid", "INVALID_USER");
    let fields = status.get_details_bad_request().unwrap().field_violations;
    let fields: Vec<_> = fields.iter().map(|field| (&*field.field, &*field.description)).collect();
    assert_eq!(fields, [("name", "use only letters and digits"), ("email", "must have an @")]);
    let Decoded::Known(ApiError::InvalidUser { errors }) = decode(&status) else { panic!("{status}") };
    assert_eq!(errors.iter().filter_map(|error| error.pointer()).collect::<Vec<_>>(), ["/name", "/email"]);
}

/// The client matches on the server's enum.
#[tokio::test]
async fn client_reads_errors_back() {
    let mut client = Client::start(1, 2).await;
    client.create("ann").await.unwrap();
    match decode(&client.create("ann").await.unwrap_err()) {
        Decoded::Known(ApiError::UserExists { name, free }) => {
            assert_eq!((name.as_str(), free), ("ann", vec!["ann1".to_owned(), "ann2".to_owned()]));
        }
        other => panic!("{other:?}"),
    }
    match decode(&client.create("bob").await.unwrap_err()) {
        Decoded::Known(ApiError::Limit(limit)) => assert_eq!(limit.retry_after.as_secs(), 60),
        other => panic!("{other:?}"),
    }
    let avatar = client.read_avatar("ann").await.unwrap_err();
    assert!(matches!(decode::<ApiError>(&avatar), Decoded::Known(ApiError::Avatar(_))));
}

#[tokio::test]
async fn challenge_is_metadata() {
    let mut client = Client::start(1, 1).await;
    let answer: Result<User, _> = client.call("/users.Users/Create", Request::new(user("ann"))).await;
    assert_eq!(answer.unwrap_err().metadata().get("www-authenticate").unwrap(), "Bearer realm=\"api\"");
}

#[tokio::test]
async fn rate_limit_has_retry_delay() {
    let mut client = Client::start(1, 1).await;
    client.create("ann").await.unwrap();
    let status = client.create("bob").await.unwrap_err();
    is_status(&status, Code::ResourceExhausted, "slow down", "RATE_LIMITED");
    let delay = status.get_details_retry_info().unwrap().retry_delay;
    assert_eq!(delay, Some(Duration::from_secs(60)));
}

#[tokio::test]
async fn upstream_failure_is_redacted() {
    let mut client = Client::start(0, 1).await;
    let status = client.read_avatar("ann").await.unwrap_err();
    is_status(&status, Code::Unavailable, "Bad Gateway", "AVATAR_SERVICE");
    let status = client.read_avatar("slow").await.unwrap_err();
    is_status(&status, Code::DeadlineExceeded, "Gateway Timeout", "AVATAR_SERVICE");
    let status = client.create("ann").await.unwrap_err();
    is_status(&status, Code::Internal, "Internal Server Error", "STORE_FULL");
}

#[tokio::test]
async fn unknown_method_is_unimplemented() {
    let answer: Result<User, _> =
        Client::start(1, 1).await.call("/users.Users/Delete", Request::new(user("ann"))).await;
    assert_eq!(answer.unwrap_err().code(), Code::Unimplemented);
}
