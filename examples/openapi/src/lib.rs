//! The API: `POST /users` creates a user, `GET /users/{name}` reads one, and `GET
//! /openapi.json` describes both for programs.

mod document;
mod error;

pub use document::ApiDocument;
pub use error::ApiError;

use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use statusful::tower::ProblemLayer;
#[cfg(debug_assertions)]
use statusful::{catalog::Catalog, drill::Drill};
use std::sync::Arc;
use users::{is_signed_in, Api};
use utoipa::{OpenApi, ToSchema};

/// A user.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct User {
    #[schema(max_length = 64, pattern = "^[A-Za-z0-9]+$")]
    name: String,
    #[schema(max_length = 254, format = "email")]
    email: String,
}

/// The response to a successful request.
type Answer = (StatusCode, [(&'static str, &'static str); 2], Json<User>);

/// The routes. What axum responds with by itself is a problem, too, as the document says of all
/// other errors.
pub fn app(api: Api) -> Router {
    Router::new()
        .route("/users", post(create_user))
        .route("/users/{name}", get(read_user))
        .route("/openapi.json", get(|| async { Json(ApiDocument::openapi()) }))
        .with_state(Arc::new(api))
        .layer(ProblemLayer::new())
}

/// What answers with any of the errors on request: in a layer around the routes, it takes a client
/// through each of them.
#[cfg(debug_assertions)]
pub fn drill() -> Drill {
    Drill::new(&[Catalog::of::<ApiError>()]).with_document(&ApiDocument::openapi())
}

/// Creates a user.
#[utoipa::path(
    post,
    path = "/users",
    tag = "users",
    operation_id = "createUser",
    request_body = User,
    security(("bearer" = [])),
    responses(
        (status = 201, description = "The user", body = User,
            headers(
                ("X-Rate-Limit-Limit" = FieldValue, description = "Writes in a minute"),
                ("Access-Control-Allow-Origin" = FieldValue, description = "The one web page that may ask"),
            )),
        ApiError,
    )
)]
async fn create_user(
    State(api): State<Arc<Api>>,
    headers: HeaderMap,
    body: Result<Json<User>, JsonRejection>,
) -> Result<Answer, ApiError> {
    api.limit.take()?;
    if !is_signed_in(headers.get(AUTHORIZATION).map(HeaderValue::as_bytes)) {
        return Err(ApiError::Unauthenticated);
    }
    let Json(User { name, email }) =
        body.map_err(|rejection| ApiError::InvalidBody { reason: rejection.body_text() })?;
    let user = users::User { name, email };
    if !user.has_plain_name() {
        return Err(ApiError::InvalidName { name: user.name });
    }
    if api.store.find(&user.name)?.is_some() {
        return Err(ApiError::UserExists { free: user.other_names(), name: user.name });
    }
    api.store.insert(user.clone())?;
    Ok(answer(StatusCode::CREATED, user))
}

/// Reads a user.
#[utoipa::path(
    get,
    path = "/users/{name}",
    tag = "users",
    operation_id = "readUser",
    params(("name" = String, Path, max_length = 64, pattern = "^[A-Za-z0-9]+$", description = "The user's name")),
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The user", body = User,
            headers(
                ("X-Rate-Limit-Limit" = FieldValue, description = "Writes in a minute"),
                ("Access-Control-Allow-Origin" = FieldValue, description = "The one web page that may ask"),
            )),
        ApiError,
    )
)]
async fn read_user(State(api): State<Arc<Api>>, Path(name): Path<String>) -> Result<Answer, ApiError> {
    let user = api.store.find(&name)?.ok_or(ApiError::NoSuchUser { name })?;
    Ok(answer(StatusCode::OK, user))
}

/// The value of a header field.
#[derive(ToSchema)]
#[schema(value_type = String, max_length = 64)]
#[allow(dead_code)]
struct FieldValue(String);

fn answer(status: StatusCode, users::User { name, email }: users::User) -> Answer {
    let headers = [("access-control-allow-origin", "https://app.example.com"), ("x-rate-limit-limit", "10")];
    (status, headers, Json(User { name, email }))
}
