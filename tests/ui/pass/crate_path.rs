#![deny(warnings)]
#![allow(dead_code)]

use statusful::HttpStatus;

mod reexport {
    pub use ::statusful;
}

#[derive(HttpStatus)]
#[status(crate = reexport::statusful)]
enum Relative {
    #[status(409)]
    Exists,
}

#[derive(HttpStatus)]
#[status(crate = crate::reexport::statusful, 404)]
struct Absolute;

fn main() {
    assert_eq!(Relative::Exists.status(), 409);
    assert_eq!(Absolute.status(), 404);
}
