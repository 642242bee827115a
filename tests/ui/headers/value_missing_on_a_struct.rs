use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(429)]
#[header(RETRY_AFTER)]
struct RateLimited;

fn main() {}
