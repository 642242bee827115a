#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(non_error), deny(content))]
enum ApiError {
    #[status(204, warn(content))]
    #[problem(title = "Nothing here")]
    E0,

    #[status(204, allow(content))]
    #[problem(title = "Nothing here")]
    E1,
}

fn main() {}
