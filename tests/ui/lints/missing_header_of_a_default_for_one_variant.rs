#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(401)]
enum ApiError {
    #[header(WWW_AUTHENTICATE = "Bearer")]
    Unauthenticated,

    #[status(403)]
    Forbidden,

    Expired,
}

fn main() {}
