#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(300)]
    E0,

    #[status(StatusCode::FOUND, allow(missing_header))]
    E1,

    #[status(304)]
    E2,
}

fn main() {}
