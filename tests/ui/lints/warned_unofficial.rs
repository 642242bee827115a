#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(420, warn(unofficial))]
    E0,
}

fn main() {}
