#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(401)]
enum ApiError {
    Unauthenticated,

    #[status(405)]
    WrongMethod,
}

fn main() {}
