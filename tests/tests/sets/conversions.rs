//! `?` converts an error to each set that has it, and a set to each larger one.

use crate::{disk, ApiError, CreateUserError, NoSuchUser, ReadUserError, StoreError, Twin, UserExists};
use http::StatusCode;
use statusful::HttpStatus;
use std::error::Error;

fn create(name: &str) -> Result<(), CreateUserError> {
    match name {
        "ann" => Err(UserExists { name: name.to_owned() })?,
        "zoe" => Err(StoreError::Full)?,
        _ => Ok(()),
    }
}

fn read(name: &str) -> Result<(), ReadUserError> {
    if name == "bob" {
        return Err(NoSuchUser.into());
    }
    Ok(Err(disk())?)
}

fn both(name: &str) -> Result<(), ApiError> {
    create(name)?;
    Ok(read(name)?)
}

#[test]
fn errors_and_sets_convert() {
    assert!(matches!(both("ann"), Err(ApiError::UserExists(UserExists { name })) if name == "ann"));
    assert!(matches!(both("zoe"), Err(ApiError::StoreError(StoreError::Full))));
    assert!(matches!(both("bob"), Err(ApiError::NoSuchUser(NoSuchUser))));
    assert!(matches!(both("eve"), Err(ApiError::StoreError(StoreError::Disk(_)))));
}

#[test]
fn sets_of_the_same_errors_convert_to_each_other() {
    let twin = Twin::from(both("ann").unwrap_err());
    assert!(matches!(ApiError::from(twin), ApiError::UserExists(_)));
}

#[test]
fn set_is_what_the_error_in_it_is() {
    let error = ApiError::from(UserExists { name: "ann".into() });
    assert_eq!((error.status(), error.to_string().as_str()), (StatusCode::CONFLICT, "user ann exists"));
    assert!(std::ptr::eq(error.meta().unwrap(), UserExists { name: String::new() }.meta().unwrap()));
    assert!(error.source().is_none());
    let error = Twin::from(ReadUserError::from(disk()));
    assert_eq!(error.source().unwrap().to_string(), "permission denied");
    assert_eq!(format!("{:?}", CreateUserError::from(StoreError::Full)), "StoreError(Full)");
}
