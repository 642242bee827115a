#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(408)]
    E0,

    #[status(REQUEST_TIMEOUT)]
    E1,
}

fn main() {}
