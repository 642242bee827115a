//! The API: `POST /users` creates a user, `GET /users/{name}` reads one, and
//! `GET /users/{name}/avatar` asks another service for a picture.

mod error;

pub use error::ApiError;

use poem::error::{MethodNotAllowedError, ResponseError};
use poem::http::header::{HeaderValue, AUTHORIZATION};
use poem::http::{HeaderMap, Method, StatusCode};
use poem::web::{Data, Json, Path};
use poem::{get, handler, post, Endpoint, EndpointExt, Route, RouteMethod};
use std::sync::Arc;
use users::{avatar, is_signed_in, Api, User};

/// The routes. Requests that poem rejects itself, such as a body that is not JSON, get a
/// problem on the way out.
pub fn app(api: Api) -> impl Endpoint {
    let read = [Method::GET, Method::HEAD];
    Route::new()
        .at("/users", only([Method::POST], post(create_user)))
        .at("/users/:name", only(read.clone(), get(read_user).head(read_user)))
        .at("/users/:name/avatar", only(read, get(read_avatar).head(read_avatar)))
        .data(Arc::new(api))
        .with(statusful::poem::problems())
}

/// poem's own 405 does not list the allowed methods.
fn only<const N: usize>(allowed: [Method; N], route: RouteMethod) -> impl Endpoint {
    route.catch_error(move |_: MethodNotAllowedError| {
        let error = ApiError::MethodNotAllowed { allowed: allowed.to_vec() };
        async move { error.as_response() }
    })
}

#[handler]
async fn create_user(
    Data(api): Data<&Arc<Api>>,
    headers: &HeaderMap,
    Json(user): Json<User>,
) -> Result<(StatusCode, Json<User>), ApiError> {
    api.limit.take()?;
    if !is_signed_in(headers.get(AUTHORIZATION).map(HeaderValue::as_bytes)) {
        return Err(ApiError::Unauthenticated);
    }
    if !user.has_plain_name() {
        return Err(ApiError::InvalidName { name: user.name });
    }
    if api.store.find(&user.name)?.is_some() {
        return Err(ApiError::UserExists { free: user.other_names(), name: user.name });
    }
    api.store.insert(user.clone())?;
    Ok((StatusCode::CREATED, Json(user)))
}

#[handler]
async fn read_user(Data(api): Data<&Arc<Api>>, Path(name): Path<String>) -> Result<Json<User>, ApiError> {
    api.store.find(&name)?.map(Json).ok_or(ApiError::NoSuchUser { name })
}

#[handler]
async fn read_avatar(Path(name): Path<String>) -> Result<Vec<u8>, ApiError> {
    Ok(avatar::fetch(&name)?)
}
