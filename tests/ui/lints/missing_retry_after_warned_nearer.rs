#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(deny(all))]
enum ApiError {
    #[status(429, warn(missing_retry_after))]
    E0,

    #[status(503, allow(missing_retry_after))]
    E1,
}

fn main() {}
