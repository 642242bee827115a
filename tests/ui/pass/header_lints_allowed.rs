#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
enum OnTheVariant {
    #[status(401, allow(missing_header))]
    Unauthenticated,
    #[status(405)]
    #[status(allow(missing_header))]
    WrongMethod,
    #[status(407, allow(all))]
    Proxy,
    #[status(302, allow(non_error, missing_header))]
    Found,
    #[status(429, allow(missing_retry_after))]
    RateLimited,
}

#[derive(HttpStatus)]
#[status(deny(all), allow(missing_header, missing_retry_after))]
enum OnTheType {
    #[status(401)]
    Unauthenticated,
    #[status(416)]
    Range,
    #[status(429)]
    RateLimited,
    #[status(503)]
    Overloaded,
}

#[derive(HttpStatus)]
#[status(deny(all))]
enum Nearer {
    #[status(401, allow(missing_header))]
    Unauthenticated,
    #[status(503, allow(missing_retry_after))]
    Overloaded,
}

#[derive(HttpStatus)]
#[status(401, allow(missing_header))]
enum OfADefault {
    Unauthenticated,
    Expired,
}

#[derive(HttpStatus)]
#[status(401)]
enum OfADefaultNearer {
    #[status(allow(missing_header))]
    Unauthenticated,
    #[status(allow(all))]
    Expired,
}

#[derive(HttpStatus)]
#[status(426, allow(missing_header))]
struct OnAStruct;

fn main() {
    assert_eq!(OnTheVariant::RateLimited.status(), 429);
    assert_eq!(OnTheType::Range.status(), 416);
    assert_eq!(Nearer::Overloaded.status(), 503);
    assert_eq!(OfADefault::Expired.status(), 401);
    assert_eq!(OfADefaultNearer::Expired.status(), 401);
    assert_eq!(OnAStruct.status(), 426);
}
