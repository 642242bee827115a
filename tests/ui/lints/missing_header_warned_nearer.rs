#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(deny(missing_header))]
enum ApiError {
    #[status(401, warn(missing_header))]
    E0,

    #[status(405, allow(missing_header))]
    E1,
}

fn main() {}
