#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Bearer")]
    Unauthenticated,

    #[status(401)]
    Expired,
}

fn main() {}
