//! The example as a client sees it: jsonrpsee's client calls jsonrpsee's server.

use jsonrpc_example::{methods, ApiError};
use jsonrpsee::core::client::{ClientT, Error};
use jsonrpsee::core::params::BatchRequestBuilder;
use jsonrpsee::rpc_params;
use jsonrpsee::server::{Server, ServerHandle};
use jsonrpsee::types::ErrorObjectOwned;
use jsonrpsee_http_client::{HttpClient, HttpClientBuilder};
use serde_json::{json, Value};
use statusful::{jsonrpc::decode, Decoded};
use std::net::Ipv4Addr;
use users::Api;

/// A client of a new server with this many free slots and writes.
async fn start(room: usize, writes: u32) -> (HttpClient, ServerHandle) {
    let server = Server::builder().build((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = server.local_addr().unwrap();
    let handle = server.start(methods(Api::new(room, writes)).unwrap());
    (HttpClientBuilder::default().build(format!("http://{address}")).unwrap(), handle)
}

async fn create(client: &HttpClient, name: &str, email: &str) -> Result<String, ErrorObjectOwned> {
    client.request("create_user", rpc_params![name, email]).await.map_err(object)
}

fn object(error: Error) -> ErrorObjectOwned {
    match error {
        Error::Call(object) => object,
        other => panic!("{other}"),
    }
}

fn data(error: &ErrorObjectOwned) -> Value {
    serde_json::from_str(error.data().unwrap().get()).unwrap()
}

#[tokio::test]
async fn call_returns_code_message_and_problem() {
    let (client, _server) = start(1, 2).await;
    assert_eq!(create(&client, "ann", "ann@example.com").await.unwrap(), "ann");
    let error = create(&client, "ann", "ann@example.com").await.unwrap_err();
    assert_eq!((error.code(), error.message()), (1000, "user ann exists"));
    let problem = json!({
        "type": "https://api.example.com/errors/user-exists", "title": "Conflict", "status": 409,
        "code": "user_exists", "detail": "user ann exists", "name": "ann", "free": ["ann1", "ann2"],
    });
    assert_eq!(data(&error), problem);
}

/// The client matches on the server's enum.
#[tokio::test]
async fn client_reads_errors_back() {
    let (client, _server) = start(1, 1).await;
    let invalid = create(&client, "a b", "nowhere").await.unwrap_err();
    assert_eq!(invalid.code(), -32602);
    let Decoded::Known(ApiError::InvalidUser { errors }) = decode(&invalid) else { panic!("{invalid}") };
    assert_eq!(errors.iter().filter_map(|error| error.pointer()).collect::<Vec<_>>(), ["/name", "/email"]);

    let limited = create(&client, "ann", "ann@example.com").await.unwrap_err();
    assert_eq!((limited.code(), &data(&limited)["headers"]), (1002, &json!({ "retry-after": "60" })));
    match decode(&limited) {
        Decoded::Known(ApiError::RateLimited { retry_after }) => assert_eq!(retry_after.as_secs(), 60),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn failure_of_server_says_nothing() {
    let (client, _server) = start(0, 1).await;
    let error = create(&client, "ann", "ann@example.com").await.unwrap_err();
    assert_eq!((error.code(), error.message()), (-32603, "Internal Server Error"));
    let problem = json!({
        "type": "https://api.example.com/errors/store", "title": "Internal Server Error", "status": 500,
        "code": "store",
    });
    assert_eq!(data(&error), problem);
}

/// One call of a batch fails, and the others are answered.
#[tokio::test]
async fn batch_has_an_error_for_each_failed_call() {
    let (client, _server) = start(1, 2).await;
    let mut batch = BatchRequestBuilder::new();
    batch.insert("create_user", rpc_params!["ann", "ann@example.com"]).unwrap();
    batch.insert("read_user", rpc_params!["bob"]).unwrap();
    batch.insert("read_user", rpc_params!["ann"]).unwrap();
    let answers = client.batch_request::<String>(batch).await.unwrap();
    assert_eq!((answers.num_successful_calls(), answers.num_failed_calls()), (2, 1));
    let answers: Vec<_> = answers.into_iter().collect();
    let [Ok(created), Err(missing), Ok(read)] = answers.as_slice() else { panic!("{answers:?}") };
    assert_eq!((created.as_str(), read.as_str()), ("ann", "ann@example.com"));
    assert_eq!(missing.code(), 1001);
    assert!(matches!(decode(missing), Decoded::Known(ApiError::NoSuchUser { name }) if name == "bob"));
}

#[tokio::test]
async fn errors_of_jsonrpsee_are_opaque() {
    let (client, _server) = start(1, 1).await;
    let unknown = client.request::<String, _>("delete_user", rpc_params!["ann"]).await.map_err(object);
    let unreadable = client.request::<String, _>("create_user", rpc_params![7]).await.map_err(object);
    for (error, code, status) in [(unknown, -32601, 404), (unreadable, -32602, 400)] {
        let error = error.unwrap_err();
        assert_eq!(error.code(), code);
        let Decoded::Opaque(opaque) = decode::<ApiError>(&error) else { panic!("{error}") };
        assert_eq!(opaque.status(), status);
    }
}

#[test]
fn errors_are_unchanged() {
    statusful::contract::assert_unchanged::<ApiError>("errors.lock.json");
}
