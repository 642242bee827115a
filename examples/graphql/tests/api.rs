//! The example as a client sees it: the JSON of each response.

use async_graphql::ServerError;
use graphql_example::{schema, ApiError, UsersSchema};
use serde_json::{json, Value};
use statusful::{graphql::decode, Decoded};
use users::Api;

/// A schema with this many free slots and writes, and the user ann.
async fn start(room: usize, writes: u32) -> UsersSchema {
    let schema = schema(Api::new(room, writes));
    let answer = create(&schema, "ann", "ann@example.com").await;
    assert_eq!(answer["data"]["createUser"]["name"], "ann");
    schema
}

async fn execute(schema: &UsersSchema, query: &str) -> Value {
    serde_json::to_value(schema.execute(query).await).unwrap()
}

async fn create(schema: &UsersSchema, name: &str, email: &str) -> Value {
    let query = format!("mutation {{ createUser(name: {name:?}, email: {email:?}) {{ name }} }}");
    execute(schema, &query).await
}

/// The error at a place of the response, as a client reads it.
fn read(response: &Value, at: usize) -> Decoded<ApiError> {
    let error: ServerError = serde_json::from_value(response["errors"][at].clone()).unwrap();
    decode(&error)
}

#[tokio::test]
async fn error_has_code_status_and_members() {
    let schema = start(1, 2).await;
    let response = create(&schema, "ann", "ann@example.com").await;
    let error = &response["errors"][0];
    assert_eq!((&error["message"], &error["path"]), (&json!("user ann exists"), &json!(["createUser"])));
    let extensions = json!({
        "type": "https://api.example.com/errors/user-exists", "title": "Conflict", "status": 409,
        "code": "user_exists", "name": "ann", "free": ["ann1", "ann2"],
    });
    assert_eq!(error["extensions"], extensions);
}

/// The client matches on the server's enum.
#[tokio::test]
async fn client_reads_errors_back() {
    let schema = start(1, 2).await;
    match read(&create(&schema, "a b", "nowhere").await, 0) {
        Decoded::Known(ApiError::InvalidUser { errors }) => {
            assert_eq!(
                errors.iter().filter_map(|error| error.pointer()).collect::<Vec<_>>(),
                ["/name", "/email"]
            );
        }
        other => panic!("{other:?}"),
    }
    match read(&create(&schema, "bob", "bob@example.com").await, 0) {
        Decoded::Known(ApiError::Limit(limit)) => assert_eq!(limit.retry_after.as_secs(), 60),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn failure_of_server_says_nothing() {
    let schema = start(1, 2).await;
    let response = create(&schema, "bob", "bob@example.com").await;
    let error = &response["errors"][0];
    let extensions = json!({
        "type": "https://api.example.com/errors/store-full", "title": "Internal Server Error", "status": 500,
        "code": "store_full",
    });
    assert_eq!((&error["message"], &error["extensions"]), (&json!("Internal Server Error"), &extensions));
    assert!(!response.to_string().contains("db-7"), "{response}");
}

#[tokio::test]
async fn error_is_in_one_place_of_a_list() {
    let schema = start(1, 1).await;
    let response = execute(&schema, r#"{ users(names: ["ann", "bob", "ann"]) { email } }"#).await;
    let ann = json!({ "email": "ann@example.com" });
    assert_eq!(response["data"]["users"], json!([ann, null, ann]));
    assert_eq!(response["errors"][0]["path"], json!(["users", 1]));
    assert!(matches!(read(&response, 0), Decoded::Known(ApiError::NoSuchUser { name }) if name == "bob"));
}

#[tokio::test]
async fn siblings_of_a_nullable_field_stay() {
    let schema = start(1, 1).await;
    let response =
        execute(&schema, r#"{ bob: user(name: "bob") { email } ann: user(name: "ann") { email } }"#).await;
    assert_eq!(response["data"], json!({ "bob": null, "ann": { "email": "ann@example.com" } }));
    assert_eq!(response["errors"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn errors_of_async_graphql_are_opaque() {
    let schema = start(1, 1).await;
    let response = execute(&schema, "{ nobody }").await;
    let Decoded::Opaque(opaque) = read(&response, 0) else { panic!("{response}") };
    assert_eq!(opaque.status(), 400);
}
