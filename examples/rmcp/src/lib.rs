//! The server: the tool `create_user` creates a user, `read_avatar` asks another service for a
//! picture, and each user is a resource.

mod access;
mod error;

pub use access::Addresses;
pub use error::{AccessError, ApiError};

use axum::middleware::from_fn_with_state;
use axum::routing::get;
use axum::Router;
use rmcp::handler::server::wrapper::Parameters;
use rmcp::model::{
    ReadResourceRequestParams, ReadResourceResponse, ReadResourceResult, ResourceContents,
    ServerCapabilities, ServerConfig,
};
use rmcp::service::RequestContext;
use rmcp::transport::streamable_http_server::session::local::LocalSessionManager;
use rmcp::transport::streamable_http_server::StreamableHttpService;
use rmcp::{schemars, tool, tool_handler, tool_router, ErrorData, Json, RoleServer, ServerHandler};
use serde::{Deserialize, Serialize};
use statusful::rmcp::allow_problems;
use statusful::{FieldError, FieldErrors};
use std::sync::Arc;
use users::{avatar, Api};

/// The server of one client.
#[derive(Clone)]
pub struct Users(pub Arc<Api>);

#[derive(Deserialize, schemars::JsonSchema)]
pub struct NewUser {
    name: String,
    email: String,
}

#[derive(Serialize, schemars::JsonSchema)]
pub struct Created {
    uri: String,
}

#[derive(Deserialize, schemars::JsonSchema)]
pub struct Name {
    name: String,
}

#[tool_router]
impl Users {
    /// Creates a user.
    #[tool]
    fn create_user(&self, Parameters(user): Parameters<NewUser>) -> Result<Json<Created>, ApiError> {
        let Users(api) = self;
        api.limit.take()?;
        let user = users::User { name: user.name, email: user.email };
        check(&user)?;
        if api.store.find(&user.name)?.is_some() {
            let free = user.other_names();
            return Err(ApiError::UserExists { name: user.name, free });
        }
        let uri = format!("users:{}", user.name);
        api.store.insert(user)?;
        Ok(Json(Created { uri }))
    }

    /// The picture of a user, in SVG.
    #[tool(annotations(read_only_hint = true))]
    fn read_avatar(&self, Parameters(user): Parameters<Name>) -> Result<String, ApiError> {
        let picture = avatar::fetch(&user.name)?;
        Ok(String::from_utf8_lossy(&picture).into_owned())
    }
}

/// The output schema of `create_user` is that of `Created`, and errors are to conform to it.
#[tool_handler(router = allow_problems(Self::tool_router()))]
impl ServerHandler for Users {
    fn get_info(&self) -> ServerConfig {
        ServerConfig::new(ServerCapabilities::builder().enable_tools().enable_resources().build())
    }

    async fn read_resource(
        &self,
        request: ReadResourceRequestParams,
        _: RequestContext<RoleServer>,
    ) -> Result<ReadResourceResponse, ErrorData> {
        let user = self.find(&request.uri)?;
        let contents = ResourceContents::text(format!("{} <{}>", user.name, user.email), request.uri);
        Ok(ReadResourceResult::new(vec![contents]).into())
    }
}

impl Users {
    fn find(&self, uri: &str) -> Result<users::User, ApiError> {
        let name = uri.strip_prefix("users:").unwrap_or(uri).to_owned();
        self.0.store.find(&name)?.ok_or(ApiError::NoSuchUser { name })
    }
}

/// All fields that are not valid, and not only the first.
fn check(user: &users::User) -> Result<(), ApiError> {
    let mut errors = FieldErrors::new();
    if !user.has_plain_name() {
        errors.push(FieldError::body("/name", "use only letters and digits").with_code("characters"));
    }
    if !user.email.contains('@') {
        errors.push(FieldError::body("/email", "must have an @"));
    }
    errors.into_result().map_err(|errors| ApiError::InvalidUser { errors })
}

/// The server at `/mcp`, for those who are signed in.
pub fn app(api: Api, addresses: Addresses) -> Router {
    let users = Users(Arc::new(api));
    let mcp = StreamableHttpService::new(
        move || Ok(users.clone()),
        Arc::new(LocalSessionManager::default()),
        Default::default(),
    );
    Router::new()
        .route_service("/mcp", mcp)
        .layer(from_fn_with_state(addresses.clone(), access::check))
        .route(access::METADATA, get(access::metadata))
        .with_state(addresses)
}
