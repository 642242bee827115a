#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(102, warn(interim))]
    E0,
}

fn main() {}
