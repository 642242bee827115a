//! The API: `POST /users` creates a user, `GET /users/{name}` reads one, and
//! `GET /users/{name}/avatar` asks another service for a picture.

mod error;
mod reports;
mod sign_up;

pub use error::ApiError;
pub use reports::{serve_reports, ReportError};

use actix_web::dev::Server;
use actix_web::http::header::{HeaderValue, AUTHORIZATION};
use actix_web::http::StatusCode;
use actix_web::web::{self, Data, Json, Path, ServiceConfig};
use actix_web::{App, HttpRequest, HttpServer, Responder};
use std::net::TcpListener;
use users::{avatar, is_signed_in, Api, User};

/// The server. Requests that actix-web rejects itself, such as a body that is not JSON, get a
/// problem on the way out.
pub fn serve(listener: TcpListener, api: Api) -> std::io::Result<Server> {
    let api = Data::new(api);
    let app = move || {
        App::new()
            .wrap(statusful::actix::problems())
            .wrap(statusful::actix::log_errors())
            .app_data(Data::clone(&api))
            .configure(routes)
    };
    Ok(HttpServer::new(app).listen(listener)?.run())
}

fn routes(config: &mut ServiceConfig) {
    let users = web::resource("/users").post(create_user);
    let user = web::resource("/users/{name}").get(read_user).route(web::head().to(read_user));
    let avatar = web::resource("/users/{name}/avatar").get(read_avatar).route(web::head().to(read_avatar));
    let sign_up = web::resource("/sign-up").post(sign_up::sign_up);
    config
        .service(sign_up.default_service(web::to(only_post)))
        .service(users.default_service(web::to(only_post)))
        .service(user.default_service(web::to(only_get)))
        .service(avatar.default_service(web::to(only_get)));
}

async fn create_user(
    api: Data<Api>,
    request: HttpRequest,
    Json(user): Json<User>,
) -> Result<impl Responder, ApiError> {
    api.limit.take()?;
    if !is_signed_in(request.headers().get(AUTHORIZATION).map(HeaderValue::as_bytes)) {
        return Err(ApiError::Unauthenticated);
    }
    if !user.has_plain_name() {
        return Err(ApiError::InvalidName { name: user.name });
    }
    if api.store.find(&user.name)?.is_some() {
        return Err(ApiError::UserExists { free: user.other_names(), name: user.name });
    }
    api.store.insert(user.clone())?;
    Ok((Json(user), StatusCode::CREATED))
}

async fn read_user(api: Data<Api>, name: Path<String>) -> Result<Json<User>, ApiError> {
    let name = name.into_inner();
    api.store.find(&name)?.map(Json).ok_or(ApiError::NoSuchUser { name })
}

async fn read_avatar(name: Path<String>) -> Result<Vec<u8>, ApiError> {
    Ok(avatar::fetch(&name)?)
}

async fn only_post() -> Result<Vec<u8>, ApiError> {
    Err(ApiError::MethodNotAllowed { allowed: "POST" })
}

async fn only_get() -> Result<Vec<u8>, ApiError> {
    Err(ApiError::MethodNotAllowed { allowed: "GET, HEAD" })
}
