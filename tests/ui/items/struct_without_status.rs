use statusful::HttpStatus;

#[derive(HttpStatus)]
struct Forbidden;

fn main() {}
