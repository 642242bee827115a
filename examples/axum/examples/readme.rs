//! The program of README.md.

use axum::{extract::Path, routing::post, Router};
use statusful::{axum::IntoResponse, tower::ProblemLayer, HttpStatus};
use std::{io, time::Duration};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[problem(base = "https://api.example.com/errors/")]
enum ApiError {
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
    },

    #[error("slow down")]
    #[status(TOO_MANY_REQUESTS)]
    RateLimited {
        #[header(RETRY_AFTER)]
        retry_after: Duration,
    },

    #[error("cannot reach db-7")]
    #[status(500)]
    Database(#[from] io::Error),
}

async fn create_user(Path(name): Path<String>) -> Result<String, ApiError> {
    match name.as_str() {
        "ann" => Err(ApiError::UserExists { name }),
        "bob" => Err(ApiError::RateLimited { retry_after: Duration::from_secs(30) }),
        "carol" => Err(io::Error::other("connection refused"))?,
        _ => Ok(format!("created {name}\n")),
    }
}

pub fn app() -> Router {
    Router::new().route("/users/{name}", post(create_user)).layer(ProblemLayer::new())
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, app()).await
}
