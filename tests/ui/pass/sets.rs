#![deny(warnings)]
#![allow(dead_code)]

use http::StatusCode;
use statusful::{axum::IntoResponse, HttpStatus};
use std::error::Error;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("user {name} exists")]
#[status(409)]
pub struct UserExists {
    name: String,
}

#[derive(Debug, Clone, thiserror::Error, HttpStatus)]
#[error("there is no such user")]
#[status(404)]
pub struct NoSuchUser;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("the store is down")]
#[status(503)]
pub enum StoreError {
    Disk(#[from] std::io::Error),
    Full,
}

mod orders {
    #[derive(Debug, Clone, thiserror::Error, statusful::HttpStatus)]
    #[error("there is no such order")]
    #[status(410)]
    #[problem(code = "no_order")]
    pub struct NoSuch<T>(pub T);
}

statusful::error_sets! {
    #![derive(IntoResponse)]
    #![header("x-team" = "users")]

    /// The errors of `POST /users`.
    pub CreateUserError = UserExists | StoreError;
    ReadUserError = NoSuchUser | StoreError;
    #[derive(Clone)]
    pub(crate) OrderError = Order: orders::NoSuch<u8> | NoSuchUser;
    ApiError
        = CreateUserError
        | ReadUserError
        | OrderError;
    /// The same errors.
    Twin = ApiError;
    #[cfg(any())]
    Absent = NoSuchType;
    Boxed = Store: Box<StoreError> | Code: Own<StoreError>;
}

/// A member that is an error by hand.
#[derive(Debug)]
struct Own<E>(E);

impl<E> std::fmt::Display for Own<E> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("own")
    }
}

impl<E: std::fmt::Debug> Error for Own<E> {}

impl<E> HttpStatus for Own<E> {
    fn status(&self) -> StatusCode {
        StatusCode::CONFLICT
    }
}

fn store() -> Result<(), StoreError> {
    Err(std::io::Error::other("db-7"))?
}

fn create(name: &str) -> Result<(), CreateUserError> {
    if name == "ann" {
        return Err(UserExists { name: name.to_owned() }.into());
    }
    Ok(store()?)
}

fn all(name: &str) -> Result<(), ApiError> {
    create(name)?;
    Err(orders::NoSuch(1))?;
    Err(ReadUserError::NoSuchUser(NoSuchUser))?
}

macro_rules! sets {
    ($($vis:vis $name:ident = $first:path, $second:ty;)*) => {
        statusful::error_sets! { $($vis $name = First: $first | $second;)* }
    };
}

sets! { pub OfMacro = orders::NoSuch<u8>, NoSuchUser; }

fn main() {
    statusful::error_sets! { Local = NoSuchUser; }
    assert_eq!(Local::NoSuchUser(NoSuchUser).status(), 404);
    assert_eq!(OfMacro::First(orders::NoSuch(1)).status(), 410);

    let exists = create("ann").unwrap_err();
    assert_eq!((exists.status(), exists.to_string()), (StatusCode::CONFLICT, "user ann exists".to_owned()));
    assert!(exists.source().is_none());
    let down = all("bob").unwrap_err();
    assert_eq!(down.source().unwrap().to_string(), "db-7");
    assert!(matches!(Twin::from(down), Twin::StoreError(StoreError::Disk(_))));
    let twin = Twin::from(OrderError::Order(orders::NoSuch(2)).clone());
    assert!(matches!(ApiError::from(twin), ApiError::Order(orders::NoSuch(2))));
    assert_eq!(StatusCode::from(Boxed::from(Box::new(StoreError::Full))), 503);
    assert_eq!(Boxed::from(Own(StoreError::Full)).to_string(), "own");
}
