#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(427, warn(unassigned))]
    E0,
}

fn main() {}
