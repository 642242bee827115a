#![deny(warnings)]
#![allow(dead_code)]

use http::StatusCode;
use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(404)]
struct NotFound;

#[derive(HttpStatus)]
#[status(CONFLICT)]
struct Exists(String);

#[derive(HttpStatus)]
#[status(503)]
struct Down {
    host: String,
}

#[derive(HttpStatus)]
#[status(410)]
struct Empty {}

#[derive(HttpStatus)]
#[status(with = Self::find)]
#[status(allow(dynamic_exposure))]
struct Found {
    code: StatusCode,
}

impl Found {
    fn find(&self) -> StatusCode {
        self.code
    }
}

#[derive(HttpStatus)]
#[status(transparent)]
struct Wrapper {
    inner: Down,
}

fn main() {
    assert_eq!(NotFound.status(), 404);
    assert_eq!(Exists(String::new()).status(), 409);
    assert_eq!(Empty {}.status(), 410);
    assert_eq!(Found { code: StatusCode::BAD_GATEWAY }.status(), 502);
    assert_eq!(Wrapper { inner: Down { host: String::new() } }.status(), 503);
}
