#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(non_error))]
enum ApiError {
    #[status(204)]
    E0 {
        #[problem(extension)]
        user: String,
    },

    #[status(205)]
    E1 {
        #[problem(extension)]
        user: String,
    },

    #[status(304)]
    E2 {
        #[problem(extension)]
        user: String,
    },
}

fn main() {}
