#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(204, allow(non_error))]
enum ApiError {
    #[problem(title = "Nothing here")]
    E0,

    E1,
}

fn main() {}
