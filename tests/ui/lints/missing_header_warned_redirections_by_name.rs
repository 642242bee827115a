#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(non_error))]
enum ApiError {
    #[status(StatusCode::MOVED_PERMANENTLY)]
    E0,

    #[status(StatusCode::FOUND)]
    E1,

    #[status(StatusCode::TEMPORARY_REDIRECT)]
    E2,

    #[status(StatusCode::PERMANENT_REDIRECT)]
    E3,
}

fn main() {}
