use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(429)]
#[header(RETRY_AFTER = "60")]
#[header(RETRY_AFTER = "30")]
struct RateLimited;

fn main() {}
