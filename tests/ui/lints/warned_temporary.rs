#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(104, allow(interim))]
    E0,
}

fn main() {}
