//! The example as a client sees it: calls of rmcp's own client, and requests over a real socket.

use rmcp::model::{CallToolRequestParams, CallToolResult, ErrorCode, ReadResourceRequestParams};
use rmcp::service::{RoleClient, RunningService};
use rmcp::{ErrorData, ServiceError, ServiceExt};
use rmcp_example::{app, AccessError, Addresses, ApiError, Users};
use serde_json::{json, Value};
use statusful::rmcp::{decode, decode_error_data};
use statusful::{Decoded, FromProblem};
use std::sync::Arc;
use users::client::Server;
use users::{Api, LimitError};

struct Client(RunningService<RoleClient, ()>);

impl Client {
    /// A client of a new server with this many free slots and writes.
    async fn start(room: usize, writes: u32) -> Self {
        let (server, client) = tokio::io::duplex(1 << 16);
        let users = Users(Arc::new(Api::new(room, writes)));
        tokio::spawn(async move { users.serve(server).await.unwrap().waiting().await });
        Client(().serve(client).await.unwrap())
    }

    async fn call(&self, tool: &'static str, arguments: Value) -> CallToolResult {
        let arguments = arguments.as_object().unwrap().clone();
        self.0.call_tool(CallToolRequestParams::new(tool).with_arguments(arguments)).await.unwrap()
    }

    async fn create(&self, name: &str) -> Result<CallToolResult, Decoded<ApiError>> {
        decode(
            self.call("create_user", json!({ "name": name, "email": format!("{name}@example.com") })).await,
        )
    }

    async fn read(&self, uri: &str) -> Result<(), ErrorData> {
        match self.0.read_resource(ReadResourceRequestParams::new(uri)).await {
            Ok(_) => Ok(()),
            Err(ServiceError::McpError(error)) => Err(error),
            Err(error) => panic!("{error}"),
        }
    }
}

fn text(result: &CallToolResult) -> &str {
    &result.content[0].as_text().unwrap().text
}

#[tokio::test]
async fn tool_error_is_read_back() {
    let client = Client::start(9, 9).await;
    let created = client.create("ann").await.unwrap();
    assert_eq!(created.structured_content, Some(json!({ "uri": "users:ann" })));
    match client.create("ann").await {
        Err(Decoded::Known(ApiError::UserExists { free, .. })) => assert_eq!(free, ["ann1", "ann2"]),
        other => panic!("{other:?}"),
    }
    let result = client.call("create_user", json!({ "name": "a b", "email": "x" })).await;
    assert_eq!(
        text(&result),
        "the user is not valid\n\
         #/name: use only letters and digits\n\
         #/email: must have an @\n\
         The same call would fail the same way."
    );
    assert!(
        matches!(decode(result), Err(Decoded::Known(ApiError::InvalidUser { errors })) if errors.len() == 2)
    );
}

#[tokio::test]
async fn limit_says_how_long_to_wait() {
    let client = Client::start(9, 0).await;
    match client.create("ann").await {
        Err(Decoded::Known(ApiError::Limit(LimitError { retry_after }))) => {
            assert!((1..=60).contains(&retry_after.as_secs()), "{retry_after:?}");
        }
        other => panic!("{other:?}"),
    }
    let result = client.call("create_user", json!({ "name": "ann", "email": "a@example.com" })).await;
    assert!(text(&result).starts_with("slow down\nThe same call may succeed after "), "{}", text(&result));
}

#[tokio::test]
async fn server_error_says_nothing_of_itself() {
    let client = Client::start(0, 9).await;
    let result = client.call("create_user", json!({ "name": "ann", "email": "a@example.com" })).await;
    assert_eq!(text(&result), "Internal Server Error\nThe call may have taken effect. Do not repeat it.");
    let sent = serde_json::to_string(&result).unwrap();
    assert!(sent.contains("store_full") && !sent.contains("db-7"), "{sent}");

    let result = client.call("read_avatar", json!({ "name": "slow" })).await;
    let advice = "The call may have taken effect. If repeating it does no harm, try again later.";
    assert_eq!(text(&result), format!("Gateway Timeout\n{advice}"));
    let sent = serde_json::to_string(&result).unwrap();
    assert!(!sent.contains("s3cr3t") && !sent.contains("internal"), "{sent}");
}

#[tokio::test]
async fn output_schema_allows_problems() {
    let client = Client::start(9, 9).await;
    let tools = client.0.list_all_tools().await.unwrap();
    let create = tools.iter().find(|tool| tool.name == "create_user").unwrap();
    let schema = create.output_schema.clone().unwrap();
    assert_eq!((&schema["type"], schema["anyOf"].as_array().unwrap().len()), (&json!("object"), 2));
}

#[tokio::test]
async fn resource_error_is_of_the_protocol() {
    let client = Client::start(9, 9).await;
    client.create("ann").await.unwrap();
    assert_eq!(client.read("users:ann").await, Ok(()));
    let error = client.read("users:bob").await.unwrap_err();
    assert_eq!((error.code, &*error.message), (ErrorCode::RESOURCE_NOT_FOUND, "no user is named bob"));
    match decode_error_data(&error) {
        Decoded::Known(ApiError::NoSuchUser { name }) => assert_eq!(name, "bob"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn transport_challenges_clients() {
    let server = Server::start(|listener| {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            let [server, authorization_server] =
                ["mcp", "login"].map(|host| format!("https://{host}.example.com"));
            let app = app(Api::new(9, 9), Addresses { server, authorization_server });
            axum::serve(listener, app).await.unwrap();
        });
    });
    let metadata = r#"resource_metadata="https://mcp.example.com/oauth/resource""#;
    let missing = server.send("POST", "/mcp", "", "");
    assert!(missing.head.starts_with("http/1.1 401 "), "{}", missing.head);
    assert!(missing.head.contains(&format!("\nwww-authenticate: bearer {metadata}")), "{}", missing.head);
    assert!(missing.body.contains(r#""code":"unauthenticated""#), "{}", missing.body);

    let guest = server.send("POST", "/mcp", "authorization: Bearer guest\r\n", "");
    let challenge = format!(r#"error="insufficient_scope", scope="users:write", {metadata}"#);
    assert!(guest.head.contains(&challenge), "{}", guest.head);
    assert!(guest.head.starts_with("http/1.1 403 "), "{}", guest.head);

    let metadata = server.send("GET", "/oauth/resource", "", "").body;
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    assert_eq!(metadata["authorization_servers"], json!(["https://login.example.com"]));
}

/// A client in Rust reads the challenge's parameters.
#[test]
fn challenge_is_read_back() {
    let sent = AccessError::Unauthenticated { metadata: "https://mcp.example.com/oauth/resource".into() };
    let (parts, body) = statusful::response::<_, Vec<u8>>(&sent).into_parts();
    match AccessError::decode(parts.status, &parts.headers, body) {
        Decoded::Known(AccessError::Unauthenticated { metadata }) => {
            assert_eq!(metadata, "https://mcp.example.com/oauth/resource");
        }
        other => panic!("{other:?}"),
    }
}
