//! Creates a user through the users API, and matches on the errors of its server.
//!
//! ```console
//! $ cargo run -p axum-example &
//! $ cargo run -p client-example -- ann ann@example.com
//! ```
//!
//! `API` selects a server other than `http://localhost:3000`, `TOKEN` a token other than the
//! valid one.

use axum_example::ApiError;
use statusful::{reqwest::decode, Decoded};
use std::error::Error;
use std::process::ExitCode;
use users::User;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(name), Some(email)) = (arguments.next(), arguments.next()) else {
        return Err("usage: client-example NAME EMAIL".into());
    };
    match create(&User { name, email }).await? {
        Ok(user) => {
            println!("created {}", user.name);
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            eprintln!("{}", advice(error));
            Ok(ExitCode::FAILURE)
        }
    }
}

/// The user as the server stored it, or the server's objection.
async fn create(user: &User) -> reqwest::Result<Result<User, Decoded<ApiError>>> {
    let or = |name, value: &str| std::env::var(name).unwrap_or_else(|_| value.to_owned());
    let url = or("API", "http://localhost:3000") + "/users";
    let request = reqwest::Client::new().post(url).bearer_auth(or("TOKEN", "letmein")).json(user);
    match decode(request.send().await?).await {
        Ok(response) => response.json().await.map(Ok),
        Err(error) => Ok(Err(error)),
    }
}

/// What the person at the terminal can do.
fn advice(error: Decoded<ApiError>) -> String {
    match error {
        Decoded::Known(ApiError::UserExists { free, .. }) => {
            format!("the name is taken, and these are free: {}", free.join(", "))
        }
        Decoded::Known(ApiError::InvalidName { .. }) => "choose a name of letters and digits".to_owned(),
        Decoded::Known(ApiError::Limit(limit)) => {
            format!("come back in {} seconds", limit.retry_after.as_secs())
        }
        Decoded::Known(ApiError::Store(_)) => "the server is in trouble: try again later".to_owned(),
        Decoded::Known(other) => other.to_string(),
        Decoded::Unknown(problem) => format!("this client is too old to know: {problem}"),
        Decoded::Opaque(opaque) => format!("this was not the API: {}", opaque.status()),
    }
}
