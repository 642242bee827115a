#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(UNAUTHORIZED)]
    E0,

    #[status(METHOD_NOT_ALLOWED)]
    E1,

    #[status(PROXY_AUTHENTICATION_REQUIRED)]
    E2,

    #[status(UPGRADE_REQUIRED)]
    E3,

    #[status(RANGE_NOT_SATISFIABLE)]
    E4,
}

fn main() {}
