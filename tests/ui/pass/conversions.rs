#![deny(warnings)]
#![allow(dead_code)]

use http::StatusCode;
use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(404)]
    NotFound,
    #[status(409)]
    Exists,
}

fn main() {
    assert_eq!(StatusCode::from(&ApiError::NotFound), 404);
    assert_eq!(StatusCode::from(ApiError::Exists), 409);
    let into: StatusCode = ApiError::Exists.into();
    assert_eq!(into, 409);
    let dynamic: [&dyn HttpStatus; 2] = [&ApiError::NotFound, &StatusCode::GONE];
    assert_eq!(dynamic.map(|error| error.status().as_u16()), [404, 410]);
}
