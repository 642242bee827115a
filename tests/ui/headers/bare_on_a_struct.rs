use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(429)]
#[header]
struct RateLimited;

fn main() {}
