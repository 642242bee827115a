#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(INTERNAL_SERVER_ERROR)]
enum ApiError {
    Disk(String),
    Net { host: String },
    Unknown,
    #[status(404)]
    NotFound,
}

fn main() {
    assert_eq!(ApiError::Disk(String::new()).status(), 500);
    assert_eq!(ApiError::Net { host: String::new() }.status(), 500);
    assert_eq!(ApiError::Unknown.status(), 500);
    assert_eq!(ApiError::NotFound.status(), 404);
}
