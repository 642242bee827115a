#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(305)]
    E0,

    #[status(USE_PROXY)]
    E1,
}

fn main() {}
