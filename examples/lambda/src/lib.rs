//! A Lambda function behind an HTTP API of API Gateway: `GET /users/{name}` reads a user.

use bytes::Bytes;
use http::header::{Entry, HeaderMap, HeaderValue, AUTHORIZATION, SET_COOKIE};
use http_body_util::Full;
use lambda_http::{Request, Response};
use statusful::HttpStatus;
use std::convert::Infallible;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[problem(base = "https://api.example.com/errors/")]
pub enum ApiError {
    #[error("sign in first")]
    #[status(401)]
    #[challenge(Bearer, realm = "api")]
    #[challenge(Basic, realm = "api")]
    Unauthenticated,

    #[error("no user is named {name}")]
    #[status(404)]
    NoSuchUser { name: String },

    #[error("cannot read the users: {0}")]
    #[status(500)]
    Store(#[from] std::io::Error),
}

/// The function: an error is a response like any other, and no failed invocation.
///
/// # Errors
///
/// Never.
pub async fn handle(request: Request) -> Result<Response<Full<Bytes>>, Infallible> {
    Ok(match user(&request) {
        Ok(user) => Response::new(user.into()),
        Err(error) => one_line_a_field(statusful::response(&error)),
    })
}

fn user(request: &Request) -> Result<String, ApiError> {
    if !request.headers().contains_key(AUTHORIZATION) {
        return Err(ApiError::Unauthenticated);
    }
    match request.uri().path().trim_start_matches("/users/") {
        "ann" => Ok("Ann".to_owned()),
        "bob" => Err(std::io::Error::other("shard 7 is down").into()),
        name => Err(ApiError::NoSuchUser { name: name.to_owned() }),
    }
}

/// The format of the gateway's responses has one value for each name, and `lambda_http` keeps the
/// first: the lines of a field, such as those of two challenges, become one list (RFC 9110, Section
/// 5.3). Cookies are no list, and have a place of their own in that format.
pub fn one_line_a_field<B>(mut response: Response<B>) -> Response<B> {
    let mut joined = HeaderMap::new();
    for (name, value) in response.headers() {
        if name == SET_COOKIE {
            joined.append(name, value.clone());
            continue;
        }
        match joined.entry(name) {
            Entry::Vacant(entry) => _ = entry.insert(value.clone()),
            Entry::Occupied(mut entry) => {
                let list = [entry.get().as_bytes(), value.as_bytes()].join(&b", "[..]);
                if let Ok(list) = HeaderValue::from_bytes(&list) {
                    entry.insert(list);
                }
            }
        }
    }
    *response.headers_mut() = joined;
    response
}
