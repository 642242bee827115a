//! The API: `POST /users` creates a user, `GET /users/{name}` reads one, and
//! `GET /users/{name}/avatar` asks another service for a picture.

mod error;

pub use error::ApiError;

use statusful::warp::{recover, reject};
use std::convert::Infallible;
use std::sync::Arc;
use users::{avatar, is_signed_in, Api, User};
use warp::http::header::AUTHORIZATION;
use warp::http::{Method, StatusCode};
use warp::reply::{json, with_status, Reply};
use warp::{Filter, Rejection};

/// The routes. Requests that warp rejects itself, such as a body that is not JSON, become a
/// rejection, and a problem in `recover`.
pub fn app(api: Api) -> impl Filter<Extract = (impl Reply,), Error = Infallible> + Clone {
    let api = Arc::new(api);
    let api = warp::any().map(move || Arc::clone(&api));
    let create = warp::path!("users")
        .and(only(&[Method::POST]))
        .and(api.clone())
        .and(warp::header::optional(AUTHORIZATION.as_str()))
        .and(warp::body::json())
        .then(create_user);
    let read = warp::path!("users" / String).and(only(READ)).and(api).then(read_user);
    let avatar = warp::path!("users" / String / "avatar").and(only(READ)).then(read_avatar);
    create.or(read).or(avatar).recover(recover)
}

const READ: &[Method] = &[Method::GET, Method::HEAD];

/// warp's own 405 does not list the allowed methods.
fn only(allowed: &'static [Method]) -> impl Filter<Extract = (), Error = Rejection> + Copy {
    let checked = move |method| async move {
        match allowed.contains(&method) {
            true => Ok(()),
            false => Err(reject(ApiError::MethodNotAllowed { allowed: allowed.to_vec() })),
        }
    };
    warp::method().and_then(checked).untuple_one()
}

async fn create_user(
    api: Arc<Api>,
    authorization: Option<String>,
    user: User,
) -> Result<impl Reply, ApiError> {
    api.limit.take()?;
    if !is_signed_in(authorization.as_deref().map(str::as_bytes)) {
        return Err(ApiError::Unauthenticated);
    }
    if !user.has_plain_name() {
        return Err(ApiError::InvalidName { name: user.name });
    }
    if api.store.find(&user.name)?.is_some() {
        return Err(ApiError::UserExists { free: user.other_names(), name: user.name });
    }
    api.store.insert(user.clone())?;
    Ok(with_status(json(&user), StatusCode::CREATED))
}

async fn read_user(name: String, api: Arc<Api>) -> Result<impl Reply, ApiError> {
    api.store.find(&name)?.map(|user| json(&user)).ok_or(ApiError::NoSuchUser { name })
}

async fn read_avatar(name: String) -> Result<impl Reply, ApiError> {
    Ok(avatar::fetch(&name)?)
}
