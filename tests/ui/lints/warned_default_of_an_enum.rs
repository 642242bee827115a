#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(202)]
enum ApiError {
    Accepted,
}

fn main() {}
