//! The same API, in which each operation says exactly which errors it can give: `cargo run -p
//! openapi-example --example sets`, and read `/openapi.json`. `PORT` selects a port other than
//! 3000.

use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::http::{header::AUTHORIZATION, HeaderMap, HeaderValue, StatusCode};
use axum::routing::{get, post};
use axum::{Json, Router};
use openapi_example::User;
use statusful::axum::IntoResponse;
use statusful::tower::ProblemLayer;
use statusful::utoipa::{ErrorResponses, IntoResponses};
use statusful::HttpStatus;
use std::sync::Arc;
use users::{is_signed_in, Api, LimitError, StoreError};
use utoipa::OpenApi;

/// Names are unique. The names in `free` are available.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("user {name} exists")]
#[status(409)]
#[problem(base = "https://api.example.com/errors/")]
pub struct UserExists {
    name: String,
    #[problem(extension)]
    free: Vec<String>,
}

/// There is no user with this name.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("no user is named {name}")]
#[status(404)]
#[problem(base = "https://api.example.com/errors/")]
pub struct NoSuchUser {
    name: String,
}

/// What a client sent is not a user.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[status(422)]
#[problem(base = "https://api.example.com/errors/")]
pub enum Invalid {
    #[error("{name:?} is not a valid name: use only letters and digits")]
    #[problem(title = "The name cannot be used", code = "invalid_name")]
    Name { name: String },
    #[error("the body is no user: {0}")]
    #[problem(code = "invalid_body")]
    Body(#[from] JsonRejection),
}

/// Send the token in `Authorization`.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("sign in first")]
#[status(401)]
#[challenge(Bearer, realm = "api")]
#[problem(base = "https://api.example.com/errors/")]
pub struct Unauthenticated;

statusful::error_sets! {
    #![derive(IntoResponse, IntoResponses)]
    #![header(ACCESS_CONTROL_ALLOW_ORIGIN = "https://app.example.com", "x-rate-limit-limit" = "10")]

    /// The errors of `POST /users`.
    pub CreateUserError = LimitError | Unauthenticated | Invalid | UserExists | StoreError;

    /// The errors of `GET /users/{name}`.
    pub ReadUserError = NoSuchUser | StoreError;

    /// Every error of the API: what its clients know.
    pub ApiError = CreateUserError | ReadUserError;
}

/// Creates a user.
#[utoipa::path(post, path = "/users", request_body = User,
    responses((status = 201, description = "The user", body = User), CreateUserError))]
async fn create_user(
    State(api): State<Arc<Api>>,
    headers: HeaderMap,
    body: Result<Json<users::User>, JsonRejection>,
) -> Result<(StatusCode, Json<users::User>), CreateUserError> {
    api.limit.take()?;
    if !is_signed_in(headers.get(AUTHORIZATION).map(HeaderValue::as_bytes)) {
        return Err(Unauthenticated.into());
    }
    let Json(user) = body.map_err(Invalid::Body)?;
    if !user.has_plain_name() {
        return Err(Invalid::Name { name: user.name }.into());
    }
    if api.store.find(&user.name)?.is_some() {
        return Err(UserExists { free: user.other_names(), name: user.name }.into());
    }
    api.store.insert(user.clone())?;
    Ok((StatusCode::CREATED, Json(user)))
}

/// Reads a user.
#[utoipa::path(get, path = "/users/{name}", params(("name" = String, Path)),
    responses((status = 200, description = "The user", body = User), ReadUserError))]
async fn read_user(
    State(api): State<Arc<Api>>,
    Path(name): Path<String>,
) -> Result<Json<users::User>, ReadUserError> {
    let user = api.store.find(&name)?;
    // `UserExists` in place of this one would not compile.
    Ok(Json(user.ok_or(NoSuchUser { name })?))
}

#[derive(OpenApi)]
#[openapi(paths(create_user, read_user), modifiers(&ERRORS))]
pub struct ApiDocument;

static ERRORS: ErrorResponses = ErrorResponses::new().open_ended();

/// The routes.
pub fn app(api: Api) -> Router {
    Router::new()
        .route("/users", post(create_user))
        .route("/users/{name}", get(read_user))
        .route("/openapi.json", get(|| async { Json(ApiDocument::openapi()) }))
        .with_state(Arc::new(api))
        .layer(ProblemLayer::new())
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let address = (std::net::Ipv4Addr::LOCALHOST, users::port());
    let listener = tokio::net::TcpListener::bind(address).await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, app(Api::new(3, 10))).await
}
