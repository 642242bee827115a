#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(500)]
#[status(crate = ::statusful)]
#[status(deny(all))]
enum ApiError {
    #[status(408)]
    #[status(allow(resent))]
    Timeout,
    #[status(allow(unofficial), 420)]
    Calm,
    #[cfg_attr(all(), status(404))]
    NotFound,
    Other,
}

fn main() {
    assert_eq!(ApiError::Timeout.status(), 408);
    assert_eq!(ApiError::Calm.status(), 420);
    assert_eq!(ApiError::NotFound.status(), 404);
    assert_eq!(ApiError::Other.status(), 500);
}
