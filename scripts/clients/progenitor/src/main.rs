//! Takes progenitor's client through each error. It types responses of `application/json` alone and
//! gives the others as bytes, which `FromProblem` reads.

#[path = "../../check.rs"]
mod check;

use bytes::Bytes;
use check::{base, check, http, Answer};
use futures_util::TryStreamExt;
use generated::types::User;
use progenitor::progenitor_client::Error;
use reqwest::header::HeaderMap;
use reqwest::StatusCode;
use statusful::{Decoded, FromProblem, HttpStatus};

mod generated {
    progenitor::generate_api!("generated/openapi.json");
}

#[derive(Debug, HttpStatus, FromProblem)]
#[problem(base = "https://api.example.com/errors/")]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(extension)]
        free: Vec<String>,
    },
    #[status(404)]
    NoSuchUser,
    #[status(422)]
    InvalidName,
    #[status(422)]
    InvalidBody,
    #[status(401)]
    #[challenge(Bearer, realm = "api")]
    Unauthenticated,
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER)]
        after: u32,
    },
    #[status(500)]
    StoreFull,
    #[status(500)]
    StoreBroken,
}

/// The response as it came.
async fn ask(way: &str, operation: &str, code: &str) -> (StatusCode, HeaderMap, Bytes) {
    let client = generated::Client::new_with_client(&format!("{}/{way}", base()), http(code));
    let result = if operation == "readUser" {
        client.read_user(&"ann".parse().expect("a name")).await
    } else {
        let user = User {
            name: "ann".parse().expect("a name"),
            email: "ann@example.com".parse().expect("an email"),
        };
        client.create_user(&user).await
    };
    let Err(Error::ErrorResponse(response)) = result else { panic!("no error of the service: {result:?}") };
    let (status, headers) = (response.status(), response.headers().clone());
    let chunks: Vec<Bytes> = response.into_inner_stream().try_collect().await.expect("the body arrives");
    (status, headers, chunks.concat().into())
}

async fn decode(way: &str, operation: &str, code: &str) -> (StatusCode, Decoded<ApiError>) {
    let (status, headers, body) = ask(way, operation, code).await;
    (status, ApiError::decode(status, &headers, body))
}

async fn answer(way: &str, operation: &str, code: &str) -> Answer {
    let (status, _, body) = ask(way, operation, code).await;
    let problem: serde_json::Value = serde_json::from_slice(&body).expect("each error is a problem");
    let name = match decode(way, operation, code).await.1 {
        Decoded::Known(ApiError::UserExists { .. }) => "ApiErrorUserExists",
        Decoded::Known(ApiError::NoSuchUser) => "ApiErrorNoSuchUser",
        Decoded::Known(ApiError::InvalidName) => "ApiErrorInvalidName",
        Decoded::Known(ApiError::InvalidBody) => "ApiErrorInvalidBody",
        Decoded::Known(ApiError::Unauthenticated) => "ApiErrorUnauthenticated",
        Decoded::Known(ApiError::RateLimited { .. }) => "LimitError",
        Decoded::Known(ApiError::StoreFull) => "StoreErrorFull",
        Decoded::Known(ApiError::StoreBroken) => "StoreErrorPoisoned",
        Decoded::Unknown(_) => "Problem",
        Decoded::Opaque(opaque) => panic!("no problem: {opaque:?}"),
    };
    let member = |name| problem[name].as_str().unwrap_or_default().to_owned();
    Answer { name, code: member("code"), title: member("title"), status: status.as_u16() }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    check(|way, operation, code| async move { answer(way, &operation, &code).await }, "with `FromProblem`")
        .await;

    let (_, exists) = decode("exact", "createUser", "user_exists").await;
    let Decoded::Known(ApiError::UserExists { free }) = exists else { panic!("{exists:?}") };
    assert_eq!(free, ["text"]);
    println!("members typed: yes");

    let (status, limited) = decode("exact", "createUser", "rate_limited").await;
    let Decoded::Known(ApiError::RateLimited { after }) = limited else { panic!("{limited:?}") };
    assert!(status == 429 && after > 0);
    println!("status, fields: both");

    let (status, page) = decode("html", "createUser", "user_exists").await;
    let Decoded::Opaque(page) = page else { panic!("{page:?}") };
    assert!(status == 502 && page.body().starts_with(b"<!doctype html>"));
    println!("a proxy's page: status and text");
}
