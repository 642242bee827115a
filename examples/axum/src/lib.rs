//! The API: `POST /users` creates a user, `GET /users/{name}` reads one, and `GET
//! /users/{name}/avatar` asks another service for a picture. `GET /errors` lists what can go
//! wrong, and each error's `type` leads to its page there.

mod error;
mod reports;
mod sign_up;

pub use error::ApiError;
pub use reports::{reports, ReportError};

use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::routing::{get, post};
use axum::{Json, Router};
use statusful::catalog::{Catalog, Site};
use statusful::clients::Clients;
#[cfg(debug_assertions)]
use statusful::drill::Drill;
use statusful::tower::{LogErrors, ProblemLayer};
use std::sync::Arc;
use users::{avatar, is_signed_in, Api, User};

/// The clients in other languages, which `examples/clients.rs` writes.
pub fn clients() -> Clients {
    Clients::new(&[Catalog::of::<ApiError>()])
}

/// The routes.
pub fn app(api: Api) -> Router {
    Router::new()
        .route("/users", post(create_user).fallback(only_post))
        .route("/users/{name}", get(read_user).fallback(only_get))
        .route("/users/{name}/avatar", get(read_avatar).fallback(only_get))
        .route("/sign-up", post(sign_up::sign_up).fallback(only_post))
        .nest_service("/errors", Site::new("Users API", &[Catalog::of::<ApiError>()]))
        .fallback(nothing_here)
        .with_state(Arc::new(api))
        // axum's own responses, such as to a path that is not UTF-8, become problems, too.
        .layer(ProblemLayer::new())
        .layer(LogErrors::new())
}

/// What answers with any of the errors on request: in a layer around the routes, it takes a client
/// through each of them.
#[cfg(debug_assertions)]
pub fn drill() -> Drill {
    Drill::new(&[Catalog::of::<ApiError>()])
}

async fn create_user(
    State(api): State<Arc<Api>>,
    headers: HeaderMap,
    body: Result<Json<User>, JsonRejection>,
) -> Result<(StatusCode, Json<User>), ApiError> {
    api.limit.take()?;
    if !is_signed_in(headers.get(AUTHORIZATION).map(HeaderValue::as_bytes)) {
        return Err(ApiError::Unauthenticated);
    }
    let Json(user) = body?;
    if !user.has_plain_name() {
        return Err(ApiError::InvalidName { name: user.name });
    }
    if api.store.find(&user.name)?.is_some() {
        return Err(ApiError::UserExists { free: user.other_names(), name: user.name });
    }
    api.store.insert(user.clone())?;
    Ok((StatusCode::CREATED, Json(user)))
}

async fn read_user(State(api): State<Arc<Api>>, Path(name): Path<String>) -> Result<Json<User>, ApiError> {
    api.store.find(&name)?.map(Json).ok_or(ApiError::NoSuchUser { name })
}

async fn read_avatar(Path(name): Path<String>) -> Result<Vec<u8>, ApiError> {
    Ok(avatar::fetch(&name)?)
}

async fn only_post() -> ApiError {
    ApiError::MethodNotAllowed { allowed: vec![Method::POST] }
}

async fn only_get() -> ApiError {
    ApiError::MethodNotAllowed { allowed: vec![Method::GET, Method::HEAD] }
}

async fn nothing_here() -> ApiError {
    ApiError::NoSuchResource
}
