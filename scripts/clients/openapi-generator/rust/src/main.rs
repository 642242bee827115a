//! Takes openapi-generator's client for Rust through each error. It reads a body as the first status
//! of the operation that fits, and any problem fits open ends; so the document has none.

#[path = "../../../check.rs"]
mod check;

use check::{base, check, http, Answer};
use closed::apis::configuration::Configuration;
use closed::apis::users_api::{create_user, read_user, CreateUserError, ReadUserError};
use closed::apis::{Error, ResponseContent};
use closed::models::{self, CreateUser422Response, CreateUser500Response};

/// The status, the text, and what the client has read of it.
async fn ask(way: &str, operation: &str, code: &str) -> (u16, String, Option<CreateUserError>) {
    let base_path = format!("{}/{way}", base());
    let configuration = Configuration { base_path, client: http(code), ..Configuration::default() };
    if operation == "readUser" {
        match read_user(&configuration, "ann").await {
            Err(Error::ResponseError(ResponseContent { status, content, entity })) => match entity {
                Some(ReadUserError::Status404(error)) => {
                    (status.as_u16(), content, Some(CreateUserError::Status404(error)))
                }
                other => panic!("an error of creating a user, too: {other:?}"),
            },
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

async fn answer(way: &str, operation: &str, code: &str) -> Answer {
    let (status, text, error) = ask(way, operation, code).await;
    let name = match error.expect("each error is JSON") {
        CreateUserError::Status401(models::ApiErrorUnauthenticated { .. }) => "ApiErrorUnauthenticated",
        CreateUserError::Status404(models::ApiErrorNoSuchUser { .. }) => "ApiErrorNoSuchUser",
        CreateUserError::Status409(models::ApiErrorUserExists { .. }) => "ApiErrorUserExists",
        CreateUserError::Status422(CreateUser422Response::ApiErrorInvalidName(_)) => "ApiErrorInvalidName",
        CreateUserError::Status422(CreateUser422Response::ApiErrorInvalidBody(_)) => "ApiErrorInvalidBody",
        CreateUserError::Status429(models::LimitError { .. }) => "LimitError",
        CreateUserError::Status500(CreateUser500Response::StoreErrorFull(_)) => "StoreErrorFull",
        CreateUserError::Status500(CreateUser500Response::StoreErrorPoisoned(_)) => "StoreErrorPoisoned",
        CreateUserError::UnknownValue(_) => "Problem",
    };
    let problem: serde_json::Value = serde_json::from_str(&text).expect("each error is JSON");
    let member = |name| problem[name].as_str().unwrap_or_default().to_owned();
    Answer { name, code: member("code"), title: member("title"), status }
}

/// With open ends, what is read is of the wrong status, but the text can be read.
async fn with_open_ends() {
    use open::apis::{configuration::Configuration, users_api, Error};

    let base_path = format!("{}/exact", base());
    let configuration = Configuration { base_path, client: http("user_exists"), ..Configuration::default() };
    let user = open::models::User::new("ann@example.com".to_owned(), "ann".to_owned());
    let result = users_api::create_user(&configuration, user).await;
    let Err(Error::ResponseError(response)) = result else { panic!("no error of the service: {result:?}") };
    assert!(matches!(response.entity, Some(users_api::CreateUserError::Status401(_))), "{response:?}");
    let read = serde_json::from_str::<open::models::ApiErrorUserExists>(&response.content);
    assert_eq!(read.expect("the text has all members").free, ["text".to_owned()]);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    check(|way, operation, code| async move { answer(way, &operation, &code).await }, "yes").await;

    let (_, _, exists) = ask("exact", "createUser", "user_exists").await;
    let Some(CreateUserError::Status409(models::ApiErrorUserExists { free, .. })) = exists else {
        panic!("{exists:?}")
    };
    assert_eq!(free, ["text".to_owned()]);
    println!("members typed: yes");

    // Its error has no header fields.
    println!("status, fields: status");

    let (status, text, error) = ask("html", "createUser", "user_exists").await;
    assert!(status == 502 && error.is_none() && text.starts_with("<!doctype html>"), "{status} {text}");
    println!("a proxy's page: status and text");

    with_open_ends().await;
}
