use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(429)]
#[header(RETRY_AFTER = "60")]
struct RateLimited(#[header(RETRY_AFTER)] u64);

fn main() {}
