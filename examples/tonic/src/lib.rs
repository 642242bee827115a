//! The service: `Create` creates a user, `Read` reads one, and `ReadAvatar` asks another
//! service for a picture.

mod error;
pub mod proto;

pub use error::ApiError;

use proto::{Avatar, Name, User};
use statusful::{FieldError, FieldErrors};
use tonic::{Request, Response, Status};
use users::{avatar, is_signed_in, Api};

/// `?` turns an `ApiError` into a `Status`.
fn create(api: &Api, request: Request<User>) -> Result<Response<User>, Status> {
    let is_signed_in = is_signed_in(request.metadata().get("authorization").map(|token| token.as_bytes()));
    Ok(Response::new(create_user(api, is_signed_in, request.into_inner())?))
}

fn create_user(api: &Api, is_signed_in: bool, message: User) -> Result<User, ApiError> {
    api.limit.take()?;
    if !is_signed_in {
        return Err(ApiError::Unauthenticated);
    }
    let user = users::User { name: message.name.clone(), email: message.email.clone() };
    check(&user)?;
    if api.store.find(&user.name)?.is_some() {
        let free = user.other_names();
        return Err(ApiError::UserExists { name: user.name, free });
    }
    api.store.insert(user)?;
    Ok(message)
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

fn read(api: &Api, request: Request<Name>) -> Result<Response<User>, Status> {
    Ok(Response::new(read_user(api, request.into_inner().name)?))
}

fn read_user(api: &Api, name: String) -> Result<User, ApiError> {
    let user = api.store.find(&name)?.ok_or(ApiError::NoSuchUser { name })?;
    Ok(User { name: user.name, email: user.email })
}

fn read_avatar(request: Request<Name>) -> Result<Response<Avatar>, Status> {
    let picture = avatar::fetch(&request.into_inner().name).map_err(ApiError::from)?;
    Ok(Response::new(Avatar { picture }))
}
