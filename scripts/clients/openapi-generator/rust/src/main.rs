//! Takes openapi-generator's client for Rust through each error. What it has read is of the first
//! status that fits, and this is any problem; so each error is read from the text.

#[path = "../../../check.rs"]
mod check;

use check::{base, check, http, Answer};
use openapi::apis::configuration::Configuration;
use openapi::apis::users_api::{create_user, read_user, CreateUserError};
use openapi::apis::{Error, ResponseContent};
use openapi::models;
use serde::Deserialize;

/// The status, the text, and what the client has read of it.
async fn ask(way: &str, operation: &str, code: &str) -> (u16, String, Option<CreateUserError>) {
    let base_path = format!("{}/{way}", base());
    let configuration = Configuration { base_path, client: http(code), ..Configuration::default() };
    if operation == "readUser" {
        match read_user(&configuration, "ann").await {
            Err(Error::ResponseError(ResponseContent { status, content, .. })) => {
                (status.as_u16(), content, None)
            }
            other => panic!("no error of the service: {other:?}"),
        }
    } else {
        let user = models::User::new("ann@example.com".to_owned(), "ann".to_owned());
        match create_user(&configuration, user).await {
            Err(Error::ResponseError(ResponseContent { status, content, entity })) => {
                (status.as_u16(), content, entity)
            }
            other => panic!("no error of the service: {other:?}"),
        }
    }
}

/// The error, with whatever name it has.
#[derive(Deserialize)]
#[serde(untagged)]
enum ApiError {
    UserExists(models::ApiErrorUserExists),
    NoSuchUser(models::ApiErrorNoSuchUser),
    InvalidName(models::ApiErrorInvalidName),
    InvalidBody(models::ApiErrorInvalidBody),
    Unauthenticated(models::ApiErrorUnauthenticated),
    Limit(models::LimitError),
    Full(models::StoreErrorFull),
    Poisoned(models::StoreErrorPoisoned),
    Problem(models::Problem),
}

fn read(text: &str) -> ApiError {
    serde_json::from_str(text).expect("each error is a problem")
}

async fn answer(way: &str, operation: &str, code: &str) -> Answer {
    let (status, text, _) = ask(way, operation, code).await;
    let name = match read(&text) {
        ApiError::UserExists(models::ApiErrorUserExists { .. }) => "ApiErrorUserExists",
        ApiError::NoSuchUser(models::ApiErrorNoSuchUser { .. }) => "ApiErrorNoSuchUser",
        ApiError::InvalidName(models::ApiErrorInvalidName { .. }) => "ApiErrorInvalidName",
        ApiError::InvalidBody(models::ApiErrorInvalidBody { .. }) => "ApiErrorInvalidBody",
        ApiError::Unauthenticated(models::ApiErrorUnauthenticated { .. }) => "ApiErrorUnauthenticated",
        ApiError::Limit(models::LimitError { .. }) => "LimitError",
        ApiError::Full(models::StoreErrorFull { .. }) => "StoreErrorFull",
        ApiError::Poisoned(models::StoreErrorPoisoned { .. }) => "StoreErrorPoisoned",
        ApiError::Problem(models::Problem { .. }) => "Problem",
    };
    let models::Problem { code, title, .. } = serde_json::from_str(&text).expect("each error is a problem");
    Answer { name, code: code.unwrap_or_default(), title: title.unwrap_or_default(), status }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    check(|way, operation, code| async move { answer(way, &operation, &code).await }, "from the text").await;

    let (_, text, read_as) = ask("exact", "createUser", "user_exists").await;
    assert!(matches!(read_as, Some(CreateUserError::Status401(_))), "the status is heeded: {read_as:?}");
    let ApiError::UserExists(models::ApiErrorUserExists { free, .. }) = read(&text) else { panic!("{text}") };
    assert_eq!(free, ["text".to_owned()]);
    println!("members typed: yes");

    // Its error has no header fields.
    println!("status, fields: status");

    let (status, text, read_as) = ask("html", "createUser", "user_exists").await;
    assert!(status == 502 && read_as.is_none() && text.starts_with("<!doctype html>"), "{status} {text}");
    println!("a proxy's page: status and text");
}
