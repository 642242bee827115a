#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(non_error))]
enum ApiError {
    #[status(301)]
    E0,

    #[status(302)]
    E1,

    #[status(307)]
    E2,

    #[status(308)]
    E3,
}

fn main() {}
