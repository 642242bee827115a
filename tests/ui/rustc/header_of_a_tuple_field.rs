use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(429)]
struct RateLimited(u8, #[header(RETRY_AFTER)] f32);

fn main() {}
