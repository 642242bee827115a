#![deny(warnings)]
#![allow(dead_code)]

use http::StatusCode;
use statusful::HttpStatus;

struct Foreign;

impl HttpStatus for Foreign {
    fn status(&self) -> StatusCode {
        StatusCode::BAD_GATEWAY
    }
}

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Foreign(Foreign),
}

fn main() {
    assert_eq!(ApiError::Foreign(Foreign).status(), 502);
}
