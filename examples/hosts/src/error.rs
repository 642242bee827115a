//! Every error that a client can get.

use statusful::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[problem(base = "https://api.example.com/errors/")]
pub enum ApiError {
    #[error("no user is named {name}")]
    #[status(404)]
    NoSuchUser { name: String },

    #[error("cannot read the users: {0}")]
    #[status(500)]
    Store(#[from] std::io::Error),
}

pub fn user(path: &str) -> Result<String, ApiError> {
    match path.trim_start_matches("/users/") {
        "ann" => Ok("Ann".to_owned()),
        "bob" => Err(std::io::Error::other("shard 7 is down").into()),
        name => Err(ApiError::NoSuchUser { name: name.to_owned() }),
    }
}
