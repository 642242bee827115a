//! The methods: `create_user` creates a user, `read_user` reads one.

mod error;

pub use error::ApiError;

use jsonrpsee::core::RegisterMethodError;
use jsonrpsee::types::{ErrorObjectOwned, Params};
use jsonrpsee::RpcModule;
use statusful::{FieldError, FieldErrors};
use users::{Api, User};

pub fn methods(api: Api) -> Result<RpcModule<Api>, RegisterMethodError> {
    let mut module = RpcModule::new(api);
    module.register_method("create_user", |params, api, _| create(api, &params))?;
    module.register_method("read_user", |params, api, _| read_user(api, params.one()?))?;
    Ok(module)
}

/// `?` turns an `ApiError` into an error object. Parameters that jsonrpsee cannot read have its own.
fn create(api: &Api, params: &Params<'_>) -> Result<String, ErrorObjectOwned> {
    let (name, email) = params.parse()?;
    Ok(create_user(api, User { name, email })?)
}

fn create_user(api: &Api, user: User) -> Result<String, ApiError> {
    api.limit.take()?;
    check(&user)?;
    let name = user.name.clone();
    if api.store.find(&name)?.is_some() {
        let free = user.other_names();
        return Err(ApiError::UserExists { name, free });
    }
    api.store.insert(user)?;
    Ok(name)
}

/// All fields that are not valid, and not only the first.
fn check(user: &User) -> Result<(), ApiError> {
    let mut errors = FieldErrors::new();
    if !user.has_plain_name() {
        errors.push(FieldError::body("/name", "use only letters and digits").with_code("characters"));
    }
    if !user.email.contains('@') {
        errors.push(FieldError::body("/email", "must have an @"));
    }
    errors.into_result().map_err(|errors| ApiError::InvalidUser { errors })
}

/// Returns the address of a user.
fn read_user(api: &Api, name: String) -> Result<String, ErrorObjectOwned> {
    let found = api.store.find(&name).map_err(ApiError::from)?;
    Ok(found.map(|user| user.email).ok_or(ApiError::NoSuchUser { name })?)
}
