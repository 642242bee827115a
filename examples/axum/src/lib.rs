//! The API: `POST /users` creates a user, `GET /users/{name}` reads one.

mod error;
mod store;

pub use error::ApiError;
pub use store::{Store, StoreError, User};

use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use std::sync::Arc;

/// The routes over a store.
pub fn app(store: Store) -> Router {
    Router::new()
        .route("/users", post(create_user))
        .route("/users/{name}", get(read_user))
        .with_state(Arc::new(store))
}

async fn create_user(
    State(store): State<Arc<Store>>,
    body: Result<Json<User>, JsonRejection>,
) -> Result<(StatusCode, Json<User>), ApiError> {
    let Json(user) = body?;
    if user.name.is_empty() || !user.name.chars().all(char::is_alphanumeric) {
        return Err(ApiError::InvalidName(user.name));
    }
    if store.find(&user.name)?.is_some() {
        return Err(ApiError::UserExists(user.name));
    }
    store.insert(user.clone())?;
    Ok((StatusCode::CREATED, Json(user)))
}

async fn read_user(
    State(store): State<Arc<Store>>,
    Path(name): Path<String>,
) -> Result<Json<User>, ApiError> {
    store.find(&name)?.map(Json).ok_or(ApiError::NoSuchUser(name))
}
