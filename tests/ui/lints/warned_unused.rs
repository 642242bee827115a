#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(418, warn(unused))]
    E0,
}

fn main() {}
