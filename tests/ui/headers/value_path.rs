use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(RETRY_AFTER = limits::SECONDS)]
    RateLimited,
}

fn main() {}
