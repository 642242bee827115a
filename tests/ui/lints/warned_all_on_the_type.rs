#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(warn(all))]
enum ApiError {
    #[status(420)]
    E0,

    #[status(512)]
    E1,

    #[status(306)]
    E2,

    #[status(100)]
    E3,
}

fn main() {}
