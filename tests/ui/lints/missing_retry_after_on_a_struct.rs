use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(429, deny(missing_retry_after))]
struct RateLimited;

fn main() {}
