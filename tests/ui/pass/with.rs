#![deny(warnings)]
#![allow(dead_code)]

use http::StatusCode;
use statusful::HttpStatus;

mod quota {
    pub fn of<E>(_: &E) -> http::StatusCode {
        http::StatusCode::TOO_MANY_REQUESTS
    }
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum ApiError {
    #[status(with = Self::remote)]
    Remote { code: u16 },
    #[status(with = quota::of)]
    Quota,
    #[status(with = crate::quota::of::<Self>)]
    Spelt,
    #[status(with = <ApiError>::remote)]
    Qualified(u16),
    #[status(404)]
    NotFound,
}

impl ApiError {
    fn remote(&self) -> StatusCode {
        match self {
            ApiError::Remote { code } | ApiError::Qualified(code) => {
                StatusCode::from_u16(*code).unwrap_or(StatusCode::BAD_GATEWAY)
            }
            _ => unreachable!("asked for the other variants"),
        }
    }
}

#[derive(HttpStatus)]
#[status(with = found)]
#[status(allow(dynamic_exposure))]
enum AllWith {
    First,
    #[status(409)]
    Second,
}

fn found(error: &AllWith) -> StatusCode {
    match error {
        AllWith::First => StatusCode::GONE,
        AllWith::Second => StatusCode::OK,
    }
}

fn main() {
    assert_eq!(ApiError::Remote { code: 418 }.status(), 418);
    assert_eq!(ApiError::Remote { code: 9 }.status(), 502);
    assert_eq!(ApiError::Quota.status(), 429);
    assert_eq!(ApiError::Spelt.status(), 429);
    assert_eq!(ApiError::Qualified(410).status(), 410);
    assert_eq!(ApiError::Qualified(103).status(), 500, "no final response");
    assert_eq!(ApiError::NotFound.status(), 404);
    assert_eq!(AllWith::First.status(), 410);
    assert_eq!(AllWith::Second.status(), 409);
}
