#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(CONFLICT)]
    Plain,
    #[status(StatusCode::CONFLICT)]
    OfTheType,
    #[status(http::StatusCode::CONFLICT)]
    OfTheCrate,
    #[status(::http::StatusCode::CONFLICT)]
    OfTheCrateAbove,
    #[status(some::reexport::of::StatusCode::CONFLICT)]
    Reexported,
    #[status(PAYLOAD_TOO_LARGE)]
    OfHttp,
    #[status(CONTENT_TOO_LARGE)]
    OfTheRegistry,
    #[status(REQUEST_ENTITY_TOO_LARGE)]
    Former,
    #[status(UNPROCESSABLE_ENTITY)]
    FormerOfHttp,
}

fn main() {
    use ApiError::*;
    for error in [Plain, OfTheType, OfTheCrate, OfTheCrateAbove, Reexported] {
        assert_eq!(error.status(), http::StatusCode::CONFLICT);
    }
    for error in [OfHttp, OfTheRegistry, Former] {
        assert_eq!(error.status(), http::StatusCode::PAYLOAD_TOO_LARGE);
    }
    assert_eq!(FormerOfHttp.status(), 422);
}
