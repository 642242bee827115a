use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(408, deny(resent))]
struct Timeout;

fn main() {}
