use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(RETRY_AFTER = "60")]
    #[header(RETRY_AFTER = "30")]
    RateLimited,
}

fn main() {}
