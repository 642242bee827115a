#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(401)]
    #[header(RETRY_AFTER = "60")]
    Unauthenticated,

    #[status(405)]
    #[header("x-allow" = "GET")]
    WrongMethod {
        #[header(VARY)]
        vary: String,
    },
}

fn main() {}
