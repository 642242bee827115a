#![deny(deprecated)]

use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(401)]
struct Unauthenticated;

fn main() {}
