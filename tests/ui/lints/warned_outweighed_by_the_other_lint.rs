#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(305, allow(deprecated))]
    E0,

    #[status(305, allow(non_error))]
    E1,
}

fn main() {}
