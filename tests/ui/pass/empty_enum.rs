#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum Never {}

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Never(Never),
    #[status(404)]
    NotFound,
}

fn main() {
    assert_eq!(ApiError::NotFound.status(), 404);
}
