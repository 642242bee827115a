//! The API: `POST /users` creates a user, `GET /users/{name}` reads one, and
//! `GET /users/{name}/avatar` asks another service for a picture.

mod error;

pub use error::ApiError;

use salvo::affix_state;
use salvo::http::header::{HeaderValue, AUTHORIZATION};
use salvo::http::{Method, StatusCode};
use salvo::prelude::{handler, Depot, Json, Request, Response, Router, Service};
use std::sync::Arc;
use users::{avatar, is_signed_in, Api, User};

/// The routes. Requests that salvo rejects itself, such as for an unknown path, get a problem
/// from the catcher.
pub fn app(api: Api) -> Service {
    let user = Router::with_path("{name}").get(read_user).head(read_user).goal(only_get);
    let avatar = Router::with_path("{name}/avatar").get(read_avatar).head(read_avatar).goal(only_get);
    let users = Router::with_path("users").post(create_user).goal(only_post);
    let router = Router::new().hoop(affix_state::inject(Arc::new(api))).push(users.push(user).push(avatar));
    Service::new(router).catcher(statusful::salvo::catcher())
}

#[handler]
async fn create_user(
    request: &mut Request,
    depot: &mut Depot,
    response: &mut Response,
) -> Result<Json<User>, ApiError> {
    let api = api(depot);
    api.limit.take()?;
    if !is_signed_in(request.headers().get(AUTHORIZATION).map(HeaderValue::as_bytes)) {
        return Err(ApiError::Unauthenticated);
    }
    let user: User = request.parse_json().await?;
    if !user.has_plain_name() {
        return Err(ApiError::InvalidName { name: user.name });
    }
    if api.store.find(&user.name)?.is_some() {
        return Err(ApiError::UserExists { free: user.other_names(), name: user.name });
    }
    api.store.insert(user.clone())?;
    response.status_code(StatusCode::CREATED);
    Ok(Json(user))
}

#[handler]
async fn read_user(request: &mut Request, depot: &mut Depot) -> Result<Json<User>, ApiError> {
    let name = name(request);
    api(depot).store.find(&name)?.map(Json).ok_or(ApiError::NoSuchUser { name })
}

#[handler]
async fn read_avatar(request: &mut Request, response: &mut Response) -> Result<(), ApiError> {
    response.body(avatar::fetch(&name(request))?);
    Ok(())
}

#[handler]
async fn only_post() -> Result<(), ApiError> {
    Err(ApiError::MethodNotAllowed { allowed: vec![Method::POST] })
}

#[handler]
async fn only_get() -> Result<(), ApiError> {
    Err(ApiError::MethodNotAllowed { allowed: vec![Method::GET, Method::HEAD] })
}

/// What `app` stored there.
fn api(depot: &Depot) -> Arc<Api> {
    Arc::clone(depot.get_typed().expect("every route is under the hoop"))
}

fn name(request: &Request) -> String {
    request.param("name").unwrap_or_default()
}
