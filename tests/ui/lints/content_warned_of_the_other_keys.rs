#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(non_error))]
enum ApiError {
    #[status(204)]
    #[problem(code = "nothing_0")]
    E0,

    #[status(205)]
    #[problem(code = "nothing_1")]
    E1,

    #[status(304)]
    #[problem(code = "nothing_2")]
    E2,

    #[status(204)]
    #[problem(type = "https://api.example.com/errors/nothing")]
    E3,

    #[status(204)]
    #[problem(expose)]
    E4,
}

fn main() {}
