use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(429)]
#[header(TRANSFER_ENCODING = "chunked")]
struct RateLimited;

fn main() {}
