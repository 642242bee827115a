#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(non_error))]
enum ApiError {
    #[status(204)]
    #[problem(title = "Nothing here")]
    E0,

    #[status(204)]
    #[problem(detail = "Nothing here")]
    E1,

    #[status(205)]
    #[problem(title = "Nothing here")]
    E2,

    #[status(205)]
    #[problem(detail = "Nothing here")]
    E3,

    #[status(304)]
    #[problem(title = "Nothing here")]
    E4,

    #[status(304)]
    #[problem(detail = "Nothing here")]
    E5,
}

fn main() {}
