#![deny(warnings)]
#![allow(dead_code)]

use http::StatusCode;
use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
struct Remote {
    body: String,
    #[status]
    status: StatusCode,
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
struct Tuple(String, #[status] StatusCode);

#[derive(HttpStatus)]
#[status(500)]
#[status(allow(dynamic_exposure))]
enum ApiError {
    Remote {
        #[status]
        status: StatusCode,
        body: String,
    },
    Tuple(u8, #[status] StatusCode, u8),
    Only(#[status] StatusCode),
    Other,
}

fn main() {
    let (status, body) = (StatusCode::IM_A_TEAPOT, String::new());
    assert_eq!(Remote { status, body: body.clone() }.status(), 418);
    assert_eq!(Tuple(body.clone(), status).status(), 418);
    assert_eq!(ApiError::Remote { status, body }.status(), 418);
    assert_eq!(ApiError::Tuple(1, status, 2).status(), 418);
    assert_eq!(ApiError::Only(status).status(), 418);
    assert_eq!(ApiError::Only(StatusCode::CONTINUE).status(), 500, "no final response");
    assert_eq!(ApiError::Other.status(), 500);
}
