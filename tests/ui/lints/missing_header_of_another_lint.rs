#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(401, deny(missing_retry_after, content))]
    E0,
}

fn main() {}
