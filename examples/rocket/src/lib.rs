//! The API: `POST /users` creates a user, `GET /users/{name}` reads one, and
//! `GET /users/{name}/avatar` asks another service for a picture.

mod error;

pub use error::ApiError;

use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};
use rocket::serde::json::Json;
use rocket::{get, post, routes, Build, Config, Request, Rocket, State};
use statusful::rocket::fail;
use users::{avatar, is_signed_in, Api, User};

/// The routes. Requests that Rocket rejects itself, such as a body that is not JSON, get a
/// problem from the catcher. A wrong method is a 404: Rocket has no 405.
pub fn app(config: Config, api: Api) -> Rocket<Build> {
    rocket::custom(config)
        .mount("/", routes![create_user, read_user, read_avatar])
        .register("/", [statusful::rocket::catcher()])
        .manage(api)
}

#[post("/users", data = "<user>")]
fn create_user(
    api: &State<Api>,
    _signed_in: SignedIn,
    user: Json<User>,
) -> Result<(Status, Json<User>), ApiError> {
    api.limit.take()?;
    let user = user.into_inner();
    if !user.has_plain_name() {
        return Err(ApiError::InvalidName { name: user.name });
    }
    if api.store.find(&user.name)?.is_some() {
        return Err(ApiError::UserExists { free: user.other_names(), name: user.name });
    }
    api.store.insert(user.clone())?;
    Ok((Status::Created, Json(user)))
}

#[get("/users/<name>")]
fn read_user(api: &State<Api>, name: String) -> Result<Json<User>, ApiError> {
    api.store.find(&name)?.map(Json).ok_or(ApiError::NoSuchUser { name })
}

#[get("/users/<name>/avatar")]
fn read_avatar(name: &str) -> Result<Vec<u8>, ApiError> {
    Ok(avatar::fetch(name)?)
}

/// Proof that the client is authenticated. Rocket passes only the status to a catcher; `fail`
/// keeps the rest of the response for it: the code and the challenge.
struct SignedIn;

#[rocket::async_trait]
impl<'r> FromRequest<'r> for SignedIn {
    type Error = ApiError;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ApiError> {
        match is_signed_in(request.headers().get_one("authorization").map(str::as_bytes)) {
            true => Outcome::Success(SignedIn),
            false => fail(request, ApiError::Unauthenticated),
        }
    }
}
