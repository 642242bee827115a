#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(401)]
enum ApiError {
    Unauthenticated,

    Expired,

    Revoked,
}

fn main() {}
