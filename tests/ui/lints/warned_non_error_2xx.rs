#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(200)]
    E0,

    #[status(ACCEPTED)]
    E1,

    #[status(204)]
    E2,
}

fn main() {}
