//! The schema: `createUser` creates a user, `user` and `users` read some.

mod error;

pub use error::ApiError;

use async_graphql::{Context, EmptySubscription, Object, Schema, SimpleObject};
use statusful::graphql::{ProblemExtension, Result};
use statusful::{FieldError, FieldErrors};
use users::Api;

pub type UsersSchema = Schema<Query, Mutation, EmptySubscription>;

/// The extension is for what the resolvers below have no need of: a `?` that lost an error.
pub fn schema(api: Api) -> UsersSchema {
    Schema::build(Query, Mutation, EmptySubscription)
        .extension(ProblemExtension::new().errors::<ApiError>())
        .data(api)
        .finish()
}

#[derive(SimpleObject)]
pub struct User {
    name: String,
    email: String,
}

impl From<users::User> for User {
    fn from(users::User { name, email }: users::User) -> Self {
        User { name, email }
    }
}

pub struct Query;

/// `Option<Result<T>>`, and not `Result<Option<T>>`: a field that fails is null, and its siblings stay.
#[Object]
impl Query {
    async fn user(&self, context: &Context<'_>, name: String) -> Option<Result<User>> {
        Some(read_user(context, name))
    }

    /// A user that does not exist is an error in its place.
    async fn users(&self, context: &Context<'_>, names: Vec<String>) -> Vec<Option<Result<User>>> {
        names.into_iter().map(|name| Some(read_user(context, name))).collect()
    }
}

pub struct Mutation;

#[Object]
impl Mutation {
    async fn create_user(&self, context: &Context<'_>, name: String, email: String) -> Result<User> {
        Ok(create_user(context.data()?, users::User { name, email })?.into())
    }
}

fn read_user(context: &Context<'_>, name: String) -> Result<User> {
    let found = context.data::<Api>()?.store.find(&name).map_err(ApiError::from)?;
    Ok(found.ok_or(ApiError::NoSuchUser { name })?.into())
}

fn create_user(api: &Api, user: users::User) -> Result<users::User, ApiError> {
    api.limit.take()?;
    check(&user)?;
    if api.store.find(&user.name)?.is_some() {
        let free = user.other_names();
        return Err(ApiError::UserExists { name: user.name, free });
    }
    api.store.insert(user.clone())?;
    Ok(user)
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
