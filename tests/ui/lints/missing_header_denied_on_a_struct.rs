use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(401, deny(missing_header))]
struct Unauthenticated;

fn main() {}
