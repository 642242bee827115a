use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(429)]
#[header(RETRY_AFTR = "60")]
struct RateLimited;

fn main() {}
