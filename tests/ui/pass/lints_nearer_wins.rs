#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(deny(all))]
enum Strict {
    #[status(408, allow(resent))]
    Timeout,
    #[status(200)]
    #[status(allow(all))]
    Ok,
    #[status(404)]
    NotFound,
}

#[derive(HttpStatus)]
#[status(deny(all), allow(resent))]
enum LaterWins {
    #[status(408)]
    Timeout,
    #[status(200, deny(non_error), allow(non_error))]
    Ok,
}

#[derive(HttpStatus)]
#[status(202, allow(non_error))]
enum Accepted {
    Queued,
}

fn main() {
    assert_eq!(Strict::Timeout.status(), 408);
    assert_eq!(Strict::Ok.status(), 200);
    assert_eq!(LaterWins::Timeout.status(), 408);
    assert_eq!(Accepted::Queued.status(), 202);
}
