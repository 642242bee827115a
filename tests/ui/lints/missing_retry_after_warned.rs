#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429, warn(missing_retry_after))]
    E0,

    #[status(SERVICE_UNAVAILABLE, warn(missing_retry_after))]
    E1,
}

fn main() {}
