#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(510)]
    E0,

    #[status(NOT_EXTENDED)]
    E1,
}

fn main() {}
